import { bareWords } from '../../texts/similarity';
import { sumOf } from '../../number/sum';
import type { EvaluationForm, FormRow, FormSubtotal } from './evaluation-form';
import { weightsOf } from './form-structure';

/**
 * A small table of 一级指标, 指标分值, 评价得分 under a form says what the form gives: its rows are sums over those of the form.
 * Where it has a title or rows of its own it is left as it is.
 */
export function restated(form: EvaluationForm, above: EvaluationForm | undefined): EvaluationForm {
  const isOneLevel = form.rows.every(({ labels }) => labels.length === 1);
  if (above === undefined || above.restates || form.title !== '' || form.name !== '' || !isOneLevel)
    return form;
  const subtotals = form.rows.map((row) => tierOf(row, above));
  if (subtotals.some((tier) => tier === null)) return form;
  const { subject, name, years } = above;
  const own = form.scoreHeadings.length === 1 && above.scoreHeadings.length === 1 ? subtotals : [];
  return { ...form, subject, name, years, restates: true, subtotals: own.flatMap((tier) => tier ?? []) };
}

/** The rows of the form above of the same 一级指标 and, together, the same weight; null where there are none. */
function tierOf(row: FormRow, above: EvaluationForm): FormSubtotal | null {
  const key = tierKey(row);
  const parts = above.rows.filter((part) => tierKey(part) === key);
  const { number } = row.weight;
  return key !== '' && number !== null && parts.length > 0 && sumOf(weightsOf(parts)).equals(number)
    ? { ...row, parts }
    : null;
}

function tierKey({ labels }: FormRow): string {
  return bareWords(labels[0] ?? '').replace(/指标$/u, '');
}
