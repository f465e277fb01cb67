import { OWN_SHEETS } from '../words/own-sheets';

/** The longest name that Excel, WPS and LibreOffice take. */
const LIMIT = 31;

/** What a name may not hold: control characters too, and what no XML can be written with. */
const FORBIDDEN = /[[\]:*?/\\\ufffe\uffff]|[\p{Cc}\p{Surrogate}]/gu;

/** A name that Excel keeps for itself. */
const RESERVED = ['history', '历史记录'];

/**
 * A sheet name out of a project name: without forbidden characters, at most 31 characters, and unlike every name in
 * `taken` in either case ("甲", "甲(2)", …). Never empty.
 */
export function legalSheetName(name: string, taken: readonly string[]): string {
  return sheetNamer(taken)(name);
}

/** A name for the sheet of a form, as `legalSheetName`: none of the names that our own sheets have. */
export function formSheetName(name: string, taken: readonly string[]): string {
  return formSheetNamer(taken)(name);
}

/** Makes many names for the sheets of forms, each as `formSheetName` with those before it taken too. */
export function formSheetNamer(taken: readonly string[]): (name: string) => string {
  return sheetNamer([...taken, ...Object.values(OWN_SHEETS)]);
}

/** Makes many sheet names, each as `legalSheetName` with those before it taken too. */
export function sheetNamer(taken: readonly string[]): (name: string) => string {
  const used = new Set([...taken.map((other) => other.toLowerCase()), ...RESERVED]);
  /** The number that was last put behind a name: those before it are taken. */
  const numbers = new Map<string, number>();
  return (name) => {
    const legal = legalCharacters(name);
    const base = cut(legal, LIMIT) || '自评表';
    let candidate = base;
    let number = numbers.get(base) ?? 1;
    while (used.has(candidate.toLowerCase())) {
      number += 1;
      const suffix = `(${String(number)})`;
      candidate = cut(base, LIMIT - suffix.length) + suffix;
    }
    numbers.set(base, number);
    used.add(candidate.toLowerCase());
    return candidate;
  };
}

/** More of a name than this never shows in the name of a sheet. */
const LOOKED_AT = 1_000;

function legalCharacters(name: string): string {
  return name.slice(0, LOOKED_AT).replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
}

/** The first `length` UTF-16 units without half a character, and without quotes and blanks at the ends. */
function cut(text: string, length: number): string {
  let short = '';
  for (const character of text) {
    if (short.length + character.length > length) break;
    short += character;
  }
  return short.replace(/^['\s]+|['\s]+$/g, '');
}
