import type { RecognisedIndicator } from '../../../recognise/recognised-table';
import { subjectOf, textOf, usedRows } from '../../../recognise/row-values';
import { bareWords, similarity } from '../../../texts/similarity';
import { tableRule } from '../../engine/rule';

export const duplicateIndicator = tableRule({
  meta: {
    id: 'duplicate-indicator',
    family: 'sense',
    severity: 'warning',
    live: true,
    since: '0.1.0',
    zh: {
      title: '同一指标重复出现',
      why: '一项成绩得两次分，会抬高总分，也说明指标没有真正分解。',
      advice: '合并重复的指标，或改写成两个不同的指标。',
    },
    en: {
      title: 'The same indicator twice',
      why: 'One result then scores twice.',
      advice: 'Merge the rows, or make two different indicators of them.',
    },
    options: {
      alike: {
        zh: '名称像到几成算重复（数字也相同的行）',
        en: 'Likeness of names from which rows of the same figures are one',
        default: 0.8,
        least: 0.5,
        most: 1,
      },
    },
    messages: {
      same: {
        zh: '与第 {row} 行的指标“{other}”重复',
        en: 'The same as the indicator “{other}” in row {row}',
      },
      nearlySame: {
        zh: '与第 {row} 行“{other}”几乎是同一个指标，指标值和完成值也相同',
        en: 'Nearly the same indicator as “{other}” in row {row}, with the same target and actual value',
      },
    },
  },
  *check({ table }, { alike }) {
    const seen: { name: string; row: RecognisedIndicator }[] = [];
    for (const row of usedRows(table)) {
      const name = bareWords(subjectOf(row));
      const cell = row.cells.l3;
      if (name === '' || cell === undefined) continue;
      const same = seen.find((other) => other.name === name);
      const near =
        same ?? seen.find((other) => sameFigures(other.row, row) && similarity(other.name, name) >= alike);
      seen.push({ name, row });
      if (near === undefined) continue;
      yield {
        at: cell,
        subject: subjectOf(row),
        message: same === undefined ? 'nearlySame' : 'same',
        data: { row: near.row.row + 1, other: subjectOf(near.row) },
        severity: same === undefined ? 'info' : 'warning',
      };
    }
  },
});

function sameFigures(a: RecognisedIndicator, b: RecognisedIndicator): boolean {
  return textOf(a, 'target') === textOf(b, 'target') && textOf(a, 'actual') === textOf(b, 'actual');
}
