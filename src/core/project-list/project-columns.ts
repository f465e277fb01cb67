import { MONEY_UNIT_PATTERN, moneyUnit, type MoneyUnit } from '../words/money-units';
import { FUND_HEADINGS, HEAD_LABELS, bareLabel, normaliseText } from '../table/labels';

/** What a column of a project list can hold. */
export type ProjectField =
  | 'projectName'
  | 'department'
  | 'implementer'
  | 'initial'
  | 'budget'
  | 'executed'
  | 'carriedOver'
  | 'other'
  | 'template'
  | 'goal'
  | 'year';

/** How the confirmation names a field. */
export const PROJECT_FIELD_NAMES: Readonly<Record<ProjectField, string>> = {
  projectName: '项目名称',
  department: '主管部门',
  implementer: '实施单位',
  initial: '年初预算数',
  budget: '全年预算数',
  executed: '全年执行数',
  carriedOver: '上年结转资金',
  other: '其他资金',
  template: '模板',
  goal: '年度总体目标',
  year: '年度',
};

/** Headings beyond those of the form itself, compared with `bareLabel`. */
const HEADINGS: readonly (readonly [ProjectField, readonly string[]])[] = [
  [
    'projectName',
    [...HEAD_LABELS.projectName, '预算项目', '预算项目名称', '名称', '二级项目名称', '二级项目'],
  ],
  ['department', [...HEAD_LABELS.department, '主管部门名称', '一级预算单位', '预算主管部门']],
  [
    'implementer',
    [
      ...HEAD_LABELS.implementer,
      '实施单位名称',
      '单位名称',
      '预算单位名称',
      '二级预算单位',
      '承担单位',
      '单位',
    ],
  ],
  ['initial', [...FUND_HEADINGS.initial, '年初批复数', '年初批复预算', '批复数', '年初预算金额']],
  ['budget', [...FUND_HEADINGS.budget, '预算指标', '调整预算', '全年预算金额', '预算总额', '预算']],
  [
    'executed',
    [...FUND_HEADINGS.executed, '执行情况', '支出数', '实际支出', '支出金额', '全年支出', '决算数'],
  ],
  ['carriedOver', ['上年结转资金', '上年结转', '结转资金', '其中上年结转', '上年结转数', '上年结转结余']],
  ['other', ['其他资金', '其它资金', '单位资金', '自有资金']],
  ['template', ['模板', '模板名称', '指标模板', '项目类型', '项目类别', '类型', '类别']],
  ['goal', [...HEAD_LABELS.goal, ...HEAD_LABELS.expected]],
  ['year', ['年度', '年份', '预算年度', '评价年度', '自评年度']],
];

/** Which field a heading of a project list means: "年初预算数（万元）" → "initial"; null when none. */
export function projectFieldOf(heading: string): ProjectField | null {
  const bare = bareLabel(heading).replace(/^[*＊]+/, '');
  return HEADINGS.find(([, labels]) => labels.includes(bare))?.[0] ?? null;
}

/** The unit that a heading names for its amounts: "（元）" → "元"; 万元 where none is named, as the form has it. */
export function amountUnitOf(heading: string): MoneyUnit {
  return moneyUnit(IN_HEADING.exec(normaliseText(heading))?.[1] ?? '') ?? '万元';
}

const IN_HEADING = new RegExp(`[(:](?:单位:)?(${MONEY_UNIT_PATTERN})\\)?$`);
