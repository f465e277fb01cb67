import { DIRECTION_SPELLINGS, type DirectionWord } from '../words/direction-words';
import { remembered } from '../remember/remembered';
import { parseTextNumber } from './text-number';

/** 指标性质. "" where nothing is said. */
export type Nature = '正向' | '反向' | '定性' | '';

/** 指标方向, with 定性 for layouts that say it in the same column; "" where nothing is said. */
export type Direction = DirectionWord | '';

/** The directions that a quantitative row can have, in the order of the drop-down. */
export const QUANTITATIVE_DIRECTIONS = [
  '大于等于',
  '大于',
  '等于',
  '小于等于',
  '小于',
] as const satisfies readonly Direction[];

/** All directions, in the order of the drop-down of a form that says 定性 beside them. */
export const DIRECTIONS = [...QUANTITATIVE_DIRECTIONS, '定性'] as const;

const TRADITIONAL: Readonly<Record<string, string>> = { 於: '于', 過: '过', 標: '标' };

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[於過標]/gu, (sign) => TRADITIONAL[sign] ?? sign);
}

/** The spellings as they are compared, normalised once: every row of a table is asked many times over. */
const NORMALISED = DIRECTION_SPELLINGS.map(
  ([direction, spellings]) => [direction, spellings.map(normalise)] as const,
);
const BY_SPELLING = new Map(
  [...NORMALISED]
    .reverse()
    .flatMap(([direction, spellings]) => spellings.map((one) => [one, direction] as const)),
);

/** A cell of 指标方向 (or of a 指标性质 column that holds signs) → the direction; "" when it says none. */
export const normaliseDirection = remembered((text: string): Direction => {
  return text === '' ? '' : (BY_SPELLING.get(normalise(text)) ?? '');
});

/** A cell of 指标性质 → the nature; 正向指标, 正指标 and the like included; "" when it says none. */
export const normaliseNature = remembered((text: string): Nature => {
  const plain = normalise(text);
  if (/^(正向?|越大越好)(指标)?$/u.test(plain)) return '正向';
  if (/^(反向?|负向?|逆向?|越小越好)(指标)?$/u.test(plain)) return '反向';
  if (/^定性(指标)?$/u.test(plain)) return '定性';
  return '';
});

/** The direction that a sign or word inside a target says ("≥50个", "不超过3次"); "" when there is none. */
export const directionInTarget = remembered((target: string): Direction => {
  const plain = normalise(target);
  for (const [direction, spellings] of NORMALISED) {
    if (direction === '定性') continue;
    // The sign must stand right before the number, so that "提高…，超过往年" is no direction.
    const found = spellings.some((spelling) => {
      const at = plain.indexOf(spelling);
      return at >= 0 && /^[约]?-?\d/u.test(plain.slice(at + spelling.length));
    });
    if (found) return direction;
  }
  return '';
});

/** Whether a 二级 or 一级指标 is about cost: 成本指标, 经济成本指标, 社会成本指标 … */
export function isCostCategory(category: string): boolean {
  return category.includes('成本');
}

/** A year, a date or a span of them: 2022年, 2022年9月, 2024.09, 2022-2023, 2024/9/30. Not a quantity. */
export function isDateLike(text: string): boolean {
  const plain = normalise(text);
  return /(19|20)\d\d(年|[-./~至—–](\d{1,2}|(19|20)\d\d)(?!\d))/u.test(plain) || /\d{1,2}月/u.test(plain);
}

/**
 * The direction of a row whose form has no such column: the sign in its target; else 小于等于 for a cost and 大于等于
 * for anything else with a number as target and actual; else 定性. Dates are no numbers here.
 */
export function inferDirection(target: string, actual: string, category: string): Direction {
  const said = directionInTarget(target);
  if (said !== '') return said;
  const numeric = (text: string): boolean => !isDateLike(text) && parseTextNumber(text) !== null;
  if (!numeric(target) || !numeric(actual)) return '定性';
  return isCostCategory(category) ? '小于等于' : '大于等于';
}
