import type { CellValue } from '../workbook/snapshot';
import { serialDateText } from './date-format';
import { Decimal, fromCellNumber } from './decimal';
import { parseNumberFormat, type FormatPart, type FormatSection } from './number-format-sections';

/**
 * The text that a spreadsheet shows for a cell: the value under its number format, in the English form of the format.
 * Decimals are rounded half up from 15 significant digits, as Excel does; a text shows as itself; a blank is "".
 * A format that cannot be read shows the number as General would: never an error, for the value itself is right.
 */
export function displayText(value: CellValue, format: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  const sections = parseNumberFormat(format);
  if (typeof value === 'string') return textUnder(value, sections);
  if (!Number.isFinite(value)) return '#NUM!';
  return numberUnder(value, sections);
}

/** Whether a format shows the value times a hundred with a percent sign. */
export function isPercentFormat(format: string): boolean {
  return parseNumberFormat(format).some((section) => section.percents > 0);
}

/** Whether a format shows a number as a date or a time. */
export function isDateFormat(format: string): boolean {
  return parseNumberFormat(format).some((section) => section.isDate);
}

/** Excel's General: at most 11 characters, 10 digits, no trailing zeros. */
export function generalText(value: number): string {
  // What JavaScript prints in few digits is what General prints: the common case, without a Decimal.
  const short = String(value);
  if (short.length <= 10 && !short.includes('e')) return short === '-0' ? '0' : short;
  const exact = fromCellNumber(value);
  const size = exact.abs();
  if (size.isZero()) return '0';
  if (size.gte('1e11')) return scientific(exact, 5, 2);
  const digits = size.gte(1) ? size.trunc().toFixed(0).length : 1;
  const fixed = exact.toDecimalPlaces(Math.max(0, 10 - digits));
  if (size.lt('1e-4') && exact.precision() > 0 && !fixed.eq(exact)) return scientific(exact, 5, 2);
  return fixed.toFixed();
}

function textUnder(value: string, sections: readonly FormatSection[]): string {
  const section = sections.find(({ isText }) => isText);
  if (section === undefined) return value;
  return section.parts.map((part) => (part.kind === 'text' ? value : literal(part))).join('');
}

function numberUnder(value: number, sections: readonly FormatSection[]): string {
  const numeric = sections.filter(({ isText }) => !isText);
  const chosen = chooseSection(value, numeric);
  if (chosen === null) return generalText(value);
  const { section, showSign } = chosen;
  if (section.isDate) return serialDateText(value, section.parts) ?? generalText(value);
  if (section.parts.some(({ kind }) => kind === 'general')) {
    const sign = value < 0 && showSign ? '-' : '';
    return section.parts
      .map((part) => (part.kind === 'general' ? sign + generalText(Math.abs(value)) : literal(part)))
      .join('');
  }
  if (section.parts.some(({ kind }) => kind === 'text')) return generalText(value);
  const shown = shortDigits(value, section) ?? digitsUnder(fromCellNumber(value).abs(), section);
  const sign = value < 0 && showSign && /[1-9]/u.test(shown) ? '-' : '';
  return sign + shown;
}

/** The section for a value, and whether the minus sign is still ours to write. */
function chooseSection(
  value: number,
  sections: readonly FormatSection[],
): { section: FormatSection; showSign: boolean } | null {
  const conditional = sections.some(({ condition }) => condition !== null);
  if (conditional) {
    const section =
      sections.find(({ condition }) => condition?.(value) ?? false) ??
      sections.find(({ condition }) => condition === null);
    return section === undefined ? null : { section, showSign: true };
  }
  const [positive, negative, zero] = sections;
  if (positive === undefined) return null;
  if (value < 0 && negative !== undefined) return { section: negative, showSign: false };
  if (value === 0 && zero !== undefined) return { section: zero, showSign: false };
  return { section: positive, showSign: true };
}

/**
 * The digits of a number that JavaScript prints with no more decimals than the format has: nothing is rounded, so they only
 * want zeros behind. null for all others.
 */
function shortDigits(value: number, section: FormatSection): string | null {
  if (section.percents > 0 || section.thousands > 0 || section.fraction || section.exponent !== null)
    return null;
  const text = String(Math.abs(value));
  if (text.length > 12 || text.includes('e')) return null;
  const point = text.indexOf('.');
  const whole = point < 0 ? text : text.slice(0, point);
  const decimals = point < 0 ? '' : text.slice(point + 1);
  if (decimals.length > section.decimals || !section.parts.some(({ kind }) => kind === 'digit')) return null;
  return fill(section, whole === '0' ? '' : whole, decimals.padEnd(section.decimals, '0'));
}

