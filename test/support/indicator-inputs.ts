import { Decimal } from '../../src/core/number/decimal';
import type { Direction } from '../../src/core/scoring/direction';
import type { IndicatorInput } from '../../src/core/scoring/indicator-score';

/** A row from texts as they would be typed; "" is a blank cell. */
export function indicatorInput(
  direction: Direction,
  target: string,
  actual: string,
  weight: string,
  more: Partial<IndicatorInput> = {},
): IndicatorInput {
  const number = (text: string): Decimal | null => (text === '' ? null : new Decimal(text));
  return {
    direction,
    qualitative: false,
    category: '数量指标',
    indicator: '发放数量',
    target: number(target),
    actual: number(actual),
    weight: number(weight),
    judged: null,
    ...more,
  };
}
