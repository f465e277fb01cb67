import type { ICellData, Nullable } from '@univerjs/presets';

import { movedSpan } from '../../core/plan/map-references';
import { rowsMovedIn } from '../../core/plan/move-sheet-rows';
import { movedCharts, movedPage, movedRange } from '../../core/plan/moved-fittings';
import { LAST_COLUMN, LAST_ROW } from '../../core/workbook/address';
import { cellColumn, cellKey, cellRow } from '../../core/workbook/snapshot';
import { isUnlocked } from './cell-data';
import type { OpenBook } from './open-book';
import { fromUniverRange, toUniverRange } from './rule-data';
import { movedRules } from './row-move-rules';
import { mutationOf, type Consequences, type Mutation, type RowMove } from './row-mutation';
import type { SheetRules } from './sheet-rules';
import type { SheetSide } from './sheet-side';

/** Our own mutation that puts what Univer has no place for: see `registerSideMutation`. */
export const SIDE_MUTATION = 'ziping.mutation.sheet-side';

const WHOLE_SHEET = { startRow: 0, startColumn: 0, endRow: LAST_ROW, endColumn: LAST_COLUMN };

/**
 * All that follows the rows of a sheet: formulas of every sheet, names, merges, validations, conditional formats, print set-up and
 * charts, by the same rules as the workbook in memory. Univer's own ways take the sheet in front for the one whose rows
 * move, and lay rules a row off. Asked before the rows have moved.
 */
export function rowConsequences(
  open: OpenBook,
  rules: SheetRules,
  side: SheetSide,
  move: RowMove,
): Consequences {
  const parts = [
    formulaMoves(open, move),
    nameMoves(open, move),
    mergeMoves(open, move),
    movedRules(open, rules, move),
    sideMoves(open, side, move),
    lockMoves(open, move),
  ];
  return { redos: parts.flatMap(({ redos }) => redos), undos: parts.flatMap(({ undos }) => undos) };
}

/** Every formula of a sheet by its place; one that is shared is given as it reads there. */
function formulasOf(
  open: OpenBook,
  sheet: string,
): Map<number, { readonly formula: string; readonly isShared: boolean }> {
  const found = new Map<number, { readonly formula: string; readonly isShared: boolean }>();
  const worksheet = open.sheet(sheet);
  worksheet.getCellMatrix().forValue((row, column, cell: Nullable<ICellData>) => {
    if (typeof cell?.si === 'string' && cell.si !== '') {
      const formula = open.facade(sheet).getRange(row, column).getFormula();
      if (formula !== '') found.set(cellKey(row, column), { formula, isShared: true });
    } else if (typeof cell?.f === 'string' && cell.f !== '') {
      found.set(cellKey(row, column), { formula: cell.f, isShared: false });
    }
  });
  return found;
}

function formulaMoves(open: OpenBook, { sheet: moved, at, count }: RowMove): Consequences {
  const redos: Mutation[] = [];
  const undos: Mutation[] = [];
  const rewrite = rowsMovedIn(open.sheet(moved).getName(), at, count);
  for (const worksheet of open.model().getSheets()) {
    const sheet = worksheet.getSheetId();
    const before = formulasOf(open, sheet);
    const after = new Map<number, string>();
    for (const [key, { formula }] of before) {
      const row = cellRow(key);
      const to = sheet === moved ? (movedSpan(row, row, at, count)?.first ?? null) : row;
      if (to !== null) after.set(cellKey(to, cellColumn(key)), rewrite(worksheet.getName(), formula));
    }
    const keys = new Set([...before.keys(), ...after.keys()]);
    // Cells take their formulas along: of those that move none is right by itself, be the text there the same or not.
    const changed = [...keys].filter(
      (key) =>
        (sheet === moved && key >= cellKey(at, 0)) ||
        before.get(key)?.isShared === true ||
        before.get(key)?.formula !== after.get(key),
    );
    if (changed.length === 0) continue;
    redos.push(formulaMutation(open, sheet, changed, (key) => after.get(key)));
    undos.push(formulaMutation(open, sheet, changed, (key) => before.get(key)?.formula));
  }
  return { redos, undos };
}

