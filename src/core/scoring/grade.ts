import type { Decimal } from '../number/decimal';
import type { RuleProfile } from '../profile/rule-profile';

/** 等级 of a 总分 under the profile: 优, 良, 中, 差, or its letters. null for no total. */
export function gradeOf(total: Decimal | null, profile: RuleProfile): string | null {
  if (total === null) return null;
  const { steps } = profile.grades;
  const step = steps.find(({ atLeast }) => total.gte(atLeast)) ?? steps.at(-1);
  return step?.grade ?? null;
}

/** The formula of a 等级 cell over steps from the highest to the lowest, with "=". */
export function gradeFormula(steps: RuleProfile['grades']['steps'], total: string): string {
  const lowest = `"${steps.at(-1)?.grade ?? ''}"`;
  const graded = steps
    .slice(0, -1)
    .reduceRight((rest, step) => `IF(${total}>=${step.atLeast},"${step.grade}",${rest})`, lowest);
  return `=IF(ISNUMBER(${total}),${graded},"")`;
}
