import type { GradeRule } from '../profile/rule-profile';

/** One row of a form that a person scores. */
export interface ScoringRow {
  readonly l1: string;
  readonly l2: string;
  readonly l3: string;
  /** 评分说明: what is looked at. */
  readonly basis: string;
  /** Decimal text. */
  readonly weight: string;
}

/**
 * A form that is scored by hand row by row, on three levels: 部门整体支出自评表, 项目绩效评价表. Data: another form is another
 * file.
 */
export interface ScoringForm {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly title: string;
  /** What the head asks for: 部门名称, 项目名称 … */
  readonly head: readonly string[];
  readonly rows: readonly ScoringRow[];
  readonly grades: GradeRule['steps'];
  /** Where the rows and weights come from, printed under the form. */
  readonly source: string;
}

/** The rows of one 二级指标: each its name, what is looked at, and its weight. */
export function scoringRows(
  l1: string,
  l2: string,
  rows: readonly (readonly [l3: string, basis: string, weight: string])[],
): ScoringRow[] {
  return rows.map(([l3, basis, weight]) => ({ l1, l2, l3, basis, weight }));
}
