import type { CellRange } from '../workbook/address';
import type { CellInput, CellStyle } from '../workbook/plan';

/**
 * What a cell is for: "label" is printed wording, "input" is filled in by hand, "formula" is calculated, "heading" is
 * wording that a person may change.
 */
export type CellRole = 'label' | 'heading' | 'input' | 'formula';

/** One cell of a form, or several that are merged. */
export interface FormCell {
  readonly range: CellRange;
  readonly input: CellInput | null;
  /** The text that shows, for measuring the height it needs. */
  readonly text: string;
  readonly role: CellRole;
  /** Laid over the form's own style. */
  readonly style: CellStyle;
}

/** A cell with wording. */
export function textCell(range: CellRange, text: string, role: CellRole, style: CellStyle = {}): FormCell {
  return { range, input: text === '' ? null : { value: text }, text, role, style };
}

/** Columns of one row, or of several. */
export function span(top: number, left: number, right: number, bottom = top): CellRange {
  return { top, left, bottom, right };
}
