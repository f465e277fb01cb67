import type { Decimal } from '../number/decimal';
import { decimalText } from '../number/decimal-text';
import type { SummaryTotals } from './summary-totals';

/** Cells that the sentences read, in A1 form. */
export interface StatementCells {
  readonly count: string;
  readonly first: string;
  readonly second: string;
  readonly budget: string;
  readonly executed: string;
  readonly rate: string;
  readonly whole: string;
  readonly share: string;
  /** One for each grade, from the best. */
  readonly grades: readonly { readonly grade: string; readonly count: string }[];
}

/** What a person typed: how many 一级项目, and what follows from 本部门项目支出总额. */
export interface StatementInputs {
  readonly firstLevel: number;
  /** A fraction; null as long as nobody typed the whole. */
  readonly share: Decimal | null;
}

/**
 * "共组织对 n 个项目开展了绩效自评，其中一级项目 … 占…的 p%。" as the final accounts print it (domain.md section 4). The share
 * is left out as long as nobody typed the whole.
 */
export function coverageFormula(cells: StatementCells): string {
  // Six decimals of 万元 are a cent: the noise of sums in doubles must not be printed.
  const number = (cell: string): string => `ROUND(${cell},6)`;
  return [
    '="共对"&',
    `${cells.count}&"个项目开展了绩效自评，其中一级项目"&${cells.first}&"个，二级项目"&${cells.second}&`,
    `"个，共涉及资金"&${number(cells.budget)}&"万元，实际支出"&${number(cells.executed)}&"万元"&`,
    `IF(ISNUMBER(${cells.rate}),"，预算执行率"&TEXT(${cells.rate},"0.00%"),"")&`,
    `IF(ISNUMBER(${cells.share}),"，占本部门项目支出总额的"&TEXT(${cells.share},"0.00%"),"")&"。"`,
  ].join('');
}

/** What `coverageFormula` gives now. */
export function coverageText(count: number, inputs: StatementInputs, totals: SummaryTotals): string {
  const rate = totals.rate === null ? '' : `，预算执行率${totals.rate.times(100).toFixed(2)}%`;
  const part = inputs.share === null ? '' : `，占本部门项目支出总额的${inputs.share.times(100).toFixed(2)}%`;
  const levels = `其中一级项目${String(inputs.firstLevel)}个，二级项目${String(count - inputs.firstLevel)}个`;
  return `共对${String(count)}个项目开展了绩效自评，${levels}，共涉及资金${decimalText(totals.budget)}万元，实际支出${decimalText(totals.executed)}万元${rate}${part}。`;
}

/** "自评结果为：10个项目自评等级为“优”，…。" */
export function gradesFormula(cells: StatementCells): string {
  const parts = cells.grades.map(({ grade, count }) => `${count}&"个项目自评等级为“${grade}”`);
  return `="自评结果为："&${parts.join('，"&')}。"`;
}

/** What `gradesFormula` gives. */
export function gradesText(totals: SummaryTotals): string {
  const parts = totals.grades.map(({ grade, count }) => `${String(count)}个项目自评等级为“${grade}”`);
  return `自评结果为：${parts.join('，')}。`;
}
