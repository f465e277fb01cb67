import { cellAddress } from '../../core/workbook/snapshot';
import type { WriteCommand, WritePlan } from '../../core/workbook/plan';
import type { SheetModel, WorkbookModel } from '../../core/workbook/workbook-model';
import { applyCommands } from '../../core/plan/apply-commands';
import { inversePlan } from '../../core/plan/inverse-plan';
import { modelCellAt } from '../../core/plan/sheet-draft';
import { PlanWriter } from './plan-writer';
import { readState, type ApplyOptions, type ReadState } from './read-state';
import { writeExcel } from './run-excel';
import { sameContent } from './same-content';
import { distance, goalOf, opened, withRowsBack, type RowCommand } from './take-back-goal';
import { touchedSheets, untouched, type TouchedSheet } from './touched-sheets';
import { changesSheets, groupsOf, isRow, meaningful, sheetOf } from './way-back-commands';
import type { WriteStep } from './write-steps';
import { writerState, type WriterState } from './writer-state';

/** Rounds of reading and writing back; from the second on each command goes by itself. */
const ROUNDS = 3;

/** A row command of which it is not known whether it was carried out: what the sheet is like if not, and if so. */
interface Doubt {
  readonly sheet: string;
  readonly without: SheetModel;
  readonly with: SheetModel;
  /** What stands among the rows moved if it was carried out, and if not. */
  readonly settled: (isDone: boolean) => void;
}

export interface TakenBack {
  /** The sheets that are not as they were before; none when all is. */
  readonly left: readonly string[];
}

/**
 * Takes back what a plan has written that failed half-way. Nothing is believed: the workbook is read, compared with how it
 * was before and how it was along the plan's way, and what differs by the plan's doing is written back; then it is read again.
 */
export class HalfWrittenPlan {
  private rows: RowCommand[];
  private doubt: Doubt | null = null;
  private readonly touched: readonly TouchedSheet[];
  private readonly written: readonly WorkbookModel[];

  constructor(
    readonly plan: WritePlan,
    /** What was carried out of it, with what had to come in between. */
    private readonly carried: readonly WriteCommand[],
    private readonly before: WorkbookModel,
    done: readonly WriteStep[],
    failed: WriteStep | undefined,
  ) {
    this.rows = done.flatMap(({ kind, commands }) => (kind === 'rows' ? (commands as RowCommand[]) : []));
    const commands = done.flatMap((step) => step.commands);
    const last = after(before, commands);
    const along = [last];
    for (const [index, command] of (failed?.commands ?? []).entries()) {
      if (failed?.kind === 'rows') this.doubtIn(last, command as RowCommand);
      else if (changesCells(command, before) || index === (failed?.commands.length ?? 0) - 1) {
        along.push(after(last, failed?.commands.slice(0, index + 1) ?? []));
      }
    }
    const rows = this.rows;
    this.written = along.map((model) => withRowsBack(model, rows));
    this.touched = [...knownBy(touchedSheets(plan), before), ...addedSheets(plan)];
  }

  /** All sheets that the plan touches. */
  get sheets(): string[] {
    return this.touched.map(({ name }) => name);
  }

  /** Reads what stands there now. */
  read(options: ApplyOptions): Promise<ReadState> {
    return readState(this.touched, options, { patience: Infinity, delayForCellEdit: true });
  }

  /** Goes back as far as it goes. Never rejects. */
  async takeBack(options: ApplyOptions): Promise<TakenBack> {
    let left: readonly string[] = this.sheets;
    for (let round = 0; round <= ROUNDS; round += 1) {
      const read = await this.read(options).catch(() => null);
      if (read === null) continue;
      const { commands, changedSince } = this.wayBack(read.model);
      if (commands === null) return { left: this.sheets };
      left = [...new Set([...commands.flatMap(sheetOf), ...changedSince])];
      if (commands.length === 0 || round === ROUNDS) break;
      await this.writeBack(commands, read, { options, isSingly: round > 0 });
    }
    return { left };
  }

  /** The commands that lead from what stands there to what stood there; null where commands cannot. */
  private wayBack(read: WorkbookModel): {
    readonly commands: WriteCommand[] | null;
    readonly changedSince: readonly string[];
  } {
    this.settle(read);
    const { now, foreign } = this.ownPart(withoutMoved(read, this.rows));
    const unmoved = withRowsBack(now, this.rows);
    const goal = goalOf(this.carried, this.before, unmoved, this.written);
    const open = opened(now, this.rows);
    const inverse = inversePlan({ label: '', commands: this.rows, expects: [] }, goal.model, open);
    if (inverse === null) return { commands: null, changedSince: [] };
    const opening = open.sheets.flatMap((sheet, at): WriteCommand[] =>
      sheet === now.sheets[at] ? [] : [{ op: 'unprotect', sheet: sheet.name }],
    );
    return {
      commands: meaningful([...opening, ...inverse.commands], now, goal),
      changedSince: [...goal.changedSince, ...foreign],
    };
  }

  /** The workbook without sheets that are none of ours: those that a person has added, or has typed into since we added them. */
  private ownPart(read: WorkbookModel): { readonly now: WorkbookModel; readonly foreign: readonly string[] } {
    const ids = new Set(this.before.sheets.map(({ id }) => id));
    const added = new Set(
      this.plan.commands.flatMap((one) => (one.op === 'addSheet' ? [one.sheet.toLowerCase()] : [])),
    );
    const foreign: string[] = [];
    const sheets = read.sheets.filter((sheet) => {
      if (ids.has(sheet.id)) return true;
      if (!added.has(sheet.name.toLowerCase())) return false;
      const isOurs = this.written.some((model) =>
        model.sheets.some(
          ({ name, cells }) => name.toLowerCase() === sheet.name.toLowerCase() && holdsNoOther(sheet, cells),
        ),
      );
      if (!isOurs) foreign.push(sheet.name);
      return isOurs;
    });
    return { now: { ...read, sheets }, foreign };
  }