/** Univer keeps a list of formulas by place beside the cells: it has to hear of places that hold none any more. */
function formulaMutation(
  open: OpenBook,
  sheet: string,
  keys: readonly number[],
  formula: (key: number) => string | undefined,
): Mutation {
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (const key of keys) {
    (cellValue[cellRow(key)] ??= {})[cellColumn(key)] = {
      f: formula(key) ?? null,
      si: null,
    };
  }
  return mutationOf(open, sheet, 'sheet.mutation.set-range-values', { cellValue });
}

function nameMoves(open: OpenBook, { sheet, at, count }: RowMove): Consequences {
  const redos: Mutation[] = [];
  const undos: Mutation[] = [];
  const rewrite = rowsMovedIn(open.sheet(sheet).getName(), at, count);
  for (const name of open.book().getDefinedNames()) {
    const param = paramOf(name);
    const formulaOrRefString = rewrite('', param.formulaOrRefString);
    if (formulaOrRefString === param.formulaOrRefString) continue;
    const id = 'formula.mutation.set-defined-name';
    redos.push(mutationOf(open, sheet, id, { ...param, formulaOrRefString }));
    undos.push(mutationOf(open, sheet, id, param));
  }
  return { redos, undos };
}

/** All of a name, its id too. Univer's own way to it, a builder, complains on the console each time. */
function paramOf(name: object): { readonly formulaOrRefString: string } {
  return (name as { readonly _definedNameParam: { readonly formulaOrRefString: string } })._definedNameParam;
}

function mergeMoves(open: OpenBook, { sheet, at, count }: RowMove): Consequences {
  const before = open
    .sheet(sheet)
    .getMergeData()
    .map((range) => fromUniverRange(range));
  if (before.length === 0) return { redos: [], undos: [] };
  const after = before
    .flatMap((merge) => movedRange(merge, at, count))
    .filter((merge) => merge.top < merge.bottom || merge.left < merge.right);
  const put = (merges: typeof before): Mutation[] => [
    mutationOf(open, sheet, 'sheet.mutation.remove-worksheet-merge', { ranges: [WHOLE_SHEET] }),
    mutationOf(open, sheet, 'sheet.mutation.add-worksheet-merge', { ranges: merges.map(toUniverRange) }),
  ];
  return { redos: put(after), undos: put(before) };
}

function sideMoves(open: OpenBook, { page, charts }: SheetSide, { sheet, at, count }: RowMove): Consequences {
  const put = (state: Pick<SheetSide, 'page' | 'charts'>): Mutation[] => [
    mutationOf(open, sheet, SIDE_MUTATION, state),
  ];
  const after = { page: movedPage(page, at, count) ?? {}, charts: movedCharts(charts, at, count) };
  return { redos: put(after), undos: put({ page, charts }) };
}

/** New rows may be filled in where the row above them may: Univer gives them its look alone. */
function lockMoves(open: OpenBook, { sheet, at, count }: RowMove): Consequences {
  if (count < 0 || at === 0) return { redos: [], undos: [] };
  const worksheet = open.sheet(sheet);
  const unlocked: Record<number, ICellData> = {};
  for (let column = 0; column < worksheet.getColumnCount(); column += 1) {
    const cell = worksheet.getCellRaw(at - 1, column) as ICellData | null | undefined;
    if (isUnlocked(cell)) unlocked[column] = { custom: { unlocked: true } };
  }
  if (Object.keys(unlocked).length === 0) return { redos: [], undos: [] };
  const cellValue = Object.fromEntries(Array.from({ length: count }, (_, down) => [at + down, unlocked]));
  return { redos: [mutationOf(open, sheet, 'sheet.mutation.set-range-values', { cellValue })], undos: [] };
}
