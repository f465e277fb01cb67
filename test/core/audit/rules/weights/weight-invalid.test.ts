import { weightInvalid } from '../../../../../src/core/audit/rules/weights/weight-invalid';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(weightInvalid, {
  valid: [
    { name: '每行都有分值', book: {} },
    { name: '小数分值', book: { change: { 0: { weight: 12.5 }, 1: { weight: 17.5 } } } },
    {
      name: '表单末尾的空行',
      book: {
        change: {
          5: { l1: null, l2: null, l3: null, target: null, actual: null, weight: null, score: null },
        },
      },
    },
    {
      name: '模板里的行没有用',
      book: { change: { 2: { l3: '……', target: null, actual: null, weight: '/', score: null } } },
    },
    {
      name: '整列还没有填',
      book: { change: Object.fromEntries([0, 1, 2, 3, 4, 5].map((at) => [at, { weight: null }])) },
    },
    { name: '0.01 分', book: { change: { 1: { weight: 0.01 } } } },
    { name: '写成“10分”', book: { change: { 1: { weight: '10分' } } } },
  ],
  invalid: [
    {
      name: '分值未填',
      book: { change: { 1: { weight: null } } },
      findings: [{ at: 'J14', id: 'blank', subject: '考核合格率' }],
    },
    {
      name: '分值为零',
      book: { change: { 1: { weight: 0 } } },
      findings: [{ at: 'J14', id: 'zero', subject: '考核合格率', actual: '0' }],
    },
    {
      name: '分值为负',
      book: { change: { 1: { weight: -5 } } },
      findings: [{ at: 'J14', id: 'negative', data: { weight: '-5' }, subject: '考核合格率', actual: '-5' }],
    },
    {
      name: '分值写成文字',
      book: { change: { 1: { weight: '十分' } } },
      findings: [{ at: 'J14', id: 'words', data: { text: '十分' }, subject: '考核合格率', actual: '十分' }],
    },
    {
      name: '只有空格',
      book: { change: { 1: { weight: '　' } } },
      findings: [{ at: 'J14', id: 'blank', subject: '考核合格率' }],
    },
    {
      name: '负 0.01',
      book: { change: { 1: { weight: -0.01 } } },
      findings: [
        { at: 'J14', id: 'negative', data: { weight: '-0.01' }, subject: '考核合格率', actual: '-0.01' },
      ],
    },
    {
      name: '写成文本 0',
      book: { change: { 1: { weight: '0.00' } } },
      findings: [{ at: 'J14', id: 'zero', subject: '考核合格率', actual: '0' }],
    },
    {
      name: '两行都没有',
      book: { change: { 1: { weight: null }, 2: { weight: null } } },
      findings: [
        { at: 'J14', id: 'blank', subject: '考核合格率' },
        { at: 'J15', id: 'blank', subject: '按期开班率' },
      ],
    },
  ],
});

describeLayouts(weightInvalid, {
  change: { 1: { weight: '' } },
  finds: ['考核合格率 weight blank'],
  but: { HB: [], TR: [] },
});
