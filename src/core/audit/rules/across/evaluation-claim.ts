import { claimedForms, isRight } from '../../../other-forms/evaluation/claimed-forms';
import { formScores } from '../../../other-forms/evaluation/form-scores';
import { titleOf } from '../../../other-forms/evaluation/form-words';
import { agrees, figure, plain, sumOf } from '../../../recognise/figures';
import type { Report, WorkbookContext, WorkbookRule } from '../../engine/rule';

export const evaluationClaim: WorkbookRule = {
  meta: {
    id: 'evaluation-claim',
    family: 'text',
    severity: 'error',
    scope: 'workbook',
    live: false,
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
  },
  *check({ workbook, tables }: WorkbookContext): Iterable<Report> {
    for (const claimed of claimedForms(workbook, tables)) {
      const { claim, form, sheet, cell, table, isNamed } = claimed;
      const [total] = formScores(form);
      if (total === undefined || isRight(claimed)) continue;
      const rows = sumOf(form.rows.flatMap((row) => row.scores[0]?.number ?? []));
      const own = figure(table?.total?.score);
      const evidence = [
        rows.equals(total.number) ? '' : `各行相加为 ${plain(rows)}`,
        own !== null && agrees(claim.value, own) ? `${claim.written} 是同一项目自评表的总分` : '',
      ].filter((part) => part !== '');
      yield {
        at: cell,
        sheet,
        subject: form.name,
        message: `文字写评价得分 ${claim.written}，评价表${titleOf(form)}（${total.place}）${total.isPrinted ? '合计' : '各行相加'} ${plain(total.number)}${evidence.map((part) => `，${part}`).join('')}`,
        expected: plain(total.number),
        actual: claim.written,
        ...(isNamed ? {} : { severity: 'warning' as const }),
      };
    }
  },
};
