import { unitMissing } from '../../../../../src/core/audit/rules/sense/unit-missing';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(unitMissing, {
  valid: [
    { name: '定量指标都有单位，定性指标没有', book: {} },
    { name: '单位写在值里', book: { change: { 0: { target: '100人', unit: null } } } },
    { name: '值是百分数', book: { change: { 1: { target: { value: 0.9, format: '0%' }, unit: null } } } },
    { name: '表中没有计量单位一栏', book: { layout: 'T8' } },
    { name: '指标值空着', book: { change: { 0: { target: null, unit: null } } } },
    { name: '指标值写文字', book: { change: { 0: { target: '按期', unit: null } } } },
    { name: '性质、方向都空着', book: { change: { 0: { nature: null, direction: null, unit: null } } } },
    { name: '值写成 90％', book: { change: { 1: { target: '90％', unit: null } } } },
  ],
  invalid: [
    {
      name: '100 不知道是什么',
      book: { change: { 0: { unit: null } } },
      findings: [{ at: 'I13', id: 'noUnit', data: { target: '100' }, subject: '培训人数' }],
    },
    {
      name: '单位只有空格',
      book: { change: { 0: { unit: '　' } } },
      findings: [{ at: 'I13', id: 'noUnit', data: { target: '100' }, subject: '培训人数' }],
    },
    {
      name: '指标值是文本数字',
      book: { change: { 0: { target: '100', unit: null } } },
      findings: [{ at: 'I13', id: 'noUnit', data: { target: '100' }, subject: '培训人数' }],
    },
    {
      name: '反向指标',
      book: { change: { 3: { unit: null } } },
      findings: [{ at: 'I16', id: 'noUnit', data: { target: '50' }, subject: '培训费用' }],
    },
    {
      name: '只有方向，没有性质',
      book: { change: { 0: { nature: null, unit: null } } },
      findings: [{ at: 'I13', id: 'noUnit', data: { target: '100' }, subject: '培训人数' }],
    },
    {
      name: '只有性质，没有方向',
      book: { change: { 0: { direction: null, unit: null } } },
      findings: [{ at: 'I13', id: 'noUnit', data: { target: '100' }, subject: '培训人数' }],
    },
    {
      name: '指标值是 0',
      book: { change: { 0: { target: 0, unit: null } } },
      findings: [{ at: 'I13', id: 'noUnit', data: { target: '0' }, subject: '培训人数' }],
    },
    {
      name: '两行都没有单位',
      book: { change: { 0: { unit: null }, 1: { unit: null } } },
      findings: [
        { at: 'I13', id: 'noUnit', data: { target: '100' }, subject: '培训人数' },
        { at: 'I14', id: 'noUnit', data: { target: '90' }, subject: '考核合格率' },
      ],
    },
  ],
});

describeLayouts(unitMissing, {
  change: { 0: { unit: '' } },
  finds: ['培训人数 unit noUnit'],
  but: { T8: [], HB: [], BJ: [], TR: [] },
});
