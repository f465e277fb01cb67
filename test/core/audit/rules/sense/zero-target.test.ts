import { zeroTarget } from '../../../../../src/core/audit/rules/sense/zero-target';
import { describeLayouts } from '../../../../support/layout-cases';
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
    { name: '指标值 0.01', book: { change: { 0: { target: 0.01 } } } },
    { name: '定性', book: { change: { 4: { target: 0, actual: 3 } } } },
    { name: '小于 0', book: { change: { 0: { direction: '小于', target: 0 } } } },
    { name: '完成值写文字', book: { change: { 0: { target: 0, actual: '没有' } } } },
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
    {
      name: '大于 0',
      book: { change: { 0: { direction: '大于', target: 0, actual: 5 } } },
      findings: [{ at: 'G13', id: 'zero', subject: '培训人数', actual: '0' }],
    },
    {
      name: '0 人对 0 人，方向大于等于',
      book: { change: { 0: { target: 0, actual: 0 } } },
      findings: [{ at: 'G13', id: 'zero', subject: '培训人数', actual: '0' }],
    },
    {
      name: '只有正向',
      book: { change: { 0: { direction: null, target: 0 } } },
      findings: [{ at: 'G13', id: 'zero', subject: '培训人数', actual: '0' }],
    },
    {
      name: '写成文本 0',
      book: { change: { 0: { target: '0' } } },
      findings: [{ at: 'G13', id: 'zero', subject: '培训人数', actual: '0' }],
    },
    {
      name: '指标值里写着 ≥0',
      book: { layout: 'T8', change: { 0: { target: '≥0人', actual: '0人' } } },
      findings: [{ at: 'E13', id: 'zero', subject: '培训人数', actual: '0' }],
    },
    {
      name: '显示为 0%',
      book: { change: { 1: { target: { value: 0, format: '0%' } } } },
      findings: [{ at: 'G14', id: 'zero', subject: '考核合格率', actual: '0' }],
    },
  ],
});

describeLayouts(zeroTarget, { change: { 0: { target: '0' } }, finds: ['培训人数 target zero'] });
