import { cellRange, type CellRange } from '../workbook/address';
import type { CellInput, CellStyle, WriteCommand } from '../workbook/plan';
import { cellAddress, isCellError } from '../workbook/snapshot';
import { TEXT_FORMAT, openingCommand } from '../workbook/text-cells';
import { formatKey, type CellFormat, type CellModel, type SheetModel } from '../workbook/workbook-model';
import { BLANK, modelCellAt } from './sheet-draft';

/**
 * Formats, values and formulas of the cells that differ; null where a value is an error that no command can put. Formats come
 * first: what is put into a cell formatted as text becomes a text.
 */
export function cellCommands(from: SheetModel, to: SheetModel): WriteCommand[] | null {
  const contents = contentCommands(from, to);
  if (contents === null) return null;
  const spoilt = spoiltCells(from, to);
  return [
    ...styleCommands(from, to),
    ...spoilt.map(({ row, column }) => openingCommand(to.name, row, column)),
    ...contents,
    ...spoilt.map(({ row, column }): WriteCommand => {
      const range = cellRange(row, column);
      return { op: 'setStyle', sheet: to.name, range, style: { numberFormat: TEXT_FORMAT } };
    }),
  ];
}

/** Keys of the cells that hold something else, in order. */
export function changedContents(from: SheetModel, to: SheetModel): number[] {
  return changedKeys(from, to, (a, b) => sameData(a.value, b.value) && a.formula === b.formula);
}

function changedKeys(
  from: SheetModel,
  to: SheetModel,
  same: (a: CellModel, b: CellModel) => boolean,
): number[] {
  const keys = new Set([...from.cells.keys(), ...to.cells.keys()]);
  return [...keys]
    .filter((key) => {
      const { row, column } = cellAddress(key);
      return !same(modelCellAt(from, row, column), modelCellAt(to, row, column));
    })
    .sort((a, b) => a - b);
}

/** Keys in order → runs of neighbours in one row; `group` splits a run where it changes. */
function runs(
  keys: readonly number[],
  group: (at: { row: number; column: number }) => string = () => '',
): { row: number; left: number; right: number }[] {
  const found: { row: number; left: number; right: number; group: string }[] = [];
  for (const key of keys) {
    const { row, column } = cellAddress(key);
    const last = found[found.length - 1];
    const mine = group({ row, column });
    if (last?.row === row && last.right === column - 1 && last.group === mine) last.right = column;
    else found.push({ row, left: column, right: column, group: mine });
  }
  return found;
}

/** Values and formulas of the cells that differ, a command for each run in a row. */
function contentCommands(from: SheetModel, to: SheetModel): WriteCommand[] | null {
  const commands: WriteCommand[] = [];
  for (const { row, left, right } of runs(changedContents(from, to))) {
    const inputs: (CellInput | null)[] = [];
    for (let column = left; column <= right; column += 1) {
      const { value, formula } = modelCellAt(to, row, column);
      if (formula !== null) inputs.push({ formula, ...(value === null ? {} : { cached: value }) });
      else if (isCellError(value)) return null;
      else inputs.push(value === null ? null : { value });
    }
    commands.push({ op: 'setCells', sheet: to.name, top: row, left, rows: [inputs] });
  }
  return commands;
}

/** Cells that end as text although what stands in them is none: they take it while they are General. */
function spoiltCells(from: SheetModel, to: SheetModel): { row: number; column: number }[] {
  return changedContents(from, to).flatMap((key) => {
    const { value, formula, format } = to.cells.get(key) ?? BLANK;
    if (format.numberFormat !== TEXT_FORMAT) return [];
    return formula !== null || (value !== null && typeof value !== 'string') ? [cellAddress(key)] : [];
  });
}

/** Formats of the cells that differ: equal changes in runs of neighbouring rows become one rectangle. */
function styleCommands(from: SheetModel, to: SheetModel): WriteCommand[] {
  const changed = changedKeys(from, to, (a, b) => formatKey(a.format) === formatKey(b.format));
  const rectangles: { range: CellRange; key: string }[] = [];
  const between = (row: number, column: number): CellStyle =>
    styleBetween(modelCellAt(from, row, column).format, modelCellAt(to, row, column).format);
  for (const { row, left, right } of runs(changed, (at) => JSON.stringify(between(at.row, at.column)))) {
    const key = JSON.stringify(between(row, left));
    const above = rectangles.find(
      ({ range, key: other }) =>
        other === key && range.bottom === row - 1 && range.left === left && range.right === right,
    );
    if (above === undefined) rectangles.push({ range: { top: row, left, bottom: row, right }, key });
    else above.range = { ...above.range, bottom: row };
  }
  return rectangles.map(({ range }) => ({
    op: 'setStyle',
    sheet: to.name,
    range,
    style: between(range.top, range.left),
  }));
}

/** What leads from one format to the other: what has not been read is the same in both, and is not to be written. */
function styleBetween(from: CellFormat, to: CellFormat): CellStyle {
  const changed = Object.entries(to).filter(
    ([property, value]) => !sameData(from[property as keyof CellFormat], value),
  );
  return Object.fromEntries(changed);
}

/** Plain data is the same when it is written the same. */
export function sameData(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
