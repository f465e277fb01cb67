import { fromCellNumber, parseDecimal, type Decimal } from '../number/decimal';
import { cellName, quoteSheetName, type CellAddress } from '../workbook/address';
import { isCellError, type CellValue } from '../workbook/snapshot';

/**
 * A cell of a project's sheet that a summary shows. The reference is direct, so that it follows renames, moves and
 * inserted rows; every formula asks ISREF first, so that a deleted sheet gives a mark and never #REF!.
 * docs/decisions/summary-links.md says why.
 */
export interface LinkedCell {
  /** "'电子政务外网'!$K$26". */
  readonly reference: string;
  /** What the cell holds now; becomes the cached value. */
  readonly value: CellValue;
  /** The number format of the cell, for figures shown as they stand there. */
  readonly format: string;
}

/** What a summary shows for a cell that holds an error value. */
export const ERROR_MARK = '有错误';

/** What stands for a table whose sheet is no more. */
export const GONE_MARK = '（工作表已删除）';

/** A link to a cell. */
export function linkTo(sheet: string, at: CellAddress, value: CellValue, format = 'General'): LinkedCell {
  return { reference: `${quoteSheetName(sheet)}!${cellName(at.row, at.column, true)}`, value, format };
}

/** The text of the cell; `gone` when its sheet or row is no more. */
export function textLink({ reference }: LinkedCell, gone: string): string {
  return `=IF(ISREF(${reference}),IFERROR(${reference}&"","${ERROR_MARK}"),"${gone}")`;
}

/** The number of the cell, also one stored as text ("1,200"); blank for anything else. */
export function numberLink({ reference }: LinkedCell): string {
  const fromText = `IFERROR(VALUE(SUBSTITUTE(${reference},",","")&"E0"),"")`;
  return `=IF(ISREF(${reference}),IF(ISERROR(${reference}),"${ERROR_MARK}",IF(ISNUMBER(${reference}),${reference},${fromText})),"")`;
}

/** Whatever the cell holds, number or text; blank for a blank. */
export function valueLink({ reference }: LinkedCell): string {
  return `=IF(ISREF(${reference}),IFERROR(IF(${reference}="","",${reference}),"${ERROR_MARK}"),"")`;
}

/** The number that `numberLink` gives; null for none. */
export function linkedNumber(link: LinkedCell | null): Decimal | null {
  if (link === null) return null;
  const { value } = link;
  if (typeof value === 'number') return fromCellNumber(value);
  return typeof value === 'string' ? parseDecimal(value.replaceAll(',', '')) : null;
}

/** The text that `textLink` gives. */
export function linkedText(link: LinkedCell | null): string {
  if (link === null || link.value === null) return '';
  if (isCellError(link.value)) return ERROR_MARK;
  return typeof link.value === 'number' ? fromCellNumber(link.value).toString() : String(link.value);
}
