import { labelWeight } from '../../../../../src/core/audit/rules/weights/label-weight';
import { describeRule } from '../../../../support/rule-tester';

const printed = {
  indicatorLabel: '绩效指标（90）',
  change: Object.fromEntries([0, 1, 2, 3].map((index) => [index, { l1: '产出指标 (50)' }])),
};

describeRule(labelWeight, {
  valid: [
    { name: '标签不写分值', book: {} },
    { name: '标签写 50，四行合计 50', book: printed },
    {
      name: '有一行分值未填，合计还不能核对',
      book: { ...printed, change: { ...printed.change, 0: { l1: '产出指标 (50)', weight: null } } },
    },
  ],
  invalid: [
    {
      name: '标签写 50，四行合计 48',
      book: { ...printed, change: { ...printed.change, 0: { l1: '产出指标 (50)', weight: 18 } } },
      findings: [
        {
          at: 'A12',
          id: 'other',
          data: { printed: '90', sum: '88' },
          subject: '绩效指标（90）',
          expected: '90',
          actual: '88',
        },
        {
          at: 'B13',
          id: 'other',
          data: { printed: '50', sum: '48' },
          subject: '产出指标 (50)',
          expected: '50',
          actual: '48',
        },
      ],
    },
    {
      name: '二级指标的标签写 20 分',
      book: { change: { 1: { l2: '质量指标（20分）' } } },
      findings: [
        {
          at: 'C14',
          id: 'other',
          data: { printed: '20', sum: '10' },
          subject: '质量指标（20分）',
          expected: '20',
          actual: '10',
        },
      ],
    },
  ],
});
