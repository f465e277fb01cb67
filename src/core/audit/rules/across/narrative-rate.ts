import { agrees, amount, percent, plain } from '../../../recognise/figures';
import type { Decimal } from '../../../number/decimal';
import type { RecognisedTable } from '../../../recognise/recognised-table';
import { claimsOf } from '../../../texts/narratives';
import { totalFundRow } from '../../../recognise/row-values';
import { workbookRule } from '../../engine/rule';

export const narrativeRate = workbookRule({
  meta: {
    id: 'narrative-rate',
    family: 'text',
    severity: 'error',
    live: false,
    since: '0.1.0',
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
    messages: {
      coarse: {
        zh: '自评综述写完成预算的 {claimed}，表中为 {rate}',
        en: 'The narrative states {claimed} of the budget, the table has {rate}',
      },
      other: {
        zh: '自评综述写完成预算的 {claimed}，应为 {rate} = {executed} ÷ {budget}',
        en: 'The narrative states {claimed} of the budget, should be {rate} = {executed} ÷ {budget}',
      },
      sameDecimals: {
        zh: '与表中保持相同的小数位数。',
        en: 'Give as many decimals as the table.',
      },
    },
  },
  *check({ workbook, tables }) {
    for (const claim of claimsOf(workbook, tables)) {
      const amounts = claim.kind === 'rate' ? amountsOf(claim.table) : null;
      if (amounts === null) continue;
      const { budget, executed } = amounts;
      const exact = executed.dividedBy(budget);
      if (claim.value.equals(exact.times(100).toDecimalPlaces(2))) continue;
      const report = {
        at: claim.cell,
        sheet: claim.sheet,
        subject: claim.table.projectName?.text.trim() ?? '',
        expected: percent(exact),
        actual: claim.written,
      };
      const data = { claimed: claim.written, rate: percent(exact) };
      // 67.3 % for 67.31 %: right, only with fewer decimals.
      yield agrees(claim.value, exact.times(100))
        ? { ...report, message: 'coarse', data, advice: 'sameDecimals', severity: 'info' }
        : {
            ...report,
            message: 'other',
            data: { ...data, executed: plain(executed), budget: plain(budget) },
          };
    }
  },
});

function amountsOf(table: RecognisedTable): { budget: Decimal; executed: Decimal } | null {
  const cells = totalFundRow(table)?.cells;
  const [budget, executed] = [amount(cells?.budget), amount(cells?.executed)];
  if (budget === null || executed === null || budget.lessThanOrEqualTo(0)) return null;
  return { budget, executed };
}
