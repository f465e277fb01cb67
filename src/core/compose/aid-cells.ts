import { decimalText } from '../number/decimal-text';
import type { Decimal } from '../number/decimal';
import type { RuleProfile } from '../profile/rule-profile';
import { DIRECTIONS, type Direction } from '../scoring/direction';
import { levelOfScore } from '../scoring/qualitative';
import { textNumberFormula } from '../scoring/text-number';
import type { EvaluationTable, Indicator } from '../table/evaluation-table';
import type { AidField, TableLayout } from '../table/layout';
import { cellName } from '../workbook/address';
import { DIRECTION_WORDS } from '../words/direction-words';
import { span, textCell, type FormCell } from './form-cell';
import type { FormGeometry } from './form-geometry';
import { AID, AID_TITLE_STYLE } from './form-style';
import { figureCell, formulaFormCell, type FundFormula } from './fund-cells';
import type { RowValues } from './indicator-values';
import { formulaCell } from './score-formulas';
import type { IndicatorInput } from '../scoring/indicator-input';

/** What stands above the block. */
export const AID_TITLE = '评分辅助区（不打印）';

/**
 * The aid columns that a table needs. Typed figures need none, but a weight that the form has no cell for must stand
 * somewhere; units stand there only where a target is still blank.
 */
export function aidFields(table: EvaluationTable, layout: TableLayout, live: boolean): AidField[] {
  const hasUnits = table.indicators.some(({ unit }) => unit !== undefined && unit !== '');
  return layout.aids
    .map(({ field }) => field)
    .filter((field) => (field === 'unit' ? live && hasUnits : live || field === 'weight'));
}

/** The aid block right of the form: what the form has no cell for, entered or shown where everybody can see it. */
export function aidCells(
  table: EvaluationTable,
  layout: TableLayout,
  form: FormGeometry,
  rows: readonly RowValues[],
  profile: RuleProfile,
  weightSum: FundFormula | null,
): FormCell[] {
  const columns = layout.aids.flatMap(({ field, heading }) => {
    const column = form.aidColumns[field];
    return column === undefined ? [] : [{ field, heading, column }];
  });
  const [first] = columns;
  const last = columns.at(-1);
  if (first === undefined || last === undefined) return [];
  const { indicatorHeader, indicators } = form.rows;
  return [
    textCell(span(indicatorHeader - 1, first.column, last.column), AID_TITLE, 'label', AID_TITLE_STYLE),
    ...columns.map(({ heading, column }) =>
      textCell(span(indicatorHeader, column, column), heading, 'label', AID),
    ),
    ...weightSumCells(form, weightSum),
    ...columns.flatMap(({ field, column }) =>
      indicators.map((row, index): FormCell => {
        const values = rows[index];
        const indicator = table.indicators[index];
        const range = span(row, column, column);
        if (values === undefined || indicator === undefined) return textCell(range, '', 'input', AID);
        return aidCell(field, range, values, indicator, form, profile);
      }),
    ),
  ];
}

/** Where the form has no 分值 column the sum of the weights stands below them, beside 总分. */
function weightSumCells(form: FormGeometry, weightSum: FundFormula | null): FormCell[] {
  const { weight } = form.aidColumns;
  const { total } = form.rows;
  if (weight === undefined || total === null || weightSum === null) return [];
  return [formulaFormCell(span(total, weight, weight), weightSum, AID)];
}

function aidCell(
  field: AidField,
  range: FormCell['range'],
  { input, direction }: RowValues,
  row: Indicator,
  form: FormGeometry,
  profile: RuleProfile,
): FormCell {
  const { target, actual, direction: sign } = form.indicatorColumns;
  switch (field) {
    case 'weight':
      return figureCell(range, row.weight, AID);
    case 'unit':
      return textCell(range, row.unit ?? '', 'input', AID);
    case 'direction':
      return sign === undefined
        ? textCell(range, direction, 'input', AID)
        : readDirection(range, cellName(range.top, sign.from), direction);
    case 'targetNumber':
      return numberCell(range, target?.from ?? 0, input.target);
    case 'actualNumber':
      return numberCell(range, actual?.from ?? 0, input.actual);
    case 'level':
      return textCell(range, levelText(input, profile), 'input', AID);
    case 'judgedScore':
      return figureCell(range, input.judged === null ? '' : decimalText(input.judged), AID);
  }
}

function levelText({ judged, weight }: IndicatorInput, profile: RuleProfile): string {
  if (judged === null || weight === null) return '';
  return levelOfScore(judged, weight, profile.qualitative) ?? '';
}

function readDirection(range: FormCell['range'], sign: string, direction: Direction): FormCell {
  return {
    ...textCell(range, direction, 'formula', AID),
    input: { formula: directionFormula(sign), cached: direction },
  };
}

function numberCell(range: FormCell['range'], from: number, number: Decimal | null): FormCell {
  const formula = formulaCell(textNumberFormula(`$${cellName(range.top, from)}`), number, null);
  return formulaFormCell(range, formula, AID);
}

/** The word of a sign that stands on the form: "≥" → 大于等于. */
function directionFormula(cell: string): string {
  return `=${DIRECTIONS.reduceRight(
    (rest, word) => `IF(${signTest(`$${cell}`, [word, ...DIRECTION_WORDS[word].signs])},"${word}",${rest})`,
    '""',
  )}`;
}

function signTest(cell: string, words: readonly string[]): string {
  const tests = [...new Set(words)].map((word) => `${cell}="${word}"`);
  return tests.length === 1 ? tests.join('') : `OR(${tests.join(',')})`;
}
