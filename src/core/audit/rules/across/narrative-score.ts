import { figure, plain } from '../../../recognise/figures';
import { sumOf } from '../../../number/sum';
import { claimsOf } from '../../../texts/narratives';
import { totalFundRow } from '../../../recognise/row-values';
import { workbookRule } from '../../engine/rule';

export const narrativeScore = workbookRule({
  meta: {
    id: 'narrative-score',
    family: 'text',
    severity: 'error',
    live: false,
    since: '0.1.0',
    zh: {
      title: '自评综述的得分与表中总分不一致',
      why: '综述是对自评表的说明，两处得分必须相同。',
      advice: '先核对总分，再改综述。',
    },
    en: {
      title: 'The narrative states another score than the table',
      why: 'The narrative explains the table, so both give one score.',
      advice: 'Check the total first, then correct the narrative.',
    },
    messages: {
      other: {
        zh: '自评综述写得分 {claimed}，表中总分 {total}，各项得分相加为 {sum}',
        en: 'The narrative states a score of {claimed}, the total of the table is {total}, its scores make {sum}',
      },
    },
  },
  *check({ workbook, tables }) {
    for (const claim of claimsOf(workbook, tables)) {
      const total = figure(claim.table.total?.score);
      if (claim.kind !== 'score' || total === null || claim.value.equals(total)) continue;
      const rows = [totalFundRow(claim.table), ...claim.table.indicators].flatMap(
        (row) => figure(row?.cells.score) ?? [],
      );
      yield {
        at: claim.cell,
        sheet: claim.sheet,
        subject: claim.table.projectName?.text.trim() ?? '',
        message: 'other',
        data: { claimed: claim.written, total: plain(total), sum: plain(sumOf(rows)) },
        expected: plain(total),
        actual: claim.written,
      };
    }
  },
});
