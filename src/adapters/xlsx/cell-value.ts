import { isDateFormat } from '../../core/number/number-format';
import type { CellValue } from '../../core/workbook/snapshot';
import type { WrittenCell } from './sheet-walk';
import { unescapeCellText } from './xml/xml-text';

/** Days between the two beginnings of time of spreadsheets: 1904-01-01 is day 1462 of the usual one. */
const DAYS_TO_1904 = 1462;
const UNIX_EPOCH_DAY = 25_569;
const MS_A_DAY = 86_400_000;
/** What a number reads as that no cell can hold. */
const NO_NUMBER = { error: '#NUM!' } as const;

/** What a cell holds, and whether something of it could not be read. */
export interface ReadValue {
  readonly value: CellValue;
  /** `text`: names a text that the file does not hold. `number`: a number beyond what a cell can hold. */
  readonly missing: 'text' | 'number' | null;
}

/**
 * The number that a file keeps for the day `value`, which counts from the usual beginning, where its days count from 1904;
 * null for one before that beginning, which no such file can hold.
 */
export function dayFrom1904(value: number): number | null {
  return value < DAYS_TO_1904 ? null : value - DAYS_TO_1904;
}

/** What the letters of a cell stand for. */
export function cellValue(
  cell: WrittenCell,
  texts: readonly string[],
  format: string,
  from1904: boolean,
): ReadValue {
  const written = cell.value ?? '';
  switch (cell.type) {
    case 's':
      return sharedText(written, texts);
    case 'str':
      return read(textValue(unescapeCellText(written), cell.formula !== null));
    case 'inlineStr':
      return read(textValue(cell.inline ?? '', cell.formula !== null));
    case 'b':
      return read(written === '' ? null : written === '1' || written.toLowerCase() === 'true');
    case 'e':
      return read(written === '' ? null : { error: written });
    case 'd':
      return read(dayOf(written) ?? textValue(written, false));
    default:
      return numberValue(written, from1904 && isDateFormat(format));
  }
}

function read(value: CellValue): ReadValue {
  return { value, missing: null };
}

function sharedText(written: string, texts: readonly string[]): ReadValue {
  const index = Number(written);
  const text = written.trim() === '' ? undefined : texts[index];
  return text === undefined ? { value: null, missing: 'text' } : read(text === '' ? null : text);
}

/** The result of a formula that reads as an error is one, whatever the type says. */
function textValue(text: string, isResult: boolean): CellValue {
  if (text === '') return null;
  return isResult && ERRORS.has(text) ? { error: text } : text;
}

const ERRORS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
]);

/** A number; what other programs write for one that there is not (Infinity, NaN, 1e400) is never taken for one. */
function numberValue(written: string, isDateFrom1904: boolean): ReadValue {
  const text = written.trim();
  if (text === '') return read(null);
  const number = Number(text);
  if (Number.isFinite(number) && !HAS_BASE.test(text))
    return read(isDateFrom1904 ? number + DAYS_TO_1904 : number);
  if (!Number.isNaN(number) || NO_NUMBERS.test(text)) return { value: NO_NUMBER, missing: 'number' };
  return read(written);
}

const HAS_BASE = /^[+-]?0[xob]/iu;
const NO_NUMBERS = /^[+-]?(?:nan|inf(?:inity)?|1\.#(?:inf|ind|qnan).*)$/iu;

/** "2024-12-31" or "2024-12-31T08:00:00", as strict files write dates → days since the usual beginning. */
function dayOf(written: string): number | null {
  const text = written.trim();
  if (!/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+)?Z?$/u.test(text)) return null;
  const time = Date.parse(text.endsWith('Z') || !text.includes('T') ? text : `${text}Z`);
  return Number.isNaN(time) ? null : time / MS_A_DAY + UNIX_EPOCH_DAY;
}