  private doubtIn(model: WorkbookModel, command: RowCommand): void {
    const moved = after(opened(model, [command]), [command]);
    const find = (one: WorkbookModel): SheetModel | undefined =>
      one.sheets.find(({ name }) => name.toLowerCase() === command.sheet.toLowerCase());
    const [without, done] = [find(model), find(moved)];
    if (without === undefined || done === undefined) return;
    const settled = (isDone: boolean): void => {
      if (isDone) this.rows = [...this.rows, command];
    };
    this.doubt = { sheet: without.id, without, with: done, settled };
  }

  private settle(now: WorkbookModel): void {
    const { doubt } = this;
    if (doubt === null) return;
    const sheet = now.sheets.find(({ id }) => id === doubt.sheet);
    this.doubt = null;
    if (sheet === undefined) return;
    doubt.settled(distance(sheet, doubt.with) < distance(sheet, doubt.without));
  }

  private async writeBack(
    commands: readonly WriteCommand[],
    { model, conditionals }: ReadState,
    { options, isSingly }: { readonly options: ApplyOptions; readonly isSingly: boolean },
  ): Promise<void> {
    const state = writerState(model, conditionals);
    const closed = new Set<string>();
    for (const group of groupsOf(commands, isSingly)) {
      const [first] = group;
      if (first === undefined || sheetOf(first).some((name) => closed.has(name))) continue;
      const isDone = await writeGroup(group, state, options);
      if (first.op === 'insertRows' || first.op === 'deleteRows') this.rowIsBack(first, model, isDone);
      if (isDone) continue;
      // A later command would meet another sheet under this name.
      if (changesSheets(first)) return;
      if (!isSingly || first.op === 'unprotect' || isRow(first))
        for (const name of sheetOf(first)) closed.add(name);
    }
  }

  /** A row that was to go back: it is known to have, or has to be looked for. */
  private rowIsBack(command: RowCommand, model: WorkbookModel, isDone: boolean): void {
    const undone = this.rows.filter(({ sheet }) => sheet === command.sheet);
    const last = undone[undone.length - 1];
    const without = this.rows.filter((row) => row !== last);
    if (isDone) {
      this.rows = without;
      return;
    }
    const sheet = model.sheets.find(({ name }) => name.toLowerCase() === command.sheet.toLowerCase());
    const moved = after(opened(model, [command]), [command]).sheets.find(({ id }) => id === sheet?.id);
    if (sheet === undefined || moved === undefined) return;
    const settled = (isBack: boolean): void => {
      if (isBack) this.rows = without;
    };
    this.doubt = { sheet: sheet.id, without: sheet, with: moved, settled };
  }
}

async function writeGroup(
  group: readonly WriteCommand[],
  state: WriterState,
  { patience, onWaiting }: ApplyOptions,
): Promise<boolean> {
  const queue = (context: Excel.RequestContext): void => {
    const writer = new PlanWriter(context, state);
    for (const command of group) writer.write(command);
    writer.flushStyles();
  };
  try {
    await writeExcel(queue, { patience, delayForCellEdit: true, onWaiting });
    return true;
  } catch {
    // What became of it is read in the next round.
    return false;
  }
}

/** Validations are read where they stood before: on sheets whose rows are not back yet, others stand there, and are not looked at. */
function withoutMoved(model: WorkbookModel, rows: readonly RowCommand[]): WorkbookModel {
  const moved = new Set(rows.map(({ sheet }) => sheet.toLowerCase()));
  const sheets = model.sheets.map((sheet) =>
    moved.has(sheet.name.toLowerCase()) ? { ...sheet, validations: [] } : sheet,
  );
  return { ...model, sheets };
}

function after(model: WorkbookModel, commands: readonly WriteCommand[]): WorkbookModel {
  const result = applyCommands(model, commands);
  return 'refusal' in result ? model : result.model;
}

function changesCells(command: WriteCommand, before: WorkbookModel): boolean {
  if (command.op !== 'setCells' && command.op !== 'merge' && command.op !== 'setStyle') return false;
  return before.sheets.some(({ name }) => name.toLowerCase() === command.sheet.toLowerCase());
}

/** Every cell that is not blank is one that we wrote. */
function holdsNoOther(sheet: SheetModel, cells: SheetModel['cells']): boolean {
  const ours = { cells };
  return [...sheet.cells].every(([key, cell]) => {
    if (cell.value === null && cell.formula === null) return true;
    const { row, column } = cellAddress(key);
    return sameContent(cell, modelCellAt(ours, row, column));
  });
}

function knownBy(sheets: readonly TouchedSheet[], before: WorkbookModel): TouchedSheet[] {
  return sheets.flatMap((touched) => {
    const own = before.sheets.find(({ name }) => name.toLowerCase() === touched.name.toLowerCase());
    return own === undefined ? [] : [{ ...touched, id: own.id }];
  });
}

/** The sheets that a plan adds, read whole so that nothing of a person's goes with them. */
function addedSheets(plan: WritePlan): TouchedSheet[] {
  return plan.commands.flatMap((command) =>
    command.op === 'addSheet' ? [{ ...untouched(command.sheet), whole: true }] : [],
  );
}
