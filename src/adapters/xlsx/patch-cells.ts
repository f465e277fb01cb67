import { unzipSync, zipSync } from 'fflate';
import { shiftFormula } from '../../core/formula/shift-formula';
import { cellName, columnIndex } from '../../core/workbook/address';
import { isCellError, type CellValue } from '../../core/workbook/snapshot';
import { generalStyles } from './general-styles';
import { dropCalculationChain, put, sheetTags, targetOfId, text, type Parts } from './package-parts';
import { attribute, escapeXml } from './xml-parts';
import { checkZip } from './zip-guard';

/** What one cell is to hold; its format stays. For a formula `value` is the result stored beside it. */
export interface CellPatch {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** With the leading "="; null for a constant. */
  readonly formula: string | null;
  /** Takes the number format off: for a number in a cell that was formatted as text. */
  readonly isGeneral?: boolean;
}

export type PatchResult =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly message: string };

const UNUSUAL = '这个文件的内部写法不常见，不能直接修改。请用 Excel 或 WPS 另存为 .xlsx 后再试。';

/**
 * Changes single cells of a user's file in place: every part that holds none of them stays byte for byte (styles, drawings,
 * macros, custom XML), and on a changed sheet all but the cells. Excel is told to calculate anew when it opens the file.
 */
export function patchCells(original: Uint8Array, patches: readonly CellPatch[]): PatchResult {
  if (!checkZip(original).ok) return { ok: false, message: '文件损坏、加密或内容过大，不能修改。' };
  const parts = unzipSync(original);
  const general = generalStyles(parts);
  const bySheet = new Map<string, CellPatch[]>();
  for (const patch of patches) bySheet.set(patch.sheet, [...(bySheet.get(patch.sheet) ?? []), patch]);
  for (const [sheet, own] of bySheet) {
    const path = sheetPart(parts, sheet);
    if (path === null) return { ok: false, message: UNUSUAL };
    const patched = patchSheet(text(parts, path), own, general);
    if (patched === null) return { ok: false, message: UNUSUAL };
    put(parts, path, patched);
  }
  dropCalculationChain(parts);
  put(parts, 'xl/workbook.xml', calculateOnOpen(text(parts, 'xl/workbook.xml')));
  return { ok: true, bytes: zipSync(parts, { level: 6 }) };
}

function sheetPart(parts: Parts, name: string): string | null {
  const tag = sheetTags(parts).find((one) => attribute(one, 'name') === name);
  return tag === undefined ? null : targetOfId(parts, attribute(tag, 'r:id') ?? '');
}

type StyleOf = (style: string | undefined) => string | null | undefined;

function patchSheet(xml: string, patches: readonly CellPatch[], general: StyleOf): string | null {
  let patched: string | null = xml;
  for (const patch of patches) {
    patched = ownFormulas(patched, cellName(patch.row, patch.column));
    if (patched === null) return null;
    patched = patchCell(patched, patch, patch.isGeneral === true ? general : (style) => style);
    if (patched === null) return null;
  }
  return patched;
}

/**
 * A shared formula lives in its first cell: before that one is overwritten each follower gets its formula written out.
 * null for an array formula, of which no single cell can be changed.
 */
function ownFormulas(xml: string, name: string): string | null {
  const cell = cellPattern(name).exec(xml)?.[0] ?? '';
  const formula = /<f\b([^>]*)>([\s\S]*?)<\/f>/u.exec(cell);
  if (formula === null) return xml;
  const [, attributes = '', master = ''] = formula;
  if (/\st="array"/u.test(attributes)) return null;
  const shared = /\st="shared"/u.test(attributes) ? attribute(attributes, 'si') : undefined;
  if (shared === undefined) return xml;
  const from = place(name);
  return xml.replace(
    /(<c\b[^>]*?\sr="([A-Z]+\d+)"[^>]*>)\s*<f\b([^>]*?)(?:\/>|>\s*<\/f>)/gu,
    (whole: string, open: string, at: string, own: string) => {
      if (attribute(own, 'si') !== shared) return whole;
      const moved = shiftFormula(`=${unescaped(master)}`, from, place(at)).slice(1);
      return `${open}<f>${escapeXml(moved)}</f>`;
    },
  );
}

