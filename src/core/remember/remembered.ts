/** Texts that one question remembers: forms and formulas repeat a few hundred, and a batch of files as many beside them. */
const MOST = 20_000;

/**
 * The same question about texts, each asked once: forms repeat their labels on every sheet, and a column its formula in
 * every row. When more texts than `most` have been asked for, all are forgotten. The answer must not be undefined.
 */
export function remembered<T>(find: (text: string) => T, most = MOST): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = find(text);
    if (answers.size >= most) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
