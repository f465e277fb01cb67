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
    {
      name: '小数：标签写 50.5',
      book: { indicatorLabel: '绩效指标（90.5分）', change: { 0: { weight: 20.5 } } },
    },
    {
      name: '同名的一级指标隔开，各算各的',
      book: {
        change: {
          0: { l1: '产出指标 (20)' },
          1: { l1: '效益指标（10）' },
          2: { l1: '产出指标 (20)', weight: 20 },
        },
      },
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
    {
      name: '差 0.01',
      book: { ...printed, change: { ...printed.change, 0: { l1: '产出指标 (50)', weight: 20.01 } } },
      findings: [
        {
          at: 'A12',
          id: 'other',
          data: { printed: '90', sum: '90.01' },
          subject: '绩效指标（90）',
          expected: '90',
          actual: '90.01',
        },
        {
          at: 'B13',
          id: 'other',
          data: { printed: '50', sum: '50.01' },
          subject: '产出指标 (50)',
          expected: '50',
          actual: '50.01',
        },
      ],
    },
    {
      name: '只有“绩效指标”的标签不对',
      book: { indicatorLabel: '绩效指标\n（95分）' },
      findings: [
        {
          at: 'A12',
          id: 'other',
          data: { printed: '95', sum: '90' },
          subject: '绩效指标\n（95分）',
          expected: '95',
          actual: '90',
        },
      ],
    },
    {
      name: '同名的二级指标在两个一级指标下，各算各的',
      book: { change: { 3: { l2: '社会效益指标（30）' }, 4: { l2: '社会效益指标（30）' } } },
      findings: [
        {
          at: 'C16',
          id: 'other',
          data: { printed: '30', sum: '10' },
          subject: '社会效益指标（30）',
          expected: '30',
          actual: '10',
        },
      ],
    },
  ],
});
