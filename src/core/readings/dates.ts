/** A day as a number that can be compared: 2022-12-31 → 20221231. */
export type DayNumber = number;

/** Few texts are dates, and going through all matches costs more than asking whether there is one. */
const MAY_BE_DATE = /月|(?:19|20)\d{2}/u;
const WITH_YEAR =
  /(?<!\d)((?:19|20)\d{2})(?!\d)(?:\s*[年./-]\s*(\d{1,2})(?!\d)(?:\s*[月./-]\s*(\d{1,2})(?!\d))?)?/gu;
const MONTH_ONLY = /(?<!\d)(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/gu;

/** A single number, with or without a unit, that only looks like a year: 2000, ≥20210人. */
const COUNTED = /^[^\d年月]*\d+\s*[^\d年月./~至—–-]*$/u;

/** A day without signs between year, month and day: 20241231, 20241231前. */
const RUN_TOGETHER = /^\s*((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\s*日?(?:以?前)?\s*$/u;

/**
 * The last day that a text of dates reaches: "2022年" → the end of 2022, "2022-2023" → the end of 2023, "9月底前" → the end
 * of September of `year`. null when the text names no date.
 */
export function lastDay(text: string, year: number | null): DayNumber | null {
  const plain = text.normalize('NFKC');
  if (!MAY_BE_DATE.test(plain)) return null;
  const together = RUN_TOGETHER.exec(plain);
  if (together !== null) return dayNumber(Number(together[1]), together[2], together[3]);
  if (COUNTED.test(plain)) return null;
  const days: DayNumber[] = [];
  for (const match of plain.matchAll(WITH_YEAR)) {
    days.push(dayNumber(Number(match[1]), match[2], match[3]));
  }
  if (days.length === 0 && year !== null) {
    for (const match of plain.matchAll(MONTH_ONLY)) days.push(dayNumber(year, match[1], match[2]));
  }
  return days.length === 0 ? null : Math.max(...days);
}

/** The years that a text names. */
export function yearsIn(text: string): number[] {
  const plain = text.normalize('NFKC');
  if (!YEAR.test(plain)) return [];
  return [...plain.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)].map((match) => Number(match[0]));
}

const YEAR = /(?:19|20)\d{2}/u;

/** A missing month or day is the last one: what is due "in 2022" is not late in December. */
function dayNumber(year: number, month: string | undefined, day: string | undefined): DayNumber {
  const inYear = month === undefined || Number(month) < 1 || Number(month) > 12 ? 12 : Number(month);
  const inMonth = month === undefined || day === undefined ? 31 : Number(day);
  return year * 10_000 + inYear * 100 + inMonth;
}
