import { unitOdd } from '../../../../../src/core/audit/rules/sense/unit-odd';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(unitOdd, {
  valid: [
    { name: '人、%、万元', book: {} },
    {
      name: '少见但合理的单位',
      book: { change: { 0: { unit: '万人次' }, 1: { unit: '％' }, 3: { unit: '元/㎡' } } },
    },
    { name: '定性指标的单位写短横', book: { change: { 4: { unit: '——' } } } },
    { name: '单位空着', book: { change: { 0: { unit: null } } } },
    { name: '写“无”', book: { change: { 4: { unit: '无' } } } },
    { name: '百万元、十亿元', book: { change: { 3: { unit: '百万元' }, 0: { unit: '十亿元' } } } },
    {
      name: '平方米的几种写法',
      book: { change: { 0: { unit: '㎡' }, 1: { unit: 'm²' }, 2: { unit: '㎥' } } },
    },
    { name: '人·次、（套）', book: { change: { 0: { unit: '人·次' }, 1: { unit: '（套）' } } } },
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
    {
      name: '单位只写“亿”',
      book: { change: { 0: { unit: '亿' } } },
      findings: [{ at: 'I13', id: 'incomplete', data: { unit: '亿' }, subject: '培训人数', actual: '亿' }],
    },
    {
      name: '单位只写“百万”，前后有空格',
      book: { change: { 0: { unit: ' 百万 ' } } },
      findings: [
        { at: 'I13', id: 'incomplete', data: { unit: '百万' }, subject: '培训人数', actual: '百万' },
      ],
    },
    {
      name: '名称里说了钱，单位只写“万”',
      book: { change: { 0: { l3: '补助金额', unit: '万' } } },
      findings: [
        {
          at: 'I13',
          id: 'incomplete',
          data: { unit: '万' },
          subject: '补助金额',
          expected: '万元',
          actual: '万',
          fix: { kind: 'suggestion', label: '改为 万元', writes: { I13: '万元' } },
        },
      ],
    },
    {
      name: '单位栏里只有标点',
      book: { change: { 0: { unit: '/·' } } },
      findings: [{ at: 'I13', id: 'noUnit', data: { unit: '/·' }, subject: '培训人数', actual: '/·' }],
    },
    {
      name: '单位里夹了逗号',
      book: { change: { 0: { unit: '人，次' } } },
      findings: [
        { at: 'I13', id: 'noUnit', data: { unit: '人，次' }, subject: '培训人数', actual: '人，次' },
      ],
    },
  ],
});

describeLayouts(unitOdd, {
  change: { 1: { unit: '&' } },
  finds: ['考核合格率 unit noUnit'],
  but: { T8: [], HB: [], BJ: [], TR: [] },
});
