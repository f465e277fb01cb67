/** A text with its years moved on, and what a person should look at. */
export interface MovedText {
  readonly text: string;
  /** "2024年 → 2025年", in the order of the text. */
  readonly moved: readonly string[];
  /** Chinese: years that were left as they are and why; "" entries never occur. */
  readonly doubts: readonly string[];
}

/** Characters that a sheet name can hold. */
const LONGEST_NAME = 31;

const YEAR = '(?:19|20)\\d\\d';
const CHINESE_DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const CHINESE_YEAR = '[一二][九〇零○][〇零○一二三四五六七八九]{2}';

/**
 * Everything that looks like a year, most particular first: a document number 〔2024〕, a span 2024-2025年, a full date, a
 * year with 年, a month 2024-09, the same in Chinese digits, an unclear 2024.9. Other four digits are amounts.
 */
const TOKEN = new RegExp(
  [
    `(?<notice>[〔［\\[【（(]\\s*${YEAR}\\s*[〕］\\]】）)](?=\\s*第?\\s*\\d*\\s*号?))`,
    `(?<![\\d.])(?<spanFrom>${YEAR})(?<spanMark>年?\\s*[-—–~～至到]+\\s*)(?<spanTo>${YEAR})(?![\\d.])`,
    `(?<![\\d.])(?<dated>${YEAR})(?=\\s*年|[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d)|[-/](?:0?[1-9]|1[0-2])(?!\\d)|[、和及与](?:${YEAR}[、和及与])*${YEAR}年)`,
    `(?<chinese>${CHINESE_YEAR})(?=年)`,
    `(?<![\\d.])(?<unclear>${YEAR}\\.(?:0?[1-9]|1[0-2]))(?!\\d)`,
  ].join('|'),
  'g',
);

/**
 * Moves the years that a text names by `to − from`: every year that is not before `from`, and both ends of a span that
 * reaches it, so that moving by one year twice is moving by two years once. Earlier years, document numbers and forms
 * that may be amounts (2024.9) stay as they are and are named as doubts.
 */
export function moveYears(text: string, from: number, to: number): MovedText {
  const moved: string[] = [];
  const doubts: string[] = [];
  const shift = (year: string): string => String(Number(year) + to - from);
  const note = (before: string, after: string): string => {
    moved.push(`${before} → ${after}`);
    return after;
  };
  const result = text.replace(TOKEN, (...found: unknown[]): string => {
    const whole = String(found[0]);
    const groups = found.at(-1) as Record<string, string | undefined>;
    const { notice, spanFrom, spanMark = '', spanTo, dated, chinese, unclear } = groups;
    if (notice !== undefined) {
      doubts.push(`文号或括号中的年份“${whole}”未改`);
      return whole;
    }
    if (spanFrom !== undefined && spanTo !== undefined) {
      if (Math.max(Number(spanFrom), Number(spanTo)) < from) return earlier(whole, doubts);
      return note(whole, `${shift(spanFrom)}${spanMark}${shift(spanTo)}`);
    }
    if (chinese !== undefined) {
      const year = fromChinese(chinese);
      return year < from ? earlier(whole, doubts) : note(whole, toChinese(year + to - from, chinese));
    }
    if (unclear !== undefined) {
      doubts.push(`“${whole}”可能是日期也可能是数，未改`);
      return whole;
    }
    if (dated === undefined || Number(dated) < from) return earlier(whole, doubts);
    return note(whole, shift(dated));
  });
  return { text: result, moved, doubts };
}

/**
 * A sheet name moved on: any four digits that are the old year, with or without 年; a name without a year gets the new
 * one at its end when `mark` asks for it (the old sheet stays in the same workbook). The name may still be too long or
 * taken: `legalSheetName` settles that.
 */
export function moveSheetName(name: string, from: number, to: number, mark: boolean): string {
  const moved = name.replace(new RegExp(`(?<!\\d)${String(from)}(?!\\d)`, 'g'), String(to));
  if (moved !== name) return moved;
  const chinese = moveYears(name, from, to).text;
  if (chinese !== name) return chinese;
  // The year must survive when the name is cut to what a sheet name can hold.
  return mark
    ? `${Array.from(name)
        .slice(0, LONGEST_NAME - 4)
        .join('')}${String(to)}`
    : name;
}

function earlier(whole: string, doubts: string[]): string {
  doubts.push(`“${whole}”早于本表年度，未改`);
  return whole;
}

function fromChinese(text: string): number {
  return Number(
    Array.from(text, (character) =>
      /[〇零○]/.test(character)
        ? '0'
        : String(CHINESE_DIGITS.indexOf(character as (typeof CHINESE_DIGITS)[number])),
    ).join(''),
  );
}

/** In the zero that the text itself uses: 二零二四 or 二〇二四. */
function toChinese(year: number, like: string): string {
  const zero = /[零○〇]/.exec(like)?.[0] ?? '〇';
  return Array.from(String(year), (digit) =>
    digit === '0' ? zero : (CHINESE_DIGITS[Number(digit)] ?? digit),
  ).join('');
}
