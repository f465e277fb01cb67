import { onceEach } from '../remember/once-each';
import { remembered } from '../remember/remembered';
import type { FundField, IndicatorField } from './layout';
import { bareLabel, normaliseText } from './normalise-text';

export { bareLabel, normaliseText } from './normalise-text';

/** 一级指标 as the rules know them. */
export type Tier = '产出指标' | '效益指标' | '满意度指标' | '成本指标';

/** 二级指标 as the rules know them; the three kinds of 成本 of 财预〔2021〕101号 count as 成本指标 too. */
export type Category =
  | '数量指标'
  | '质量指标'
  | '时效指标'
  | '成本指标'
  | '经济效益指标'
  | '社会效益指标'
  | '生态效益指标'
  | '可持续影响指标'
  | '服务对象满意度指标';

/** The tier, and the category that other tiers may hold in its place. */
export const SATISFACTION_TIER = '满意度指标' satisfies Tier;
export const SATISFACTION_CATEGORY = '服务对象满意度指标' satisfies Category;

/** 年度资金总额 and its parts. */
export type FundRowKind = 'total' | 'fiscal' | 'carriedOver' | 'other' | 'unknown';

/** Headings that mean an indicator column, first the one of the national form; compared with `bareLabel`. */
export const INDICATOR_HEADINGS: Readonly<Record<IndicatorField, readonly string[]>> = {
  l1: ['一级指标', '一级', '一级指标名称'],
  l2: ['二级指标', '二级', '二级指标名称'],
  l3: ['三级指标', '三级', '指标内容', '指标名称', '三级指标名称', '绩效指标名称', '具体指标'],
  nature: ['指标性质', '性质', '指标属性'],
  direction: ['指标方向', '方向', '指标符号', '符号', '运算符号', '比较符号'],
  target: [
    '年度指标值',
    '指标值',
    '年初目标值',
    '目标值',
    '年度目标值',
    '年初指标值',
    '预期指标值',
    '计划指标值',
  ],
  actual: [
    '实际完成值',
    '完成值',
    '全年实际值',
    '全年完成值',
    '实际完成指标值',
    '实际值',
    '全年实际完成值',
    '实际完成情况',
    '年度完成值',
  ],
  unit: ['计量单位', '度量单位', '单位', '指标单位', '指标值单位'],
  weight: ['分值', '权重', '指标分值', '分值权重', '标准分', '满分', '指标权重'],
  score: ['得分', '自评得分', '实际得分', '指标得分', '评价得分'],
  note: [
    '偏差原因分析及改进措施',
    '未完成原因分析',
    '未完成原因和改进措施',
    '未完成原因及改进措施',
    '偏差原因分析和改进措施',
    '偏差原因分析与改进措施',
    '偏差原因分析',
    '偏差原因',
    '未完成原因',
    '原因分析',
    '偏差原因及改进措施',
    '未完成原因分析及改进措施',
    '未完成原因及拟采取的改进措施',
    '偏差大或目标未完成原因分析',
    '备注',
    '说明',
  ],
  method: ['得分计算方法', '评分标准', '计分方法', '评分方法', '评分规则', '得分计算'],
};

/** Headings that mean a money column. */
export const FUND_HEADINGS: Readonly<Record<FundField, readonly string[]>> = {
  label: ['项目资金', '资金来源', '资金'],
  initial: ['年初预算数', '年初预算', '年初预算金额', '年初数', '年初安排数'],
  budget: ['全年预算数', '调整后预算数', '预算数', '全年预算', '调整预算数', '调整后预算', '预算金额'],
  executed: ['全年执行数', '预算执行数', '执行数', '全年执行', '实际执行数', '实际支出数', '执行金额'],
  weight: ['分值', '权重', '标准分', '满分'],
  rate: ['执行率', '预算执行率', '资金执行率'],
  score: ['得分', '自评得分', '执行率得分'],
  note: ['原因', '未完成原因', '偏差原因', '备注', '得分计算方法', '未完成原因分析', '说明'],
};

/** Labels of the money rows. */
export const FUND_ROW_LABELS: Readonly<Record<Exclude<FundRowKind, 'unknown'>, readonly string[]>> = {
  total: [
    '年度资金总额',
    '资金总额',
    '年度财政资金总额',
    '合计',
    '总额',
    '项目资金总额',
    '总计',
    '年度预算总额',
  ],
  fiscal: [
    '财政拨款',
    '当年财政拨款',
    '本年财政拨款',
    '财政资金',
    '当年财政资金',
    '中央财政资金',
    '中央补助',
    '本级财政资金',
    '一般公共预算',
  ],
  carriedOver: ['上年结转资金', '上年结转', '结转资金', '上年结转结余资金', '上年结余资金'],
  other: ['其他资金', '其它资金', '单位资金', '地方资金', '自有资金', '其他'],
};

