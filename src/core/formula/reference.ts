import { LAST_COLUMN, LAST_ROW } from '../workbook/address';
import { parseA1Ref, type RangeA1 } from '@borgar/fx/xlsx';
import { remembered } from '../remember/remembered';

import type { CellRange } from '../workbook/address';

/** A reference to cells in a formula. Whole columns and rows are given their full extent in `range`. */
export interface FormulaReference {
  readonly text: string;
  /** "预算 2025.xlsx", or a number such as "1" in files, which stand for another file; null for this workbook. */
  readonly workbook: string | null;
  /** Sheet as written, quotes taken off; null for the formula's own sheet. */
  readonly sheet: string | null;
  /** The other end of a 3-D reference 表1:表3!A1; null for one sheet. */
  readonly lastSheet: string | null;
  readonly range: CellRange;
  /** Which of the four numbers of `range` carry a dollar sign. */
  readonly absolute: {
    readonly top: boolean;
    readonly left: boolean;
    readonly bottom: boolean;
    readonly right: boolean;
  };
  readonly extent: 'cells' | 'columns' | 'rows';
}

/** The sheets of a workbook use the same few addresses over and over. */
const MOST_REFERENCES = 50_000;

/** "'2023 年'!$A$1:B2" → where it points; null when the text is no reference to cells. */
export const parseReference = remembered(readReference, MOST_REFERENCES);

function readReference(text: string): FormulaReference | null {
  const parsed = parseA1Ref(text);
  if (parsed === undefined || !('range' in parsed)) return null;
  const { range } = parsed;
  const sheets = (parsed.sheetName ?? '').split(':');
  const columns = typeof range.top !== 'number';
  const rows = typeof range.left !== 'number';
  return {
    text,
    workbook: named(parsed.workbookName),
    sheet: named(sheets[0]),
    lastSheet: sheets[1] ?? null,
    range: fullRange(range),
    absolute: dollarsOf(range),
    extent: columns ? 'columns' : rows ? 'rows' : 'cells',
  };
}

function named(name: string | undefined): string | null {
  return name === undefined || name === '' ? null : name;
}

function fullRange({ top, left, bottom, right }: RangeA1): CellRange {
  return { top: top ?? 0, left: left ?? 0, bottom: bottom ?? LAST_ROW, right: right ?? LAST_COLUMN };
}

function dollarsOf(range: RangeA1): FormulaReference['absolute'] {
  return {
    top: range.$top ?? false,
    left: range.$left ?? false,
    bottom: range.$bottom ?? false,
    right: range.$right ?? false,
  };
}

/** Number of cells in a reference. */
export function cellCount(range: CellRange): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

/** Whether the reference is to one single cell. */
export function isSingleCell(reference: FormulaReference): boolean {
  return reference.extent === 'cells' && cellCount(reference.range) === 1;
}
