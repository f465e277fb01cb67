import { unexpectedCell } from '../../core/workbook/expect-cells';
import type { ApplyRefusal, ApplyResult, WriteCommand, WritePlan } from '../../core/workbook/plan';
import type { WorkbookModel } from '../../core/workbook/workbook-model';
import { applyCommands } from '../../core/plan/apply-commands';
import { inversePlan } from '../../core/plan/inverse-plan';
import { hostSays, quotedNames } from './failure-words';
import { withNewSheetsGeneral } from './new-sheets';
import { PlanWriter } from './plan-writer';
import { readState, type ApplyOptions } from './read-state';
import { failureCode, hostError, writeExcel } from './run-excel';
import { stillHolds } from './same-content';
import { HalfWrittenPlan } from './take-back';
import { touchedSheets } from './touched-sheets';
import { writeSteps, type WriteStep } from './write-steps';
import { writerState, type WriterState } from './writer-state';
import { CANCELLED, refusalOf, refused, staleRefusal, withoutAssurance } from '../../core/plan/refusals';

/** The ways back that were handed out: whoever gives one of them gets done what is left of it, from whatever stands by then. */
const halfWritten = new WeakMap<WritePlan, HalfWrittenPlan>();

/** Ways forward out of deletions that stopped half-way: a sheet that is gone by then is done. */
const deletionsToEnd = new WeakSet<WritePlan>();

/**
 * Carries out a plan: one round trip reads what the plan touches, on which it is tried in memory, so that it is refused
 * before anything is written; then its steps are written, most plans in one. Should a step fail, what the plan has written is
 * looked for and taken back; what cannot be is named in the refusal, with the way back.
 */
export async function applyPlan(plan: WritePlan, options: ApplyOptions): Promise<ApplyResult> {
  const half = halfWritten.get(plan);
  if (half !== undefined) return finishTakingBack(half, options);
  if (isCancelled(options)) return CANCELLED;
  const { patience } = options;
  const read = await readState(touchedSheets(plan), options, { patience, delayForCellEdit: false });
  const before = read.model;
  const stale =
    plan.expects.find((expected) => !stillHolds(before, expected)) ?? unexpectedCell(plan, before.sheets);
  if (stale !== null) return staleRefusal(stale);
  if (read.unreadable !== null) return read.unreadable;
  if (read.isStructureProtected && plan.commands.some(changesStructure)) {
    const message = hostSays('structureProtected', { untouched: refusalOf('unwritten') });
    return refused('protected', message);
  }
  const wanted = deletionsToEnd.has(plan) ? stillToDelete(plan.commands, before) : plan.commands;
  const tried = applyCommands(before, withNewSheetsGeneral(wanted));
  if ('refusal' in tried) return tried.refusal;
  const { commands } = tried;
  if (isCancelled(options)) return CANCELLED;
  const steps = writeSteps(commands, before);
  const failed = await writeAll(steps, writerState(before, read.conditionals), options);
  if (failed !== null) {
    const end = await afterFailure({ plan, commands, before, steps, failed }, options);
    if (end !== null) return end;
  }
  // A deleted sheet cannot be made again from here: its validations and marks were not read.
  const deletes = plan.commands.some(({ op }) => op === 'deleteSheet');
  return { applied: true, inverse: deletes ? null : inversePlan({ ...plan, commands }, before, tried.model) };
}

interface Failed {
  /** The step that failed, or before which the user cancelled. */
  readonly at: number;
  /** null when the user cancelled. */
  readonly failure: { readonly thrown: unknown } | null;
}

async function writeAll(
  steps: readonly WriteStep[],
  state: WriterState,
  options: ApplyOptions,
): Promise<Failed | null> {
  const { patience, onWaiting } = options;
  for (const [at, { commands }] of steps.entries()) {
    if (at > 0 && isCancelled(options)) return { at, failure: null };
    const queue = (context: Excel.RequestContext): void => {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      const writer = new PlanWriter(context, state);
      for (const command of commands) writer.write(command);
      writer.flushStyles();
    };
    try {
      // Refused at once while a cell is edited; but what is begun waits until it can go on.
      await writeExcel(queue, { patience, delayForCellEdit: at > 0, onWaiting });
    } catch (thrown) {
      return { at, failure: { thrown } };
    }
  }
  return null;
}

interface Failure {
  readonly plan: WritePlan;
  /** What was carried out of it, with what had to come in between. */
  readonly commands: readonly WriteCommand[];
  readonly before: WorkbookModel;
  readonly steps: readonly WriteStep[];
  readonly failed: Failed;
}

