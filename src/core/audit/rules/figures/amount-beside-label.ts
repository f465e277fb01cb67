import { FIELD } from '../../../words/form-names';
import { amount, plain } from '../../../recognise/figures';
import { totalFundRow } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';

export const amountBesideLabel = tableRule({
  meta: {
    id: 'amount-beside-label',
    family: 'figures',
    severity: 'error',
    live: true,
    since: '0.1.0',
    zh: {
      title: '“项目资金”旁的金额与年度资金总额不符',
      why: '该处写的是项目资金总额，应与年度资金总额的预算数相等。',
      advice: '核对两处金额，改正其中一处。',
    },
    en: {
      title: 'The amount beside 项目资金 is not the yearly total',
      why: 'It repeats the total of the project, so it equals the budget of the total row.',
      advice: 'Check both amounts.',
    },
    messages: {
      other: {
        zh: '项目资金写 {stated}，年度资金总额为 {budget}',
        en: '项目资金 says {stated}, the yearly total is {budget}',
      },
    },
  },
  *check({ table }) {
    const cell = table.fundsBesideLabel;
    const stated = amount(cell);
    const total = totalFundRow(table);
    const amounts = [amount(total?.cells.budget), amount(total?.cells.initial)].filter((one) => one !== null);
    const [budget] = amounts;
    if (cell === null || stated === null || budget === undefined) return;
    if (amounts.some((one) => one.equals(stated))) return;
    yield {
      at: cell,
      subject: FIELD.funds,
      message: 'other',
      data: { stated: plain(stated), budget: plain(budget) },
      expected: plain(budget),
      actual: plain(stated),
    };
  },
});
