import type { RecognisedIndicator } from '../../../recognise/recognised-table';
import { categoryOf } from '../../../table/labels';
import { lastDay } from '../../../readings/dates';
import { figure, plain } from '../../../recognise/figures';
import { projectYear } from '../../../readings/project-year';
import { subjectOf, textOf } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';
import { CATEGORY, YEAR_UNIT } from '../../../words/form-names';

export const lateFullScore = tableRule({
  meta: {
    id: 'late-full-score',
    family: 'sense',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '完成时间晚于要求，时效仍得满分',
      why: '时效指标要求按时完成，跨了年度或期限就没有按时。',
      advice: '核对完成时间；确已超期的，扣分并说明原因。',
    },
    en: {
      title: 'Late, yet full score for timeliness',
      why: 'What was due in the year and went on into the next was not in time.',
      advice: 'Check the dates; take points off and explain if it is so.',
    },
    messages: {
      late: {
        zh: '要求“{target}”，实际“{actual}”，已超期，仍得满分 {score}',
        en: 'Due “{target}”, done “{actual}”: late, yet scored full with {score}',
      },
    },
  },
  *check({ table }) {
    const year = projectYear(table);
    for (const row of table.indicators) {
      const [target, actual] = [textOf(row, 'target'), textOf(row, 'actual')];
      const due = lastDay(dated(row, target), year);
      const done = lastDay(dated(row, actual), year);
      const [score, weight] = [figure(row.cells.score), figure(row.cells.weight)];
      if (due === null || done === null || done <= due || score === null || weight === null) continue;
      if (score.lessThan(weight)) continue;
      yield {
        at: row.cells.score ?? null,
        subject: subjectOf(row),
        message: 'late',
        data: { target, actual, score: plain(score) },
        expected: `< ${plain(weight)}`,
        actual: plain(score),
      };
    }
  },
});

/** 2024 alone is a year in a row of timeliness or one that is counted in 年; elsewhere it counts something. */
function dated(row: RecognisedIndicator, text: string): string {
  const isInYears =
    textOf(row, 'unit') === YEAR_UNIT || categoryOf(textOf(row, 'l2')) === CATEGORY.timeliness;
  return isInYears && /^(?:19|20)\d{2}$/u.test(text.trim()) ? `${text.trim()}${YEAR_UNIT}` : text;
}