/** What a plan that failed half-way came to; null when it was carried out whole all the same. */
async function afterFailure(
  { plan, commands, before, steps, failed }: Failure,
  options: ApplyOptions,
): Promise<ApplyRefusal | null> {
  const { at, failure } = failed;
  const step = steps[at];
  const refusal = failure === null ? CANCELLED : hostRefusal(failure.thrown, at);
  // Excel refuses a whole request while a cell is edited: nothing of it was done.
  const isUntouched = at === 0 && failureCode(failure?.thrown) === 'InvalidOperationInCellEditMode';
  if (isUntouched) return refusal;
  const half = new HalfWrittenPlan(
    plan,
    commands,
    before,
    steps.slice(0, at),
    failure === null ? undefined : step,
  );
  if (step?.kind === 'delete' && failure !== null) {
    const end = await afterDeleting(plan, step.commands, refusal, options, half);
    if (end !== 'none') return end;
  }
  const words =
    step?.kind === 'open' && failure !== null ? await passwordMet(step, refusal, half, options) : refusal;
  const { left } = await half.takeBack(options);
  return left.length === 0 ? words : withLeft(words, half, left);
}

/** A sheet that could not be opened has a password, or is one that this Excel does not open. */
async function passwordMet(
  { commands }: WriteStep,
  refusal: ApplyRefusal,
  half: HalfWrittenPlan,
  options: ApplyOptions,
): Promise<ApplyRefusal> {
  if (refusal.reason !== 'protected') return refusal;
  const read = await half.read(options).catch(() => null);
  const closed = commands.find((command) => {
    const name = 'sheet' in command ? command.sheet.toLowerCase() : '';
    return read?.model.sheets.some(
      (sheet) => sheet.name.toLowerCase() === name && sheet.protection.isProtected,
    );
  });
  return closed !== undefined && 'sheet' in closed
    ? {
        ...refusal,
        message: hostSays('password', { sheet: closed.sheet, untouched: refusalOf('unwritten') }),
      }
    : refusal;
}

/** Sheets that are deleted do not come back: all gone is done, some gone is told, none gone is taken back. */
async function afterDeleting(
  plan: WritePlan,
  deletions: readonly WriteCommand[],
  refusal: ApplyRefusal,
  options: ApplyOptions,
  half: HalfWrittenPlan,
): Promise<ApplyRefusal | null | 'none'> {
  const names = deletions.flatMap((command) => ('sheet' in command ? [command.sheet] : []));
  const read = await half.read(options).catch(() => null);
  const present =
    read === null
      ? names
      : names.filter((name) =>
          read.model.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()),
        );
  if (read !== null && present.length === 0) return null;
  if (read !== null && present.length === names.length) return 'none';
  const wayBack: WritePlan = {
    label: hostSays('finish', { label: plan.label }),
    commands: present.map((sheet) => ({ op: 'deleteSheet', sheet })),
    expects: [],
  };
  deletionsToEnd.add(wayBack);
  return {
    ...refusal,
    message: hostSays('partlyDeleted', { message: refusal.message, sheets: quotedNames(present) }),
    left: { sheets: present, wayBack, forwards: true },
  };
}

function stillToDelete(commands: readonly WriteCommand[], { sheets }: WorkbookModel): WriteCommand[] {
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  return commands.filter((command) => !('sheet' in command) || names.has(command.sheet.toLowerCase()));
}

async function finishTakingBack(half: HalfWrittenPlan, options: ApplyOptions): Promise<ApplyResult> {
  const { left } = await half.takeBack(options);
  if (left.length === 0) return { applied: true, inverse: null };
  return withLeft(refused('host', hostSays('notTakenBack')), half, left);
}

function withLeft(refusal: ApplyRefusal, half: HalfWrittenPlan, left: readonly string[]): ApplyRefusal {
  const label = hostSays('takeBack', { label: half.plan.label });
  const wayBack: WritePlan = { label, commands: [], expects: [] };
  halfWritten.set(wayBack, half);
  const message = refusal.reason === 'cancelled' ? hostSays('cancelled') : withoutAssurance(refusal.message);
  const data = { message, sheets: quotedNames(left) };
  return {
    ...refusal,
    message: left.length === 1 ? hostSays('leftOne', data) : hostSays('leftSome', data),
    left: { sheets: left, wayBack, forwards: false },
  };
}

/** Asked anew each time: the user may have cancelled while Excel was working. */
function isCancelled({ signal }: ApplyOptions): boolean {
  return signal?.aborted === true;
}

function changesStructure({ op }: WriteCommand): boolean {
  return op === 'addSheet' || op === 'deleteSheet' || op === 'renameSheet' || op === 'setVisibility';
}

function hostRefusal(failure: unknown, step: number): ApplyRefusal {
  const { words, detail } = hostError(failure);
  const code = failureCode(failure);
  const reason = code === 'AccessDenied' || code === 'BadPassword' ? 'protected' : 'host';
  return { applied: false, reason, message: words, detail: `${detail} (${String(step + 1)})` };
}
