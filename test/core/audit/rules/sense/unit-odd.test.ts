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
          message: '计量单位“&”不是单位',
          expected: '%',
          fix: { kind: 'suggestion', writes: { I14: '%' } },
        },
      ],
    },
    {
      name: '费用的单位只写“万”',
      book: { change: { 3: { unit: '万' } } },
      findings: [
        {
          at: 'I16',
          message: '计量单位只写“万”，不完整',
          fix: { kind: 'suggestion', writes: { I16: '万元' } },
        },
      ],
    },
    {
      name: '人数的单位只写“万”，不知道是万人还是万人次',
      book: { change: { 0: { unit: '万' } } },
      findings: [{ at: 'I13', message: '计量单位只写“万”，不完整' }],
    },
    {
      name: '单位栏里写了数字',
      book: { change: { 0: { unit: '100' } } },
      findings: [{ at: 'I13', message: '计量单位“100”不是单位' }],
    },
  ],
});
