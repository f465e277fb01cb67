import { normaliseText } from '../../table/labels';

const NUMERAL = '[一二三四五六七八九十]{1,3}';
/** By rank: 一、 before (一). Digits number the lines themselves. */
const LEVELS = [new RegExp(`^${NUMERAL}(?:$|[、.,:])`, 'u'), new RegExp(`^\\(${NUMERAL}\\)`, 'u')];

/** The rank of a heading by the numeral that one of its texts begins with, 1 for 一、 and 2 for （一）; null for a plain line. */
export function lineLevel(texts: readonly string[]): number | null {
  const labels = texts.map(normaliseText);
  const level = LEVELS.findIndex((pattern) => labels.some((label) => pattern.test(label)));
  return level < 0 ? null : level + 1;
}
