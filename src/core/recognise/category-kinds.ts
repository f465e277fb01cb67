/** Whether a 二级指标 is about quantity, quality, time or satisfaction, which are wanted to be more. */
export function isMoreWanted(category: string): boolean {
  return /数量|质量|满意|时效/u.test(category);
}

/** Whether a 二级指标 is about time: 时效指标. */
export function isTimeliness(category: string): boolean {
  return category.includes('时效');
}

/** Whether a 二级指标 is about satisfaction: 满意度指标. */
export function isSatisfaction(category: string): boolean {
  return category.includes('满意');
}
