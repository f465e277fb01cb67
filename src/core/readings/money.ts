import { inWanYuan } from '../words/money-units';
import { unitBehind } from '../words/units';
import type { Decimal } from '../number/decimal';
import type { RecognisedIndicator } from '../recognise/recognised-table';
import { figure } from '../recognise/figures';
import { isCost, measuresOf, textOf } from '../recognise/row-values';

/** Unit of a row in half width: its column, what stands behind the number of its target, or beside the form; "" when none says. */
export function unitOf(row: RecognisedIndicator): string {
  const column = textOf(row, 'unit').normalize('NFKC').replace(/\s+/gu, '');
  if (column !== '') return column;
  const behind = unitBehind(textOf(row, 'target'));
  return behind === '' ? (row.aids.unit?.text ?? '').normalize('NFKC').replace(/\s+/gu, '') : behind;
}

/** Whether the row is measured in percent, by its unit or by the way its values are written. */
export function isPercentUnit(row: RecognisedIndicator): boolean {
  return unitOf(row) === '%' || /[%％]/u.test(textOf(row, 'target'));
}

/** 元, 万元, 亿元, 元/人, 美元 … */
export function isMoneyUnit(unit: string): boolean {
  return /元/u.test(unit);
}

export interface CostAmounts {
  readonly target: Decimal;
  readonly actual: Decimal;
  /** Nothing says the unit: 万元 is only the usual one. */
  readonly assumed: boolean;
}

/** Target and actual value of a 成本指标 in 万元; null where it is no plain amount (元/人, %). A form without units mostly means 万元. */
export function costAmounts(row: RecognisedIndicator): CostAmounts | null {
  if (!isCost(row)) return null;
  const measures = measuresOf(row);
  if (measures === null || /[%％]/u.test(textOf(row, 'target'))) return null;
  const unit = unitOf(row);
  const factor = unit === '' ? '1' : inWanYuan(unit);
  if (factor === undefined) return null;
  // `measuresOf` has turned amounts of unlike units into 元 already.
  const mixed = figure(row.cells.target)?.equals(measures.target) === false && unit !== '元';
  const scale = mixed && textOf(row, 'unit') === '' ? '0.0001' : factor;
  return {
    target: measures.target.times(scale),
    actual: measures.actual.times(scale),
    assumed: unit === '' && scale === '1',
  };
}
