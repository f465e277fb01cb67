import { claimedForms } from '../../../other-forms/evaluation/claimed-forms';
import { gradeIn } from '../../../other-forms/evaluation/form-rows';
import { formScores } from '../../../other-forms/evaluation/form-scores';
import { titleOf } from '../../../other-forms/evaluation/form-words';
import { plain } from '../../../recognise/figures';
import { constant, type Decimal } from '../../../number/decimal';
import type { RuleProfile } from '../../../profile/rule-profile';
import { grade } from '../../../scoring/grade';
import type { Report, WorkbookContext, WorkbookRule } from '../../engine/rule';

/**
 * From which score on 优, 良 and 中 are given: the way of the country, and that of some provincial systems. What lies between
 * them, as 90/75/60, gives no grade that neither gives.
 */
const WAYS = [
  ['90', '80', '60'],
  ['80', '70', '60'],
] as const;

export const evaluationGrade: WorkbookRule = {
  meta: {
    id: 'evaluation-grade',
    family: 'text',
    severity: 'error',
    scope: 'workbook',
    live: false,
    zh: {
      title: '文字写的评价等级与评价表不符',
      why: '等级由评价得分划分，报告和评价表必须相同。',
      advice: '按评价表的合计和当地的等级标准改正。',
    },
    en: {
      title: 'A text states another grade than the evaluation form gives',
      why: 'The grade follows from the score, so report and form must agree.',
      advice: 'Correct it by the total of the form and the local grades.',
    },
  },
  *check({ workbook, tables, profile }: WorkbookContext): Iterable<Report> {
    for (const { claim, form, sheet, cell, isNamed } of claimedForms(workbook, tables)) {
      const total = formScores(form)[0]?.number ?? null;
      if (claim.grade === '' || total === null) continue;
      const printed = gradeIn(form.total?.grade?.text ?? '');
      const isPrinted = /^[优良中差]$/u.test(printed);
      const possible = isPrinted ? [printed] : gradesOf(total, profile);
      if (possible.includes(claim.grade)) continue;
      yield {
        at: cell,
        sheet,
        subject: form.name,
        message: isPrinted
          ? `文字写等级“${claim.grade}”，评价表${titleOf(form)}写“${printed}”（合计 ${plain(total)}）`
          : `文字写等级“${claim.grade}”，评价表${titleOf(form)}合计 ${plain(total)}，通常为“${possible.join('”或“')}”`,
        expected: possible.join('、'),
        actual: claim.grade,
        ...(isPrinted && isNamed ? {} : { severity: 'warning' as const }),
      };
    }
  },
};

/** Every grade that a total may have, by the profile and by the ways in use. */
function gradesOf(total: Decimal, profile: RuleProfile): string[] {
  const usual = WAYS.map(([best, good, fair]) =>
    total.gte(constant(best))
      ? '优'
      : total.gte(constant(good))
        ? '良'
        : total.gte(constant(fair))
          ? '中'
          : '差',
  );
  return [...new Set([grade(total, profile) ?? '', ...usual])].filter((one) => one !== '');
}
