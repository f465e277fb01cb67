import { amount, plain } from '../../../recognise/figures';
import { claimsOf, sameWhenRounded } from '../../../texts/narratives';
import { totalFundRow } from '../../../recognise/row-values';
import type { Report, WorkbookContext, WorkbookRule } from '../../engine/rule';

export const narrativeAmount: WorkbookRule = {
  meta: {
    id: 'narrative-amount',
    family: 'text',
    severity: 'error',
    scope: 'workbook',
    live: false,
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
  },
  *check({ workbook, tables }: WorkbookContext): Iterable<Report> {
    for (const claim of claimsOf(workbook, tables)) {
      if (claim.kind !== 'budget' && claim.kind !== 'executed') continue;
      const stated = amount(totalFundRow(claim.table)?.cells[claim.kind]);
      if (stated === null || sameWhenRounded(claim.value, stated)) continue;
      const name = claim.kind === 'budget' ? '全年预算数' : '全年执行数';
      yield {
        at: claim.cell,
        sheet: claim.sheet,
        subject: claim.table.projectName?.text.trim() ?? '',
        message: `自评综述写${name} ${claim.written}，表中为 ${plain(stated)} 万元`,
        expected: plain(stated),
        actual: claim.written,
      };
    }
  },
};
