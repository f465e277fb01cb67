import { textRate } from '../../../../../src/core/audit/rules/across/text-rate';
import { reportSheet } from '../../../../support/evaluation-sheet';
import { describeRule } from '../../../../support/rule-tester';

const book = (text: string) => ({ tables: [], sheets: [reportSheet(text)] });

describeRule(textRate, {
  valid: [
    { name: '执行率对', book: book('甲项目预算指标 1500 万元，实际支出 795 万元，预算执行率 53%。') },
    { name: '两种单位', book: book('甲项目预算数为 1.2 万元，实际支出 6000 元，执行率 50%。') },
    { name: '千分位', book: book('预算指标 1,020.00 万元，实际支出 700 万元，执行率 68.63%；') },
    { name: '支出超过预算，写 100%', book: book('预算 7 万元，实际支出 7.2 万元，执行率 100%。') },
    {
      name: '中间还有到位资金，分母不一定是预算',
      book: book('预算指标 10 万元，到位 8 万元，实际支出 8 万元，执行率 100%。'),
    },
  ],
  invalid: [
    {
      name: '6.992 ÷ 7 写成 99.99%',
      book: book('5. 建市五周年活动费用项目预算指标 7 万元，实际支出 6.992 万元，执行率 99.99%。'),
      findings: [
        {
          at: 'A1',
          id: 'other',
          data: { stated: '99.99%', rate: '99.89%', executed: '6.992', budget: '7' },
          expected: '99.89%',
          actual: '99.99%',
        },
      ],
    },
  ],
});
