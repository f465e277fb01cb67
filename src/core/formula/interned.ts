/** Distinct formulas of a batch of files; beyond, the oldest are forgotten all at once. */
const MOST = 20_000;
const texts = new Map<string, string>();

/**
 * The one string object that stands for all formulas of the same text. An audit asks some twenty questions of each
 * formula, each kept by its text: finding a text that is the very same object takes a fraction of comparing its letters.
 */
export function interned(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size >= MOST) texts.clear();
  texts.set(text, text);
  return text;
}
