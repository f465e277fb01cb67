import { validationBroken } from '../../../../../src/core/audit/rules/structure/validation-broken';
import { describeRule } from '../../../../support/rule-tester';

describeRule(validationBroken, {
  valid: [
    { name: '没有数据验证', book: {} },
    {
      name: '下拉列表和数值范围都有效',
      book: {
        validations: [
          { range: 'E13:E18', kind: 'list', formula1: '"正向,反向,定性"', formula2: null },
          { range: 'J13:J18', kind: 'decimal', formula1: '0', formula2: '100' },
        ],
      },
    },
  ],
  invalid: [
    {
      name: '来源被删、列表为空、上下限颠倒',
      book: {
        validations: [
          { range: 'E13:E18', kind: 'list', formula1: '=#REF!', formula2: null },
          { range: 'F13:F18', kind: 'list', formula1: '', formula2: null },
          { range: 'J13:J18', kind: 'decimal', formula1: '100', formula2: '0' },
        ],
      },
      findings: [
        { at: 'E13:E18', id: 'lostSource', data: { range: 'E13:E18' } },
        { at: 'F13:F18', id: 'emptyList', data: { range: 'F13:F18' } },
        { at: 'J13:J18', id: 'reversed', data: { range: 'J13:J18', low: 100, high: 0 } },
      ],
    },
  ],
});
