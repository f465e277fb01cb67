import { amount, figure } from '../../../src/core/recognise/figures';
import type { RecognisedTable } from '../../../src/core/recognise/recognised-table';
import { directionOf, measuresOf, natureOf } from '../../../src/core/recognise/row-values';
import { categoryOfLabel, tierOfLabel } from '../../../src/core/recognise/level-labels';
import { normaliseText } from '../../../src/core/table/labels';

/**
 * What a table says, whatever hand wrote it: names, amounts, and for each row its place, figures and note. 95 with the
 * unit % and 95% are the same.
 */
export function canonical(table: RecognisedTable): unknown {
  const number = (value: { toFixed(): string } | null): string | null => value?.toFixed() ?? null;
  return {
    project: normaliseText(table.projectName?.text ?? ''),
    department: normaliseText(table.department?.text ?? ''),
    implementer: normaliseText(table.implementer?.text ?? ''),
    funds: table.funds.map(({ kind, cells }) => ({
      kind,
      initial: number(amount(cells.initial)),
      budget: number(amount(cells.budget)),
      executed: number(amount(cells.executed)),
      score: number(figure(cells.score)),
    })),
    indicators: table.indicators.map((row) => {
      const { cells } = row;
      const scale = [cells.target, cells.actual].every((cell) => /%/u.test(cell?.text ?? '')) ? 100 : 1;
      const measures = measuresOf(row);
      return {
        tier: tierOfLabel(cells.l1?.text ?? '') ?? normaliseText(cells.l1?.text ?? ''),
        category: categoryOfLabel(cells.l2?.text ?? '') ?? normaliseText(cells.l2?.text ?? ''),
        indicator: normaliseText(cells.l3?.text ?? ''),
        target: number(measures?.target.times(scale) ?? null) ?? normaliseText(cells.target?.text ?? ''),
        actual: number(measures?.actual.times(scale) ?? null) ?? normaliseText(cells.actual?.text ?? ''),
        weight: number(figure(cells.weight)),
        score: number(figure(cells.score)),
        note: normaliseText(cells.note?.text ?? ''),
      };
    }),
    total: number(figure(table.total?.score)),
  };
}

/** The direction by which each row is scored, for hands that keep the column. */
export function directions(table: RecognisedTable): string[] {
  return table.indicators.map((row) => (natureOf(row) === '定性' ? '定性' : directionOf(row)));
}
