import { unitOf } from '../../../readings/money';
import { isCost, subjectOf, textOf } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';
import { MONEY } from '../../../words/form-names';
import { hasSense } from '../../../words/senses';

export const unitMoney = tableRule({
  meta: {
    id: 'unit-money',
    family: 'sense',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '成本指标用元，表中金额用万元',
      why: '同一张表里金额单位不一，容易差一万倍，也无法与预算核对。',
      advice: '统一用万元。',
    },
    en: {
      title: '元 beside 万元',
      why: 'Amounts of one table in two units are easily wrong by ten thousand.',
      advice: 'Use 万元 throughout.',
    },
    messages: {
      twoUnits: {
        zh: '成本指标的单位是元，项目资金的单位是万元',
        en: 'The cost is in 元, the money of the project in 万元',
      },
    },
  },
  *check({ table }) {
    if (!(table.fundsLabel?.text ?? '').normalize('NFKC').includes(MONEY.wanYuan)) return;
    for (const row of table.indicators) {
      if (!isCost(row) || unitOf(row) !== MONEY.yuan || hasSense(subjectOf(row), 'price')) continue;
      const inColumn = textOf(row, 'unit') !== '';
      yield {
        at: (inColumn ? row.cells.unit : row.cells.target) ?? null,
        subject: subjectOf(row),
        message: 'twoUnits',
        expected: MONEY.wanYuan,
        actual: MONEY.yuan,
      };
    }
  },
});
