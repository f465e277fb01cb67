import { weightTotal } from '../../../../../src/core/audit/rules/weights/weight-total';
import { describeLayouts } from '../../../../support/layout-cases';
import { defaultProfile, describeRule } from '../../../../support/rule-tester';

describeRule(weightTotal, {
  valid: [
    { name: '指标 90 + 执行率 10 = 100', book: {} },
    { name: '新表，分值还没有填', book: { change: blankWeights() } },
    { name: '分值是文本数字', book: { change: { 0: { weight: '20.00 ' } } } },
    { name: '合计行没有写分值', book: { total: { weight: null } } },
    { name: '小数分值，合计正好 100', book: { change: { 0: { weight: 12.5 }, 1: { weight: 17.5 } } } },
    {
      name: '执行率 20 分的方案，指标 80',
      book: { change: { 0: { weight: 10 } }, changeFunds: { 0: { weight: 20 } } },
      profile: { ...defaultProfile(), executionRate: { ...defaultProfile().executionRate, weight: '20' } },
    },
    {
      name: '满分 90 的方案，没有执行率',
      book: { changeFunds: { 0: { weight: 0 } }, total: { weight: 90 } },
      profile: { ...defaultProfile(), total: { ...defaultProfile().total, maximum: '90' } },
    },
  ],
  invalid: [
    {
      name: '一行分值少 5 分',
      book: { change: { 0: { weight: 15 } } },
      findings: [
        {
          at: 'J19',
          id: 'sum',
          data: { sum: '95', indicators: '85', execution: '10', maximum: '100' },
          expected: '100',
          actual: '95',
        },
      ],
    },
    {
      name: '没有合计行，指在分值列上',
      book: { change: { 0: { weight: 25 } }, total: null },
      findings: [
        {
          at: 'J13:J18',
          id: 'sum',
          data: { sum: '105', indicators: '95', execution: '10', maximum: '100' },
          expected: '100',
          actual: '105',
        },
      ],
    },
    {
      name: '合计行写的分值不对',
      book: { total: { weight: 90 } },
      findings: [
        { at: 'J19', id: 'printed', data: { stated: '90', sum: '100' }, expected: '100', actual: '90' },
      ],
    },
    {
      name: '只多 0.01',
      book: { change: { 0: { weight: 20.01 } } },
      findings: [
        {
          at: 'J19',
          id: 'sum',
          data: { sum: '100.01', indicators: '90.01', execution: '10', maximum: '100' },
          expected: '100',
          actual: '100.01',
        },
      ],
    },
    {
      name: '只少 0.01',
      book: { change: { 0: { weight: 19.99 } } },
      findings: [
        {
          at: 'J19',
          id: 'sum',
          data: { sum: '99.99', indicators: '89.99', execution: '10', maximum: '100' },
          expected: '100',
          actual: '99.99',
        },
      ],
    },
    {
      name: '只有一行填了分值',
      book: { change: Object.fromEntries([1, 2, 3, 4, 5].map((at) => [at, { weight: null }])) },
      findings: [
        {
          at: 'J19',
          id: 'sum',
          data: { sum: '30', indicators: '20', execution: '10', maximum: '100' },
          expected: '100',
          actual: '30',
        },
      ],
    },
    {
      name: '合计行写 100.01',
      book: { total: { weight: 100.01 } },
      findings: [
        {
          at: 'J19',
          id: 'printed',
          data: { stated: '100.01', sum: '100' },
          expected: '100',
          actual: '100.01',
        },
      ],
    },
    {
      name: '执行率的分值写成 20',
      book: { changeFunds: { 0: { weight: 20 } } },
      findings: [
        {
          at: 'J19',
          id: 'sum',
          data: { sum: '110', indicators: '90', execution: '20', maximum: '100' },
          expected: '100',
          actual: '110',
        },
      ],
    },
  ],
});

function blankWeights(): Record<number, { weight: null }> {
  return Object.fromEntries([0, 1, 2, 3, 4, 5].map((index) => [index, { weight: null }]));
}

describeLayouts(weightTotal, {
  change: { 0: { weight: '15' } },
  finds: ['total.weight sum'],
  but: { HB: ['weight sum'], TR: [] },
});
