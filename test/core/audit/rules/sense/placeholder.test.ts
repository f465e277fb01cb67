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
        { at: 'D14', message: '三级指标“指标2”是占位文字' },
        { at: 'G17', message: '年度指标值“……”是占位文字' },
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
        { at: 'D13:D15', message: '有 3 行没有用到，只留着模板里的“指标2：”“……”', severity: 'info' },
      ],
    },
    {
      name: 'XX 项目、（请填写）',
      book: {
        projectName: 'XX项目',
        goal: { expected: '（请填写年度总体目标，不超过 500 字，须与预算批复一致）' },
      },
      findings: [
        { at: 'D3', message: '项目名称“XX项目”是占位文字' },
        { at: 'B11', message: '预期目标“（请填写年度总体目标，不超过 500 字…”是占位文字' },
      ],
    },
  ],
});
