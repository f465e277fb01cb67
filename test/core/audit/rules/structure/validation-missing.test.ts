import { validationMissing } from '../../../../../src/core/audit/rules/structure/validation-missing';
import { describeRule } from '../../../../support/rule-tester';

describeRule(validationMissing, {
  valid: [
    { name: '整表没有数据验证', book: {} },
    {
      name: '整列都有',
      book: { validations: [{ range: 'J13:J18', kind: 'decimal', formula1: '0', formula2: '100' }] },
    },
  ],
  invalid: [
    {
      name: '插入的一行没有',
      book: {
        validations: [
          { range: 'J13:J14', kind: 'decimal', formula1: '0', formula2: '100' },
          { range: 'J16:J18', kind: 'decimal', formula1: '0', formula2: '100' },
        ],
      },
      findings: [{ at: 'J15', id: 'missing', data: { field: '分值' }, subject: '按期开班率' }],
    },
  ],
});
