/** The units of money that forms and lists write, with what one of each is in 万元: the one table of them. */
export const IN_WAN_YUAN = {
  元: '0.0001',
  千元: '0.1',
  万元: '1',
  百万元: '100',
  亿元: '10000',
} as const;

export type MoneyUnit = keyof typeof IN_WAN_YUAN;

/** As part of a regular expression, the longer names first: 百万元 is no 万元. */
export const MONEY_UNIT_PATTERN = Object.keys(IN_WAN_YUAN)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** The unit that a text is; 万 is short for 万元, undefined for any other text. */
export function moneyUnit(text: string): MoneyUnit | undefined {
  const unit = text === '万' ? '万元' : text;
  return Object.hasOwn(IN_WAN_YUAN, unit) ? (unit as MoneyUnit) : undefined;
}

/** What one of a unit is in 万元; undefined for what is no unit of money. */
export function inWanYuan(text: string): string | undefined {
  const unit = moneyUnit(text);
  return unit === undefined ? undefined : IN_WAN_YUAN[unit];
}
