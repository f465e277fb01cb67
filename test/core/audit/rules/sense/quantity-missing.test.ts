import { quantityMissing } from '../../../../../src/core/audit/rules/sense/quantity-missing';
import { describeRule } from '../../../../support/rule-tester';

describeRule(quantityMissing, {
  valid: [
    {
      name: '模板里的行没有用',
      book: { change: { 2: { l3: '指标1：', target: null, actual: null, weight: null, score: null } } },
    },
    {
      name: '预算执行率的数在资金一栏',
      book: { change: { 2: { l1: '预算执行率', l2: null, l3: '预算执行率', target: null, actual: null } } },
    },
    { name: '指标值、完成值都有', book: {} },
    { name: '没有三级指标的空行', book: { change: { 5: { l3: null, target: null, actual: null } } } },
  ],
  invalid: [
    {
      name: '一行完成值未填，得分也未填',
      book: { change: { 1: { actual: null, score: null } } },
      findings: [{ at: 'H14', message: '实际完成值未填' }],
    },
    {
      name: '完成值未填，却有得分',
      book: { change: { 1: { actual: null } } },
      findings: [{ at: 'H14', message: '实际完成值未填，却得 10 分' }],
    },
    {
      name: '一行指标值只有空格',
      book: { change: { 4: { target: '　 ', score: 0 } } },
      findings: [{ at: 'G17', message: '年度指标值未填' }],
    },
    {
      name: '填了两行，余下四行合成一条',
      book: {
        change: Object.fromEntries([2, 3, 4, 5].map((index) => [index, { actual: null, score: null }])),
      },
      findings: [{ at: 'H15:H18', message: '连续 4 行的实际完成值未填' }],
    },
    {
      name: '余下三行，一行一条',
      book: { change: Object.fromEntries([3, 4, 5].map((index) => [index, { actual: null, score: null }])) },
      findings: [
        { at: 'H16', message: '实际完成值未填' },
        { at: 'H17', message: '实际完成值未填' },
        { at: 'H18', message: '实际完成值未填' },
      ],
    },
    {
      name: '四行未填却都有得分',
      book: { change: Object.fromEntries([1, 2, 3, 4].map((index) => [index, { actual: null }])) },
      findings: [{ at: 'H14:H17', message: '连续 4 行的实际完成值未填，却都有得分' }],
    },
    {
      name: '还没有开始填写，只说一次',
      book: {
        change: Object.fromEntries([0, 1, 2, 3, 4, 5].map((index) => [index, { actual: null, score: null }])),
      },
      findings: [{ at: 'H13:H18', message: '实际完成值一列还没有填写（6 行）', severity: 'info' }],
    },
    {
      name: '完成值整列未填，却都有得分',
      book: { change: Object.fromEntries([0, 1, 2, 3, 4, 5].map((index) => [index, { actual: null }])) },
      findings: [{ at: 'H13:H18', message: '实际完成值一列还没有填写（6 行），其中 6 行却有得分' }],
    },
  ],
});
