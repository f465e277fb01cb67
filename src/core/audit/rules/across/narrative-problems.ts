import { figure, plain } from '../../../recognise/figures';
import type { RecognisedTable } from '../../../recognise/recognised-table';
import { saysNoProblems } from '../../../texts/narrative-words';
import { narrativesOf } from '../../../texts/narratives';
import { subjectOf } from '../../../recognise/row-values';
import { workbookRule } from '../../engine/rule';

export const narrativeProblems = workbookRule({
  meta: {
    id: 'narrative-problems',
    family: 'text',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '扣了分，自评综述却写“主要问题：无”',
      why: '有指标没有完成，就有问题和原因可写。',
      advice: '在综述里写明没有完成的指标、原因和改进措施。',
    },
    en: {
      title: 'Points lost, yet the narrative says there were no problems',
      why: 'A row that lost points is a problem with a reason.',
      advice: 'Name the rows, the reasons and what will be done.',
    },
    messages: {
      none: {
        zh: '自评综述写主要问题“无”，但有 {count} 项指标扣分：“{row}”得 {score} 分（满分 {weight}）',
        en: 'The narrative says there were no problems, but {count} indicators lost points: “{row}” scores {score} of {weight}',
      },
    },
  },
  *check({ workbook, tables }) {
    for (const { table, sheet, cell, text } of narrativesOf(workbook, tables)) {
      if (!saysNoProblems(text)) continue;
      const lost = rowsThatLost(table);
      const [first] = lost;
      if (first === undefined) continue;
      yield {
        at: cell,
        sheet,
        subject: table.projectName?.text.trim() ?? '',
        message: 'none',
        data: { count: lost.length, ...first },
      };
    }
  },
});

function rowsThatLost(table: RecognisedTable): { row: string; score: string; weight: string }[] {
  return table.indicators.flatMap((row) => {
    const [score, weight] = [figure(row.cells.score), figure(row.cells.weight)];
    if (score === null || weight === null || score.greaterThanOrEqualTo(weight)) return [];
    return [{ row: subjectOf(row), score: plain(score), weight: plain(weight) }];
  });
}
