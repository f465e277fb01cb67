import { scoreMissing } from '../../../../../src/core/audit/rules/figures/score-missing';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(scoreMissing, {
  valid: [
    { name: '每行都有得分', book: {} },
    {
      name: '整表还没有填完',
      book: {
        change: Object.fromEntries([0, 1, 2, 3, 4, 5].map((index) => [index, { actual: null, score: null }])),
        changeFunds: { 0: { score: null } },
        total: { score: null },
      },
    },
    {
      name: '模板里的行没有用',
      book: { change: { 2: { l3: '指标2：', target: null, actual: null, weight: '/', score: '/' } } },
    },
    {
      name: '得分是公式，完成值还没有填',
      book: { change: { 2: { actual: null, score: { formula: '=IF(H15="","",J15)', value: '' } } } },
    },
    { name: '得分写成文本数字', book: { change: { 0: { score: '20' } } } },
    {
      name: '没有资金的执行数，执行率得分也空着',
      book: { changeFunds: { 0: { executed: null, score: null } } },
    },
    { name: '得分是错误值，由另一条规则来说', book: { change: { 2: { score: { error: '#DIV/0!' } } } } },
    {
      name: '有一行没有得分，总分也空着：先说那一行',
      book: {
        change: { 2: { actual: null, score: { formula: '=IF(H15="","",J15)', value: '' } } },
        total: { score: null },
      },
    },
  ],
  invalid: [
    {
      name: '各行都填好了，还没有评分',
      book: {
        change: Object.fromEntries([0, 1, 2, 3, 4, 5].map((index) => [index, { score: null }])),
        changeFunds: { 0: { score: null } },
        total: { score: null },
      },
      findings: [{ at: 'K13:K18', id: 'column', data: { rows: 6 }, severity: 'info' }],
    },
    {
      name: '一行得分空着',
      book: { change: { 2: { score: null } } },
      findings: [{ at: 'K15', id: 'blank', subject: '按期开班率' }],
    },
    {
      name: '得分是公式，指标值和完成值都有，却没有结果',
      book: { change: { 2: { score: { formula: '=IF(H15="","",J15)', value: '' } } } },
      findings: [{ at: 'K15', id: 'blank', subject: '按期开班率' }],
    },
    {
      name: '定性指标的得分是公式，评定得分空着',
      book: {
        change: {
          4: { score: { formula: '=IF(ISNUMBER(O17),O17,"")', value: '' }, aids: { judgedScore: null } },
        },
      },
      findings: [{ at: 'O17', id: 'judged', subject: '参训人员业务能力' }],
    },
    {
      name: '定性指标的评定得分空着，别的行也还没有填完',
      book: {
        change: {
          2: { actual: null, score: { formula: '=IF(H15="","",J15)', value: '' } },
          4: { score: { formula: '=IF(ISNUMBER(O17),O17,"")', value: '' }, aids: { judgedScore: null } },
        },
      },
      findings: [{ at: 'O17', id: 'judged', subject: '参训人员业务能力', severity: 'warning' }],
    },
    {
      name: '得分写成文字',
      book: { change: { 2: { score: '满分' } } },
      findings: [{ at: 'K15', id: 'words', data: { text: '满分' }, subject: '按期开班率', actual: '满分' }],
    },
    {
      name: '执行率得分、总分空着',
      book: { changeFunds: { 0: { score: null } }, total: { score: null } },
      findings: [
        { at: 'K6', id: 'execution', subject: '预算执行率' },
        { at: 'K19', id: 'total', subject: '总分' },
      ],
    },
    {
      name: '执行率得分写一横',
      book: { changeFunds: { 0: { score: '——' } } },
      findings: [{ at: 'K6', id: 'execution', subject: '预算执行率' }],
    },
    {
      name: '没有名称、有分值的行',
      book: { change: { 2: { l3: null, score: null } } },
      findings: [{ at: 'K15', id: 'blank' }],
    },
  ],
});

describeLayouts(scoreMissing, {
  change: { 2: { score: '' } },
  finds: ['按期开班率 score blank'],
  but: { TR: [] },
});
