import type { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { planIndicatorEdit, type IndicatorCommand } from '../../src/app/make/edit-indicators';
import { recognise } from '../../src/core/recognise/recognise';
import type { WritePlan } from '../../src/core/workbook/plan';
import type { WorkbookHost } from '../../src/core/workbook/ports';
import type { WorkbookModel } from '../../src/core/workbook/workbook-model';
import { backendToModel } from '../../src/workbench/convert/backend-to-model';
import { modelToUniver } from '../../src/workbench/convert/model-to-univer';
import { embeddedExcel, type EmbeddedExcel } from './embedded-excel';
import { applied, projectWorkbook } from './project-workbook';
import { publishedTable } from './published-tables';
import { told } from '../../src/core/message/message';

/** A sheet of a user that reads the totals of the forms, one a row, with a name for the first. */
export const LINKS = '汇总';

/** Two forms and a sheet that reads them. */
export async function formsWithLinks(
  files: readonly string[] = ['000-2.json', '001-1.json'],
  isProtected = false,
): Promise<MemoryWorkbook> {
  const book = await projectWorkbook(files.map(publishedTable));
  const { workbook } = await book.read({ sheets: 'all' });
  const totals = recognise(workbook).flatMap(({ sheet, total, indicators, indicatorHeader: { columns } }) => {
    const [first, last] = [indicators[0]?.row ?? 0, indicators.at(-1)?.row ?? 0];
    const scores = columnLetter(columns.score?.column ?? 0);
    return [
      `='${sheet}'!$${scores}$${String((total?.row ?? 0) + 1)}`,
      `=SUM('${sheet}'!${scores}${String(first + 1)}:${scores}${String(last + 1)})`,
    ];
  });
  const sheets = book.model().sheets.map(({ name }) => name);
  await applied(book, {
    label: LINKS,
    expects: [],
    commands: [
      { op: 'addSheet', sheet: LINKS },
      { op: 'setCells', sheet: LINKS, top: 0, left: 1, rows: totals.map((formula) => [{ formula }]) },
      { op: 'setName', name: '首个总分', refersTo: totals[0] ?? '' },
      ...(isProtected ? sheets.map((sheet) => ({ op: 'protect', sheet }) as const) : []),
    ],
  });
  return book;
}

const columnLetter = (column: number): string => String.fromCharCode(65 + column);

/** The same workbook in the embedded Excel; the first sheet is in front. */
export async function onStage(
  model: WorkbookModel,
  excel: EmbeddedExcel = embeddedExcel(),
): Promise<EmbeddedExcel> {
  const { data, sides, settings } = modelToUniver(model, `stage-${String(Math.random())}`);
  excel.open(data);
  excel.backend.reset(sides, settings);
  excel.backend.activate(excel.backend.sheets()[0]?.id ?? '');
  await excel.backend.settled();
  return excel;
}

/** Everything in the workbook of the embedded Excel. */
export function stageModel({ backend }: EmbeddedExcel): Promise<WorkbookModel> {
  return backendToModel(backend);
}

/** The plan of an edit of the indicators of one sheet. */
export async function editPlan(
  host: WorkbookHost,
  sheet: number,
  command: IndicatorCommand,
): Promise<WritePlan> {
  const { workbook } = await host.read({ sheets: 'all' });
  const table = recognise(workbook)[sheet];
  if (table === undefined) throw new Error(`no table ${String(sheet)}`);
  const edit = planIndicatorEdit(workbook, table, command);
  if (!edit.ok) throw new Error(edit.message);
  return edit.plan;
}

/** Carries a plan out and gives the one that takes it back. */
export async function carriedOut(host: WorkbookHost, plan: WritePlan): Promise<WritePlan> {
  const result = await host.apply(plan);
  if (!result.applied) throw new Error(`${told(plan.label, 'zh')}: ${told(result.message, 'zh')}`);
  if (result.inverse === null) throw new Error(`${told(plan.label, 'zh')}: no way back`);
  return result.inverse;
}
