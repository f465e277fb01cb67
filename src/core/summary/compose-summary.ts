import { span, type FormCell } from '../compose/form-cell';
import type { RuleProfile } from '../profile/rule-profile';
import { grade, gradeFormula } from '../scoring/grade';
import type { Tier } from '../table/labels';
import { cellName, columnName } from '../workbook/address';
import type { WriteCommand, WritePlan } from '../workbook/plan';
import { linkedNumber, linkedText, numberLink, textLink, type LinkedCell } from './linked-cell';
import {
  AMOUNT,
  HEADING,
  LEFT,
  RATE,
  SCORE,
  formulaAt,
  reportCommands,
  titleCells,
  valueAt,
  type RowRun,
} from './report-sheet';
import { nameFormula, sourceName, summaryYear, type SummarySource } from './summary-source';
import { statisticsBlock } from './summary-statistics';
import { shownRate, summaryTotals } from './summary-totals';

export const SUMMARY_SHEET_NAME = '汇总表';

export interface SummaryOptions {
  readonly sources: readonly SummarySource[];
  readonly profile: RuleProfile;
  /** A legal name; an old summary of that name must be gone before: see `replaceSheet`. */
  readonly sheetName: string;
  readonly position?: number;
  /** 一级项目 or 二级项目 by project name, kept from an older summary. */
  readonly levels?: ReadonlyMap<string, string>;
  /** 本部门项目支出总额 in 万元, kept from an older summary. */
  readonly wholeBudget?: number | null;
}

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

const TIER_ORDER: readonly Tier[] = ['成本指标', '产出指标', '效益指标', '满意度指标'];
const FIRST_ROW = 3;
/** Rows that a bar with its label needs, and those of title and axis. */
const BAR_ROWS = 1.4;
const CHART_MARGIN_ROWS = 4;
/** A chart of fewer bars is as high as of these. */
const FEWEST_BARS = 4;
/** Bars of one chart: with more it would be taller than a printed page. */
const MOST_BARS = 28;

/** The plan that writes the 汇总表 of all projects: live links, totals, averages, counts by grade, and charts. */
export function composeSummary(options: SummaryOptions): WritePlan {
  const { sources, sheetName: sheet } = options;
  const columns = summaryColumns(sources);
  const lastColumn = columns.state;
  const lastRow = FIRST_ROW + Math.max(1, sources.length) - 1;
  const totalRow = lastRow + 1;
  const year = summaryYear(sources);
  const statistics = statisticsBlock(options, columns, { first: FIRST_ROW, last: lastRow, total: totalRow });
  const cells = [
    ...titleCells(`${year === '' ? '' : `${year}年度`}项目支出绩效自评汇总表`, '金额单位：万元', lastColumn),
    ...headings(columns),
    ...sources.flatMap((source, index) => projectRow(source, index, columns, options)),
    ...totalCells(options, columns, lastRow),
    ...statistics.cells,
  ];
  const charts = chartPairs(sources.length, statistics.bottom + 2);
  const lastChart = charts.at(-1)?.rows.last;
  const commands = reportCommands({
    sheet,
    ...(options.position === undefined ? {} : { position: options.position }),
    widths: columnWidths(columns),
    cells,
    blocks: [{ top: 2, left: 0, bottom: totalRow, right: lastColumn }, ...statistics.blocks],
    orientation: 'landscape',
    titleRows: { top: 2, bottom: 2 },
    frozenRows: FIRST_ROW,
    rowsBelow: lastChart === undefined ? 0 : lastChart - statistics.bottom,
    keep: [
      { first: statistics.top, last: statistics.bottom },
      // With the blank row above: a chart that begins where a page does shows its edge at the foot of the page before.
      ...charts.map(({ rows }) => ({ first: rows.first - 1, last: rows.last })),
    ],
    extra: [
      ...links(sheet, sources),
      ...marks(sheet, columns, lastRow),
      ...statistics.commands,
      ...charts.flatMap((pair) => chartCommands(sheet, columns, pair)),
      { op: 'activate', sheet },
    ],
  });
  return { label: `生成${sheet}（${String(sources.length)} 个项目）`, commands, expects: [] };
}

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

