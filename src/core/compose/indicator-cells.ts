import type { EvaluationTable, Indicator } from '../table/evaluation-table';
import { normaliseText } from '../table/labels';
import type { IndicatorField, LayoutColumn, TableLayout } from '../table/layout';
import { span, textCell, type FormCell } from './form-cell';
import type { FormGeometry } from './form-geometry';
import { figureCell, formulaFormCell, type FundFormula } from './fund-cells';
import { dividedAt } from './page-breaks';

/** Formulas of the indicator rows and of the total row. */
export interface IndicatorFormulas {
  readonly rows: readonly Partial<Record<IndicatorField, FundFormula>>[];
  readonly totalWeight: FundFormula | null;
  readonly totalScore: FundFormula | null;
  readonly grade: FundFormula | null;
}

const NO_FORMULAS: IndicatorFormulas = { rows: [], totalWeight: null, totalScore: null, grade: null };

/**
 * The indicator block with its headings and the total row. `breaks` are the rows with which new pages begin: a label that
 * is merged down over one of them is divided there and repeated, so that each page can be read by itself.
 */
export function indicatorCells(
  table: EvaluationTable,
  layout: TableLayout,
  form: FormGeometry,
  formulas: IndicatorFormulas = NO_FORMULAS,
  breaks: readonly number[] = [],
): FormCell[] {
  const { columns, label } = layout.indicators;
  const { indicatorHeader, indicators } = form.rows;
  const printed = table.published;
  const headings = printed?.indicatorHeader.length === columns.length ? printed.indicatorHeader : null;
  const sideLabel = printed?.indicatorLabel ?? label;
  return [
    ...dividedAt(indicatorHeader, indicators.at(-1) ?? indicatorHeader, breaks).map(({ first, last }) =>
      textCell(span(first, 0, 0, last), sideLabel, 'label', sideStyle(sideLabel, first, last)),
    ),
    ...columns.map(({ heading, from, to }, index) =>
      textCell(span(indicatorHeader, from, to), headings?.[index] ?? heading, 'label'),
    ),
    ...columns.flatMap((column) => columnCells(table.indicators, column, form, formulas, breaks)),
    ...totalCells(table, form, formulas),
  ];
}

function columnCells(
  indicators: readonly Indicator[],
  { field, from, to }: LayoutColumn<IndicatorField>,
  form: FormGeometry,
  formulas: IndicatorFormulas,
  breaks: readonly number[],
): FormCell[] {
  const rowOf = (index: number): number => form.rows.indicators[index] ?? form.rows.indicatorHeader;
  if (field === 'l1' || field === 'l2') {
    return levelRuns(indicators, field).flatMap(({ first, last }) => {
      const text = indicators[first]?.[field] ?? '';
      return dividedAt(rowOf(first), rowOf(last), breaks).map((piece) =>
        textCell(span(piece.first, from, to, piece.last), text, 'heading'),
      );
    });
  }
  return indicators.map((indicator, index) => {
    const range = span(rowOf(index), from, to);
    const formula = formulas.rows[index]?.[field];
    if (formula !== undefined) return formulaFormCell(range, formula);
    return indicatorCell(indicator, field, range);
  });
}

function indicatorCell(indicator: Indicator, field: IndicatorField, range: FormCell['range']): FormCell {
  const text = indicator[field] ?? '';
  switch (field) {
    case 'target':
      return targetCell(indicator, range);
    case 'actual':
    case 'weight':
    case 'score':
      return figureCell(range, text);
    case 'l3':
    case 'note':
    case 'method':
      return textCell(range, text, 'input', { horizontal: 'left' });
    default:
      return textCell(range, text, 'input');
  }
}

/** A date stays one, whatever it is scored by. */
function targetCell({ target, targetDate }: Indicator, range: FormCell['range']): FormCell {
  const cell = figureCell(range, target);
  if (targetDate === undefined) return cell;
  const { serial, format } = targetDate;
  return { ...cell, input: { value: serial }, style: { ...cell.style, numberFormat: format } };
}

/** Neighbouring rows with the same 一级 (and 二级) 指标: they share one merged cell. */
export function levelRuns(
  indicators: readonly Indicator[],
  level: 'l1' | 'l2',
): { readonly first: number; readonly last: number }[] {
  const key = (row: Indicator): string =>
    level === 'l1' ? normaliseText(row.l1) : `${normaliseText(row.l1)}\n${normaliseText(row.l2)}`;
  const exact = (row: Indicator): string => (level === 'l1' ? row.l1 : row.l2);
  const runs: { first: number; last: number }[] = [];
  indicators.forEach((row, index) => {
    const run = runs.at(-1);
    const before = indicators[index - 1];
    const joins = before !== undefined && key(before) === key(row) && exact(before) === exact(row);
    if (run !== undefined && joins && exact(row) !== '') run.last = index;
    else runs.push({ first: index, last: index });
  });
  return runs;
}

/** 总分: its label up to the weight, then weight, score and grade; what lies between stays blank. */
function totalCells(table: EvaluationTable, form: FormGeometry, formulas: IndicatorFormulas): FormCell[] {
  const { total } = form.rows;
  const { weight, score } = form.indicatorColumns;
  if (total === null || score === undefined) return [];
  const cells: FormCell[] = [];
  const firstValue = weight?.from ?? score.from;
  cells.push(textCell(span(total, 0, firstValue - 1), table.total.label, 'label'));
  if (weight !== undefined) {
    const range = span(total, weight.from, weight.to);
    cells.push(totalCell(range, table.total.weight, formulas.totalWeight));
    if (weight.to + 1 < score.from)
      cells.push(textCell(span(total, weight.to + 1, score.from - 1), '', 'label'));
  }
  cells.push(totalCell(span(total, score.from, score.to), table.total.score, formulas.totalScore));
  if (score.to < form.lastColumn) {
    const range = span(total, score.to + 1, form.lastColumn);
    cells.push(
      formulas.grade === null ? textCell(range, '', 'heading') : formulaFormCell(range, formulas.grade),
    );
  }
  return cells;
}

function totalCell(range: FormCell['range'], text: string, formula: FundFormula | null): FormCell {
  return formula === null ? figureCell(range, text) : formulaFormCell(range, formula);
}

/** One character a line reads well where there is room for it; brackets and digits are wrapped instead. */
function sideStyle(label: string, first: number, last: number): FormCell['style'] {
  const stacks = /^[\u4e00-\u9fff]+$/u.test(label) && last - first + 1 >= label.length;
  return stacks ? { stacked: true, wrap: false } : {};
}
