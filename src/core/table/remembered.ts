/** Texts that one question remembers: forms use a few hundred labels, and a batch of files as many names beside them. */
const MOST = 20_000;

/** The same question about labels, each asked once: forms repeat their labels on every sheet and in every row. */
export function remembered<T>(find: (label: string) => T): (label: string) => T {
  const answers = new Map<string, T>();
  return (label) => {
    const known = answers.get(label);
    if (known !== undefined) return known;
    const answer = find(label);
    if (answers.size >= MOST) answers.clear();
    answers.set(label, answer);
    return answer;
  };
}
