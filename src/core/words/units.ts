/** Magnitudes that count nothing by themselves. */
const MAGNITUDES: ReadonlySet<string> = new Set(['十', '百', '千', '万', '亿', '百万', '千万']);

/** Whether a unit in half width is a magnitude alone: 万, without 元 or 人. */
export function isMagnitude(unit: string): boolean {
  return MAGNITUDES.has(unit);
}

/** Whether a cell for a unit in half width says that there is none: a dash or 无. */
export function saysNoUnit(unit: string): boolean {
  return /^[-—–/\\无]+$/u.test(unit);
}

/** Whether satisfaction can be told in that unit: shares, points, stars and grades. */
export function isSatisfactionUnit(unit: string): boolean {
  return /^(%|‰|分|百分比|度|星|级)$/u.test(unit);
}

/** Whether a text ends in 元 or 分: then its number is no plain one. */
export function endsInMoneyOrPoints(text: string): boolean {
  return /[元分]$/u.test(text);
}

/** The word right behind the number that ends a text, in half width: "不少于50个以上" → "个"; "" for none. */
export function unitBehind(text: string): string {
  const match = /\d\s*([^\d\s.]+)$/u.exec(text.normalize('NFKC').trim());
  return (match?.[1] ?? '').replace(/(及?以[上下内]|左右)$/u, '');
}