/** Labels before the fields in the head of the form. */
export const HEAD_LABELS = {
  projectName: ['项目名称', '转移支付名称', '专项名称', '项目', '转移支付项目名称', '项目支出名称'],
  department: ['主管部门', '主管部门及代码', '部门名称', '主管单位', '中央主管部门', '预算部门', '部门'],
  implementer: [
    '实施单位',
    '项目实施单位',
    '项目单位',
    '资金使用单位',
    '预算单位',
    '执行单位',
    '具体实施单位',
  ],
  goal: [
    '年度总体目标',
    '年度绩效目标',
    '总体目标',
    '绩效目标',
    '总体目标完成情况',
    '年度目标',
    '年度总体绩效目标',
  ],
  expected: ['预期目标', '年初设定目标', '总体目标', '年度目标', '年初目标', '年度绩效目标', '绩效目标'],
  actual: [
    '实际完成情况',
    '全年目标完成情况',
    '全年实际完成情况',
    '目标完成情况',
    '完成情况',
    '目标实际完成情况',
  ],
  indicators: ['绩效指标', '年度绩效指标', '绩效指标完成情况', '指标'],
  total: ['总分', '合计', '总计', '总得分', '自评总分', '自评得分'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Which indicator column a heading means; null when none of the known ones. */
export function indicatorFieldOf(heading: string): IndicatorField | null {
  return keyWith(INDICATOR_HEADINGS, bareLabel(heading));
}

/** Which money column a heading means; null when none of the known ones. */
export function fundFieldOf(heading: string): FundField | null {
  return keyWith(FUND_HEADINGS, bareLabel(heading));
}

/** Which money row a label means: "其中：财政拨款" → "fiscal". */
export function fundRowKindOf(label: string): FundRowKind {
  const bare = bareLabel(label).replace(/^其中:?/, '');
  return keyWith(FUND_ROW_LABELS, bare) ?? 'unknown';
}

const HEAD_LABEL_SETS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(HEAD_LABELS).map(([field, labels]) => [field, new Set<string>(labels)]),
);

/** Whether a label means that field of the head, the goal or the total. */
export function isHeadLabel(field: keyof typeof HEAD_LABELS, text: string): boolean {
  return HEAD_LABEL_SETS.get(field)?.has(bareLabel(text)) === true;
}

const TIERS: readonly (readonly [Tier, RegExp])[] = [
  ['满意度指标', /^(服务对象)?满意度?(指标)?$/],
  ['产出指标', /^产出(指标)?$/],
  ['效益指标', /^(效益|效果|效率)(指标)?$/],
  ['成本指标', /^成本(指标)?$/],
];

/** A 一级指标 with the weight printed in its label: "产出指标 (50)" → 产出指标, "50"; null for any other text. */
export const tierOf = remembered(readTier);

/** A number at the end of a label; a run of digits is tried from its first one alone. */
const PRINTED_NUMBER = /(?<!\d)\d+(\.\d+)?分?$/;

interface TierLabel {
  readonly tier: Tier;
  readonly weight: string | null;
}

function readTier(text: string): TierLabel | null {
  const label = normaliseText(text);
  const bare = bareLabel(text).replace(PRINTED_NUMBER, '');
  const tier = TIERS.find(([, pattern]) => pattern.test(bare))?.[0];
  return tier === undefined ? null : { tier, weight: weightInLabel(label) };
}

const CATEGORIES: readonly (readonly [Category, RegExp])[] = [
  ['数量指标', /^(产出)?数量(指标)?$/],
  ['质量指标', /^(产出)?质量(指标)?$/],
  ['时效指标', /^(产出)?时效(性)?(指标)?$/],
  ['成本指标', /^(产出|经济|社会|生态|生态环境)?成本(指标)?$/],
  ['经济效益指标', /^经济效益(指标)?$/],
  ['社会效益指标', /^社会效益(指标)?$/],
  ['生态效益指标', /^(生态|环境|生态环境)效益(指标)?$/],
  ['可持续影响指标', /^可持续(性|发展)?(影响|效益)?(指标)?$/],
  ['服务对象满意度指标', /^(服务对象|社会公众|受益对象|群众|受益群众|社会公众或服务对象)?满意度(指标)?$/],
];

/** A 二级指标: "社会效益" → 社会效益指标; null for a text that is none of the known ones. */
export const categoryOf = remembered((text: string): Category | null => {
  const bare = bareLabel(text).replace(PRINTED_NUMBER, '');
  return CATEGORIES.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
});

/** The weight printed in a label, brackets or not: "(50)", "（40分）", "产出指标50分" → the digits; null when none. */
export function weightInLabel(label: string): string | null {
  const match = /\((\d+(?:\.\d+)?)分?\)|(?<!\d)(\d+(?:\.\d+)?)分$/.exec(normaliseText(label));
  return match?.[1] ?? match?.[2] ?? null;
}

function keyWith<K extends string>(sets: Readonly<Record<K, readonly string[]>>, label: string): K | null {
  return (keysByLabel(sets).get(label) as K | undefined) ?? null;
}

/** The key of each label of some sets; a label that stands in two sets means the first. */
const keysByLabel = onceEach((sets: Readonly<Record<string, readonly string[]>>) => {
  const keys = new Map<string, string>();
  for (const [key, labels] of Object.entries(sets)) {
    for (const each of labels) if (!keys.has(each)) keys.set(each, key);
  }
  return keys;
});
