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
  const legal = name.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
  const base = cut(legal, LIMIT) || '自评表';
  const used = new Set([...taken.map((other) => other.toLowerCase()), ...RESERVED]);
  let candidate = base;
  for (let number = 2; used.has(candidate.toLowerCase()); number += 1) {
    const suffix = `(${String(number)})`;
    candidate = cut(base, LIMIT - suffix.length) + suffix;
  }
  return candidate;
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
