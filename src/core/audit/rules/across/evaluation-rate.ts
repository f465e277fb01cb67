import { constant } from '../../../number/decimal';
import { evaluationForms } from '../../../other-forms/evaluation/evaluation-forms';
import type { FormRow } from '../../../other-forms/evaluation/evaluation-form';
import { rowName, titleOf } from '../../../other-forms/evaluation/form-words';
import { percent, plain } from '../../../recognise/figures';
import { isShownAs } from '../../../readings/printed-sums';
import type { Report, WorkbookContext, WorkbookRule } from '../../engine/rule';

const HUNDRED = constant('100');

export const evaluationRate: WorkbookRule = {
  meta: {
    id: 'evaluation-rate',
    family: 'figures',
    severity: 'error',
    scope: 'workbook',
    live: false,
    zh: {
      title: '评价表的得分率与分值、得分不符',
      why: '得分率 = 得分 ÷ 分值。',
      advice: '按同一行的得分和分值改正得分率。',
    },
    en: {
      title: 'A rate of points does not follow from weight and score',
      why: 'The rate is the score divided by the weight.',
      advice: 'Correct the rate by the score and weight of its row.',
    },
  },
  *check({ workbook, tables }: WorkbookContext): Iterable<Report> {
    for (const form of evaluationForms(workbook, tables)) {
      const rows: readonly FormRow[] = [
        ...form.rows,
        ...(form.restates ? [] : form.subtotals),
        ...(form.total === null ? [] : [form.total]),
      ];
      for (const row of rows) {
        const weight = row.weight.number;
        const printed = row.rate?.number ?? null;
        if (row.rate === null || printed === null || weight === null || weight.lessThanOrEqualTo(0)) continue;
        const scores = row.scores.flatMap(({ number }) => number ?? []);
        const exact = scores.map((score) => score.dividedBy(weight));
        const [first] = exact;
        // "95.78" without its per cent sign is read as meant.
        const fits = exact.some((rate) =>
          [printed, printed.times(HUNDRED)].some((shown) => isShownAs(shown, rate.times(HUNDRED))),
        );
        if (first === undefined || fits) continue;
        const [score] = scores;
        yield {
          at: row.rate.cell,
          sheet: form.sheet,
          subject: rowName(row),
          message: `${titleOf(form)}“${rowName(row)}”的得分率写 ${row.rate.cell.text.trim()}，应为 ${percent(first)} = ${plain(score ?? first)} ÷ ${plain(weight)}`,
          expected: percent(first),
          actual: row.rate.cell.text.trim(),
        };
      }
    }
  },
};
