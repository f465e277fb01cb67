import type { CellRange } from '../../core/workbook/address';
import { addressOf, boundsOf } from './sheet-reader';
import type { TouchedSheet } from './touched-sheets';
import { isMixed } from './validation-wire';

/** The validation of a range while it is read. */
export interface QueuedValidation {
  readonly range: CellRange;
  readonly loaded: Excel.DataValidation;
}

/** A touched sheet while its validations are read. */
export interface QueuedValidations {
  readonly touched: TouchedSheet;
  readonly worksheet: Excel.Worksheet;
  /** Where validations are, on a sheet that loses rows. */
  readonly validated: Excel.RangeAreas | null;
  validations: readonly QueuedValidation[];
}

/** So many cells with several validations are asked one by one. */
const MOST_CELLS = 2000;

/** Queues the validation of a range. */
export function queueValidation(worksheet: Excel.Worksheet, range: CellRange): QueuedValidation {
  const loaded = worksheet.getRange(addressOf(range)).dataValidation;
  loaded.load('type,rule,prompt,errorAlert,ignoreBlanks');
  return { range, loaded };
}

/** Queues where validations are on a sheet that loses rows; null where it does not. */
export function queueValidated(
  worksheet: Excel.Worksheet,
  lostRows: ReadonlySet<number>,
): Excel.RangeAreas | null {
  if (lostRows.size === 0) return null;
  const areas = worksheet.getRange().getSpecialCellsOrNullObject('DataValidations');
  areas.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return areas;
}

/**
 * Queues the validations that reach into rows that go, once it is known where they are; false where there are none. Each column is
 * asked as far as it is validated without a gap, however Excel cuts the areas: a rule is told and written for all of it.
 */
export function queueLostValidations(queued: QueuedValidations): boolean {
  const { validated, touched, worksheet } = queued;
  if (validated === null || validated.isNullObject) return false;
  const ranges = columnRuns(validated.areas.items.map(boundsOf)).filter(({ top, bottom }) =>
    [...touched.lostRows].some((row) => row >= top && row <= bottom),
  );
  queued.validations = [...queued.validations, ...ranges.map((range) => queueValidation(worksheet, range))];
  return ranges.length > 0;
}

function columnRuns(areas: readonly CellRange[]): CellRange[] {
  const columns = areas.flatMap(({ top, bottom, left, right }) =>
    Array.from({ length: right - left + 1 }, (_, at) => ({
      top,
      bottom,
      left: left + at,
      right: left + at,
    })),
  );
  const runs: CellRange[] = [];
  for (const one of columns.sort((a, b) => a.left - b.left || a.top - b.top)) {
    const last = runs[runs.length - 1];
    const isNext = last?.left === one.left && one.top <= last.bottom + 1;
    if (last === undefined || !isNext) runs.push(one);
    else runs[runs.length - 1] = { ...last, bottom: Math.max(last.bottom, one.bottom) };
  }
  return runs;
}

/**
 * Asks the validations of mixed ranges again, cell by cell: one round trip, none where no range is mixed. The first range
 * that is too large for that, which must not be overwritten then; else null.
 */
export async function loadMixedValidations(
  context: Excel.RequestContext,
  sheets: readonly QueuedValidations[],
): Promise<{ readonly sheet: string; readonly range: CellRange } | null> {
  let asked = 0;
  for (const queued of sheets) {
    if (queued.worksheet.isNullObject) continue;
    const parts: QueuedValidation[] = [];
    for (const one of queued.validations) {
      if (!isMixed(one.loaded)) {
        parts.push(one);
        continue;
      }
      asked += sizeOf(one.range);
      if (asked > MOST_CELLS) return { sheet: queued.worksheet.name, range: one.range };
      for (const cell of cellsOf(one.range)) parts.push(queueValidation(queued.worksheet, cell));
    }
    queued.validations = parts;
  }
  if (asked > 0) await context.sync();
  return null;
}

function sizeOf({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

function cellsOf({ top, left, bottom, right }: CellRange): CellRange[] {
  const cells: CellRange[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      cells.push({ top: row, bottom: row, left: column, right: column });
    }
  }
  return cells;
}
