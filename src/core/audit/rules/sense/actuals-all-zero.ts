import { figure } from '../../../recognise/figures';
import { columnRange, measuresOf } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';

export const actualsAllZero = tableRule({
  meta: {
    id: 'actuals-all-zero',
    family: 'sense',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '实际完成值全部为 0，却有得分',
      why: '整列为 0，多半是实际完成值没有填。',
      advice: '补填各行的实际完成值，再重新计分。',
    },
    en: {
      title: 'All actual values are 0, yet there are scores',
      why: 'Mostly the column was never filled in.',
      advice: 'Enter the actual values and score again.',
    },
    messages: {
      allZero: {
        zh: '{rows} 项定量指标的完成值全部为 0，其中 {scored} 项有得分，疑为实际完成值未填',
        en: 'The actual values of {rows} quantitative indicators are all 0, yet {scored} have a score: probably not filled in',
      },
    },
  },
  *check({ table }) {
    const rows = table.indicators.flatMap((row) => {
      const measures = measuresOf(row);
      return measures === null || measures.target.isZero() ? [] : [{ row, measures }];
    });
    if (rows.length < 3 || !rows.every(({ measures }) => measures.actual.isZero())) return;
    const scored = rows.filter(({ row }) => figure(row.cells.score)?.greaterThan(0) === true);
    if (scored.length === 0) return;
    yield {
      at: columnRange(table, 'actual'),
      message: 'allZero',
      data: { rows: rows.length, scored: scored.length },
    };
  },
});
