import { sumOf } from '../number/sum';
import { gradeFormula } from '../scoring/grade';
import { span, type FormCell } from '../compose/form-cell';
import { BODY_FONT } from '../compose/form-style';
import { constant, type Decimal } from '../number/decimal';
import { cellName, columnName } from '../workbook/address';
import type { CellStyle, WriteCommand, WritePlan } from '../workbook/plan';
import { HEADING, LEFT, RATE, SCORE, formulaAt, reportCommands, titleCells, valueAt } from './report-sheet';
import type { ScoringForm, ScoringRow } from './scoring-form';
import { speaker } from '../message/message';

const say = speaker({
  make: { zh: '生成{name}', en: 'Make {name}' },
});

export interface ScoringFormOptions {
  readonly form: ScoringForm;
  readonly sheetName: string;
  /** Four digits, or "". */
  readonly year: string;
  /** Values of the head, by its labels; what is missing stays blank. */
  readonly head: Readonly<Record<string, string>>;
  readonly position?: number;
}

/** 一级, 二级, 三级, 评分说明, 总分, 得分, 扣分原因. */
const WIDTHS = [9, 12, 20, 50, 7, 7, 16] as const;
const LAST = WIDTHS.length - 1;
const [WEIGHT, SCORED, REASON] = [4, 5, 6] as const;

/**
 * The plan that writes such a form: rows to be scored from 0 to their weight, the sums of each 一级指标 with its 得分率 below, total
 * and grade by formulas. Blank until something is scored.
 */
export function composeScoringForm(options: ScoringFormOptions): WritePlan {
  const { form, sheetName: sheet, year } = options;
  const headTop = 2;
  const headerRow = headTop + form.head.length;
  const first = headerRow + 1;
  const last = headerRow + form.rows.length;
  const totalRow = last + 1;
  const tiersTop = totalRow + 2;
  const tiers = runs(form.rows, ({ l1 }) => l1);
  const places: Places = { first, last, totalRow, tiersTop };
  const title = `${year === '' ? '' : `${year}年度`}${form.title}`;
  const cells = [
    ...titleCells(title, '', LAST),
    ...headCells(options, headTop),
    ...headings(headerRow),
    ...rowCells(form.rows, first),
    ...totalCells(form, places),
    ...tierCells(form, tiers, places),
    valueAt(span(tiersTop + tiers.length + 2, 0, LAST), form.source, NOTE),
  ];
  const commands = reportCommands({
    sheet,
    ...(options.position === undefined ? {} : { position: options.position }),
    widths: [...WIDTHS],
    cells,
    blocks: [
      { top: headTop, left: 0, bottom: totalRow, right: LAST },
      { top: tiersTop, left: 0, bottom: tiersTop + tiers.length + 1, right: 3 },
    ],
    orientation: 'portrait',
    titleRows: { top: headerRow, bottom: headerRow },
    frozenRows: 0,
    rowsBelow: 0,
    extra: [...checks(sheet, places), { op: 'activate', sheet }],
  });
  return { label: say('make', { name: form.name }), commands, expects: [] };
}

interface Places {
  readonly first: number;
  readonly last: number;
  readonly totalRow: number;
  readonly tiersTop: number;
}

const NOTE: CellStyle = { font: BODY_FONT, size: 9, horizontal: 'left', vertical: 'center', wrap: true };

function headCells({ form, head }: ScoringFormOptions, top: number): FormCell[] {
  return form.head.flatMap((label, index) => [
    valueAt(span(top + index, 0, 1), label),
    valueAt(span(top + index, 2, LAST), head[label] ?? null, LEFT, 'input'),
  ]);
}

function headings(row: number): FormCell[] {
  return ['一级指标', '二级指标', '三级指标', '评分说明', '总分', '得分', '扣分原因'].map((text, column) =>
    valueAt(span(row, column, column), text, HEADING),
  );
}

function rowCells(rows: readonly ScoringRow[], first: number): FormCell[] {
  const merged = (
    column: 0 | 1,
    key: (row: ScoringRow) => string,
    text: (row: ScoringRow) => string,
  ): FormCell[] =>
    runs(rows, key).map(({ from, to, row }) =>
      valueAt(span(first + from, column, column, first + to), text(row)),
    );
  return [
    ...merged(
      0,
      ({ l1 }) => l1,
      ({ l1 }) => l1,
    ),
    ...merged(
      1,
      ({ l1, l2 }) => `${l1}\n${l2}`,
      ({ l2 }) => l2,
    ),
    ...rows.flatMap((row, index) => [
      valueAt(span(first + index, 2, 2), row.l3, LEFT),
      valueAt(span(first + index, 3, 3), row.basis, LEFT),
      valueAt(span(first + index, WEIGHT, WEIGHT), Number(row.weight), {}, 'input'),
      valueAt(span(first + index, SCORED, SCORED), null, {}, 'input'),
      valueAt(span(first + index, REASON, REASON), null, LEFT, 'input'),
    ]),
  ];
}

