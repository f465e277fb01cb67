import type { FieldCell } from '../../../recognise/recognised-table';
import { subjectOf } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';
import { FIELD } from '../../../words/form-names';

/** Three characters or more, once again. */
const TWICE = /([\p{L}\p{N}“”《》，、]{3,40}?)\1/gu;

const LONGEST = 80;

/**
 * Whether three characters come again at one distance all along it, without which nothing is written twice. Most texts
 * end here, at a fraction of what the pattern takes to say no.
 */
function mayRepeat(text: string): boolean {
  for (let distance = 3; distance <= LONGEST && distance * 2 <= text.length; distance += 1) {
    let alike = 0;
    for (let at = distance; at < text.length; at += 1) {
      alike = text.charCodeAt(at) === text.charCodeAt(at - distance) ? alike + 1 : 0;
      if (alike === distance) return true;
    }
  }
  return false;
}

/** The first words that stand twice in a row; null for none. A number may well repeat its digits: 100100 人次. */
function writtenTwice(text: string): string | null {
  for (const [, words = ''] of text.matchAll(TWICE)) if (/\p{L}/u.test(words)) return words;
  return null;
}

export const doubledWords = tableRule({
  meta: {
    id: 'doubled-words',
    family: 'text',
    severity: 'info',
    live: false,
    since: '0.1.0',
    zh: {
      title: '文字重复',
      why: '同样的词句连写两遍，是录入或粘贴的差错。',
      advice: '删去重复的部分。',
    },
    en: {
      title: 'Words written twice',
      why: 'The same words twice in a row are a slip of typing or pasting.',
      advice: 'Delete the repetition.',
    },
    messages: {
      twice: { zh: '{field}中“{words}”连写了两遍', en: '“{words}” stands twice in a row in {field}' },
    },
  },
  *check({ table }) {
    const cells: [FieldCell | null | undefined, string, string][] = [
      [table.goal.expected, FIELD.goalExpected, ''],
      [table.goal.actual, FIELD.goalActual, ''],
    ];
    for (const row of table.indicators) {
      cells.push([row.cells.l3, FIELD.l3, subjectOf(row)], [row.cells.note, FIELD.note, subjectOf(row)]);
    }
    for (const [cell, field, subject] of cells) {
      if (cell === null || cell === undefined || !mayRepeat(cell.text)) continue;
      const words = writtenTwice(cell.text);
      if (words === null) continue;
      yield { at: cell, subject, message: 'twice', data: { field, words: words.replace(/[“”]/gu, '') } };
    }
  },
});
