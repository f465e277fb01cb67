import { agrees, amount, percent, plain } from '../../../recognise/figures';
import { claimsOf } from '../../../texts/narratives';
import { totalFundRow } from '../../../recognise/row-values';
import type { Report, WorkbookContext, WorkbookRule } from '../../engine/rule';

export const narrativeRate: WorkbookRule = {
  meta: {
    id: 'narrative-rate',
    family: 'text',
    severity: 'error',
    scope: 'workbook',
    live: false,
    zh: {
      title: '自评综述的执行率与表中金额不符',
      why: '“完成预算的百分之几”由执行数除以预算数得出。',
      advice: '按金额改正综述里的百分比。',
    },
    en: {
      title: 'The narrative states another execution rate',
      why: 'The share of the budget follows from the amounts.',
      advice: 'Correct the percentage in the narrative.',
    },
  },
  *check({ workbook, tables }: WorkbookContext): Iterable<Report> {
    for (const claim of claimsOf(workbook, tables)) {
      const fund = totalFundRow(claim.table);
      const [budget, executed] = [amount(fund?.cells.budget), amount(fund?.cells.executed)];
      if (claim.kind !== 'rate' || budget === null || executed === null || budget.lessThanOrEqualTo(0))
        continue;
      const exact = executed.dividedBy(budget);
      if (claim.value.equals(exact.times(100).toDecimalPlaces(2))) continue;
      // 67.3 % for 67.31 %: right, only with fewer decimals.
      const coarse = agrees(claim.value, exact.times(100));
      yield {
        at: claim.cell,
        sheet: claim.sheet,
        subject: claim.table.projectName?.text.trim() ?? '',
        message:
          `自评综述写完成预算的 ${claim.written}，` +
          (coarse
            ? `表中为 ${percent(exact)}`
            : `应为 ${percent(exact)} = ${plain(executed)} ÷ ${plain(budget)}`),
        expected: percent(exact),
        actual: claim.written,
        ...(coarse ? { severity: 'info' as const, advice: '与表中保持相同的小数位数。' } : {}),
      };
    }
  },
};
