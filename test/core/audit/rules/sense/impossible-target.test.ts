import { impossibleTarget } from '../../../../../src/core/audit/rules/sense/impossible-target';
import { describeRule } from '../../../../support/rule-tester';

describeRule(impossibleTarget, {
  valid: [
    { name: '合格率 95%', book: {} },
    { name: '增长率可以超过 100%', book: { change: { 1: { l3: '产值增长率', target: 150, actual: 165 } } } },
    { name: '人数没有上限', book: { change: { 0: { target: 1000, actual: 1000 } } } },
    {
      name: '1 显示为 100%',
      book: {
        layout: 'T8',
        change: { 1: { target: { value: 1, format: '0%' }, actual: { value: 1, format: '0%' } } },
      },
    },
  ],
  invalid: [
    {
      name: '大于 100%',
      book: { change: { 2: { direction: '大于' } } },
      findings: [
        { at: 'G15', id: 'above', data: { indicator: '按期开班率', target: '100' }, subject: '按期开班率' },
      ],
    },
    {
      name: '满意度 120%',
      book: { change: { 5: { target: 110, actual: 120 } } },
      findings: [
        {
          at: 'G18',
          id: 'target',
          data: { indicator: '参训人员满意度', target: '110' },
          subject: '参训人员满意度',
        },
        {
          at: 'H18',
          id: 'actual',
          data: { indicator: '参训人员满意度', actual: '120' },
          subject: '参训人员满意度',
        },
      ],
    },
  ],
});
