import { span, type FormCell } from '../compose/form-cell';
import type { Tier } from '../table/labels';
import { HEADING, valueAt } from './report-sheet';
import type { SummarySource } from './summary-source';

/** Columns of the list, from 0. The tiers that the tables have stand between the score of the rate and 总分. */
export interface SummaryColumns {
  readonly number: 0;
  readonly name: 1;
  readonly department: 2;
  readonly level: 3;
  readonly initial: 4;
  readonly budget: 5;
  readonly executed: 6;
  readonly rate: 7;
  readonly executionScore: 8;
  readonly tiers: readonly { readonly tier: Tier; readonly column: number }[];
  readonly total: number;
  readonly grade: number;
  readonly findings: number;
  readonly state: number;
}

/** The first project's row, from 0: title, unit and headings stand above. */
export const FIRST_ROW = 3;

const TIER_ORDER: readonly Tier[] = ['成本指标', '产出指标', '效益指标', '满意度指标'];

/** Which columns a summary of these tables has. */
export function summaryColumns(sources: readonly SummarySource[]): SummaryColumns {
  const present = new Set(sources.flatMap(({ tiers }) => tiers.map(({ tier }) => tier)));
  const tiers = TIER_ORDER.filter((tier) => present.has(tier)).map((tier, index) => ({
    tier,
    column: 9 + index,
  }));
  const total = 9 + tiers.length;
  return {
    number: 0,
    name: 1,
    department: 2,
    level: 3,
    initial: 4,
    budget: 5,
    executed: 6,
    rate: 7,
    executionScore: 8,
    tiers,
    total,
    grade: total + 1,
    findings: total + 2,
    state: total + 3,
  };
}

/** In characters, in the order of the columns. */
export function columnWidths(columns: SummaryColumns): number[] {
  const widths = [5, 32, 28, 9, 11, 11, 11, 9, 11];
  return [...widths, ...columns.tiers.map(() => 9), 9, 7, 11, 13];
}

/** The row of headings. */
export function headings(columns: SummaryColumns): FormCell[] {
  const texts = [
    '序号',
    '项目名称',
    '主管部门',
    '项目级次',
    '年初预算数',
    '全年预算数',
    '全年执行数',
    '执行率',
    '执行率\n得分',
    ...columns.tiers.map(({ tier }) => `${tier.replace('指标', '')}\n得分`),
    '总分',
    '等级',
    '待处理\n（汇总时）',
    '状态',
  ];
  return texts.map((text, column) => valueAt(span(2, column, column), text, HEADING));
}
