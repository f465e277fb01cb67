import {
  stopWhenCancelled,
  type Cancellation,
  type ReadResult,
  type ReadScope,
} from '../../core/workbook/ports';
import type { CellSnapshot, NameSnapshot, SheetSnapshot } from '../../core/workbook/snapshot';
import { isTooLarge } from './run-excel';
import { queueValidations } from './sheet-details';
import {
  addressOf,
  boundsOf,
  cellsOfBlock,
  exists,
  gapsOf,
  loadBlock,
  queueSheet,
  sheetSnapshot,
  type QueueOptions,
  type QueuedSheet,
} from './sheet-reader';

/** Cells whose values, formulas, types and formats stay well under 5 MB of JSON. */
const CELLS_AT_ONCE = 40_000;

/**
 * Reads sheets in one round trip when they are named or in front, in two when all are wanted (their names come first).
 * A workbook too large for one answer is read again in blocks. Stops between two answers of the host when cancelled.
 */
export async function readHost(
  context: Excel.RequestContext,
  scope: ReadScope,
  canReadMerges: boolean,
  signal?: Cancellation,
): Promise<ReadResult> {
  stopWhenCancelled(signal);
  const { worksheets } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  const names = context.workbook.names;
  // Queued anew when the first answer is refused as too large: nothing of it has been loaded then.
  const queueWorkbook = (): void => {
    active.load('id,name');
    worksheets.load('items/name');
    names.load('items/name,items/formula,items/visible');
    context.application.load('calculationMode');
  };
  queueWorkbook();
  let targets: Excel.Worksheet[];
  if (scope.sheets === 'all') {
    await context.sync();
    stopWhenCancelled(signal);
    targets = worksheets.items;
  } else if (scope.sheets === 'active') {
    targets = [active];
  } else {
    targets = scope.sheets.map((name) => worksheets.getItemOrNullObject(name));
  }
  const sheets = await readSheets(context, targets, {
    canReadMerges,
    details: scope.details === true,
    queueWorkbook,
    signal,
  });
  return {
    activeSheet: active.name,
    sheetNames: worksheets.items.map(({ name }) => name),
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

interface ReadOptions extends Omit<QueueOptions, 'content'> {
  readonly queueWorkbook: () => void;
  readonly signal: Cancellation | undefined;
}

interface ReadSheet {
  readonly queued: QueuedSheet;
  readonly snapshot: SheetSnapshot;
}

async function readSheets(
  context: Excel.RequestContext,
  targets: readonly Excel.Worksheet[],
  options: ReadOptions,
): Promise<ReadSheet[]> {
  const queued = targets.map((worksheet) => queueSheet(worksheet, { ...options, content: true }));
  try {
    await context.sync();
  } catch (failure) {
    if (!isTooLarge(failure)) throw failure;
    return readInBlocks(context, targets, options);
  }
  stopWhenCancelled(options.signal);
  const present = queued.filter(exists);
  await loadValidations(context, present);
  return present.map((sheet) => {
    stopWhenCancelled(options.signal);
    return { queued: sheet, snapshot: sheetSnapshot(sheet, [cellsOfBlock(sheet.block)]) };
  });
}

/** The one round trip more that details cost, for all sheets at once. */
async function loadValidations(context: Excel.RequestContext, sheets: readonly QueuedSheet[]): Promise<void> {
  let asked = false;
  for (const { worksheet, details } of sheets) {
    if (details === null) continue;
    queueValidations(worksheet, details);
    asked = true;
  }
  if (asked) await context.sync();
}

/** Sizes first, then cells in as many answers as their number needs. */
async function readInBlocks(
  context: Excel.RequestContext,
  targets: readonly Excel.Worksheet[],
  options: ReadOptions,
): Promise<ReadSheet[]> {
  stopWhenCancelled(options.signal);
  options.queueWorkbook();
  const queued = targets.map((worksheet) => queueSheet(worksheet, { ...options, content: false }));
  await context.sync();
  stopWhenCancelled(options.signal);
  const present = queued.filter(exists);
  await loadValidations(context, present);
  const blocks = present.flatMap((sheet) => blocksOf(sheet));
  await loadBlocks(context, batches(blocks), options.signal);
  return present.map((sheet) => ({
    queued: sheet,
    snapshot: sheetSnapshot(
      sheet,
      blocks.flatMap(({ sheet: own, cells }) => (own === sheet ? [cells] : [])),
    ),
  }));
}

/** One sync for each answer that fits, one after the other. */
async function loadBlocks(
  context: Excel.RequestContext,
  left: readonly Block[][],
  signal: Cancellation | undefined,
): Promise<void> {
  const [batch, ...others] = left;
  if (batch === undefined) return;
  stopWhenCancelled(signal);
  // Made in the batch that loads them: a range does not outlive its sync.
  const ranges = batch.map(({ sheet, address }) => sheet.worksheet.getRange(address));
  for (const range of ranges) loadBlock(range);
  await context.sync();
  for (const [at, block] of batch.entries()) {
    const range = ranges[at];
    if (range !== undefined) block.cells = cellsOfBlock(range);
  }
  await loadBlocks(context, others, signal);
}

interface Block {
  readonly sheet: QueuedSheet;
  readonly address: string;
  /** How many cells it has. */
  readonly size: number;
  /** Its cells, once they were read. */
  cells: ReadonlyMap<number, CellSnapshot>;
}

/** A used range cut into bands of rows. */
function blocksOf(sheet: QueuedSheet): Block[] {
  const bounds = boundsOf(sheet.block);
  const columns = bounds.right - bounds.left + 1;
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / columns));
  const blocks: Block[] = [];
  for (let top = bounds.top; top <= bounds.bottom; top += rowsAtOnce) {
    const bottom = Math.min(bounds.bottom, top + rowsAtOnce - 1);
    const address = addressOf({ ...bounds, top, bottom });
    blocks.push({ sheet, address, size: (bottom - top + 1) * columns, cells: new Map() });
  }
  return blocks;
}

function batches(blocks: readonly Block[]): Block[][] {
  const all: Block[][] = [];
  let size = Infinity;
  for (const block of blocks) {
    if (size + block.size > CELLS_AT_ONCE) {
      all.push([]);
      size = 0;
    }
    all[all.length - 1]?.push(block);
    size += block.size;
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
