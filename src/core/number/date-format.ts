import type { FormatPart } from './number-format-sections';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const ENGLISH_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface Moment {
  readonly serial: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Year, month and day of a serial of the 1900 system, with its 29 February 1900 that never was; null out of range. */
export function dateOfSerial(serial: number): Moment | null {
  if (serial < 0 || serial >= 2958466) return null;
  const seconds = Math.round((serial - Math.floor(serial)) * 86400);
  const whole = Math.floor(serial) + (seconds === 86400 ? 1 : 0);
  const clock = seconds % 86400;
  const time = { hour: Math.floor(clock / 3600), minute: Math.floor(clock / 60) % 60, second: clock % 60 };
  const weekday = (whole + 6) % 7;
  if (whole === 60) return { serial, year: 1900, month: 2, day: 29, weekday, ...time };
  // Serials count from 31 December 1899; from March 1900 on they are one too high.
  return { serial, ...civilDate(whole < 60 ? whole : whole - 1), weekday, ...time };
}

/** Year, month and day of a day counted from 31 December 1899, by the rule of the Gregorian calendar. */
function civilDate(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  // Days from 1 March of the year 0, so that a leap day ends its year.
  const shifted = days + 693_900;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** A serial under the parts of a date format; null when it is no date of the 1900 system. */
export function serialDateText(serial: number, parts: readonly FormatPart[]): string | null {
  const moment = dateOfSerial(serial);
  if (moment === null) return null;
  const twelve = parts.some(
    (part) => part.kind === 'date' && /^(?:am\/pm|a\/p|上午\/下午)$/u.test(part.token),
  );
  return parts
    .map((part, index) => {
      if (part.kind === 'literal') return part.text;
      if (part.kind === 'point') return '.';
      if (part.kind === 'digit') return '0';
      if (part.kind !== 'date') return '';
      if (part.elapsed) return elapsed(moment, part.token);
      return isMinute(parts, index) ? pad(moment.minute, part.token) : dateToken(moment, part.token, twelve);
    })
    .join('');
}

/** "m" is a minute right after an hour or right before a second. */
function isMinute(parts: readonly FormatPart[], index: number): boolean {
  const part = parts[index];
  if (part?.kind !== 'date' || !/^mm?$/u.test(part.token)) return false;
  const before = parts
    .slice(0, index)
    .reverse()
    .find(({ kind }) => kind === 'date');
  const after = parts.slice(index + 1).find(({ kind }) => kind === 'date');
  return (
    (before?.kind === 'date' && before.token.startsWith('h')) ||
    (after?.kind === 'date' && after.token.startsWith('s'))
  );
}

function elapsed(moment: Moment, token: string): string {
  const seconds = Math.round(moment.serial * 86400);
  const unit = token.startsWith('h') ? 3600 : token.startsWith('m') ? 60 : 1;
  return pad(Math.floor(seconds / unit), token);
}

function pad(value: number, token: string): string {
  return String(value).padStart(token.length, '0');
}

/** What a piece of a date format shows of a moment; `twelve` when the format has a mark for morning and afternoon. */
type DateToken = (moment: Moment, token: string, twelve: boolean) => string;

const year: DateToken = (moment) => String(moment.year);
const month: DateToken = (moment, token) => pad(moment.month, token);
const monthName = ({ month: number }: Moment): string => ENGLISH_MONTHS[number - 1] ?? '';
const day: DateToken = (moment, token) => pad(moment.day, token);
const dayName = ({ weekday }: Moment): string => ENGLISH_DAYS[weekday] ?? '';
const weekday = (moment: Moment): string => WEEKDAYS[moment.weekday] ?? '';
const hour: DateToken = (moment, token, twelve) =>
  pad(twelve ? ((moment.hour + 11) % 12) + 1 : moment.hour, token);
const second: DateToken = (moment, token) => pad(moment.second, token);

const DATE_TOKENS: Readonly<Record<string, DateToken>> = {
  yyyy: year,
  e: year,
  yy: (moment) => String(moment.year % 100).padStart(2, '0'),
  m: month,
  mm: month,
  mmm: (moment) => monthName(moment).slice(0, 3),
  mmmm: monthName,
  mmmmm: (moment) => monthName(moment).slice(0, 1),
  d: day,
  dd: day,
  ddd: (moment) => dayName(moment).slice(0, 3),
  dddd: dayName,
  aaa: weekday,
  aaaa: (moment) => `星期${weekday(moment)}`,
  h: hour,
  hh: hour,
  s: second,
  ss: second,
  'am/pm': (moment) => (moment.hour < 12 ? 'AM' : 'PM'),
  'a/p': (moment) => (moment.hour < 12 ? 'A' : 'P'),
  '上午/下午': (moment) => (moment.hour < 12 ? '上午' : '下午'),
};

function dateToken(moment: Moment, token: string, twelve: boolean): string {
  return DATE_TOKENS[token]?.(moment, token, twelve) ?? '';
}
