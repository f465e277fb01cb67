import type { RecognisedTable } from '../recognise/recognised-table';
import type { WritePlan } from '../workbook/plan';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { speaker, type Phrase } from '../message/message';

const say = speaker({
  unnamed: { zh: '第 {at} 行指标', en: 'indicator {at}' },
});

/** A plan that edits the indicators of a table, or why it cannot be made (Chinese). */
export type IndicatorEdit = { readonly ok: true; readonly plan: WritePlan } | Refused;

/** Why an edit cannot be made, in Chinese. */
export interface Refused {
  readonly ok: false;
  readonly message: string;
}

/** Where an edit is made. `index` counts the indicators of the table from 0. */
export interface EditTarget {
  readonly workbook: WorkbookSnapshot;
  readonly table: RecognisedTable;
  readonly index: number;
}

/** Why rows of a table are not changed. */
export function editRefused(message: string): Refused {
  return { ok: false, message };
}

/** The table's sheet, or why its rows cannot be moved. */
export function editableSheet({ workbook, table, index }: EditTarget): SheetSnapshot | string {
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  if (sheet === undefined) return `没有读到工作表“${table.sheet}”。`;
  if (sheet.protection.isProtected) return `工作表“${table.sheet}”有保护，请先取消保护。`;
  if (table.indicators[index] === undefined) return '请先选中一行指标。';
  const rows = table.indicators.map(({ row }) => row);
  const first = rows[0] ?? 0;
  if (rows.some((row, at) => row !== first + at)) return '指标行之间有空行或小计行，请先整理成连续的行。';
  return sheet;
}

/** 三级指标 of a row, for labels; one without a name is counted. */
export function indicatorName({ table, index }: EditTarget): Phrase {
  const name = table.indicators[index]?.cells.l3?.text.trim() ?? '';
  return name === '' ? say('unnamed', { at: index + 1 }) : name;
}
