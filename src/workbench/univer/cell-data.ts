import { CellValueType, type ICellData } from '@univerjs/presets';

import type { CellInput } from '../../core/workbook/plan';
import type { CellValue } from '../../core/workbook/snapshot';

const { STRING: TEXT, NUMBER, BOOLEAN, FORCE_STRING: FORCED_TEXT } = CellValueType;

const ERROR = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/;
/** Univer's own names of errors, in Excel's words. */
const UNIVER_ERRORS: Readonly<Record<string, string>> = { '#ERROR!': '#VALUE!', '#CYCLE!': '#REF!' };

/** Takes content and formula off a cell and keeps its format. */
export const NO_CONTENT: ICellData = { v: null, f: null, p: null, si: null, t: null };

/** What a cell shows as data: raw, never as formatted. */
export function cellDataValue(cell: ICellData | null | undefined, hasFormula: boolean): CellValue {
  if (cell === null || cell === undefined) return null;
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, '');
  const { v, t } = cell;
  if (v === null || v === undefined) return null;
  if (t === BOOLEAN || typeof v === 'boolean') return TRUE.has(v);
  if (t === NUMBER) return Number(v);
  if (typeof v === 'number' && t !== TEXT && t !== FORCED_TEXT) return v;
  return textValue(String(v), hasFormula);
}

/** How Univer keeps TRUE. */
const TRUE = new Set<unknown>([true, 1, '1', 'TRUE']);

/** A text; what a formula gives may be an error, or an empty text that is no blank. */
function textValue(text: string, hasFormula: boolean): CellValue {
  if (!hasFormula) return text === '' ? null : text;
  const error = UNIVER_ERRORS[text] ?? text;
  return ERROR.test(error) ? { error } : text;
}

/** The content part of a cell: every key is set, so that nothing of the old content stays. */
export function contentData(input: CellInput | null): ICellData {
  if (input === null) return NO_CONTENT;
  if ('formula' in input) return { ...NO_CONTENT, f: input.formula };
  const { value } = input;
  if (value === null) return NO_CONTENT;
  if (typeof value === 'number') return { ...NO_CONTENT, v: value, t: NUMBER };
  if (typeof value === 'boolean') return { ...NO_CONTENT, v: value ? 1 : 0, t: BOOLEAN };
  // Text that looks like a number must not become one.
  const looksNumeric = value.trim() !== '' && Number.isFinite(Number(value));
  return { ...NO_CONTENT, v: value, t: looksNumeric ? FORCED_TEXT : TEXT };
}

/** Content with a result that is known already, for a workbook that is opened with its cached values. */
export function cachedData(value: CellValue): ICellData {
  if (value === null) return {};
  if (typeof value === 'object') return { v: value.error, t: TEXT };
  if (typeof value === 'number') return { v: value, t: NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  return { v: value, t: TEXT };
}

/** Whether a cell shows or calculates anything. */
export function hasContent(cell: ICellData): boolean {
  const { v, f, si, p } = cell;
  return (
    [f, si].some((text) => typeof text === 'string' && text !== '') ||
    (v ?? '') !== '' ||
    (p ?? null) !== null
  );
}

/** What a cell keeps beside its content, one thing of it changed or, with null, taken away. */
export function withCustom(custom: object, key: string, value: unknown): Record<string, unknown> {
  const others = Object.entries(custom).filter(([other]) => other !== key);
  return Object.fromEntries(value === null ? others : [...others, [key, value]]);
}

/** Whether a cell may be edited while its sheet is protected. */
export function isUnlocked(cell: ICellData | null | undefined): boolean {
  return cell?.custom?.['unlocked'] === true;
}
