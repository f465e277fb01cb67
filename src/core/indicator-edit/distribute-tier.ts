import { Decimal, parseDecimal } from '../number/decimal';
import { tierOf, type Tier } from '../table/labels';
import type { RecognisedTable } from '../recognise/recognised-table';
import { distributeByProportion, distributeEvenly, type WeightStep } from '../weights/distribute-weight';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { editableSheet, editRefused, type IndicatorEdit } from './indicator-edit';
import { speaker } from '../message/message';

const say = speaker({
  distribute: {
    zh: '分配{tier}的分值（{total} 分）',
    en: 'Distribute the weight of {tier} ({total} points)',
  },
});

export interface TierDistribution {
  readonly tier: Tier;
  /** What the tier must make: 50, 30, 10 or what the profile says. */
  readonly total: Decimal;
  readonly by: 'even' | 'proportion';
  readonly step: WeightStep;
}

/** Writes new weights for the rows of one 一级指标 that sum exactly to its weight. */
export function distributeTier(
  workbook: WorkbookSnapshot,
  table: RecognisedTable,
  { tier, total, by, step }: TierDistribution,
): IndicatorEdit {
  const sheet = editableSheet({ workbook, table, index: 0 });
  if (typeof sheet === 'string' && !sheet.startsWith('指标行之间')) return editRefused(sheet);
  const rows = table.indicators.filter(({ cells }) => tierOf(cells.l1?.text ?? '')?.tier === tier);
  const cells = rows.flatMap(({ cells: own, aids }) => own.weight ?? aids.weight ?? []);
  if (rows.length === 0) return editRefused(`表里没有${tier}。`);
  if (cells.length < rows.length) return editRefused('有的行没有分值单元格，不能分配。');
  const shares = cells.map(({ text }) => {
    const share = parseDecimal(text) ?? new Decimal(0);
    return share.isNegative() ? new Decimal(0) : share;
  });
  const split =
    by === 'even' ? distributeEvenly(total, cells.length, step) : distributeByProportion(total, shares, step);
  if (!split.ok) return editRefused(split.message);
  return {
    ok: true,
    plan: {
      label: say('distribute', { tier, total: total.toString() }),
      commands: cells.map(({ row, column }, index) => ({
        op: 'setCells',
        sheet: table.sheet,
        top: row,
        left: column,
        rows: [[{ value: (split.weights[index] ?? new Decimal(0)).toNumber() }]],
      })),
      expects: cells.map(({ row, column, value, formula }) => ({
        sheet: table.sheet,
        row,
        column,
        value,
        formula,
      })),
    },
  };
}