function digitsUnder(size: Decimal, section: FormatSection): string {
  const places = section.parts.filter((part) => part.kind === 'digit');
  const scaled = scale(size, section);
  if (section.fraction) return fractionText(scaled, section);
  if (section.exponent !== null) return exponentText(scaled, section);
  if (places.length === 0) return section.parts.map(literal).join('');
  const [whole = '', decimals = ''] = scaled.toFixed(section.decimals).split('.');
  return fill(section, whole === '0' ? '' : whole, decimals);
}

function scale(size: Decimal, { percents, thousands }: FormatSection): Decimal {
  if (percents === 0 && thousands === 0) return size;
  return size.times(new Decimal(100).pow(percents)).div(new Decimal(1000).pow(thousands));
}

/** Lays digits into the placeholders from the decimal point outwards; extra leading digits go before the first one. */
function fill(section: FormatSection, whole: string, decimals: string): string {
  const wholePlaces = section.parts.filter((part) => part.kind === 'digit' && !part.afterPoint).length;
  const lastDecimal = decimals.replace(/(?<!0)0+$/u, '').length;
  let out = '';
  let seen = 0;
  let decimalSeen = 0;
  for (const part of section.parts) {
    if (part.kind === 'point') {
      out += wholePlaces === 0 ? `${whole}.` : '.';
    } else if (part.kind !== 'digit') {
      out += literal(part);
    } else if (part.afterPoint) {
      out += decimalSeen < lastDecimal ? (decimals[decimalSeen] ?? '0') : NO_DIGIT[part.mark];
      decimalSeen += 1;
    } else {
      const before = Math.max(0, whole.length - wholePlaces);
      if (seen === 0) out += group(whole.slice(0, before), wholePlaces, section);
      out += wholeDigit(whole, wholePlaces - seen, part.mark, section);
      seen += 1;
    }
  }
  return out;
}

/** What a placeholder shows to which no digit falls. */
const NO_DIGIT = { '0': '0', '#': '', '?': ' ' } as const;

/** The digit of a whole number at a place from the right, with the separator that comes behind it. */
function wholeDigit(
  whole: string,
  fromRight: number,
  mark: keyof typeof NO_DIGIT,
  section: FormatSection,
): string {
  const shown = whole[whole.length - fromRight] ?? NO_DIGIT[mark];
  const separates = section.grouped && shown.trim() !== '' && fromRight > 1 && (fromRight - 1) % 3 === 0;
  return separates ? `${shown},` : shown;
}

/** The digits that stand before the first placeholder, with the thousands separators that fall among them. */
function group(digits: string, following: number, section: FormatSection): string {
  if (!section.grouped) return digits;
  let out = '';
  for (const [index, digit] of Array.from(digits).entries()) {
    out += digit;
    const after = digits.length - index - 1 + following;
    if (after > 0 && after % 3 === 0) out += ',';
  }
  return out;
}

function exponentText(scaled: Decimal, section: FormatSection): string {
  const digits = section.exponent ?? 2;
  const exponent = scaled.isZero() ? 0 : scaled.e;
  const text = scientific(scaled, section.decimals, digits, exponent);
  return section.parts
    .map((part) => (part.kind === 'exponent' ? text : part.kind === 'literal' ? part.text : ''))
    .join('');
}

function scientific(value: Decimal, decimals: number, exponentDigits: number, exponent = value.e): string {
  const mantissa = value.div(new Decimal(10).pow(exponent)).toDecimalPlaces(decimals);
  const sign = exponent < 0 ? '-' : '+';
  return `${mantissa.toFixed()}E${sign}${String(Math.abs(exponent)).padStart(exponentDigits, '0')}`;
}

/** "# ?/?": a fraction with a denominator of at most as many digits as there are marks after the slash. */
function fractionText(value: Decimal, section: FormatSection): string {
  const whole = value.trunc();
  const rest = value.minus(whole);
  const limit = section.denominatorDigits === 1 ? 9 : 99;
  let best = { over: new Decimal(0), under: 1, miss: rest };
  for (let under = 1; under <= limit; under += 1) {
    const over = rest.times(under).toDecimalPlaces(0);
    const miss = over.div(under).minus(rest).abs();
    if (miss.lt(best.miss)) best = { over, under, miss };
  }
  if (best.over.eq(best.under)) return whole.plus(1).toFixed();
  if (best.over.isZero()) return whole.toFixed();
  return `${whole.isZero() ? '' : `${whole.toFixed()} `}${best.over.toFixed()}/${String(best.under)}`;
}

function literal(part: FormatPart): string {
  return part.kind === 'literal' ? part.text : '';
}
