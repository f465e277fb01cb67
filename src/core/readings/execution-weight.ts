import { Decimal } from '../number/decimal';
import type { RuleProfile } from '../profile/rule-profile';
import type { RecognisedTable } from '../recognise/recognised-table';
import { figure } from '../recognise/figures';
import { sumOf } from '../number/sum';
import { totalFundRow } from '../recognise/row-values';

/**
 * The weight of the execution rate: the cell of the money block; in a form without such a column the number printed in
 * the heading (得分（20分×执行率）) or what the profile says, whichever makes 100 with the rows. null where there is a
 * column and nothing in it.
 */
export function executionWeight(table: RecognisedTable, profile: RuleProfile): Decimal | null {
  const inCell = figure(totalFundRow(table)?.cells.weight);
  if (inCell !== null) return inCell;
  const columns = table.fundsHeader?.columns;
  if (columns?.weight !== undefined || columns?.score === undefined) return null;
  const printed = /(?<!\d)(\d+(?:\.\d+)?)\s*分/u.exec(columns.score.text);
  const candidates = [
    ...(printed?.[1] === undefined ? [] : [new Decimal(printed[1])]),
    new Decimal(profile.executionRate.weight),
  ];
  const rows = sumOf(table.indicators.flatMap((row) => figure(row.cells.weight) ?? []));
  const fitting = candidates.find((weight) => weight.plus(rows).equals(profile.total.maximum));
  return fitting ?? candidates[0] ?? null;
}
