import { zeroTarget } from '../../../../../src/core/audit/rules/sense/zero-target';
import { describeRule } from '../../../../support/rule-tester';

describeRule(zeroTarget, {
  valid: [
    { name: '指标值大于 0', book: {} },
    { name: '反向指标可以为 0', book: { change: { 3: { l3: '安全事故', target: 0, actual: 0 } } } },
    { name: '等于 0', book: { change: { 0: { l3: '安全事故', direction: '等于', target: 0, actual: 0 } } } },
    {
      name: '没有方向，0 起对 0 起',
      book: { layout: 'T8', change: { 1: { l3: '安全事故', target: '0起', actual: '0起' } } },
    },
  ],
  invalid: [
    {
      name: '没有方向，指标值为 0，完成值不是 0',
      book: { layout: 'T8', change: { 0: { target: 0, actual: 3 } } },
      findings: [{ at: 'E13', id: 'zero', subject: '培训人数', actual: '0' }],
    },
    {
      name: '培训人数大于等于 0',
      book: { change: { 0: { target: 0 } } },
      findings: [{ at: 'G13', id: 'zero', subject: '培训人数', actual: '0' }],
    },
  ],
});
