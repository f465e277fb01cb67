import { isDateLike } from '../../../scoring/direction';
import { hasColumn, isQuantitative, subjectOf, textOf } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';
import { holdsNumeral, holdsQuantity } from '../../../words/quantities';

export const wordsForNumber = tableRule({
  meta: {
    id: 'words-for-number',
    family: 'sense',
    severity: 'info',
    live: false,
    since: '0.1.0',
    zh: {
      title: '指标值是数字，完成值用文字回答',
      why: '“带动销售 8 倍以上”答“完成”，看不出到底完成多少。',
      advice: '填写实际完成的数量。',
    },
    en: {
      title: 'A number answered by a word',
      why: 'Asked for "8 times or more", "done" does not say how much.',
      advice: 'Enter the quantity reached.',
    },
    messages: {
      onlyWords: {
        zh: '指标值“{target}”，完成值只写“{actual}”',
        en: 'Target “{target}”, the actual value says only “{actual}”',
      },
    },
  },
  *check({ table }) {
    const typed = hasColumn(table, 'nature') || hasColumn(table, 'direction');
    for (const row of table.indicators) {
      // In a row that calls itself quantitative the words are the matter of another rule.
      if (typed && isQuantitative(row)) continue;
      const [target, actual] = [textOf(row, 'target'), textOf(row, 'actual')];
      if (!holdsQuantity(target.normalize('NFKC')) || isDateLike(target)) continue;
      if (actual === '' || holdsNumeral(actual.normalize('NFKC'))) continue;
      yield {
        at: row.cells.actual ?? null,
        subject: subjectOf(row),
        message: 'onlyWords',
        data: { target, actual },
        actual,
      };
    }
  },
});
