import { figure, plain } from '../../../recognise/figures';
import { narrativesOf } from '../../../texts/narratives';
import { subjectOf } from '../../../recognise/row-values';
import type { Report, WorkbookContext, WorkbookRule } from '../../engine/rule';

const NONE = /问题(及|和|与)?(原因)?[:：]?(暂?无|没有|不存在|未发现)([。；;，,]|$)/u;

export const narrativeProblems: WorkbookRule = {
  meta: {
    id: 'narrative-problems',
    family: 'text',
    severity: 'warning',
    scope: 'workbook',
    live: false,
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
  },
  *check({ workbook, tables }: WorkbookContext): Iterable<Report> {
    for (const { table, sheet, cell, text } of narrativesOf(workbook, tables)) {
      if (!NONE.test(text.normalize('NFKC').replace(/\s+/gu, ''))) continue;
      const lost = table.indicators.filter((row) => {
        const [score, weight] = [figure(row.cells.score), figure(row.cells.weight)];
        return score !== null && weight !== null && score.lessThan(weight);
      });
      const [first] = lost;
      if (first === undefined) continue;
      const [score, weight] = [figure(first.cells.score), figure(first.cells.weight)];
      const example = `“${subjectOf(first)}”得 ${score === null ? '' : plain(score)} 分（满分 ${weight === null ? '' : plain(weight)}）`;
      yield {
        at: cell,
        sheet,
        subject: table.projectName?.text.trim() ?? '',
        message: `自评综述写主要问题“无”，但有 ${String(lost.length)} 项指标扣分：${example}`,
      };
    }
  },
};
