import { cellKey } from '../../core/workbook/snapshot';
import { PLAIN_FORMAT, type CellModel } from '../../core/workbook/workbook-model';
import { mapReferences } from '../../core/plan/map-references';
import { sameSheet } from '../../core/plan/move-sheet-rows';
import { failureCode } from './run-excel';
import { addressOf, boundsOf } from './sheet-reader';
import type { TouchedSheet } from './touched-sheets';

/** What another sheet reads of one that loses rows. */
export interface LinkedSheet {
  readonly cells: ReadonlyMap<number, CellModel>;
  readonly protection: { readonly isProtected: boolean; readonly hasPassword: false };
}

/** Sheets with more cells than that are lists of data: what they read is not looked for. */
const MOST_CELLS = 50_000;

/**
 * The formulas by which other sheets read those that lose rows, by sheet id. A range that ends on a deleted row is shortened by
 * Excel, and does not grow again when the row comes back: whoever takes the deletion back writes it as it was. Two more round
 * trips, none where no row goes. What cannot be read is left out.
 */
export async function loadLinkedFormulas(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  sheets: readonly { readonly touched: TouchedSheet; readonly worksheet: Excel.Worksheet }[],
): Promise<ReadonlyMap<string, LinkedSheet>> {
  const present = sheets.filter(({ worksheet }) => !worksheet.isNullObject);
  const losing = present
    .filter(({ touched }) => touched.lostRows.size > 0)
    .map(({ worksheet }) => worksheet.name);
  const whole = new Set(present.filter(({ touched }) => touched.whole).map(({ worksheet }) => worksheet.id));
  const others = worksheets.filter(({ id }) => !whole.has(id));
  if (losing.length === 0 || others.length === 0) return new Map();
  try {
    const queued = others.map((worksheet) => {
      const used = worksheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      worksheet.protection.load('protected');
      return { worksheet, used };
    });
    await context.sync();
    const small = queued.filter(
      ({ used }) => !used.isNullObject && used.rowCount * used.columnCount <= MOST_CELLS,
    );
    const blocks = small.map(({ worksheet, used }) => {
      const block = worksheet.getRange(addressOf(boundsOf(used)));
      block.load('formulas');
      return { worksheet, used, block };
    });
    if (blocks.length > 0) await context.sync();
    return new Map(
      blocks.flatMap(({ worksheet, used, block }) => {
        const cells = linkedCells(block.formulas as unknown[][], used, losing);
        const { protected: isProtected } = worksheet.protection;
        const protection = { isProtected, hasPassword: false } as const;
        return cells.size === 0 ? [] : [[worksheet.id, { cells, protection }] as const];
      }),
    );
  } catch (failure) {
    // A chart sheet, an answer that is too large: Excel says so with a code. What says nothing is no answer at all.
    if (failureCode(failure) === '') throw failure;
    return new Map();
  }
}

function linkedCells(
  formulas: readonly (readonly unknown[])[],
  { rowIndex, columnIndex }: Excel.Range,
  losing: readonly string[],
): Map<number, CellModel> {
  const cells = new Map<number, CellModel>();
  for (const [down, line] of formulas.entries()) {
    for (const [across, formula] of line.entries()) {
      if (typeof formula !== 'string' || !formula.startsWith('=') || !reads(formula, losing)) continue;
      cells.set(cellKey(rowIndex + down, columnIndex + across), {
        value: null,
        formula,
        format: PLAIN_FORMAT,
      });
    }
  }
  return cells;
}

function reads(formula: string, sheets: readonly string[]): boolean {
  let isReader = false;
  mapReferences(formula, (reference) => {
    const { sheet } = reference;
    isReader ||= sheet !== null && sheets.some((name) => sameSheet(name, sheet));
    return reference;
  });
  return isReader;
}
