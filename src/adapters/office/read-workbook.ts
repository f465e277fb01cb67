import type { ReadResult, ReadScope } from '../../core/workbook/ports';
import type { NameSnapshot, SheetSnapshot } from '../../core/workbook/snapshot';
import { isTooLarge } from './run-excel';
import {
  BLOCK_PROPERTIES,
  addressOf,
  boundsOf,
  exists,
  gapsOf,
  queueSheet,
  sheetSnapshot,
  type QueuedSheet,
} from './sheet-reader';

/** Cells whose values, formulas, types and formats stay well under 5 MB of JSON. */
const CELLS_AT_ONCE = 40_000;

/**
 * Reads sheets in one round trip when they are named or in front, in two when all are wanted (their names come first).
 * A workbook too large for one answer is read again in blocks.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  scope: ReadScope,
  canReadMerges: boolean,
): Promise<ReadResult> {
  const { worksheets } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  active.load('id,name');
  const names = context.workbook.names;
  names.load('items/name,items/formula,items/visible');
  context.application.load('calculationMode');
  let targets: Excel.Worksheet[];
  if (scope.sheets === 'all') {
    worksheets.load('items/name');
    await context.sync();
    targets = worksheets.items;
  } else if (scope.sheets === 'active') {
    targets = [active];
  } else {
    targets = scope.sheets.map((name) => worksheets.getItemOrNullObject(name));
  }
  const sheets = await readSheets(context, targets, canReadMerges);
  return {
    activeSheet: active.name,
    workbook: {
      sheets: sheets.map(({ snapshot }) => snapshot),
      names: [
        ...namesOf(names, null),
        ...sheets.flatMap(({ queued }) => namesOf(queued.names, queued.worksheet.name)),
      ],
      calculationMode: context.application.calculationMode === 'Automatic' ? 'auto' : 'manual',
      gaps: gapsOf(canReadMerges),
    },
  };
}

interface ReadSheet {
  readonly queued: QueuedSheet;
  readonly snapshot: SheetSnapshot;
}

async function readSheets(
  context: Excel.RequestContext,
  targets: readonly Excel.Worksheet[],
  canReadMerges: boolean,
): Promise<ReadSheet[]> {
  const queued = targets.map((worksheet) => queueSheet(worksheet, canReadMerges));
  try {
    await context.sync();
  } catch (failure) {
    if (!isTooLarge(failure)) throw failure;
    return readInBlocks(context, targets, canReadMerges);
  }
  return queued
    .filter(exists)
    .map((sheet) => ({ queued: sheet, snapshot: sheetSnapshot(sheet, [sheet.block]) }));
}

/** Sizes first, then cells in as many answers as their number needs. */
async function readInBlocks(
  context: Excel.RequestContext,
  targets: readonly Excel.Worksheet[],
  canReadMerges: boolean,
): Promise<ReadSheet[]> {
  const queued = targets.map((worksheet) => queueSheet(worksheet, canReadMerges, false));
  await context.sync();
  const present = queued.filter(exists);
  const blocks = present.flatMap((sheet) => blocksOf(sheet));
  for (const batch of batches(blocks)) {
    for (const { range } of batch) range.load(BLOCK_PROPERTIES);
    // One sync for each answer that fits: this is the one place where a loop is right.
    await context.sync();
  }
  return present.map((sheet) => ({
    queued: sheet,
    snapshot: sheetSnapshot(
      sheet,
      blocks.filter((block) => block.sheet === sheet).map(({ range }) => range),
    ),
  }));
}

interface Block {
  readonly sheet: QueuedSheet;
  readonly range: Excel.Range;
  readonly cells: number;
}

/** A used range cut into bands of rows. */
function blocksOf(sheet: QueuedSheet): Block[] {
  const bounds = boundsOf(sheet.block);
  const columns = bounds.right - bounds.left + 1;
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / columns));
  const blocks: Block[] = [];
  for (let top = bounds.top; top <= bounds.bottom; top += rowsAtOnce) {
    const bottom = Math.min(bounds.bottom, top + rowsAtOnce - 1);
    const range = sheet.worksheet.getRange(addressOf({ ...bounds, top, bottom }));
    blocks.push({ sheet, range, cells: (bottom - top + 1) * columns });
  }
  return blocks;
}

function batches(blocks: readonly Block[]): Block[][] {
  const all: Block[][] = [];
  let cells = Infinity;
  for (const block of blocks) {
    if (cells + block.cells > CELLS_AT_ONCE) {
      all.push([]);
      cells = 0;
    }
    all[all.length - 1]?.push(block);
    cells += block.cells;
  }
  return all;
}

function namesOf(names: Excel.NamedItemCollection, scope: string | null): NameSnapshot[] {
  return names.items.map((item) => ({
    name: item.name,
    refersTo: String(item.formula),
    scope,
    hidden: !item.visible,
  }));
}
