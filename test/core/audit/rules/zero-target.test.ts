import { zeroTarget } from '../../../../src/core/audit/rules/zero-target';
import { describeRule } from '../../../support/rule-tester';

describeRule(zeroTarget, {
  valid: [
    { name: '指标值大于 0', book: {} },
    { name: '反向指标可以为 0', book: { change: { 3: { l3: '安全事故', target: 0, actual: 0 } } } },
    { name: '等于 0', book: { change: { 0: { l3: '安全事故', direction: '等于', target: 0, actual: 0 } } } },
  ],
  invalid: [
    {
      name: '培训人数大于等于 0',
      book: { change: { 0: { target: 0 } } },
      findings: [{ at: 'G13', message: '指标值为 0，任何完成值都得满分' }],
    },
  ],
});
