import { quantityMissing } from '../../../../../src/core/audit/rules/sense/quantity-missing';
import { describeLayouts } from '../../../../support/layout-cases';
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
    { name: '指标值是 0', book: { change: { 0: { target: 0, actual: 0 } } } },
    { name: '值里只有一横', book: { change: { 0: { target: '——', actual: '——' } } } },
    { name: '公式有结果', book: { change: { 0: { actual: { value: 100, formula: '=50*2' } } } } },
    {
      name: '执行率行写在一级指标“资金执行率”',
      book: { change: { 2: { l1: '资金执行率', target: null, actual: null } } },
    },
  ],
  invalid: [
    {
      name: '一行完成值未填，得分也未填',
      book: { change: { 1: { actual: null, score: null } } },
      findings: [{ at: 'H14', id: 'one', data: { field: '实际完成值' }, subject: '考核合格率' }],
    },
    {
      name: '完成值未填，却有得分',
      book: { change: { 1: { actual: null } } },
      findings: [
        { at: 'H14', id: 'oneScored', data: { field: '实际完成值', score: '10' }, subject: '考核合格率' },
      ],
    },
    {
      name: '一行指标值只有空格',
      book: { change: { 4: { target: '　 ', score: 0 } } },
      findings: [{ at: 'G17', id: 'one', data: { field: '年度指标值' }, subject: '参训人员业务能力' }],
    },
    {
      name: '填了两行，余下四行合成一条',
      book: {
        change: Object.fromEntries([2, 3, 4, 5].map((index) => [index, { actual: null, score: null }])),
      },
      findings: [{ at: 'H15:H18', id: 'run', data: { field: '实际完成值', rows: 4 } }],
    },
    {
      name: '余下三行，一行一条',
      book: { change: Object.fromEntries([3, 4, 5].map((index) => [index, { actual: null, score: null }])) },
      findings: [
        { at: 'H16', id: 'one', data: { field: '实际完成值' }, subject: '培训费用' },
        { at: 'H17', id: 'one', data: { field: '实际完成值' }, subject: '参训人员业务能力' },
        { at: 'H18', id: 'one', data: { field: '实际完成值' }, subject: '参训人员满意度' },
      ],
    },
    {
      name: '四行未填却都有得分',
      book: { change: Object.fromEntries([1, 2, 3, 4].map((index) => [index, { actual: null }])) },
      findings: [{ at: 'H14:H17', id: 'runScored', data: { field: '实际完成值', rows: 4 } }],
    },
    {
      name: '还没有开始填写，只说一次',
      book: {
        change: Object.fromEntries([0, 1, 2, 3, 4, 5].map((index) => [index, { actual: null, score: null }])),
      },
      findings: [{ at: 'H13:H18', id: 'column', data: { field: '实际完成值', rows: 6 }, severity: 'info' }],
    },
    {
      name: '完成值整列未填，却都有得分',
      book: { change: Object.fromEntries([0, 1, 2, 3, 4, 5].map((index) => [index, { actual: null }])) },
      findings: [{ at: 'H13:H18', id: 'columnScored', data: { field: '实际完成值', rows: 6, scored: 6 } }],
    },
  ],
});

describeLayouts(quantityMissing, {
  change: { 0: { actual: '' } },
  finds: ['培训人数 actual oneScored'],
  but: { TR: ['培训人数 actual one'] },
});
