import { amount, plain } from '../../../recognise/figures';
import { claimsOf, sameWhenRounded } from '../../../texts/narratives';
import { totalFundRow } from '../../../recognise/row-values';
import { FIELD } from '../../../words/form-names';
import { workbookRule } from '../../engine/rule';

export const narrativeAmount = workbookRule({
  meta: {
    id: 'narrative-amount',
    family: 'text',
    severity: 'error',
    live: false,
    since: '0.1.0',
    zh: {
      title: '自评综述的金额与表中不一致',
      why: '综述里的预算数、执行数来自自评表，两处必须相同。',
      advice: '核对金额，改正其中一处。',
    },
    en: {
      title: 'The narrative states another amount than the table',
      why: 'Budget and executed amount come from the table.',
      advice: 'Check the amounts.',
    },
    messages: {
      other: {
        zh: '自评综述写{field} {claimed}，表中为 {stated} 万元',
        en: 'The narrative states {field} {claimed}, the table has {stated} 万元',
      },
    },
  },
  *check({ workbook, tables }) {
    for (const claim of claimsOf(workbook, tables)) {
      if (claim.kind !== 'budget' && claim.kind !== 'executed') continue;
      const stated = amount(totalFundRow(claim.table)?.cells[claim.kind]);
      if (stated === null || sameWhenRounded(claim.value, stated)) continue;
      yield {
        at: claim.cell,
        sheet: claim.sheet,
        subject: claim.table.projectName?.text.trim() ?? '',
        message: 'other',
        data: { field: FIELD[claim.kind], claimed: claim.written, stated: plain(stated) },
        expected: plain(stated),
        actual: claim.written,
      };
    }
  },
});
