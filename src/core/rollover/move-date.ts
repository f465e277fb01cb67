import { dateOfSerial } from '../number/date-format';

/** Days from 1 March of the year 0 to a date of the Gregorian calendar. */
function dayNumber(year: number, month: number, day: number): number {
  const [from, months] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leapDays = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  return from * 365 + leapDays + Math.floor((153 * months + 2) / 5) + day - 1;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/**
 * The serial of the same day and time some years later, 29 February as 28 where the year has none; null for a number that is
 * no day of the 1900 system after its 29 February, or that would leave it.
 */
export function moveDate(serial: number, years: number): number | null {
  const date = dateOfSerial(serial);
  if (date === null || serial < 61) return null;
  const { year, month, day } = date;
  const to = year + years;
  const days = month === 2 && day === 29 && !isLeapYear(to) ? 28 : day;
  const moved = serial + dayNumber(to, month, days) - dayNumber(year, month, day);
  return moved >= 61 && dateOfSerial(moved) !== null ? moved : null;
}