function columnWidths(columns: SummaryColumns): number[] {
  const widths = [5, 32, 28, 9, 11, 11, 11, 9, 11];
  return [...widths, ...columns.tiers.map(() => 9), 9, 7, 11, 13];
}

function headings(columns: SummaryColumns): FormCell[] {
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

function projectRow(
  source: SummarySource,
  index: number,
  columns: SummaryColumns,
  { profile, levels }: SummaryOptions,
): FormCell[] {
  const row = FIRST_ROW + index;
  const at = (column: number): FormCell['range'] => span(row, column, column);
  const name = sourceName(source);
  const [budget, executed] = [cellName(row, columns.budget), cellName(row, columns.executed)];
  const total = linkedNumber(source.total);
  const number = (column: number, link: LinkedCell | null, style: FormCell['style']): FormCell =>
    link === null
      ? valueAt(at(column), null, style)
      : formulaAt(at(column), numberLink(link), linkedNumber(link), style);
  return [
    valueAt(at(columns.number), index + 1),
    formulaAt(at(columns.name), nameFormula(source), name, LEFT),
    source.department === null
      ? valueAt(at(columns.department), null, LEFT)
      : formulaAt(
          at(columns.department),
          textLink(source.department, ''),
          linkedText(source.department),
          LEFT,
        ),
    valueAt(at(columns.level), levels?.get(name) ?? '二级项目', {}, 'input'),
    number(columns.initial, source.initial, AMOUNT),
    number(columns.budget, source.budget, AMOUNT),
    number(columns.executed, source.executed, AMOUNT),
    formulaAt(
      at(columns.rate),
      `=IF(AND(ISNUMBER(${budget}),ISNUMBER(${executed})),IF(${budget}>0,ROUND(${executed}/${budget},4),""),"")`,
      shownRate(source),
      RATE,
    ),
    number(columns.executionScore, source.executionScore, SCORE),
    ...columns.tiers.map(({ tier, column }) => {
      const score = source.tiers.find((candidate) => candidate.tier === tier);
      return score === undefined
        ? valueAt(at(column), null, SCORE)
        : formulaAt(at(column), score.formula, score.value, SCORE);
    }),
    number(columns.total, source.total, { ...SCORE, bold: true }),
    formulaAt(at(columns.grade), gradeFormula(profile, cellName(row, columns.total)), grade(total, profile)),
    valueAt(at(columns.findings), source.findings),
    formulaAt(
      at(columns.state),
      stateFormula(source, cellName(row, columns.total)),
      total === null ? (source.total === null ? '不评分' : '未评分') : null,
    ),
  ];
}

function stateFormula({ anchor, total }: SummarySource, shown: string): string {
  const there = `ISREF(${anchor.reference})`;
  if (total === null) return `=IF(${there},"不评分","工作表已删除")`;
  return `=IF(${there},IF(ISREF(${total.reference}),IF(ISNUMBER(${shown}),"","未评分"),"总分行已删除"),"工作表已删除")`;
}

function totalCells(options: SummaryOptions, columns: SummaryColumns, lastRow: number): FormCell[] {
  const row = lastRow + 1;
  const totals = summaryTotals(options.sources, options.profile);
  const down = (column: number): string =>
    `${columnName(column)}${String(FIRST_ROW + 1)}:${columnName(column)}${String(lastRow + 1)}`;
  const sum = (column: number, value: (typeof totals)['budget']): FormCell =>
    formulaAt(span(row, column, column), `=ROUND(SUM(${down(column)}),6)`, value, { ...AMOUNT, bold: true });
  const [budget, executed] = [cellName(row, columns.budget), cellName(row, columns.executed)];
  return [
    valueAt(span(row, 0, columns.level), '合计', HEADING),
    sum(columns.initial, totals.initial),
    sum(columns.budget, totals.budget),
    sum(columns.executed, totals.executed),
    formulaAt(
      span(row, columns.rate, columns.rate),
      `=IF(${budget}>0,ROUND(${executed}/${budget},4),"")`,
      totals.rate,
      { ...RATE, bold: true },
    ),
    valueAt(span(row, columns.executionScore, columns.grade), '', {}),
    findingsTotal(options.sources, row, columns, down(columns.findings)),
    valueAt(span(row, columns.state, columns.state), ''),
  ];
}

function findingsTotal(
  sources: readonly SummarySource[],
  row: number,
  columns: SummaryColumns,
  range: string,
): FormCell {
  const counted = sources.flatMap(({ findings }) => findings ?? []);
  const at = span(row, columns.findings, columns.findings);
  if (counted.length === 0) return valueAt(at, null);
  const sum = counted.reduce((total, count) => total + count, 0);
  return {
    range: at,
    input: { formula: `=SUM(${range})`, cached: sum },
    text: String(sum),
    role: 'formula',
    style: {},
  };
}

/** A click on the number goes to the project's sheet. Not on the name: a link on a formula is not safe in every host. */
function links(sheet: string, sources: readonly SummarySource[]): WriteCommand[] {
  return sources.map((source, index) => ({
    op: 'setLink',
    sheet,
    row: FIRST_ROW + index,
    column: 0,
    target: { sheet: source.sheet, range: source.range },
  }));
}

function marks(sheet: string, columns: SummaryColumns, lastRow: number): WriteCommand[] {
  const state = `$${cellName(FIRST_ROW, columns.state)}`;
  return [
    {
      op: 'addConditional',
      sheet,
      range: { top: FIRST_ROW, left: 0, bottom: lastRow, right: columns.state },
      rule: { formula: `=RIGHT(${state},3)="已删除"`, color: '#9A9A9A' },
    },
    {
      op: 'setValidation',
      sheet,
      range: { top: FIRST_ROW, left: columns.level, bottom: lastRow, right: columns.level },
      rule: {
        kind: 'list',
        values: ['一级项目', '二级项目'],
        style: 'stop',
        error: { title: '项目级次', text: '请选择一级项目或二级项目。' },
      },
    },
  ];
}

/** Where two charts of the same projects, from 0, stand side by side. */
interface ChartPair {
  readonly first: number;
  readonly last: number;
  /** "" where one pair shows all. */
  readonly part: string;
  readonly rows: RowRun;
}

/** A bar a project, so that long names can be read; as many pairs as that takes, none taller than a page. */
function chartPairs(projects: number, top: number): ChartPair[] {
  const parts = Math.ceil(projects / MOST_BARS);
  const size = Math.ceil(projects / Math.max(1, parts));
  let next = top;
  return Array.from({ length: parts }, (_, index): ChartPair => {
    const first = index * size;
    const last = Math.min(projects, first + size) - 1;
    const rows = Math.ceil(Math.max(FEWEST_BARS, last - first + 1) * BAR_ROWS) + CHART_MARGIN_ROWS;
    const place = { first: next, last: next + rows - 2 };
    next += rows;
    const part = parts === 1 ? '' : `（第 ${String(first + 1)}—${String(last + 1)} 个）`;
    return { first, last, part, rows: place };
  });
}

/** The scores on the left half of the sheet, the rates on the right. */
function chartCommands(sheet: string, columns: SummaryColumns, pair: ChartPair): WriteCommand[] {
  const { rows, part } = pair;
  const down = (column: number): FormCell['range'] => ({
    top: FIRST_ROW + pair.first,
    left: column,
    bottom: FIRST_ROW + pair.last,
    right: column,
  });
  const chart = (title: string, name: string, column: number, left: number, right: number): WriteCommand => ({
    op: 'addChart',
    sheet,
    kind: 'bar',
    title: `${title}${part}`,
    categories: down(columns.name),
    series: [{ name, values: down(column) }],
    at: { top: rows.first, left, bottom: rows.last, right },
  });
  const middle = middleColumn(columnWidths(columns));
  return [
    chart('各项目自评总分', '总分', columns.total, 0, middle),
    chart('各项目预算执行率', '执行率', columns.rate, middle + 1, columns.state),
  ];
}

/** The last column of the left half. */
function middleColumn(widths: readonly number[]): number {
  const half = widths.reduce((sum, width) => sum + width, 0) / 2;
  let used = 0;
  return widths.findIndex((width) => (used += width) + width / 2 > half);
}
