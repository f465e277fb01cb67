import type { RecognisedTable } from '../recognise/recognised-table';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { evaluationForms } from './evaluation/evaluation-forms';
import { summaryLists } from './project-lists/summary-lists';
import { speaker, type Message } from '../message/message';

/** How many forms other than 自评表 an audit checked. */
export interface FormsBeside {
  readonly evaluations: number;
  /** 部门整体支出绩效自评表. */
  readonly departments: number;
  readonly summaries: number;
}

/** Counts the other forms of a workbook, a table that only repeats the one above it not among them; null for none. */
export function formsBeside(
  workbook: WorkbookSnapshot,
  tables: readonly RecognisedTable[],
): FormsBeside | null {
  const forms = evaluationForms(workbook, tables).filter(({ restates }) => !restates);
  const departments = forms.filter(({ subject }) => subject === 'department').length;
  const summaries = summaryLists(workbook, tables).filter(({ projects }) => projects.length > 0).length;
  if (forms.length + summaries === 0) return null;
  return { evaluations: forms.length - departments, departments, summaries };
}

/** What to say of a workbook without 自评表: "没有项目支出绩效自评表；核对了 1 张绩效评价表". */
export function withoutTables(beside: FormsBeside | null | undefined): Message {
  if (beside === null || beside === undefined) return say('nothing');
  const checked = (['departments', 'evaluations', 'summaries'] as const).flatMap((kind) =>
    beside[kind] === 0 ? [] : [say(kind, { count: beside[kind] })],
  );
  return say('others', { checked });
}

const say = speaker({
  nothing: { zh: '没有找到自评表', en: 'No self-evaluation form was found' },
  others: {
    zh: '没有项目支出绩效自评表；核对了 {checked:、}',
    en: 'No self-evaluation form of a project; checked were {checked:, }',
  },
  departments: { zh: '{count} 张部门整体自评表', en: '{count} self-evaluation forms of departments' },
  evaluations: { zh: '{count} 张绩效评价表', en: '{count} evaluation forms' },
  summaries: { zh: '{count} 张汇总表', en: '{count} summary tables' },
});
