import { titled, TITLED_WITHIN } from '../../engine/common-messages';
import { claimedForms, type ClaimedForm } from '../../../other-forms/evaluation/claimed-forms';
import { gradeIn } from '../../../other-forms/evaluation/form-rows';
import { formScores } from '../../../other-forms/evaluation/form-scores';
import { titleOf } from '../../../other-forms/evaluation/form-words';
import { plain } from '../../../recognise/figures';
import { constant, type Decimal } from '../../../number/decimal';
import type { RuleProfile } from '../../../profile/rule-profile';
import { gradeOf } from '../../../scoring/grade';
import { GRADE, isGrade } from '../../../words/form-names';
import { LIST_COMMA } from '../../../words/punctuation';
import { workbookRule } from '../../engine/rule';

/**
 * From which score on grades above the lowest are given: the way of the country, and that of some provincial systems. What
 * lies between them, as 90/75/60, gives no grade that neither gives.
 */
const WAYS = [
  [
    ['90', GRADE.excellent],
    ['80', GRADE.good],
    ['60', GRADE.fair],
  ],
  [
    ['80', GRADE.excellent],
    ['70', GRADE.good],
    ['60', GRADE.fair],
  ],
] as const;

export const evaluationGrade = workbookRule({
  meta: {
    id: 'evaluation-grade',
    family: 'text',
    severity: 'error',
    live: false,
    since: '0.1.0',
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
    messages: {
      otherThanPrinted: {
        zh: '文字写等级“{claimed}”，评价表{form}写“{printed}”（合计 {total}）',
        en: 'The text states the grade “{claimed}”, the form{form} says “{printed}” (total {total})',
      },
      otherThanUsual: {
        zh: '文字写等级“{claimed}”，评价表{form}合计 {total}，通常为“{possible:”或“}”',
        en: 'The text states the grade “{claimed}”, the total of the form{form} is {total}, usually “{possible:” or “}”',
      },
      ...TITLED_WITHIN,
    },
  },
  *check({ workbook, tables, profile }) {
    for (const claimed of claimedForms(workbook, tables)) {
      const wrong = wrongGrade(claimed, profile);
      if (wrong === null) continue;
      const { total, printed, possible } = wrong;
      const { claim, form, sheet, cell, isNamed } = claimed;
      const title = titled(titleOf(form));
      const data = { claimed: claim.grade, form: title, total: plain(total) };
      yield {
        at: cell,
        sheet,
        subject: form.name,
        ...(printed === null
          ? { message: 'otherThanUsual', data: { ...data, possible } }
          : { message: 'otherThanPrinted', data: { ...data, printed } }),
        expected: possible.join(LIST_COMMA),
        actual: claim.grade,
        ...(printed !== null && isNamed ? {} : { severity: 'warning' as const }),
      };
    }
  },
});

interface WrongGrade {
  readonly total: Decimal;
  /** The grade that the form prints; null where it prints none. */
  readonly printed: string | null;
  readonly possible: readonly string[];
}

function wrongGrade({ claim, form }: ClaimedForm, profile: RuleProfile): WrongGrade | null {
  const total = formScores(form)[0]?.number ?? null;
  if (claim.grade === '' || total === null) return null;
  const beside = gradeIn(form.total?.grade?.text ?? '');
  const printed = isGrade(beside) ? beside : null;
  const possible = printed === null ? gradesOf(total, profile) : [printed];
  return possible.includes(claim.grade) ? null : { total, printed, possible };
}

/** Every grade that a total may have, by the profile and by the ways in use. */
function gradesOf(total: Decimal, profile: RuleProfile): string[] {
  const usual = WAYS.map((way) => way.find(([least]) => total.gte(constant(least)))?.[1] ?? GRADE.poor);
  return [...new Set([gradeOf(total, profile) ?? '', ...usual])].filter((one) => one !== '');
}
