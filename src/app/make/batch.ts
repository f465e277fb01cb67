import { OWN_SHEETS } from '../../core/words/own-sheets';
import { composeTable } from '../../core/compose/compose-table';
import { listSheetCommands, textListCell } from '../../core/compose/list-sheet';
import type { RuleProfile } from '../../core/profile/rule-profile';
import { isUsable, type ListedProject, type ProjectList } from '../../core/project-list/project-list';
import type { TableLayout } from '../../core/table/layout';
import { formSheetNamer, legalSheetName } from '../../core/table/sheet-name';
import { findTemplate } from '../../core/templates/find-template';
import { templateToTable } from '../../core/templates/template-to-table';
import type { TableTemplate } from '../../core/templates/table-template';
import type { CellRange } from '../../core/workbook/address';
import type { WriteCommand, WritePlan } from '../../core/workbook/plan';
import { speaker } from '../../core/message/message';

const say = speaker({
  batch: { zh: '按项目清单批量生成', en: 'Make tables from a project list' },
  make: { zh: '生成{name}', en: 'Make {name}' },
});

/** What the list of what was done calls a whole batch. */
export const BATCH_LABEL = say('batch');

export const INDEX_SHEET_NAME = OWN_SHEETS.batchIndex;

export interface BatchRequest {
  readonly list: ProjectList;
  /** The year of projects whose row does not say one. */
  readonly year: string;
  /** For projects whose row names none. */
  readonly template: TableTemplate;
  /** All that a row may name, the unit's own first. */
  readonly templates: readonly TableTemplate[];
  readonly layout: TableLayout;
  readonly profile: RuleProfile;
  /** Names of the sheets that there are. */
  readonly taken: readonly string[];
  readonly protect: boolean;
}

export interface BatchSheet {
  readonly row: number;
  readonly projectName: string;
  readonly sheet: string;
  readonly template: string;
  /** Calculates the plan; each call does the work anew, so that 500 plans need not be held at once. */
  readonly plan: () => WritePlan;
}

export type BatchPreview =
  | {
      readonly ok: true;
      readonly sheets: readonly BatchSheet[];
      /** The sheet with a link to each table; first to be seen, last to be written. */
      readonly index: WritePlan;
      /** Told before anything is written: names that were cut or numbered. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Plans one sheet for each project of a list; nothing is written, and every problem is said first. */
export function planBatch(request: BatchRequest): BatchPreview {
  const { list } = request;
  const stops = list.problems.filter(({ severity }) => severity === 'stop').map(({ message }) => message);
  if (!isUsable(list)) return { ok: false, problems: stops };
  const notes = list.problems.map(({ message }) => message);
  const problems: string[] = [];
  const nameFor = formSheetNamer(request.taken);
  const indexName = legalSheetName(INDEX_SHEET_NAME, request.taken);
  const standing = new Set(request.taken.map((name) => name.toLowerCase()));
  const sheets: BatchSheet[] = [];
  for (const project of list.projects) {
    const planned = planProject(project, request, nameFor);
    if (typeof planned === 'string') {
      problems.push(planned);
      continue;
    }
    const { sheet } = planned;
    if (standing.has(project.projectName.toLowerCase())) {
      notes.push(`已有工作表“${project.projectName}”，新表命名为“${sheet}”，原表不动。`);
    }
    sheets.push(planned);
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, sheets, index: indexPlan(indexName, list.projects, sheets), notes };
}

function planProject(
  project: ListedProject,
  request: BatchRequest,
  nameFor: (name: string) => string,
): BatchSheet | string {
  const template =
    project.template === '' ? request.template : findTemplate(project.template, request.templates);
  if (template === null) return `第 ${String(project.row)} 行的模板“${project.template}”不存在。`;
  const year = project.year === '' ? request.year : project.year;
  const made = templateToTable(template, { ...project, year }, request.layout, request.profile);
  if (!made.ok) return `第 ${String(project.row)} 行“${project.projectName}”：${made.message}`;
  const sheet = nameFor(project.projectName);
  return {
    row: project.row,
    projectName: project.projectName,
    sheet,
    template: template.name,
    plan: () =>
      composeTable({
        table: made.table,
        layout: request.layout,
        profile: request.profile,
        sheetName: sheet,
        mode: 'formulas',
        protect: request.protect,
      }),
  };
}

const TOP_LEFT: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

function indexPlan(
  name: string,
  projects: readonly ListedProject[],
  sheets: readonly BatchSheet[],
): WritePlan {
  const byRow = new Map(projects.map((project) => [project.row, project]));
  const commands: WriteCommand[] = [
    ...listSheetCommands(
      name,
      [
        { heading: '序号', width: 6, align: 'center' },
        { heading: '项目名称', width: 40, align: 'left' },
        { heading: '主管部门', width: 26, align: 'left' },
        { heading: '实施单位', width: 26, align: 'left' },
        { heading: '指标模板', width: 16, align: 'center' },
        { heading: '工作表', width: 32, align: 'left' },
      ],
      sheets.map(({ row, projectName, sheet, template }, index) => [
        { input: { value: index + 1 }, text: String(index + 1), numberFormat: null },
        textListCell(projectName),
        textListCell(byRow.get(row)?.department ?? ''),
        textListCell(byRow.get(row)?.implementer ?? ''),
        textListCell(template),
        textListCell(sheet),
      ]),
    ),
    ...sheets.map(({ sheet }, index): WriteCommand => ({
      op: 'setLink',
      sheet: name,
      row: index + 1,
      column: 5,
      target: { sheet, range: TOP_LEFT },
    })),
    { op: 'activate', sheet: name },
  ];
  // The index stands before the tables.
  const first = commands[0];
  if (first?.op === 'addSheet') commands[0] = { ...first, position: 0 };
  return { label: say('make', { name }), commands, expects: [] };
}
