/** A text without blanks and punctuation, in half width: what two people would call the same words. */
export function bareWords(text: string): string {
  if (/^[\u4e00-\u9fa5A-Za-z0-9]*$/u.test(text)) return text;
  return text.normalize('NFKC').replace(/[\s\p{P}\p{S}]+/gu, '');
}

/** How alike two texts are, 0 to 1: twice the pairs of neighbouring characters they share, of all they have (Dice). */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at < a.length - 1; at += 1) {
    const pair = a.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < b.length - 1; at += 1) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared += 1;
  }
  return (2 * shared) / (a.length - 1 + b.length - 1);
}
