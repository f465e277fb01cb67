import type { RecognisedTable } from '../recognise/recognised-table';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { evaluationForms } from './evaluation/evaluation-forms';
import { summaryLists } from './project-lists/summary-lists';

/** How many forms other than 自评表 an audit checked. */
export interface FormsBeside {
  readonly evaluations: number;
  readonly summaries: number;
}

/** Counts the 绩效评价表 and 汇总表 of a workbook; a table that only repeats the one above it is not counted. */
export function formsBeside(workbook: WorkbookSnapshot, tables: readonly RecognisedTable[]): FormsBeside {
  return {
    evaluations: evaluationForms(workbook, tables).filter(({ restates }) => !restates).length,
    summaries: summaryLists(workbook, tables).filter(({ projects }) => projects.length > 0).length,
  };
}

/** "没有自评表；核对了 1 张绩效评价表", or that there is nothing of the kind. */
export function withoutTablesText({ evaluations, summaries }: FormsBeside): string {
  const checked = [
    evaluations === 0 ? '' : `${String(evaluations)} 张绩效评价表`,
    summaries === 0 ? '' : `${String(summaries)} 张汇总表`,
  ].filter((part) => part !== '');
  return checked.length === 0 ? '没有找到自评表' : `没有自评表；核对了 ${checked.join('、')}`;
}
