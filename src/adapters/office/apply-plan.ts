import { cellName } from '../../core/workbook/address';
import type {
  ApplyRefusal,
  ApplyResult,
  CellExpectation,
  WriteCommand,
  WritePlan,
} from '../../core/workbook/plan';
import type { Cancellation } from '../../core/workbook/ports';
import { isCellError, type CellValue } from '../../core/workbook/snapshot';
import type { WorkbookModel } from '../../core/workbook/workbook-model';
import { applyCommands } from '../memory/apply-commands';
import { inversePlan } from '../memory/inverse-plan';
import { modelCellAt } from '../memory/sheet-draft';
import { beforeState, queueBeforeState } from './before-state';
import {
  formatsBySheet,
  loadConditionalDetails,
  queueConditionals,
  type FormatsBySheet,
} from './conditional-formats';
import { PlanWriter } from './plan-writer';
import { failureCode, hostError } from './run-excel';

/** Bytes of one request that stay well under the 5 MB that Excel for the web takes. */
const REQUEST_LIMIT = 3_500_000;
/** Bytes of a command on the wire, beside four times what it takes as plain data: a third more than was seen. */
const COMMAND_BYTES = 300;

const CANCELLED: ApplyRefusal = {
  applied: false,
  reason: 'cancelled',
  message: '已取消，工作簿没有改动。',
};

/**
 * Carries out a plan in two round trips: one reads what the plan touches, on which it is tried in memory, so that it is refused
 * before anything is written; one writes. A very large plan is written in several. Should Excel fail half-way, what was
 * written is taken back.
 */
export async function applyPlan(
  context: Excel.RequestContext,
  plan: WritePlan,
  canReadMerges: boolean,
  signal?: Cancellation,
): Promise<ApplyResult> {
  if (isCancelled(signal)) return CANCELLED;
  const queued = queueBeforeState(context, plan, canReadMerges);
  await context.sync();
  await loadConditionalDetails(
    context,
    queued.sheets.map(({ conditionals }) => conditionals),
  );
  const before = beforeState(queued);
  const stale = plan.expects.find((expected) => !stillHolds(before, expected));
  if (stale !== undefined) return staleRefusal(stale);
  const tried = applyCommands(before, plan.commands);
  if ('refusal' in tried) return tried.refusal;
  if (isCancelled(signal)) return CANCELLED;
  // A deleted sheet cannot be made again from here: its validations and marks were not read.
  const deletes = plan.commands.some(({ op }) => op === 'deleteSheet');
  const inverse = inversePlan(plan, before, tried.model);
  const batches = batchesOf(plan.commands);
  const formats = formatsBySheet(
    queued.sheets.map(({ touched, conditionals }) => ({ name: touched.name, queued: conditionals })),
  );
  const writer = new PlanWriter(context, before, formats);
  const stopped = await writeBatches(batches, 0);
  if (stopped !== null) {
    await takeBack(context, tried.model, inverse);
    return stopped;
  }
  return { applied: true, inverse: deletes ? null : inverse };

  /** One sync in all but the largest plans, which go in as many as their bytes need, one after the other. */
  async function writeBatches(
    left: readonly WriteCommand[][],
    written: number,
  ): Promise<ApplyRefusal | null> {
    const [batch, ...others] = left;
    if (batch === undefined) return null;
    if (isCancelled(signal)) return CANCELLED;
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const command of batch) writer.write(command);
    writer.flushStyles();
    try {
      await context.sync();
    } catch (failure) {
      return refusalOf(failure, written);
    }
    return writeBatches(others, written + 1);
  }
}

/** Asked anew each time: the user may have cancelled while Excel was working. */
function isCancelled(signal: Cancellation | undefined): boolean {
  return signal?.aborted === true;
}

function batchesOf(commands: readonly WriteCommand[]): WriteCommand[][] {
  const batches: WriteCommand[][] = [[]];
  let bytes = 0;
  for (const command of commands) {
    const size = COMMAND_BYTES + JSON.stringify(command).length * 4;
    if (bytes > 0 && bytes + size > REQUEST_LIMIT) {
      batches.push([]);
      bytes = 0;
    }
    batches[batches.length - 1]?.push(command);
    bytes += size;
  }
  return batches;
}

/** Takes back what a failed or cancelled plan has written so far, as far as it goes: each sheet that it added at least. */
async function takeBack(
  context: Excel.RequestContext,
  after: WorkbookModel,
  inverse: WritePlan | null,
): Promise<void> {
  if (inverse === null) return;
  try {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const present = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    const commands = inverse.commands.filter(
      (command) => !('sheet' in command) || present.has(command.sheet.toLowerCase()),
    );
    const writer = new PlanWriter(context, after, await conditionalsIn(context, commands));
    for (const command of commands) writer.write(command);
    writer.flushStyles();
    await context.sync();
  } catch (failure) {
    throw hostError(failure);
  }
}

/** The conditional formats that commands will take off, as they stand now. */
async function conditionalsIn(
  context: Excel.RequestContext,
  commands: readonly WriteCommand[],
): Promise<FormatsBySheet> {
  const names = commands.flatMap((command) => (command.op === 'removeConditionals' ? [command.sheet] : []));
  if (names.length === 0) return new Map();
  const sheets = names.map((name) => ({
    name,
    queued: queueConditionals(context.workbook.worksheets.getItem(name)),
  }));
  await context.sync();
  await loadConditionalDetails(
    context,
    sheets.map(({ queued }) => queued),
  );
  return formatsBySheet(sheets);
}

function refusalOf(failure: unknown, batch: number): ApplyRefusal {
  const { message, detail } = hostError(failure);
  const reason = failureCode(failure) === 'AccessDenied' ? 'protected' : 'host';
  return { applied: false, reason, message, detail: `${detail} (${String(batch + 1)})` };
}

function stillHolds(before: WorkbookModel, expected: CellExpectation): boolean {
  const sheet = before.sheets.find(({ name }) => name.toLowerCase() === expected.sheet.toLowerCase());
  if (sheet === undefined) return false;
  const cell = modelCellAt(sheet, expected.row, expected.column);
  if (expected.formula !== null) {
    return cell.formula !== null && formulaForm(cell.formula) === formulaForm(expected.formula);
  }
  return cell.formula === null && sameValue(cell.value, expected.value);
}

/** Spreadsheets give formulas back with their own blanks and capitals, some A1 for A1:A1; texts inside they leave alone. */
function formulaForm(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : plainForm(part)))
    .join('');
}

function plainForm(formula: string): string {
  const plain = formula
    .replace(/\s+/g, '')
    .replace(/_xlfn\./g, '')
    .toUpperCase();
  return plain.replace(/(\$?[A-Z]{1,3}\$?[0-9]+):\1(?![0-9])/g, '$1');
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return a === b;
}

function staleRefusal({ sheet, row, column }: CellExpectation): ApplyRefusal {
  return {
    applied: false,
    reason: 'stale',
    message: `工作表“${sheet}”的 ${cellName(row, column)} 在此期间已被改动，没有写入任何内容。请刷新后再试。`,
  };
}
