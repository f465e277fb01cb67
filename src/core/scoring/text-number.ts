import { Decimal } from '../number/decimal';

/** Characters of a number. A text counts as a number only when all of them stand together, once. */
const NUMBER_SIGNS = ['-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Look-alikes that the formula does not read: their presence makes a text no number, never another number. */
const REFUSED_SIGNS = ['－', '−', '．', '０', '１', '２', '３', '４', '５', '６', '７', '８', '９'] as const;

const PLAIN_NUMBER = /^-?(\d+(\.\d*)?|\.\d+)$/;

/**
 * The one number in a text: "≥50个" → 50, "1,200人" → 1200, "95.5％" → 0.955, "-5%" → -0.05. null when the text has no
 * number or more than one ("2022年9月", "10-20", "1:30"): which of them is meant, a person must say.
 * `textNumberFormula` gives the same on the sheet; docs/decisions/scoring-text-numbers.md says why.
 */
export function parseTextNumber(text: string): Decimal | null {
  const plain = text.replaceAll(',', '');
  const start = [...NUMBER_SIGNS].reduce((first, sign) => {
    const at = plain.indexOf(sign);
    return at >= 0 && at < first ? at : first;
  }, plain.length);
  let count = 0;
  for (const sign of text) if (isNumberSign(sign)) count += 1;
  const candidate = `${plain}x`.slice(start, start + count);
  if (!PLAIN_NUMBER.test(candidate)) return null;
  const value = new Decimal(candidate).toSignificantDigits(15);
  // VALUE reads no number that is beyond the largest of Excel, and 0 for one below its least.
  const held = value.toNumber();
  if (!Number.isFinite(held)) return null;
  if (held === 0) return new Decimal(0);
  return /[%％]/u.test(text) ? value.dividedBy(100).toSignificantDigits(15) : value;
}

function isNumberSign(sign: string): boolean {
  return (
    (NUMBER_SIGNS as readonly string[]).includes(sign) || (REFUSED_SIGNS as readonly string[]).includes(sign)
  );
}

/** Signs that VALUE overlooks inside a number in LibreOffice (/, blanks) or Univer ('): they must break it as others do. */
const OVERLOOKED_SIGNS = ['/', "'", ' ', '\u00a0'] as const;

/**
 * The Excel formula that shows the number in the text of `ref`; a number passes through, anything else gives "".
 * The characters of a number are counted, and so many are taken from the first one on: when they do not stand
 * together VALUE fails and the cell stays blank. "E+0" keeps VALUE from reading a date or a time.
 */
export function textNumberFormula(ref: string): string {
  const list = (signs: readonly string[]): string =>
    signs.map((sign) => (/^\d$/.test(sign) ? sign : `"${sign}"`)).join(',');
  const text = `SUBSTITUTE(${ref},",","")`;
  const start = `SUMPRODUCT(MIN(FIND({${list(NUMBER_SIGNS)}},${text}&"-.0123456789")))`;
  const count = `SUMPRODUCT(LEN(${ref})-LEN(SUBSTITUTE(${ref},{${list([...NUMBER_SIGNS, ...REFUSED_SIGNS])}},"")))`;
  const run = OVERLOOKED_SIGNS.reduce(
    (inner, sign) => `SUBSTITUTE(${inner},"${sign}","x")`,
    `MID(${text}&"x",${start},${count})`,
  );
  const percent = `IF(ISNUMBER(FIND("%",SUBSTITUTE(${ref},"％","%"))),100,1)`;
  return `=IF(ISNUMBER(${ref}),${ref},IFERROR(VALUE(${run}&"E+0")/${percent},""))`;
}
