import { FIELD } from '../../../words/form-names';
import type { FundField } from '../../../table/layout';
import { addition, amountInForm, plain } from '../../../recognise/figures';
import { sumOf } from '../../../number/sum';
import { totalFundRow } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';

const COLUMNS = ['initial', 'budget', 'executed'] as const satisfies readonly FundField[];

export const fundsSum = tableRule({
  meta: {
    id: 'funds-sum',
    family: 'figures',
    severity: 'error',
    live: true,
    since: '0.1.0',
    zh: {
      title: '年度资金总额不等于各项资金之和',
      why: '年度资金总额 = 财政拨款 + 上年结转资金 + 其他资金，三栏都应相等。',
      advice: '核对各资金来源的金额，补填漏填的行。',
    },
    en: {
      title: 'The yearly total is not the sum of its sources',
      why: '年度资金总额 is fiscal appropriation plus carry-over plus other funds in each of the three columns.',
      advice: 'Check the amounts of the sources and fill in the missing ones.',
    },
    messages: {
      other: {
        zh: '{column}：年度资金总额 {stated}，各项资金合计 {sum}',
        en: '{column}: the yearly total is {stated}, its sources make {sum}',
      },
    },
  },
  *check({ table }) {
    const total = totalFundRow(table);
    const parts = table.funds.filter((row) => row !== total);
    if (total === null || parts.length === 0) return;
    for (const field of COLUMNS) {
      const cell = total.cells[field];
      const stated = amountInForm(cell);
      const amounts = parts.flatMap((row) => amountInForm(row.cells[field]) ?? []);
      // Sources left out altogether were not asked for; a single one filled in makes the sum a claim.
      if (cell === undefined || stated === null || amounts.length === 0) continue;
      const sum = sumOf(amounts);
      if (sum.equals(stated)) continue;
      yield {
        at: cell,
        subject: FIELD[field],
        message: 'other',
        data: { column: FIELD[field], stated: plain(stated), sum: addition(amounts) },
        expected: plain(sum),
        actual: plain(stated),
      };
    }
  },
});
