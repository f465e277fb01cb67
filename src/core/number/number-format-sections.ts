import { remembered } from '../remember/remembered';

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

/** Formats that are kept, taken apart: a workbook has a dozen. */
const MOST_FORMATS = 500;

/** The longest number format that Excel takes; a file with a longer one is made to harm, or broken. */
const FORMAT_LIMIT = 255;

/** Takes a number format apart into its sections; the same text is taken apart once. One too long for Excel is General. */
export function parseNumberFormat(format: string): readonly FormatSection[] {
  return sectionsOf(format.length > FORMAT_LIMIT || format.trim() === '' ? 'General' : format);
}

const sectionsOf = remembered(
  (format: string): readonly FormatSection[] => splitSections(format).map(parseSection),
  MOST_FORMATS,
);

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

const CONDITION = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/u;

/** A section while it is read. */
type SectionDraft = { -readonly [Field in Exclude<keyof FormatSection, 'parts'>]: FormatSection[Field] } & {
  readonly parts: FormatPart[];
};

/** One way in which a section can go on. */
interface Piece {
  /** What stands there, from its first letter to its last. */
  readonly written: RegExp;
  /** Where it means this only after something. */
  readonly when?: (section: SectionDraft) => boolean;
  readonly read: (section: SectionDraft, match: RegExpExecArray) => void;
}

/** The pieces of a section, in the order in which they are looked for; the last one takes any letter. */
const PIECES: readonly Piece[] = [
  { written: /^"([^"]*)"?/u, read: (section, match) => literal(section, match[1]) },
  { written: /^\\([\s\S]?)/, read: (section, match) => literal(section, match[1]) },
  // As wide as the letter behind it: a blank.
  { written: /^_[\s\S]?/, read: (section) => literal(section, ' ') },
  // The letter behind it fills the cell, which no text shows.
  { written: /^\*[\s\S]?/, read: () => undefined },
  { written: /^\[[^\]]*\]?/u, read: (section, match) => bracket(section, match[0].slice(1, -1)) },
  { written: /^(?:general|g\/通用格式)/iu, read: ({ parts }) => void parts.push({ kind: 'general' }) },
  { written: /^@/u, read: text },
  { written: /^e[+-]0+/iu, when: hasDigit, read: exponent },
  { written: /^[0#?]/u, read: (section, match) => digit(section, match[0] as '0' | '#' | '?') },
  { written: /^\./u, when: ({ isDate }) => !isDate, read: point },
  // Commas behind the last digit divide, others group.
  { written: /^,(?=[^0#?.]*(?:\.|$))/u, when: hasDigit, read: (section) => void (section.thousands += 1) },
  { written: /^,/u, when: hasDigit, read: (section) => void (section.grouped = true) },
  { written: /^%/u, read: percent },
  { written: /^\/([?#0-9]+)/u, when: hasDigit, read: (section, match) => fraction(section, match[1]) },
  {
    written: /^(?:yyyy|yy|e|mmmmm|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss|s|aaaa|aaa|am\/pm|a\/p|上午\/下午)/iu,
    read: (section, match) => date(section, match[0], false),
  },
  { written: /^[\uD800-\uDBFF]?[\s\S]/, read: (section, match) => literal(section, match[0]) },
];

function parseSection(format: string, index: number): FormatSection {
  const section: SectionDraft = {
    parts: [],
    isDate: false,
    isText: index === 3,
    percents: 0,
    thousands: 0,
    grouped: false,
    decimals: 0,
    exponent: null,
    fraction: false,
    denominatorDigits: 1,
    condition: null,
  };
  for (let rest = format; rest !== '';) rest = rest.slice(readPiece(section, rest));
  return section;
}

/** Reads the piece with which the text begins; its length. */
function readPiece(section: SectionDraft, rest: string): number {
  for (const { written, when, read } of PIECES) {
    const match = when?.(section) === false ? null : written.exec(rest);
    if (match === null) continue;
    read(section, match);
    return match[0].length;
  }
  return rest.length;
}

function hasDigit({ parts }: SectionDraft): boolean {
  return parts.some(({ kind }) => kind === 'digit');
}

function isPastPoint({ parts }: SectionDraft): boolean {
  return parts.some(({ kind }) => kind === 'point');
}

function literal({ parts }: SectionDraft, value = ''): void {
  if (value !== '') parts.push({ kind: 'literal', text: value });
}

function bracket(section: SectionDraft, inner: string): void {
  const comparison = CONDITION.exec(inner);
  if (/^(h+|m+|s+)$/iu.test(inner)) date(section, inner, true);
  else if (comparison !== null) section.condition = comparer(comparison[1] ?? '', Number(comparison[2]));
  // "[$¥-804]": a currency sign before the locale.
  else if (inner.startsWith('$')) literal(section, inner.slice(1).split('-')[0]);
}

function date(section: SectionDraft, token: string, elapsed: boolean): void {
  section.parts.push({ kind: 'date', token: token.toLowerCase(), elapsed });
  section.isDate = true;
}

function text(section: SectionDraft): void {
  section.isText = true;
  section.parts.push({ kind: 'text' });
}

function exponent(section: SectionDraft, match: RegExpExecArray): void {
  section.exponent = match[0].length - 2;
  // The mantissa's digits and the exponent are laid out together, in the place of the exponent.
  section.parts.push({ kind: 'exponent' });
}

function digit(section: SectionDraft, mark: '0' | '#' | '?'): void {
  const afterPoint = isPastPoint(section);
  section.parts.push({ kind: 'digit', mark, afterPoint });
  if (afterPoint) section.decimals += 1;
}

function point(section: SectionDraft): void {
  if (isPastPoint(section)) literal(section, '.');
  else section.parts.push({ kind: 'point' });
}

function percent(section: SectionDraft): void {
  section.percents += 1;
  literal(section, '%');
}

function fraction(section: SectionDraft, marks = '?'): void {
  section.fraction = true;
  section.denominatorDigits = marks.length;
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
