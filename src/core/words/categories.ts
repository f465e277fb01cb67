/** Whether a 二级指标 is about satisfaction: 服务对象满意度指标, 满意度 … */
export function isSatisfactionCategory(category: string): boolean {
  return category.includes('满意');
}

/** Whether a 二级指标 is about time: 时效指标, 时效 … */
export function isTimelinessCategory(category: string): boolean {
  return category.includes('时效');
}

/** Whether more is wanted of a 二级指标: quantity, quality, time and satisfaction. */
export function isMoreWanted(category: string): boolean {
  return /数量|质量|满意|时效/u.test(category);
}

/** Whether a 指标性质 only says that numbers count (定量, 定量指标), and nothing about which way. */
export function saysQuantitative(nature: string): boolean {
  return /^定量(?:指标)?$/u.test(nature);
}
