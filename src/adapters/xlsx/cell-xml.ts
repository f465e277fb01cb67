import { cellName } from '../../core/workbook/address';
import { CELL_TEXT_LIMIT } from '../../core/workbook/cell-limits';
import { isCellError, type CellValue } from '../../core/workbook/snapshot';
import { NotEditable } from './package/editable-package';
import { escapeCellText, escapeXml } from './xml/xml-text';

/** Longest formula of a cell in Excel. */
const LONGEST_FORMULA = 8192;

/** What a cell is to hold, as it is to be written. */
export interface CellContent {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** With the leading "="; null for a constant. */
  readonly formula: string | null;
}

/**
 * A cell as it stands in a part. A result that no cell can hold (Infinity, a text of 40,000 letters) is left out beside its
 * formula, for Excel works it out; as a constant it is refused.
 */
export function cellXml(
  { row, column, value, formula }: CellContent,
  { prefix, style, hasAddress }: { prefix: string; style: string | undefined; hasAddress: boolean },
): string {
  const name = `${prefix}c`;
  const address = hasAddress ? ` r="${cellName(row, column)}"` : '';
  const open = `<${name}${address}${style === undefined ? '' : ` s="${escapeXml(style)}"`}`;
  const own = formula === null ? '' : formulaXml(formula, prefix);
  const inside = contentXml(isWritable(value, formula, row, column) ? value : null, formula !== null, prefix);
  if (own === '' && inside.xml === '') return `${open}/>`;
  return `${open}${inside.type}>${own}${inside.xml}</${name}>`;
}

/** The tag of a formula; line ends in it stay what they are. */
export function formulaXml(formula: string, prefix: string): string {
  const text = formula.startsWith('=') ? formula.slice(1) : formula;
  if (text.length > LONGEST_FORMULA || hasControls(text)) throw new NotEditable('有公式太长或含有控制字符');
  return `<${prefix}f>${escapeXml(text).replaceAll('\r', '&#13;')}</${prefix}f>`;
}

function contentXml(
  value: CellValue,
  isResult: boolean,
  prefix: string,
): { readonly type: string; readonly xml: string } {
  const held = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: '', xml: '' };
  if (typeof value === 'number') return { type: '', xml: held(String(value)) };
  if (typeof value === 'boolean') return { type: ' t="b"', xml: held(value ? '1' : '0') };
  if (isCellError(value)) return { type: ' t="e"', xml: held(escapeXml(value.error)) };
  const text = escapeCellText(value);
  if (isResult) return { type: ' t="str"', xml: held(text) };
  const inline = `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`;
  return { type: ' t="inlineStr"', xml: inline };
}

/** Whether a value can stand in a cell; what cannot stand as a constant is refused. */
export function isWritable(value: CellValue, formula: string | null, row: number, column: number): boolean {
  const isFine =
    typeof value === 'number'
      ? Number.isFinite(value)
      : typeof value !== 'string' || value.length <= CELL_TEXT_LIMIT;
  if (!isFine && formula === null) throw new NotEditable(`${cellName(row, column)} 要写的内容 Excel 放不下`);
  return isFine;
}

function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && code !== 9 && code !== 10 && code !== 13) return true;
  }
  return false;
}
