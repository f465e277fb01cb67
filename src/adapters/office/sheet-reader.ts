import { cellName, parseRange, rangeName, type CellRange } from '../../core/workbook/address';
import {
  cellKey,
  type CellSnapshot,
  type ReadGap,
  type SheetSnapshot,
  type SheetVisibility,
} from '../../core/workbook/snapshot';
import { readContent } from './cell-text';
import { queueDetails, unlockedRanges, validationsOf, type QueuedDetails } from './sheet-details';
import { speaker } from '../../core/message/message';

/** Queues the contents and the place of a range. */
export function loadBlock(range: Excel.Range): void {
  range.load('rowIndex,columnIndex,rowCount,columnCount,values,formulas,valueTypes,numberFormat');
}

/** One sheet whose reading has been queued; its parts can be read after the sync. */
export interface QueuedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly block: Excel.Range;
  readonly merges: Excel.RangeAreas | null;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly names: Excel.NamedItemCollection;
  readonly details: QueuedDetails | null;
}

export interface QueueOptions {
  readonly canReadMerges: boolean;
  /** false asks for the size of the sheet only. */
  readonly content: boolean;
  readonly details: boolean;
}

/** Queues everything that one sheet is read by. */
export function queueSheet(
  worksheet: Excel.Worksheet,
  { canReadMerges, content, details }: QueueOptions,
): QueuedSheet {
  worksheet.load('id,name,visibility');
  worksheet.protection.load('protected');
  const block = worksheet.getUsedRange(true);
  if (content) loadBlock(block);
  else block.load('rowIndex,columnIndex,rowCount,columnCount');
  const merges = canReadMerges ? worksheet.getUsedRange(false).getMergedAreasOrNullObject() : null;
  merges?.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  const names = worksheet.names;
  names.load('items/name,items/formula,items/visible');
  return {
    worksheet,
    block,
    merges,
    rows: block.getRowProperties({ rowHidden: true }),
    columns: block.getColumnProperties({ columnHidden: true }),
    names,
    details: details ? queueDetails(worksheet, block) : null,
  };
}

/** The rectangle of a range that has its indexes and counts loaded. */
export function boundsOf(range: Excel.Range): CellRange {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

/** The cells of a block that has been loaded; blank ones are left out. */
export function cellsOfBlock(block: Excel.Range): Map<number, CellSnapshot> {
  const cells = new Map<number, CellSnapshot>();
  for (let r = 0; r < block.rowCount; r++) {
    for (let c = 0; c < block.columnCount; c++) {
      const { value, formula } = readContent(
        (block.values as unknown[][])[r]?.[c],
        (block.formulas as unknown[][])[r]?.[c],
        String((block.valueTypes as unknown[][])[r]?.[c]),
      );
      if (value === null && formula === null) continue;
      const format = formatAt(block, r, c);
      cells.set(cellKey(block.rowIndex + r, block.columnIndex + c), { value, formula, format });
    }
  }
  return cells;
}

/** The number format of one cell of a loaded block. */
export function formatAt(block: Excel.Range, row: number, column: number): string {
  const format: unknown = (block.numberFormat as unknown[][])[row]?.[column];
  return typeof format === 'string' ? format : 'General';
}

/** Whether the queued sheet turned out to exist: a missing one answers a null object. */
export function exists(queued: QueuedSheet): boolean {
  return !queued.worksheet.isNullObject;
}

/** A sheet whose parts have been read, its cells block by block. */
export function sheetSnapshot(
  queued: QueuedSheet,
  blocks: readonly ReadonlyMap<number, CellSnapshot>[],
): SheetSnapshot {
  const [only, ...more] = blocks;
  const cells =
    only !== undefined && more.length === 0 ? only : new Map(blocks.flatMap((block) => [...block]));
  const { worksheet } = queued;
  return {
    id: worksheet.id,
    name: worksheet.name,
    visibility: visibilityOf(worksheet.visibility),
    used: cells.size === 0 ? null : boundsOf(queued.block),
    cells,
    merges: mergesOf(queued.merges),
    hiddenRows: hidden(queued.rows.value, queued.block.rowIndex, ({ rowHidden }) => rowHidden === true),
    hiddenColumns: hidden(
      queued.columns.value,
      queued.block.columnIndex,
      ({ columnHidden }) => columnHidden === true,
    ),
    protection: { isProtected: worksheet.protection.protected },
    validations: validationsOf(queued.details),
    ...unlockedOf(queued),
  };
}

/** Unlocked cells, one range for each run in a row; nothing where they were not asked for. */
function unlockedOf({ details, block }: QueuedSheet): { unlocked?: CellRange[] } {
  return details === null
    ? {}
    : { unlocked: unlockedRanges(details.locks.value, block.rowIndex, block.columnIndex) };
}

/** How a sheet is seen, from the word that Excel has for it. */
export function visibilityOf(visibility: string): SheetVisibility {
  if (visibility === 'Visible') return 'visible';
  return visibility === 'VeryHidden' ? 'veryHidden' : 'hidden';
}

/** Merged areas that have been loaded, none where there are none. */
export function mergesOf(areas: Excel.RangeAreas | null): CellRange[] {
  if (areas === null || areas.isNullObject) return [];
  return areas.areas.items.map(boundsOf);
}

function hidden<T>(lines: readonly T[], first: number, isHidden: (line: T) => boolean): number[] {
  return lines.flatMap((line, index) => (isHidden(line) ? [first + index] : []));
}

const say = speaker({
  noMerges: {
    zh: '这个版本的 Excel 读不出合并单元格，按未合并处理。',
    en: 'This version of Excel does not tell merged cells; all were taken as not merged.',
  },
});

/** What this Excel could not tell, said to whoever reads on. */
export function gapsOf(canReadMerges: boolean): ReadGap[] {
  return canReadMerges ? [] : [{ sheet: null, what: say('noMerges') }];
}

/** "'表一'!A1:B2" or "A1:B2,C3" → ranges; parts that are no addresses are left out. */
export function parseAddresses(addresses: string): CellRange[] {
  return addresses.split(',').flatMap((address) => {
    const range = parseRange(address.slice(address.lastIndexOf('!') + 1));
    return range === null ? [] : [range];
  });
}

/** An address for `getRange`: one cell without a colon. */
export function addressOf(range: CellRange): string {
  return range.top === range.bottom && range.left === range.right
    ? cellName(range.top, range.left)
    : rangeName(range);
}
