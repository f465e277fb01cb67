import { titled, TITLED_WITHIN } from '../../engine/common-messages';
import { claimedForms, isRight, type ClaimedForm } from '../../../other-forms/evaluation/claimed-forms';
import { formScores } from '../../../other-forms/evaluation/form-scores';
import { titleOf } from '../../../other-forms/evaluation/form-words';
import { agrees, figure, plain } from '../../../recognise/figures';
import { sumOf } from '../../../number/sum';
import type { Decimal } from '../../../number/decimal';
import type { Told } from '../../../message/message';
import { workbookRule } from '../../engine/rule';

export const evaluationClaim = workbookRule({
  meta: {
    id: 'evaluation-claim',
    family: 'text',
    severity: 'error',
    live: false,
    since: '0.1.0',
    zh: {
      title: '文字写的评价得分与评价表的合计不一致',
      why: '报告里的综合得分、评价得分来自评价表，两处必须相同；自评表的得分是另一个数。',
      advice: '先核对评价表的合计，再改文字；不要把自评得分当作评价得分。',
    },
    en: {
      title: 'A text states another score than the evaluation form',
      why: 'The score of an evaluation is the total of its form; that of the self-evaluation is another.',
      advice: 'Check the total of the form first, then correct the text.',
    },
    messages: {
      otherThanTotal: {
        zh: '文字写评价得分 {claimed}，评价表{form}（{place}）合计 {total}{evidence}',
        en: 'The text states an evaluation score of {claimed}, the total of the form{form} ({place}) is {total}{evidence}',
      },
      otherThanRows: {
        zh: '文字写评价得分 {claimed}，评价表{form}（{place}）各行相加 {total}{evidence}',
        en: 'The text states an evaluation score of {claimed}, the rows of the form{form} ({place}) make {total}{evidence}',
      },
      ...TITLED_WITHIN,
      rowsMake: { zh: '，各行相加为 {rows}', en: '; its rows make {rows}' },
      ownTotal: {
        zh: '，{claimed} 是同一项目自评表的总分',
        en: '; {claimed} is the total of the self-evaluation of the same project',
      },
    },
  },
  *check({ workbook, tables }) {
    for (const claimed of claimedForms(workbook, tables)) {
      const { claim, form, sheet, cell, isNamed } = claimed;
      const [total] = formScores(form);
      if (total === undefined || isRight(claimed)) continue;
      yield {
        at: cell,
        sheet,
        subject: form.name,
        message: total.isPrinted ? 'otherThanTotal' : 'otherThanRows',
        data: {
          claimed: claim.written,
          form: titled(titleOf(form)),
          place: total.place,
          total: plain(total.number),
          evidence: evidenceOf(claimed, total.number),
        },
        expected: plain(total.number),
        actual: claim.written,
        ...(isNamed ? {} : { severity: 'warning' as const }),
      };
    }
  },
});

/** What may have gone wrong: the total of the form, or the score of another table was written. */
function evidenceOf({ claim, form, table }: ClaimedForm, total: Decimal): Told<'rowsMake' | 'ownTotal'>[] {
  const rows = sumOf(form.rows.flatMap((row) => row.scores[0]?.number ?? []));
  const own = figure(table?.total?.score);
  const evidence: Told<'rowsMake' | 'ownTotal'>[] = [];
  if (!rows.equals(total)) evidence.push({ message: 'rowsMake', data: { rows: plain(rows) } });
  if (own !== null && agrees(claim.value, own))
    evidence.push({ message: 'ownTotal', data: { claimed: claim.written } });
  return evidence;
}
