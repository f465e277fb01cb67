import { parseDecimal, type Decimal } from '../number/decimal';
import { inWanYuan, MONEY_UNIT_PATTERN } from '../words/money-units';

/** An execution rate that a text states right behind the amounts it follows from; amounts in 万元, the rate in percent. */
export interface StatedRate {
  readonly budget: Decimal;
  readonly executed: Decimal;
  readonly rate: Decimal;
  /** Whether the text says itself of what else it is a share: 按到位资金计算. */
  readonly hasOtherBase: boolean;
}

const NUMBER = String.raw`((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(${MONEY_UNIT_PATTERN})`;
/** Budget, executed amount and rate right behind each other in one sentence. */
const SENTENCE = new RegExp(
  `预算(?:指标|数|金额|资金|安排)?(?:为|是|共|:)?${NUMBER}[,;](?:实际|全年|预算)*(?:支出|执行|支付)(?:数|金额|资金)?(?:为|是|共|:)?${NUMBER}[,;](?:预算|资金)?执行率(?:为|是|达到?|:)?(\\d+(?:\\.\\d+)?)%`,
  'gu',
);
const OTHER_BASE = /^[^。;\n]{0,4}(?:按|以|扣除|剔除|不含)/u;

/** The execution rates that a plain text states with their amounts. */
export function statedRates(text: string): StatedRate[] {
  if (!text.includes('执行率')) return [];
  return [...text.matchAll(SENTENCE)].flatMap((match) => {
    const budget = amountOf(match[1], match[2]);
    const executed = amountOf(match[3], match[4]);
    const rate = parseDecimal(match[5] ?? '');
    if (budget === null || executed === null || rate === null) return [];
    const hasOtherBase = OTHER_BASE.test(text.slice(match.index + match[0].length));
    return [{ budget, executed, rate, hasOtherBase }];
  });
}

function amountOf(number: string | undefined, unit: string | undefined): Decimal | null {
  const value = parseDecimal((number ?? '').replaceAll(',', ''));
  return value === null ? null : value.times(inWanYuan(unit ?? '') ?? '1');
}
