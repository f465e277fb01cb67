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
    { name: '少写一位小数', book: book('预算数为 7 万元，实际支出 6.992 万元，执行率 99.9%。') },
    {
      name: '写明按到位资金计算',
      book: book('预算数为 10 万元，实际支出 8 万元，执行率 100%（按到位资金计算）。'),
    },
    { name: '预算是 0', book: book('预算数为 0 万元，实际支出 0 万元，执行率 100%。') },
    {
      name: '自评综述由另一条规则来说',
      book: {
        tables: [{}],
        sheets: [
          reportSheet(
            '业务培训经费项目自评综述：项目自评得分99.6分。预算数为50万元，执行数为48万元，执行率99%。',
          ),
        ],
      },
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
    {
      name: '舍去、进位都不是：99.87%',
      book: book('预算数为 7 万元，实际支出 6.992 万元，执行率 99.87%。'),
      findings: [
        {
          at: 'A1',
          id: 'other',
          data: { stated: '99.87%', rate: '99.89%', executed: '6.992', budget: '7' },
          expected: '99.89%',
          actual: '99.87%',
        },
      ],
    },
    {
      name: '支出超过预算，写 101%',
      book: book('预算 7 万元，实际支出 7.2 万元，执行率 101%。'),
      findings: [
        {
          at: 'A1',
          id: 'other',
          data: { stated: '101%', rate: '102.86%', executed: '7.2', budget: '7' },
          expected: '102.86%',
          actual: '101%',
        },
      ],
    },
    {
      name: '支出正好等于预算，写 99%',
      book: book('预算 7 万元，实际支出 7 万元，执行率 99%。'),
      findings: [
        {
          at: 'A1',
          id: 'other',
          data: { stated: '99%', rate: '100%', executed: '7', budget: '7' },
          expected: '100%',
          actual: '99%',
        },
      ],
    },
    {
      name: '两种单位，换算以后不对',
      book: book('甲项目预算数为 1.2 万元，实际支出 6000 元，执行率 5%。'),
      findings: [
        {
          at: 'A1',
          id: 'other',
          data: { stated: '5%', rate: '50%', executed: '0.6', budget: '1.2' },
          expected: '50%',
          actual: '5%',
        },
      ],
    },
    {
      name: '一段里两个项目，后一个不对',
      book: book(
        '甲项目预算 10 万元，支出 8 万元，执行率 80%；乙项目预算 20 万元，支出 10 万元，执行率 60%。',
      ),
      findings: [
        {
          at: 'A1',
          id: 'other',
          data: { stated: '60%', rate: '50%', executed: '10', budget: '20' },
          expected: '50%',
          actual: '60%',
        },
      ],
    },
    {
      name: '没有超支，写 100%',
      book: book('预算安排 20 万元，全年支出 19.8 万元，预算执行率达 100%。'),
      findings: [
        {
          at: 'A1',
          id: 'other',
          data: { stated: '100%', rate: '99%', executed: '19.8', budget: '20' },
          expected: '99%',
          actual: '100%',
        },
      ],
    },
    {
      name: '千分位，执行率不对',
      book: book('预算指标 1,020.00 万元，实际支出 700 万元，执行率 86.63%；'),
      findings: [
        {
          at: 'A1',
          id: 'other',
          data: { stated: '86.63%', rate: '68.63%', executed: '700', budget: '1020' },
          expected: '68.63%',
          actual: '86.63%',
        },
      ],
    },
  ],
});
