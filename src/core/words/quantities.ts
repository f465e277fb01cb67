/** A number with a word that counts behind it, or at the end. */
const QUANTITY = /(?<!\d)\d+(\.\d+)?\s*(%|倍|个|家|人|次|万|元|项|场|天|户|亩|公里|件|套|台|期|$)/u;

/** Whether a text in half width asks for a quantity: 带动销售8倍以上, 500户. */
export function holdsQuantity(text: string): boolean {
  return QUANTITY.test(text);
}

/** Whether a text in half width holds a digit or a Chinese numeral. */
export function holdsNumeral(text: string): boolean {
  return /[\d一二三四五六七八九十百千万两]/u.test(text);
}
