import type { Decimal } from '../../number/decimal';
import { cellName } from '../../workbook/address';
import { sumOf } from '../../number/sum';
import type { EvaluationForm } from './evaluation-form';

/** The score of a whole form, and where a reader finds it. */
export interface FormScore {
  readonly number: Decimal;
  /** "评价表!F25"; of a form without 合计, its rows. */
  readonly place: string;
  readonly isPrinted: boolean;
}

/** The totals of a form, one for each column of scores; where it prints none, the sum of its rows if none is missing. */
export function formScores(form: EvaluationForm): FormScore[] {
  const printed = (form.total?.scores ?? []).flatMap(({ number, cell }): FormScore[] =>
    number === null
      ? []
      : [{ number, place: `${form.sheet}!${cellName(cell.row, cell.column)}`, isPrinted: true }],
  );
  if (printed.length > 0 || form.total !== null || !form.isComplete) return printed;
  return form.scoreHeadings.flatMap((_, column): FormScore[] => {
    const scores = form.rows.flatMap((row) => row.scores[column]?.number ?? []);
    if (scores.length === 0 || scores.length < form.rows.length) return [];
    return [{ number: sumOf(scores), place: form.sheet, isPrinted: false }];
  });
}
