import { span, type FormCell } from '../compose/form-cell';
import { Decimal } from '../number/decimal';
import { roundScore } from '../number/rounding';
import { cellName, columnName, type CellRange } from '../workbook/address';
import type { CellStyle, WriteCommand } from '../workbook/plan';
import type { SummaryColumns } from './summary-columns';
import type { SummaryOptions } from './summary-options';
import { AMOUNT, HEADING, LEFT, RATE, SCORE, formulaAt, valueAt } from './report-sheet';
import {
  coverageFormula,
  coverageText,
  gradesFormula,
  gradesText,
  type StatementCells,
} from './summary-statement';
import { sourceName } from './summary-source';
import { summaryTotals, type SummaryTotals } from './summary-totals';

/** What stands before the whole that a person types; an older summary is read by it. */
export const WHOLE_BUDGET_LABEL = '本部门项目支出总额（万元，请填）';
export const FIRST_LEVEL = '一级项目';

export interface StatisticsBlock {
  readonly cells: readonly FormCell[];
  readonly blocks: readonly CellRange[];
  readonly commands: readonly WriteCommand[];
  readonly top: number;
  readonly bottom: number;
}

interface ListRows {
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

/** Averages, counts by grade, and the figures and sentences that the final accounts ask for. */
export function statisticsBlock(
  options: SummaryOptions,
  columns: SummaryColumns,
  rows: ListRows,
): StatisticsBlock {
  const totals = summaryTotals(options.sources, options.profile);
  const down = (column: number): string =>
    `$${columnName(column)}$${String(rows.first + 1)}:$${columnName(column)}$${String(rows.last + 1)}`;
  const top = rows.total + 2;
  const figures = figureRows(options, columns, rows, totals, down, top);
  const grades = gradeRows(columns, totals, down, top);
  const afterFigures = top + figures.length;
  const afterGrades = top + 2 + totals.grades.length;
  const sentences = Math.max(afterFigures, afterGrades) + 1;
  return {
    cells: [...figures, ...grades, ...statementCells(options, columns, rows, totals, top, sentences)].flatMap(
      (row) => row,
    ),
    blocks: [
      { top, left: 0, bottom: afterFigures - 1, right: 3 },
      { top, left: 5, bottom: afterGrades - 1, right: 8 },
    ],
    commands: [
      {
        op: 'setValidation',
        sheet: options.sheetName,
        range: { top: wholeRow(top), left: 3, bottom: wholeRow(top), right: 3 },
        rule: {
          kind: 'decimal',
          min: 0,
          max: 1e12,
          style: 'stop',
          error: { title: '项目支出总额', text: '请填不小于 0 的数字，单位为万元。' },
        },
      },
    ],
    top,
    bottom: sentences + 1,
  };
}

/** A figure of the block: its label over three columns, itself in the fourth. */
interface StatisticsFigure {
  readonly label: string;
  readonly formula: string;
  readonly result: Decimal | null;
  readonly style: CellStyle;
}

function figureRows(
  options: SummaryOptions,
  columns: SummaryColumns,
  rows: ListRows,
  totals: SummaryTotals,
  down: (column: number) => string,
  top: number,
): FormCell[][] {
  const row = ({ label, formula, result, style }: StatisticsFigure, at: number): FormCell[] => [
    valueAt(span(at, 0, 2), label, LEFT),
    formulaAt(span(at, 3, 3), formula, result, style),
  ];
  const whole = wholeRow(top);
  return [
    ...averages(columns, totals, down).map((figure, index) => row(figure, top + index)),
    ...counts(options, columns, down, top + 2).map((figure, index) => row(figure, top + 2 + index)),
    ...sums(columns, rows, totals).map((figure, index) => row(figure, top + 5 + index)),
    [
      valueAt(span(whole, 0, 2), WHOLE_BUDGET_LABEL, LEFT),
      valueAt(span(whole, 3, 3), options.wholeBudget ?? null, AMOUNT, 'input'),
    ],
    row(
      {
        label: '占本部门项目支出总额的比例',
        formula: `=IF(N(${cellName(whole, 3)})>0,ROUND(${cellName(top + 5, 3)}/${cellName(whole, 3)},4),"")`,
        result: share(totals.budget, options.wholeBudget),
        style: RATE,
      },
      whole + 1,
    ),
  ];
}

function averages(
  columns: SummaryColumns,
  totals: SummaryTotals,
  down: (column: number) => string,
): StatisticsFigure[] {
  const [scores, budgets] = [down(columns.total), down(columns.budget)];
  const weight = `SUMPRODUCT(--ISNUMBER(${scores}),${budgets})`;
  return [
    {
      label: '项目平均分（各项目总分的算术平均）',
      formula: `=IF(COUNT(${scores})=0,"",ROUND(AVERAGE(${scores}),2))`,
      result: totals.average,
      style: SCORE,
    },
    {
      label: '加权平均分（以全年预算数为权重）',
      formula: `=IF(${weight}>0,ROUND(SUMPRODUCT(${scores},${budgets})/${weight},2),"")`,
      result: totals.weighted,
      style: SCORE,
    },
  ];
}

/** How many projects there are, and of which level; `top` is the row of the first count. */
function counts(
  options: SummaryOptions,
  columns: SummaryColumns,
  down: (column: number) => string,
  top: number,
): StatisticsFigure[] {
  const all = options.sources.length;
  const first = firstLevelCount(options);
  const isThere = `(${down(columns.state)}<>"工作表已删除")`;
  return [
    {
      label: '开展自评的项目个数',
      formula: all === 0 ? '=0' : `=SUMPRODUCT(--${isThere})`,
      result: new Decimal(all),
      style: {},
    },
    {
      label: '其中：一级项目个数',
      formula: `=SUMPRODUCT((${down(columns.level)}="${FIRST_LEVEL}")*${isThere})`,
      result: new Decimal(first),
      style: {},
    },
    {
      label: '其中：二级项目个数',
      formula: `=${cellName(top, 3)}-${cellName(top + 1, 3)}`,
      result: new Decimal(all - first),
      style: {},
    },
  ];
}

function sums(columns: SummaryColumns, rows: ListRows, totals: SummaryTotals): StatisticsFigure[] {
  return [
    {
      label: '共涉及资金（全年预算数，万元）',
      formula: `=${cellName(rows.total, columns.budget)}`,
      result: totals.budget,
      style: AMOUNT,
    },
    {
      label: '实际支出（全年执行数，万元）',
      formula: `=${cellName(rows.total, columns.executed)}`,
      result: totals.executed,
      style: AMOUNT,
    },
  ];
}

function wholeRow(top: number): number {
  return top + 7;
}

function share(budget: Decimal, whole: number | null | undefined): Decimal | null {
  return whole === null || whole === undefined || whole <= 0 ? null : roundScore(budget.div(whole), 4);
}

function gradeRows(
  columns: SummaryColumns,
  totals: SummaryTotals,
  down: (column: number) => string,
  top: number,
): FormCell[][] {
  const head = ['等级', '项目数', '占项目数', '全年预算数'].map((text, index) =>
    valueAt(span(top, 5 + index, 5 + index), text, HEADING),
  );
  const all = cellName(top + 1 + totals.grades.length, 6);
  const body = totals.grades.map(({ grade, count, budget }, index) => {
    const row = top + 1 + index;
    return [
      valueAt(span(row, 5, 5), grade),
      formulaAt(span(row, 6, 6), `=COUNTIF(${down(columns.grade)},"${grade}")`, new Decimal(count)),
      formulaAt(
        span(row, 7, 7),
        `=IF(${all}>0,ROUND(${cellName(row, 6)}/${all},4),"")`,
        totals.scored === 0 ? null : roundScore(new Decimal(count).div(totals.scored), 4),
        RATE,
      ),
      formulaAt(
        span(row, 8, 8),
        `=SUMIF(${down(columns.grade)},"${grade}",${down(columns.budget)})`,
        budget,
        AMOUNT,
      ),
    ];
  });
  const row = top + 1 + totals.grades.length;
  const range = (column: number): string => `${cellName(top + 1, column)}:${cellName(row - 1, column)}`;
  const budgets = Decimal.sum(0, ...totals.grades.map(({ budget }) => budget));
  const foot = [
    valueAt(span(row, 5, 5), '已评分'),
    formulaAt(span(row, 6, 6), `=SUM(${range(6)})`, new Decimal(totals.scored)),
    valueAt(span(row, 7, 7), ''),
    formulaAt(span(row, 8, 8), `=SUM(${range(8)})`, budgets, AMOUNT),
  ];
  return [head, ...body, foot];
}

function statementCells(
  options: SummaryOptions,
  columns: SummaryColumns,
  rows: ListRows,
  totals: SummaryTotals,
  top: number,
  at: number,
): FormCell[][] {
  const figure = (index: number): string => cellName(top + index, 3, true);
  const cells: StatementCells = {
    count: figure(2),
    first: figure(3),
    second: figure(4),
    budget: figure(5),
    executed: figure(6),
    rate: cellName(rows.total, columns.rate, true),
    whole: figure(7),
    share: figure(8),
    grades: totals.grades.map(({ grade }, index) => ({ grade, count: cellName(top + 1 + index, 6, true) })),
  };
  const style: CellStyle = { horizontal: 'left', vertical: 'center', wrap: true, size: 10.5 };
  const inputs = {
    firstLevel: firstLevelCount(options),
    share: share(totals.budget, options.wholeBudget),
  };
  return [
    [
      formulaAt(
        span(at, 0, columns.state),
        coverageFormula(cells),
        coverageText(options.sources.length, inputs, totals),
        style,
      ),
    ],
    [formulaAt(span(at + 1, 0, columns.state), gradesFormula(cells), gradesText(totals), style)],
  ];
}

function firstLevelCount({ sources, levels }: SummaryOptions): number {
  return sources.filter((source) => levels?.get(sourceName(source)) === FIRST_LEVEL).length;
}
