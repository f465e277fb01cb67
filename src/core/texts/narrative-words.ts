const GRADE = /(?:等级|评级|自评结果|评价结果)[为是]?[:：]?[“"']?([优良中差])(?![\p{Script=Han}])/u;
const NO_PROBLEMS = /问题(及|和|与)?(原因)?[:：]?(暂?无|没有|不存在|未发现)([。；;，,]|$)/u;

/** The grade that a 自评综述 states: 自评等级为“优”; null where it states none. */
export function statedGrade(narrative: string): string | null {
  return GRADE.exec(narrative.replace(/\s+/gu, ''))?.[1] ?? null;
}

/** Whether a 自评综述 says that there were no problems: 发现的主要问题及原因：无。 */
export function saysNoProblems(narrative: string): boolean {
  return NO_PROBLEMS.test(narrative.normalize('NFKC').replace(/\s+/gu, ''));
}
