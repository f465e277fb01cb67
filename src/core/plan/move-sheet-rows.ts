import type { CellRange } from '../workbook/address';
import { cellAddress, cellKey } from '../workbook/snapshot';
import type { SheetModel } from '../workbook/workbook-model';
import { mapReferences, movedSpan, moveRows, type WrittenReference } from './map-references';
import { formulaOfFirstLeft, movedCharts, movedPage, movedRange } from './moved-fittings';
import { putCell, type SheetDraft } from './sheet-draft';

/**
 * Inserts (`count` > 0) or deletes (`count` < 0) rows of one sheet: everything that stands below moves along. Inserted rows look
 * like the row above them, as Excel has it.
 */
export function moveSheetRows(draft: SheetDraft, at: number, count: number): void {
  const row = (index: number): number | null => movedSpan(index, index, at, count)?.first ?? null;
  const range = (before: CellRange): CellRange[] => movedRange(before, at, count);
  draft.cells = moveKeys(draft.cells, row);
  draft.links = moveKeys(draft.links, row);
  draft.heights = new Map(
    [...draft.heights].flatMap(([index, height]): [number, number][] => {
      const to = row(index);
      return to === null ? [] : [[to, height]];
    }),
  );
  if (count > 0) copyLook(draft, at, count);
  draft.merges = draft.merges
    .flatMap(range)
    .filter((merge) => merge.top < merge.bottom || merge.left < merge.right);
  draft.hiddenRows = draft.hiddenRows.flatMap((index) => row(index) ?? []);
  draft.validations = draft.validations.flatMap(({ range: before, rule }) => {
    const formula = rule.kind === 'custom' ? formulaOfFirstLeft(rule.formula, before, at, count) : null;
    const moved = rule.kind === 'custom' && formula !== null ? { ...rule, formula } : rule;
    return range(before).map((after) => ({ range: after, rule: moved }));
  });
  draft.conditionals = draft.conditionals.flatMap(({ range: before, rule }) => {
    const formula = formulaOfFirstLeft(rule.formula, before, at, count);
    return range(before).map((after) => ({ range: after, rule: { ...rule, formula } }));
  });
  draft.charts = movedCharts(draft.charts, at, count);
  draft.page = draft.page === null ? null : movedPage(draft.page, at, count);
}

function copyLook(draft: SheetDraft, at: number, count: number): void {
  if (at === 0) return;
  const height = draft.heights.get(at - 1);
  const above = [...draft.cells].filter(([key]) => cellAddress(key).row === at - 1);
  for (let row = at; row < at + count; row += 1) {
    if (height !== undefined) draft.heights.set(row, height);
    for (const [key, { format }] of above) {
      putCell(draft, row, cellAddress(key).column, { value: null, formula: null, format });
    }
  }
}

/** Every formula of the workbook after the rows of one sheet have moved. */
export function rowsMovedIn(
  sheet: string,
  at: number,
  count: number,
): (own: string, formula: string) => string {
  return (own, formula) =>
    mapReferences(formula, (reference) => {
      if (!sameSheet(reference.sheet ?? own, sheet)) return reference;
      const cells = moveRows(reference.cells, at, count);
      return cells === null ? null : { sheet: reference.sheet, cells };
    });
}

/** Every formula after a sheet got another name (`to`) or was deleted (null). */
export function sheetRenamed(from: string, to: string | null): (own: string, formula: string) => string {
  return (_own, formula) => {
    if (!formula.includes('!')) return formula;
    return mapReferences(formula, (reference): WrittenReference | null => {
      if (reference.sheet === null || !sameSheet(reference.sheet, from)) return reference;
      return to === null ? null : { sheet: to, cells: reference.cells };
    });
  };
}

/** Whether rewriting would change any formula of the sheet. */
export function mentions(sheet: SheetModel, rewrite: (own: string, formula: string) => string): boolean {
  const changes = (formula: string): boolean => rewrite(sheet.name, formula) !== formula;
  for (const { formula } of sheet.cells.values()) if (formula !== null && changes(formula)) return true;
  return (
    sheet.conditionals.some(({ rule }) => changes(rule.formula)) ||
    sheet.validations.some(({ rule }) => rule.kind === 'custom' && changes(rule.formula))
  );
}

/** Rewrites the formulas of a sheet, of its conditional formats and of its validations. */
export function rewriteFormulas(sheet: SheetDraft, rewrite: (own: string, formula: string) => string): void {
  for (const [key, cell] of sheet.cells) {
    if (cell.formula === null) continue;
    const formula = rewrite(sheet.name, cell.formula);
    if (formula !== cell.formula) sheet.cells.set(key, { ...cell, formula });
  }
  sheet.conditionals = sheet.conditionals.map((entry) => ({
    ...entry,
    rule: { ...entry.rule, formula: rewrite(sheet.name, entry.rule.formula) },
  }));
  sheet.validations = sheet.validations.map((entry) =>
    entry.rule.kind === 'custom'
      ? { ...entry, rule: { ...entry.rule, formula: rewrite(sheet.name, entry.rule.formula) } }
      : entry,
  );
}

/** Sheet names are the same in either case, as a spreadsheet has it. */
export function sameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function moveKeys<T>(map: ReadonlyMap<number, T>, row: (index: number) => number | null): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [key, value] of map) {
    const place = cellAddress(key);
    const to = row(place.row);
    if (to !== null) moved.set(cellKey(to, place.column), value);
  }
  return moved;
}
