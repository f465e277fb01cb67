import type { TableTemplate, TemplateIndicator } from '../table-template';

/** 一级指标 of each 二级指标 in the default profile, where 成本指标 counts as 产出. */
const TIER_OF = {
  数量指标: '产出指标',
  质量指标: '产出指标',
  时效指标: '产出指标',
  成本指标: '产出指标',
  经济效益指标: '效益指标',
  社会效益指标: '效益指标',
  生态效益指标: '效益指标',
  可持续影响指标: '效益指标',
  服务对象满意度指标: '满意度指标',
} as const;

type Category = keyof typeof TIER_OF;

type RowMaker = (
  category: Category,
  name: string,
  target: string,
  unit: string,
  weight: number,
) => TemplateIndicator;

/** A row where more is better, ≥. An empty target is for the user to fill in. */
export const atLeast: RowMaker = (category, name, target, unit, weight) =>
  indicator(category, name, '正向', '大于等于', target, unit, weight);

/** A row that must be reached exactly, as rates of 100 % are. */
export const exactly: RowMaker = (category, name, target, unit, weight) =>
  indicator(category, name, '正向', '等于', target, unit, weight);

/** A limit, where less is better, ≤. */
export const atMost: RowMaker = (category, name, target, unit, weight) =>
  indicator(category, name, '反向', '小于等于', target, unit, weight);

/** A row that a person judges. */
export function judged(category: Category, name: string, target: string, weight: number): TemplateIndicator {
  return indicator(category, name, '定性', '', target, '', weight);
}

function indicator(
  l2: Category,
  l3: string,
  nature: string,
  direction: string,
  target: string,
  unit: string,
  weight: number,
): TemplateIndicator {
  return { l1: TIER_OF[l2], l2, l3, nature, direction, target, unit, weight: String(weight) };
}

/** A template of the built-in library. */
export function commonTemplate(
  id: string,
  name: string,
  description: string,
  goal: string,
  indicators: readonly TemplateIndicator[],
): TableTemplate {
  return { id: `common-${id}`, name, description, layout: 'T11', goal, profile: null, indicators };
}
