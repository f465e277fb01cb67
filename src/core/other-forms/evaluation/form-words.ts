import type { EvaluationForm, FormRow } from './evaluation-form';

/** 一级指标 of evaluation forms that a 自评表 does not have. */
const EVALUATED = /^(?:[一二三四五六七八九十\d]+[、.．])?(?:项目)?(?:决策|过程|投入|管理|履职|运行)/u;
/** Rows that add to a score or take from it, whose sign nobody prints. */
const ADJUSTS = /加分|扣分|扣减|减分|负向|附加|奖励分|惩罚/u;

/** Whether the 一级指标 are those of a 评价表 that stands alone, and not the part of a 自评表 that was not recognised. */
export function isEvaluation({ rows, subject, hasFunds }: EvaluationForm): boolean {
  if (hasFunds) return false;
  return subject === 'department' || rows.some(({ labels }) => EVALUATED.test(labels[0] ?? ''));
}

/** Whether a row is a bonus or a deduction. */
export function adjusts({ labels }: FormRow): boolean {
  return labels.some((label) => ADJUSTS.test(label));
}

/** Whether a row takes points off, by its nearest label that says so. */
export function deducts({ labels }: FormRow): boolean {
  const said = labels.filter((label) => ADJUSTS.test(label)).at(-1) ?? '';
  return /扣分|扣减|减分|负向|惩罚/u.test(said) && !/加分|奖励分/u.test(said);
}

/** The title by which a message names a form, cut short; none where it has none. */
export function titleOf({ title }: EvaluationForm): string[] {
  if (title === '') return [];
  return [title.length > 30 ? `${title.slice(0, 29)}…` : title];
}

/** How a message names a row: by its last label. */
export function rowName({ labels }: FormRow): string {
  return labels.filter((label) => label !== '').at(-1) ?? '';
}
