import { parseAmount } from '../../../src/core/project-list/list-amount';
import { amountUnitOf } from '../../../src/core/project-list/project-columns';
import { figureOfText } from '../../../src/core/recognise/figures';
import { statedRates } from '../../../src/core/texts/stated-rates';
import { IN_WAN_YUAN, inWanYuan, moneyUnit, type MoneyUnit } from '../../../src/core/words/money-units';

const UNITS = Object.keys(IN_WAN_YUAN) as MoneyUnit[];

describe('the units of money', () => {
  it.each(UNITS)('%s is known wherever amounts are read', (unit) => {
    expect(moneyUnit(unit)).toBe(unit);
    expect(amountUnitOf(`全年预算数（${unit}）`)).toBe(unit);
    expect(figureOfText(`12.5${unit}`)?.toFixed()).toBe('12.5');
    expect(parseAmount(`2${unit}`, '1')?.toFixed()).toBe(String(2 * Number(IN_WAN_YUAN[unit])));
    const [stated] = statedRates(`预算数为10${unit},执行数为5${unit},执行率为50%`);
    expect(stated?.budget.toFixed()).toBe(String(10 * Number(IN_WAN_YUAN[unit])));
  });

  it('takes 万 for 万元, and nothing else for money', () => {
    expect(inWanYuan('万')).toBe('1');
    for (const text of ['', '人', '万人', '元/人', 'toString']) expect(inWanYuan(text)).toBeUndefined();
  });
});
