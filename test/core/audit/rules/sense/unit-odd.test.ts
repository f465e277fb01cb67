import { unitOdd } from '../../../../../src/core/audit/rules/sense/unit-odd';
import { describeRule } from '../../../../support/rule-tester';

describeRule(unitOdd, {
  valid: [
    { name: '人、%、万元', book: {} },
    {
      name: '少见但合理的单位',
      book: { change: { 0: { unit: '万人次' }, 1: { unit: '％' }, 3: { unit: '元/㎡' } } },
    },
    { name: '定性指标的单位写短横', book: { change: { 4: { unit: '——' } } } },
  ],
  invalid: [
    {
      name: '“&”是“%”的误打',
      book: { change: { 1: { unit: '&' } } },
      findings: [
        {
          at: 'I14',
          id: 'noUnit',
          data: { unit: '&' },
          subject: '考核合格率',
          expected: '%',
          actual: '&',
          fix: { kind: 'suggestion', label: '改为 %', writes: { I14: '%' } },
        },
      ],
    },
    {
      name: '费用的单位只写“万”',
      book: { change: { 3: { unit: '万' } } },
      findings: [
        {
          at: 'I16',
          id: 'incomplete',
          data: { unit: '万' },
          subject: '培训费用',
          expected: '万元',
          actual: '万',
          fix: { kind: 'suggestion', label: '改为 万元', writes: { I16: '万元' } },
        },
      ],
    },
    {
      name: '人数的单位只写“万”，不知道是万人还是万人次',
      book: { change: { 0: { unit: '万' } } },
      findings: [{ at: 'I13', id: 'incomplete', data: { unit: '万' }, subject: '培训人数', actual: '万' }],
    },
    {
      name: '单位栏里写了数字',
      book: { change: { 0: { unit: '100' } } },
      findings: [{ at: 'I13', id: 'noUnit', data: { unit: '100' }, subject: '培训人数', actual: '100' }],
    },
  ],
});
