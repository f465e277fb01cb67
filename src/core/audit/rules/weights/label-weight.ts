import { weightAtLabelEnd } from '../../../recognise/printed-weight';
import type { Decimal } from '../../../number/decimal';
import type { FieldCell } from '../../../recognise/recognised-table';
import { figure, plain } from '../../../recognise/figures';
import { sumOf } from '../../../number/sum';
import { isSharedBlank, usedRows } from '../../../recognise/row-values';
import { tableRule, type TableContext } from '../../engine/rule';

export const labelWeight = tableRule({
  meta: {
    id: 'label-weight',
    family: 'weights',
    severity: 'error',
    live: true,
    since: '0.1.0',
    zh: {
      title: '标签里写的分值与各行合计不一致',
      why: '“产出指标（50）”一类的标签写明了该部分的分值，下面各行相加应与它相等。',
      advice: '改正各行的分值，或改正标签里的数字。',
    },
    en: {
      title: 'The weight printed in a label is not the sum of its rows',
      why: 'A label such as 产出指标（50） states the weight of the rows below it.',
      advice: 'Correct the weights or the label.',
    },
    messages: {
      other: {
        zh: '标签写 {printed} 分，下面各行分值合计 {sum}',
        en: 'The label says {printed}, the rows below it make {sum}',
      },
    },
  },
  *check({ table }) {
    const own = usedRows(table).filter(({ cells }) => !isSharedBlank(cells.weight));
    const groups = [{ rows: own, label: table.indicatorLabel }, ...runsOf(own, 'l1'), ...runsOf(own, 'l2')];
    for (const { rows, label } of groups) {
      const printed = weightAtLabelEnd(label?.text ?? '');
      if (label === null || printed === null) continue;
      const weights = rows.map((row) => figure(row.cells.weight));
      if (weights.some((weight) => weight === null)) continue;
      const sum = sumOf(weights.filter((weight): weight is Decimal => weight !== null));
      if (sum.equals(printed)) continue;
      yield {
        at: label,
        subject: label.text.trim(),
        message: 'other',
        data: { printed: plain(printed), sum: plain(sum) },
        expected: plain(printed),
        actual: plain(sum),
      };
    }
  },
});

type Row = TableContext['table']['indicators'][number];

/** Neighbouring rows under one label: rows of the same text, since a label is filled down. */
function runsOf(rows: readonly Row[], field: 'l1' | 'l2'): { rows: Row[]; label: FieldCell | null }[] {
  const runs: { rows: Row[]; label: FieldCell | null; key: string }[] = [];
  for (const row of rows) {
    const key = `${field === 'l2' ? (row.cells.l1?.text ?? '') : ''}\u0000${row.cells[field]?.text ?? ''}`;
    const last = runs.at(-1);
    if (last?.key === key) last.rows.push(row);
    else runs.push({ rows: [row], label: row.cells[field] ?? null, key });
  }
  return runs;
}