function totalCells(form: ScoringForm, { first, last, totalRow }: Places): FormCell[] {
  const down = (column: number): string =>
    `${columnName(column)}${String(first + 1)}:${columnName(column)}${String(last + 1)}`;
  const total = cellName(totalRow, SCORED);
  return [
    valueAt(span(totalRow, 0, WEIGHT - 1), '合计', HEADING),
    formulaAt(span(totalRow, WEIGHT, WEIGHT), `=ROUND(SUM(${down(WEIGHT)}),2)`, weightOf(form.rows)),
    formulaAt(
      span(totalRow, SCORED, SCORED),
      `=IF(COUNT(${down(SCORED)})=0,"",ROUND(SUM(${down(SCORED)}),2))`,
      null,
      SCORE,
    ),
    formulaAt(span(totalRow, REASON, REASON), gradeFormula(form.grades, total), null),
  ];
}

/** 一级指标, 指标分值, 评价得分, 得分率: the table that reports print. */
function tierCells(
  form: ScoringForm,
  tiers: readonly Run[],
  { first, totalRow, tiersTop }: Places,
): FormCell[] {
  const head = ['一级指标', '指标分值', '评价得分', '得分率'].map((text, column) =>
    valueAt(span(tiersTop, column, column), text, HEADING),
  );
  const rate = (row: number): string =>
    `=IF(AND(ISNUMBER(${cellName(row, 2)}),N(${cellName(row, 1)})>0),ROUND(${cellName(row, 2)}/${cellName(row, 1)},4),"")`;
  const body = tiers.flatMap(({ from, to, row: { l1 } }, index) => {
    const row = tiersTop + 1 + index;
    const range = (column: number): string =>
      `${cellName(first + from, column)}:${cellName(first + to, column)}`;
    return [
      valueAt(span(row, 0, 0), l1),
      formulaAt(span(row, 1, 1), `=ROUND(SUM(${range(WEIGHT)}),2)`, weightOf(form.rows.slice(from, to + 1))),
      formulaAt(
        span(row, 2, 2),
        `=IF(COUNT(${range(SCORED)})=0,"",ROUND(SUM(${range(SCORED)}),2))`,
        null,
        SCORE,
      ),
      formulaAt(span(row, 3, 3), rate(row), null, RATE),
    ];
  });
  const row = tiersTop + 1 + tiers.length;
  return [
    ...head,
    ...body,
    valueAt(span(row, 0, 0), '合计', HEADING),
    formulaAt(span(row, 1, 1), `=${cellName(totalRow, WEIGHT)}`, weightOf(form.rows)),
    formulaAt(span(row, 2, 2), `=${cellName(totalRow, SCORED)}`, null, SCORE),
    formulaAt(span(row, 3, 3), rate(row), null, RATE),
  ];
}

function checks(sheet: string, { first, last, totalRow }: Places): WriteCommand[] {
  const column = (index: number): FormCell['range'] => ({
    top: first,
    left: index,
    bottom: last,
    right: index,
  });
  const [weight, score] = [cellName(first, WEIGHT), cellName(first, SCORED)];
  const total = cellName(totalRow, WEIGHT, true);
  return [
    {
      op: 'setValidation',
      sheet,
      range: column(WEIGHT),
      rule: {
        kind: 'decimal',
        min: 0,
        max: 100,
        style: 'stop',
        error: { title: '总分', text: '请填 0 到 100 之间的数字，各行之和应为 100。' },
      },
    },
    {
      op: 'setValidation',
      sheet,
      range: column(SCORED),
      rule: {
        kind: 'custom',
        formula: `=AND(ISNUMBER(${score}),${score}>=0,${score}<=${weight})`,
        style: 'stop',
        error: { title: '得分', text: '请填 0 到本行总分之间的数字。' },
      },
    },
    {
      op: 'addConditional',
      sheet,
      range: { top: totalRow, left: WEIGHT, bottom: totalRow, right: WEIGHT },
      rule: { formula: `=ROUND(${total}-100,6)<>0`, fill: '#FFDAD4' },
    },
    {
      op: 'addConditional',
      sheet,
      range: column(REASON),
      rule: {
        formula: `=AND(ISNUMBER($${score}),$${score}<$${weight},LEN(TRIM($${cellName(first, REASON)}))=0)`,
        fill: '#FFEBB0',
      },
    },
  ];
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly row: ScoringRow;
}

/** Neighbouring rows of one key. */
function runs(rows: readonly ScoringRow[], key: (row: ScoringRow) => string): Run[] {
  const found: { from: number; to: number; row: ScoringRow }[] = [];
  rows.forEach((row, index) => {
    const run = found.at(-1);
    if (run !== undefined && key(run.row) === key(row)) run.to = index;
    else found.push({ from: index, to: index, row });
  });
  return found;
}

function weightOf(rows: readonly ScoringRow[]): Decimal {
  return sumOf(rows.map(({ weight }) => constant(weight)));
}
