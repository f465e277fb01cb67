import { placeholder } from '../../../../../src/core/audit/rules/sense/placeholder';
import { describeRule } from '../../../../support/rule-tester';

describeRule(placeholder, {
  valid: [
    { name: '都是真实内容', book: {} },
    { name: '名称里有字母', book: { projectName: 'LNG 加气站 X1 项目' } },
  ],
  invalid: [
    {
      name: '指标2、……',
      book: { change: { 1: { l3: '指标2' }, 4: { target: '……' } } },
      findings: [
        {
          at: 'D14',
          id: 'placeholder',
          data: { field: '三级指标', text: '指标2' },
          subject: '指标2',
          actual: '指标2',
        },
        {
          at: 'G17',
          id: 'placeholder',
          data: { field: '年度指标值', text: '……' },
          subject: '参训人员业务能力',
          actual: '……',
        },
      ],
    },
    {
      name: '模板里的行没有用，只说一次',
      book: {
        change: Object.fromEntries(
          ['指标2：', '……', '指标2：'].map((l3, at) => [
            at,
            { l3, target: null, actual: null, weight: at === 0 ? '/' : null, score: null, note: null },
          ]),
        ),
      },
      findings: [
        {
          at: 'D13:D15',
          id: 'unusedRows',
          data: { rows: 3, names: ['指标2：', '……'] },
          subject: '三级指标',
          severity: 'info',
          advice: 'deleteRows',
        },
      ],
    },
    {
      name: 'XX 项目、（请填写）',
      book: {
        projectName: 'XX项目',
        goal: { expected: '（请填写年度总体目标，不超过 500 字，须与预算批复一致）' },
      },
      findings: [
        { at: 'D3', id: 'placeholder', data: { field: '项目名称', text: 'XX项目' }, actual: 'XX项目' },
        {
          at: 'B11',
          id: 'placeholder',
          data: { field: '预期目标', text: '（请填写年度总体目标，不超过 500 字…' },
          actual: '（请填写年度总体目标，不超过 500 字，须与预算批复一致）',
        },
      ],
    },
  ],
});
