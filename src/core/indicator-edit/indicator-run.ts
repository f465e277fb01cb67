import { editableSheet, editRefused, type EditTarget, type Refused } from './indicator-edit';
import type { RecognisedTable } from '../recognise/recognised-table';
import { normaliseText } from '../table/labels';
import type { CellRange } from '../workbook/address';
import { cellAt, type SheetSnapshot } from '../workbook/snapshot';

/** Neighbouring indicator rows under one label; rows of the sheet, from 0. */
export interface IndicatorRun {
  readonly first: number;
  readonly last: number;
}

/** How the labels of a run stand: one merged cell, a text in the first row only, or the text again in every row. */
export type LabelStyle = 'merged' | 'first' | 'repeated';

/** A label column of a run. */
export interface RunLabel {
  readonly text: string;
  readonly style: LabelStyle;
  readonly left: number;
  readonly right: number;
}

/** The rows of the same 一级 (and 二级) 指标 around one indicator, by its index in the table. */
export function runAround(table: RecognisedTable, index: number, level: 'l1' | 'l2'): IndicatorRun {
  const key = (at: number): string | null => {
    const cells = table.indicators[at]?.cells;
    if (cells === undefined) return null;
    const tier = normaliseText(cells.l1?.text ?? '');
    return level === 'l1' ? tier : `${tier}\n${normaliseText(cells.l2?.text ?? '')}`;
  };
  const own = key(index);
  let [first, last] = [index, index];
  while (first > 0 && key(first - 1) === own) first -= 1;
  while (key(last + 1) !== null && key(last + 1) === own) last += 1;
  return { first: rowAt(table, first), last: rowAt(table, last) };
}

/** Sheet row of an indicator. */
export function rowAt(table: RecognisedTable, index: number): number {
  const row = table.indicators[index]?.row;
  if (row === undefined) throw new RangeError(`no indicator ${String(index)}`);
  return row;
}

/** The label of a run in its column; null when the form has no such column. */
export function labelOf(
  table: RecognisedTable,
  sheet: SheetSnapshot,
  run: IndicatorRun,
  level: 'l1' | 'l2',
): RunLabel | null {
  const column = table.indicatorHeader.columns[level]?.column;
  if (column === undefined) return null;
  const merge = mergeAt(sheet, run.first, column);
  const [left, right] = merge === null ? [column, column] : [merge.left, merge.right];
  const value = cellAt(sheet, run.first, column).value;
  const text = typeof value === 'string' ? value : '';
  if (merge !== null && merge.bottom > merge.top) return { text, style: 'merged', left, right };
  const below = run.last > run.first ? cellAt(sheet, run.first + 1, column).value : null;
  const style: LabelStyle = below !== null && below !== '' ? 'repeated' : neighbourStyle(table, sheet, level);
  return { text, style, left, right };
}

/** For a run of one row, what the other runs of the table do. */
function neighbourStyle(table: RecognisedTable, sheet: SheetSnapshot, level: 'l1' | 'l2'): LabelStyle {
  const column = table.indicatorHeader.columns[level]?.column ?? 0;
  const [first, last] = [table.indicators[0]?.row ?? 0, table.indicators.at(-1)?.row ?? 0];
  const merged = sheet.merges.some(
    (merge) =>
      merge.left === column && merge.bottom > merge.top && merge.top >= first && merge.bottom <= last,
  );
  if (merged) return 'merged';
  const texts = table.indicators.filter(({ row }) => {
    const { value } = cellAt(sheet, row, column);
    return value !== null && value !== '';
  });
  return texts.length === table.indicators.length && level === 'l1' ? 'repeated' : 'first';
}

/** The merge that covers a cell; null when none does. */
export function mergeAt(sheet: SheetSnapshot, row: number, column: number): CellRange | null {
  return (
    sheet.merges.find(
      ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
    ) ?? null
  );
}

/** The sheet and the rows that an edit of one indicator is about. */
export interface OpenedEdit {
  readonly ok: true;
  readonly sheet: SheetSnapshot;
  /** The row of the indicator. */
  readonly row: number;
  /** Its 二级指标 and its 一级指标. */
  readonly run: IndicatorRun;
  readonly tier: IndicatorRun;
}

/** Opens an edit of one indicator; refused, in Chinese, where its rows cannot be moved or it is the only one (`onlyOne`). */
export function openedEdit(target: EditTarget, onlyOne: string | null): OpenedEdit | Refused {
  const { table, index } = target;
  const sheet = editableSheet(target);
  if (typeof sheet === 'string') return editRefused(sheet);
  if (onlyOne !== null && table.indicators.length < 2) return editRefused(onlyOne);
  const [run, tier] = [runAround(table, index, 'l2'), runAround(table, index, 'l1')];
  return { ok: true, sheet, row: rowAt(table, index), run, tier };
}
