import { placeholder } from '../../../../../src/core/audit/rules/sense/placeholder';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(placeholder, {
  valid: [
    { name: '都是真实内容', book: {} },
    { name: '名称里有字母', book: { projectName: 'LNG 加气站 X1 项目' } },
    { name: '名称里有一个 X', book: { projectName: 'X 光机采购项目' } },
    { name: '指标的名称以“指标”开头，后面是内容', book: { change: { 1: { l3: '指标完成率' } } } },
    { name: '一个句号不是省略号', book: { change: { 4: { target: '。' } } } },
    { name: '数字格里的数', book: { change: { 0: { target: 0 } } } },
    {
      name: '没有用的行，名称也空着',
      book: { change: { 5: { l3: null, target: null, actual: null, weight: null, score: null } } },
    },
    {
      name: '没有用的行写着“无”',
      book: { change: { 5: { l3: '无', target: null, actual: null, weight: null, score: null } } },
    },
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
    {
      name: '主管部门写某某局',
      book: { cells: { D4: '某某局' } },
      findings: [
        { at: 'D4', id: 'placeholder', data: { field: '主管部门', text: '某某局' }, actual: '某某局' },
      ],
    },
    {
      name: '完成值待补充',
      book: { change: { 0: { actual: '待补充' } } },
      findings: [
        {
          at: 'H13',
          id: 'placeholder',
          data: { field: '实际完成值', text: '待补充' },
          subject: '培训人数',
          actual: '待补充',
        },
      ],
    },
    {
      name: '偏差原因写“原因1：”',
      book: { change: { 0: { note: '原因1：' } } },
      findings: [
        {
          at: 'L13',
          id: 'placeholder',
          data: { field: '偏差原因', text: '原因1：' },
          subject: '培训人数',
          actual: '原因1：',
        },
      ],
    },
    {
      name: '一行没有用',
      book: { change: { 5: { l3: '指标3', target: null, actual: null, weight: null, score: null } } },
      findings: [
        {
          at: 'D18',
          id: 'unusedRows',
          data: { rows: 1, names: ['指标3'] },
          subject: '三级指标',
          severity: 'info',
          advice: 'deleteRows',
        },
      ],
    },
    {
      name: '实际完成情况是一串叉',
      book: { goal: { actual: '××完成××' } },
      findings: [
        {
          at: 'G11',
          id: 'placeholder',
          data: { field: '实际完成情况', text: '××完成××' },
          actual: '××完成××',
        },
      ],
    },
  ],
});

describeLayouts(placeholder, { change: { 0: { l3: '指标2' } }, finds: ['指标2 l3 placeholder'] });
