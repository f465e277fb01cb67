import { span, type FormCell } from '../compose/form-cell';
import { gradeOf, gradeFormula } from '../scoring/grade';
import { cellName, columnName } from '../workbook/address';
import { linkedNumber, linkedText, numberLink, textLink, type LinkedCell } from './linked-cell';
import { AMOUNT, HEADING, LEFT, RATE, SCORE, formulaAt, valueAt } from './report-sheet';
import { FIRST_ROW, type SummaryColumns } from './summary-columns';
import type { SummaryOptions } from './summary-options';
import { nameFormula, sourceName, type SummarySource } from './summary-source';
import { shownRate, summaryTotals } from './summary-totals';

/** One project: live links to its sheet, the rate, the grade, and what has become of the sheet. */
export function projectRow(
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
    formulaAt(
      at(columns.grade),
      gradeFormula(profile.grades.steps, cellName(row, columns.total)),
      gradeOf(total, profile),
    ),
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

/** 合计 under the projects. */
export function totalCells(options: SummaryOptions, columns: SummaryColumns, lastRow: number): FormCell[] {
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