function patchCell(xml: string, patch: CellPatch, styleFor: StyleOf): string | null {
  const name = cellName(patch.row, patch.column);
  const pattern = cellPattern(name);
  const old = pattern.exec(xml)?.[0];
  if (old !== undefined) {
    const style = attribute(/^<c\b[^>]*>/u.exec(old)?.[0] ?? '', 's');
    const wanted = styleFor(style);
    return wanted === null ? null : xml.replace(pattern, () => cellXml(name, wanted, patch));
  }
  return insertCell(xml, name, patch);
}

function cellPattern(name: string): RegExp {
  return new RegExp(`<c\\b(?=[^>]*\\sr="${name}")(?:[^>]*?/>|[^>]*>[\\s\\S]*?</c>)`, 'u');
}

/** A cell that the file does not list yet goes into its row, in the order of the columns. */
function insertCell(xml: string, name: string, patch: CellPatch): string | null {
  const number = String(patch.row + 1);
  const rowPattern = new RegExp(`(<row\\b(?=[^>]*\\sr="${number}")[^>]*?)(?:/>|>([\\s\\S]*?)</row>)`, 'u');
  const element = cellXml(name, undefined, patch);
  const row = rowPattern.exec(xml);
  if (row !== null) {
    const cells = row[2] ?? '';
    const next = [...cells.matchAll(/<c\b[^>]*?\sr="([A-Z]+)\d+"/gu)].find(
      ([, column = '']) => columnIndex(column) > patch.column,
    );
    const at = next?.index ?? cells.length;
    return xml.replace(
      rowPattern,
      (_, open: string) => `${open}>${cells.slice(0, at)}${element}${cells.slice(at)}</row>`,
    );
  }
  const later = [...xml.matchAll(/<row\b[^>]*?\sr="(\d+)"/gu)].find(
    ([, r = '0']) => Number(r) > patch.row + 1,
  );
  const line = `<row r="${number}">${element}</row>`;
  if (later !== undefined) return xml.slice(0, later.index) + line + xml.slice(later.index);
  if (/<sheetData\s*\/>/u.test(xml))
    return xml.replace(/<sheetData\s*\/>/u, () => `<sheetData>${line}</sheetData>`);
  return xml.includes('</sheetData>') ? xml.replace('</sheetData>', () => `${line}</sheetData>`) : null;
}

function cellXml(name: string, style: string | undefined, { value, formula }: CellPatch): string {
  const styled = style === undefined ? '' : ` s="${style}"`;
  const open = (type: string): string => `<c r="${name}"${styled}${type}>`;
  const own = formula === null ? '' : `<f>${escapeXml(formula.replace(/^=/u, ''))}</f>`;
  if (value === null) return own === '' ? `<c r="${name}"${styled}/>` : `${open('')}${own}</c>`;
  if (typeof value === 'number') return `${open('')}${own}<v>${String(value)}</v></c>`;
  if (typeof value === 'boolean') return `${open(' t="b"')}${own}<v>${value ? '1' : '0'}</v></c>`;
  if (isCellError(value)) return `${open(' t="e"')}${own}<v>${escapeXml(value.error)}</v></c>`;
  if (own !== '') return `${open(' t="str"')}${own}<v>${escapeXml(value)}</v></c>`;
  return `${open(' t="inlineStr"')}<is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

function place(name: string): { readonly row: number; readonly column: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/u.exec(name) ?? [];
  return { row: Number(digits) - 1, column: columnIndex(letters) };
}

function unescaped(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Results that depend on a changed cell may be old: Excel and WPS calculate all when they open the file. */
function calculateOnOpen(book: string): string {
  const tag = /<calcPr\b[^>]*?\/?>/u.exec(book)?.[0];
  if (tag === undefined) {
    return book.replace(
      /<\/(?:definedNames|sheets)>(?![\s\S]*<\/(?:definedNames|sheets)>)/u,
      (end) => `${end}<calcPr fullCalcOnLoad="1"/>`,
    );
  }
  if (attribute(tag, 'fullCalcOnLoad') !== undefined) {
    return book.replace(tag, tag.replace(/fullCalcOnLoad="[^"]*"/u, 'fullCalcOnLoad="1"'));
  }
  return book.replace(tag, tag.replace('<calcPr', '<calcPr fullCalcOnLoad="1"'));
}
