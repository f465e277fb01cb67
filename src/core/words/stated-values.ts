/**
 * How `expected` and `actual` of a finding say what is no figure of the form. They stand beside its message, in the words of
 * the form whatever the language of the audit.
 */
export const STATED = { blank: '空', unrounded: '没有取整' } as const;

/** The roundings of a formula, "ROUND 2": 用 ROUND 2; none: 没有取整. */
export function statedRoundings(roundings: readonly string[]): string {
  return roundings.length === 0 ? STATED.unrounded : `用 ${roundings.join('、')}`;
}
