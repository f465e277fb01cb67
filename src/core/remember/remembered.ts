/** Texts that one question remembers: forms and formulas repeat a few hundred, and a batch of files as many beside them. */
const MOST = 20_000;

/**
 * The same question about texts or numbers, each asked once: forms repeat their labels on every sheet, and a column its
 * formula in every row. When more than `most` have been asked for, all are forgotten. The answer must not be undefined.
 */
export function remembered<Asked extends string | number, Answer>(
  find: (asked: Asked) => Answer,
  most = MOST,
): (asked: Asked) => Answer {
  const answers = new Map<Asked, Answer>();
  return (asked) => {
    const known = answers.get(asked);
    if (known !== undefined) return known;
    const answer = find(asked);
    if (answers.size >= most) answers.clear();
    answers.set(asked, answer);
    return answer;
  };
}

/** As `remembered`, for what has a text that says all that the answer depends on: it is found for the first of its kind. */
export function rememberedBy<Asked, Answer>(
  keyOf: (asked: Asked) => string | number,
  find: (asked: Asked) => Answer,
  most = MOST,
): (asked: Asked) => Answer {
  const answers = new Map<string | number, Answer>();
  return (asked) => {
    const key = keyOf(asked);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = find(asked);
    if (answers.size >= most) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}
