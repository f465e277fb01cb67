import { weightInvalid } from '../../../../../src/core/audit/rules/weights/weight-invalid';
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
  ],
});
