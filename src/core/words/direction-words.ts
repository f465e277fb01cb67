import { DIRECTION } from './form-names';

/** How a direction is written beside its own word. */
interface Written {
  /** The first is what we write ourselves; formulas on a sheet know these, as narrow and as wide as they are typed. */
  readonly signs: readonly string[];
  /** Signs that people type now and then, and words, half width and without blanks. */
  readonly others: readonly string[];
}

export type DirectionWord = (typeof DIRECTION)[keyof typeof DIRECTION];

/** Every way of writing a direction: the one table of them. */
export const DIRECTION_WORDS: Readonly<Record<DirectionWord, Written>> = {
  大于等于: {
    signs: ['≥', '>=', '≧'],
    others: ['=>', '⩾', '大于或等于', '大于或者等于', '不低于', '不少于', '不小于', '至少'],
  },
  小于等于: {
    signs: ['≤', '<=', '≦'],
    others: ['=<', '⩽', '小于或等于', '小于或者等于', '不高于', '不超过', '不多于', '不大于', '至多'],
  },
  大于: { signs: ['>', '＞'], others: ['高于', '多于', '超过'] },
  小于: { signs: ['<', '＜'], others: ['低于', '少于'] },
  等于: { signs: ['＝', '=', '═'], others: ['=='] },
  定性: { signs: ['定性'], others: ['定性指标'] },
};

/** The sign that we write for a direction: ≥; 定性 has none but its word. */
export function directionSign(direction: DirectionWord | ''): string {
  return direction === '' ? '' : (DIRECTION_WORDS[direction].signs[0] ?? '');
}

/**
 * All that means a direction in half width, the longest first; directions stand in an order in which one that contains
 * another, ≥ in writing ">=", comes before it.
 */
export const DIRECTION_SPELLINGS: readonly (readonly [DirectionWord, readonly string[]])[] = (
  Object.entries(DIRECTION_WORDS) as [DirectionWord, Written][]
).map(([direction, { signs, others }]) => [
  direction,
  [direction, ...signs, ...others].map((text) => text.normalize('NFKC')).sort((x, y) => y.length - x.length),
]);

/** The quantitative direction with which a text in half width begins, and how it is written there; null for none. */
export function leadingDirection(
  text: string,
): { readonly direction: DirectionWord; readonly written: string } | null {
  for (const [direction, spellings] of DIRECTION_SPELLINGS) {
    if (direction === DIRECTION.qualitative) continue;
    const written = spellings.find((spelling) => text.startsWith(spelling));
    if (written !== undefined) return { direction, written };
  }
  return null;
}
