import type { Direction } from '../scoring/direction';

/** How a form with signs prints each direction, the first being what we write. */
export const DIRECTION_SIGNS: Readonly<Record<Exclude<Direction, ''>, readonly string[]>> = {
  大于等于: ['≥', '>=', '≧'],
  大于: ['>', '＞'],
  等于: ['＝', '=', '═'],
  小于等于: ['≤', '<=', '≦'],
  小于: ['<', '＜'],
  定性: ['定性'],
};

/** The sign of a direction; "" for none. */
export function directionSign(direction: Direction): string {
  return direction === '' ? '' : (DIRECTION_SIGNS[direction][0] ?? '');
}
