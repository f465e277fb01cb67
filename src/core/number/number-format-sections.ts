/** One piece of a section of a number format. */
export type FormatPart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly mark: '0' | '#' | '?'; readonly afterPoint: boolean }
  | { readonly kind: 'point' }
  | { readonly kind: 'exponent' }
  | { readonly kind: 'general' }
  | { readonly kind: 'text' }
  /** "yyyy", "m", "[h]", "AM/PM", "aaaa" … lower case; `elapsed` for the bracketed ones. */
  | { readonly kind: 'date'; readonly token: string; readonly elapsed: boolean };

/** A section of a number format, taken apart once. */
export interface FormatSection {
  readonly parts: readonly FormatPart[];
  readonly isDate: boolean;
  /** The fourth section, or any with "@". */
  readonly isText: boolean;
  readonly percents: number;
  /** How often the value is divided by a thousand (commas after the last digit). */
  readonly thousands: number;
  readonly grouped: boolean;
  readonly decimals: number;
  /** Digits of the exponent, or null. */
  readonly exponent: number | null;
  readonly fraction: boolean;
  readonly denominatorDigits: number;
  readonly condition: ((value: number) => boolean) | null;
}

const parsed = new Map<string, readonly FormatSection[]>();
const CACHE_LIMIT = 500;

/** The longest number format that Excel takes; a file with a longer one is made to harm, or broken. */
const FORMAT_LIMIT = 255;

/** Takes a number format apart into its sections; the same text is taken apart once. One too long for Excel is General. */
export function parseNumberFormat(format: string): readonly FormatSection[] {
  if (format.length > FORMAT_LIMIT) return parseNumberFormat('General');
  const known = parsed.get(format);
  if (known !== undefined) return known;
  const sections = splitSections(format.trim() === '' ? 'General' : format).map((text, index) =>
    parseSection(text, index),
  );
  if (parsed.size >= CACHE_LIMIT) parsed.clear();
  parsed.set(format, sections);
  return sections;
}

function splitSections(format: string): string[] {
  const sections = [''];
  for (let at = 0; at < format.length; at += 1) {
    const character = format[at] ?? '';
    let piece = character;
    if (character === '"') {
      const end = format.indexOf('"', at + 1);
      piece = format.slice(at, end < 0 ? format.length : end + 1);
    } else if (character === '\\' || character === '_' || character === '*') {
      piece = format.slice(at, at + 2);
    } else if (character === ';') {
      sections.push('');
      continue;
    }
    sections.push((sections.pop() ?? '') + piece);
    at += piece.length - 1;
  }
  return sections;
}

const DATE_TOKEN =
  /^(?:yyyy|yy|e|mmmmm|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss|s|aaaa|aaa|am\/pm|a\/p|上午\/下午)/iu;
const CONDITION = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/u;

function parseSection(text: string, index: number): FormatSection {
  const parts: FormatPart[] = [];
  let percents = 0;
  let thousands = 0;
  let grouped = false;
  let decimals = 0;
  let exponent: number | null = null;
  let fraction = false;
  let denominatorDigits = 1;
  let afterPoint = false;
  let isDate = false;
  let isText = index === 3;
  let condition: FormatSection['condition'] = null;
  let rest = text;
  const literal = (value: string): void => {
    if (value !== '') parts.push({ kind: 'literal', text: value });
  };
  const takeAway = (length: number): string => {
    const taken = rest.slice(0, length);
    rest = rest.slice(length);
    return taken;
  };
  while (rest !== '') {
    const character = rest[0] ?? '';
    const lower = rest.toLowerCase();
    const date = DATE_TOKEN.exec(rest)?.[0];
    if (character === '"') {
      const end = rest.indexOf('"', 1);
      literal(takeAway(end < 0 ? rest.length : end + 1).replaceAll('"', ''));
    } else if (character === '\\') {
      literal(takeAway(2).slice(1));
    } else if (character === '_') {
      takeAway(2);
      literal(' ');
    } else if (character === '*') {
      takeAway(2);
    } else if (character === '[') {
      const end = rest.indexOf(']');
      const inner = takeAway(end < 0 ? rest.length : end + 1).slice(1, -1);
      const elapsed = /^(h+|m+|s+)$/iu.exec(inner);
      const comparison = CONDITION.exec(inner);
      if (elapsed !== null) {
        parts.push({ kind: 'date', token: inner.toLowerCase(), elapsed: true });
        isDate = true;
      } else if (comparison !== null) {
        condition = comparer(comparison[1] ?? '', Number(comparison[2]));
      } else if (inner.startsWith('$')) {
        // "[$¥-804]": a currency sign before the locale.
        literal(inner.slice(1).split('-')[0] ?? '');
      }
    } else if (lower.startsWith('general')) {
      takeAway(7);
      parts.push({ kind: 'general' });
    } else if (lower.startsWith('g/通用格式')) {
      takeAway('g/通用格式'.length);
      parts.push({ kind: 'general' });
    } else if (character === '@') {
      takeAway(1);
      isText = true;
      parts.push({ kind: 'text' });
    } else if (/^e[+-]0+/iu.test(rest) && parts.some(({ kind }) => kind === 'digit')) {
      exponent = takeAway(/^e[+-]0+/iu.exec(rest)?.[0].length ?? 0).length - 2;
      // The mantissa's digits and the exponent are laid out together, in the place of the exponent.
      parts.push({ kind: 'exponent' });
    } else if (character === '0' || character === '#' || character === '?') {
      takeAway(1);
      parts.push({ kind: 'digit', mark: character, afterPoint });
      if (afterPoint) decimals += 1;
    } else if (character === '.' && !isDate) {
      takeAway(1);
      if (afterPoint) literal('.');
      else parts.push({ kind: 'point' });
      afterPoint = true;
    } else if (character === ',') {
      takeAway(1);
      if (/^[^0#?]*$/u.test(rest.split('.')[0] ?? '') && parts.some(({ kind }) => kind === 'digit')) {
        thousands += 1;
      } else if (parts.some(({ kind }) => kind === 'digit')) {
        grouped = true;
      } else {
        literal(',');
      }
    } else if (character === '%') {
      takeAway(1);
      percents += 1;
      literal('%');
    } else if (character === '/' && parts.some(({ kind }) => kind === 'digit') && /^\/[?#0-9]/u.test(rest)) {
      const marks = /^\/([?#0-9]+)/u.exec(rest)?.[1] ?? '?';
      takeAway(marks.length + 1);
      fraction = true;
      denominatorDigits = marks.length;
    } else if (date !== undefined) {
      takeAway(date.length);
      parts.push({ kind: 'date', token: date.toLowerCase(), elapsed: false });
      isDate = true;
    } else {
      literal(
        takeAway(character.codePointAt(0) !== undefined && /^[\uD800-\uDBFF]/u.test(character) ? 2 : 1),
      );
    }
  }
  return {
    parts,
    isDate,
    isText,
    percents,
    thousands,
    grouped,
    decimals,
    exponent,
    fraction,
    denominatorDigits,
    condition,
  };
}

function comparer(operator: string, limit: number): (value: number) => boolean {
  switch (operator) {
    case '<=':
      return (value) => value <= limit;
    case '>=':
      return (value) => value >= limit;
    case '<>':
      return (value) => value !== limit;
    case '<':
      return (value) => value < limit;
    case '>':
      return (value) => value > limit;
    default:
      return (value) => value === limit;
  }
}
