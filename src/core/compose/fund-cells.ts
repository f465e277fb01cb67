import type { EvaluationTable, FundRow } from '../table/evaluation-table';
import type { FundField, TableLayout } from '../table/layout';
import type { CellInput } from '../workbook/plan';
import { span, textCell, type FormCell } from './form-cell';
import type { FormGeometry } from './form-geometry';
import { publishedInput } from './published-input';

/** A cell that holds a formula instead of what the table says. */
export interface FundFormula {
  readonly input: Extract<CellInput, { formula: string }>;
  readonly numberFormat: string | null;
  /** What the cell shows. */
  readonly text: string;
}

/** Formulas of the money block by row (from 0) and column, and of the amount beside the label. */
export interface FundFormulas {
  readonly rows: readonly Partial<Record<FundField, FundFormula>>[];
  readonly besideLabel: FundFormula | null;
}

const NO_FORMULAS: FundFormulas = { rows: [], besideLabel: null };

/** The money block: label, headings, and a row for each kind of money. */
export function fundCells(
  table: EvaluationTable,
  layout: TableLayout,
  form: FormGeometry,
  formulas: FundFormulas = NO_FORMULAS,
): FormCell[] {
  const { columns, labelTo, label } = layout.funds;
  const { fundsHeader, funds } = form.rows;
  const printed = table.published;
  const valueColumns = columns.filter(({ field }) => field !== 'label');
  const headings = printed?.fundsHeader.length === valueColumns.length ? printed.fundsHeader : null;
  return [
    textCell(
      span(fundsHeader, 0, labelTo, funds.at(-1) ?? fundsHeader),
      printed?.fundsLabel ?? label,
      'label',
    ),
    ...columns.map(({ field, heading, from, to }) =>
      field === 'label'
        ? besideLabelCell(table, layout, span(fundsHeader, from, to), formulas.besideLabel)
        : textCell(
            span(fundsHeader, from, to),
            headings?.[valueColumns.findIndex((column) => column.field === field)] ?? heading,
            'label',
          ),
    ),
    ...table.funds.rows.flatMap((row, index) =>
      columns.map(({ field, from, to }) => {
        const range = span(funds[index] ?? fundsHeader, from, to);
        const formula = formulas.rows[index]?.[field];
        return formula === undefined ? fundCell(row, field, range) : formulaFormCell(range, formula);
      }),
    ),
  ];
}

function besideLabelCell(
  table: EvaluationTable,
  layout: TableLayout,
  range: FormCell['range'],
  formula: FundFormula | null,
): FormCell {
  if (!layout.funds.amountBesideLabel) return textCell(range, '', 'label');
  if (formula !== null) return formulaFormCell(range, formula);
  return figureCell(range, table.funds.unitAmountNextToLabel ?? '');
}

function fundCell(row: FundRow, field: FundField, range: FormCell['range']): FormCell {
  if (field === 'label') return textCell(range, row.label, 'heading');
  if (field === 'note') return textCell(range, '', 'input');
  // A dash says that the row takes no part in the scoring: wording, not something to fill in.
  if (/^[-—–/／]+$/.test(row[field])) return textCell(range, row[field], 'label');
  return figureCell(range, row[field]);
}

/** A cell with a figure as printed. */
export function figureCell(range: FormCell['range'], text: string, style: FormCell['style'] = {}): FormCell {
  const { input, numberFormat } = publishedInput(text);
  return {
    range,
    input,
    text,
    role: 'input',
    style: { ...style, ...(numberFormat === null ? {} : { numberFormat }) },
  };
}

/** A cell with a formula. */
export function formulaFormCell(
  range: FormCell['range'],
  formula: FundFormula,
  style: FormCell['style'] = {},
): FormCell {
  const { input, numberFormat, text } = formula;
  return {
    range,
    input,
    text,
    role: 'formula',
    style: { ...style, ...(numberFormat === null ? {} : { numberFormat }) },
  };
}
