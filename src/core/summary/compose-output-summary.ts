import { OWN_SHEETS } from '../words/own-sheets';
import { span, type FormCell } from '../compose/form-cell';
import type { RuleProfile } from '../profile/rule-profile';
import { gradeOf, gradeFormula } from '../scoring/grade';
import { cellName, columnName } from '../workbook/address';
import type { WritePlan } from '../workbook/plan';
import type { SummaryOptions } from './summary-options';
import { linkedNumber, linkedText, numberLink, textLink, valueLink, type LinkedCell } from './linked-cell';
import { AMOUNT, HEADING, LEFT, SCORE, formulaAt, reportCommands, titleCells, valueAt } from './report-sheet';
import { nameFormula, sourceName, summaryYear, type SummarySource } from './summary-source';
import { summaryTotals } from './summary-totals';
import { speaker } from '../message/message';

const say = speaker({
  make: { zh: '生成{sheet}（{count} 个项目）', en: 'Make {sheet} ({count} projects)' },
});

export const OUTPUT_SUMMARY_SHEET_NAME = OWN_SHEETS.outputSummary;

const WIDTHS = [30, 12, 12, 30, 12, 12, 10, 10] as const;
const LAST = WIDTHS.length - 1;
const FIRST_ROW = 4;

/**
 * The summary as 怀仁市 published it: 预算情况, 绩效产出情况 (the first 数量指标 of each project with its planned and reached number) and
 * 整体得分情况, live by formulas. 自评得分 of 合计 is the arithmetic mean, and says so.
 */
export function composeOutputSummary(options: SummaryOptions): WritePlan {
  const { sources, profile, sheetName: sheet } = options;
  const lastRow = FIRST_ROW + Math.max(1, sources.length) - 1;
  const year = summaryYear(sources);
  const cells = [
    ...titleCells(`${year === '' ? '' : `${year}年度`}绩效自评情况汇总表`, '金额单位：万元', LAST),
    ...headings(),
    ...sources.flatMap((source, index) => projectRow(source, FIRST_ROW + index, profile)),
    ...totalCells(sources, profile, lastRow),
  ];
  const commands = reportCommands({
    sheet,
    ...(options.position === undefined ? {} : { position: options.position }),
    widths: [...WIDTHS],
    cells,
    blocks: [{ top: 2, left: 0, bottom: lastRow + 1, right: LAST }],
    orientation: 'landscape',
    titleRows: { top: 2, bottom: 3 },
    frozenRows: FIRST_ROW,
    rowsBelow: 0,
    extra: [{ op: 'activate', sheet }],
  });
  return { label: say('make', { sheet, count: sources.length }), commands, expects: [] };
}

function headings(): FormCell[] {
  const over = (from: number, to: number, text: string): FormCell =>
    valueAt(span(2, from, to), text, HEADING);
  const under = ['预算指标', '执行情况', '项目', '预期数量', '完成数量', '自评得分', '自评结果'];
  return [
    valueAt(span(2, 0, 0, 3), '预算项目', HEADING),
    over(1, 2, '预算情况'),
    over(3, 5, '绩效产出情况'),
    over(6, 7, '整体得分情况'),
    ...under.map((text, index) => valueAt(span(3, 1 + index, 1 + index), text, HEADING)),
  ];
}

function projectRow(source: SummarySource, row: number, profile: RuleProfile): FormCell[] {
  const at = (column: number): FormCell['range'] => span(row, column, column);
  const number = (column: number, link: LinkedCell | null, style: FormCell['style']): FormCell =>
    link === null
      ? valueAt(at(column), null, style)
      : formulaAt(at(column), numberLink(link), linkedNumber(link), style);
  return [
    formulaAt(at(0), nameFormula(source), sourceName(source), LEFT),
    number(1, source.budget, AMOUNT),
    number(2, source.executed, AMOUNT),
    source.output === null
      ? valueAt(at(3), null, LEFT)
      : formulaAt(at(3), textLink(source.output.item, ''), linkedText(source.output.item), LEFT),
    shown(at(4), source.output?.target ?? null),
    shown(at(5), source.output?.actual ?? null),
    number(6, source.total, SCORE),
    formulaAt(
      at(7),
      gradeFormula(profile.grades.steps, cellName(row, 6)),
      gradeOf(linkedNumber(source.total), profile),
    ),
  ];
}

/** A figure as it stands on the form, number or text, with its format: 100%, 9.00, ≥50个. */
function shown(range: FormCell['range'], link: LinkedCell | null): FormCell {
  if (link === null) return valueAt(range, null);
  const style = link.format === 'General' ? {} : { numberFormat: link.format };
  const value = typeof link.value === 'number' ? linkedNumber(link) : linkedText(link);
  return formulaAt(range, valueLink(link), value, style);
}

function totalCells(sources: readonly SummarySource[], profile: RuleProfile, lastRow: number): FormCell[] {
  const row = lastRow + 1;
  const totals = summaryTotals(sources, profile);
  const down = (column: number): string =>
    `${columnName(column)}${String(FIRST_ROW + 1)}:${columnName(column)}${String(lastRow + 1)}`;
  const sum = (column: number, value: (typeof totals)['budget']): FormCell =>
    formulaAt(span(row, column, column), `=ROUND(SUM(${down(column)}),6)`, value, AMOUNT);
  const average = `=IF(COUNT(${down(6)})=0,"",ROUND(AVERAGE(${down(6)}),2))`;
  return [
    valueAt(span(row, 0, 0), '合计', HEADING),
    sum(1, totals.budget),
    sum(2, totals.executed),
    valueAt(span(row, 3, 5), '合计得分为各项目得分的算术平均'),
    formulaAt(span(row, 6, 6), average, totals.average, SCORE),
    formulaAt(
      span(row, 7, 7),
      gradeFormula(profile.grades.steps, cellName(row, 6)),
      gradeOf(totals.average, profile),
    ),
  ];
}
