import { type CellRange } from '../../core/workbook/address';
import type { ApplyResult, CellExpectation, CellInput, WritePlan } from '../../core/workbook/plan';
import {
  hiddenSheetError,
  stopWhenCancelled,
  type Cancellation,
  type ReadResult,
  type ReadScope,
  type SettingsStore,
  type WorkbookEvent,
  type WorkbookHost,
} from '../../core/workbook/ports';
import { isCellError, type CellValue } from '../../core/workbook/snapshot';
import { unexpectedCell } from '../../core/workbook/expect-cells';
import { EMPTY_WORKBOOK, type WorkbookModel } from '../../core/workbook/workbook-model';
import { applyCommands } from '../../core/plan/apply-commands';
import { inversePlan } from '../../core/plan/inverse-plan';
import { snapshotOf } from '../../core/plan/model-snapshot';
import { sameSheet } from '../../core/plan/move-sheet-rows';
import { modelCellAt } from '../../core/plan/sheet-draft';
import { CANCELLED, staleRefusal } from '../../core/plan/refusals';

/**
 * A workbook in memory that behaves as a spreadsheet host does: plans are carried out whole or not at all, stale ones
 * are refused, and every receipt takes back exactly what was done. It does not calculate: a formula cell holds the
 * cached value that came with it.
 */
export class MemoryWorkbook implements WorkbookHost {
  private state: WorkbookModel;
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  private readonly user = new Map<string, string>();
  /** What the user looks at, or null. */
  revealed: { readonly sheet: string; readonly range: CellRange } | null = null;

  constructor(model: WorkbookModel = EMPTY_WORKBOOK) {
    this.state = model;
  }

  readonly workbookSettings: SettingsStore = {
    get: (key) => Promise.resolve(this.state.settings.get(key) ?? null),
    set: (key, value) => {
      const settings = new Map(this.state.settings);
      if (value === null) settings.delete(key);
      else settings.set(key, value);
      this.state = { ...this.state, settings };
      return Promise.resolve();
    },
  };

  readonly userSettings: SettingsStore = {
    get: (key) => Promise.resolve(this.user.get(key) ?? null),
    set: (key, value) => {
      if (value === null) this.user.delete(key);
      else this.user.set(key, value);
      return Promise.resolve();
    },
  };

  /** Everything in the workbook, for a file writer or a test; plain data that later writes do not change. */
  model(): WorkbookModel {
    return this.state;
  }

  read(scope: ReadScope, signal?: Cancellation): Promise<ReadResult> {
    // What is thrown in here rejects.
    return new Promise((resolve) => {
      resolve(this.readNow(scope, signal));
    });
  }

  private readNow(scope: ReadScope, signal: Cancellation | undefined): ReadResult {
    const { activeSheet } = this.state;
    const { sheets } = scope;
    const workbook = snapshotOf(this.state, ({ name }) => {
      stopWhenCancelled(signal);
      if (sheets === 'all') return true;
      if (sheets === 'active') return activeSheet !== null && sameSheet(name, activeSheet);
      return sheets.some((wanted) => sameSheet(wanted, name));
    });
    const sheetNames = this.state.sheets.map(({ name }) => name);
    return { workbook, activeSheet, sheetNames };
  }

  apply(plan: WritePlan, signal?: Cancellation): Promise<ApplyResult> {
    return Promise.resolve(this.applyNow(plan, signal));
  }

  reveal(sheet: string, range: CellRange): Promise<void> {
    const found = this.state.sheets.find(({ name }) => name === sheet);
    if (found !== undefined && found.visibility !== 'visible') return Promise.reject(hiddenSheetError(sheet));
    this.revealed = { sheet, range };
    this.state = { ...this.state, activeSheet: sheet };
    this.tell({ kind: 'selection', sheet, range });
    return Promise.resolve();
  }

  onChange(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What a user does: types into one cell. A protected locked cell is refused as a spreadsheet refuses it. */
  type(sheet: string, row: number, column: number, input: CellInput | null): ApplyResult {
    const commands = [{ op: 'setCells', sheet, top: row, left: column, rows: [[input]] } as const];
    return this.carryOut({ label: '键入', commands, expects: [] }, true);
  }

  /** What a user does: comes to another sheet. */
  activate(sheet: string): void {
    this.state = { ...this.state, activeSheet: sheet };
    this.tell({ kind: 'activated', sheet });
  }

  private applyNow(plan: WritePlan, signal?: Cancellation): ApplyResult {
    if (signal?.aborted === true) return CANCELLED;
    const stale =
      plan.expects.find((expected) => !this.stillHolds(expected)) ?? unexpectedCell(plan, this.state.sheets);
    if (stale !== null) return staleRefusal(stale);
    return this.carryOut(plan, false);
  }

  private carryOut(plan: WritePlan, asTyped: boolean): ApplyResult {
    const before = this.state;
    const result = applyCommands(before, plan.commands, { asTyped });
    if ('refusal' in result) return result.refusal;
    const { model, commands } = result;
    this.state = model;
    this.tellChanges(before, model);
    return { applied: true, inverse: inversePlan({ ...plan, commands }, before, model) };
  }

  private stillHolds(expected: CellExpectation): boolean {
    const sheet = this.state.sheets.find(({ name }) => sameSheet(name, expected.sheet));
    if (sheet === undefined) return false;
    const cell = modelCellAt(sheet, expected.row, expected.column);
    if (expected.formula !== null) return cell.formula === expected.formula;
    return cell.formula === null && sameValue(cell.value, expected.value);
  }

  private tellChanges(before: WorkbookModel, after: WorkbookModel): void {
    const names = (model: WorkbookModel): string => model.sheets.map(({ name }) => name).join('\n');
    if (names(before) !== names(after)) this.tell({ kind: 'sheets' });
    for (const sheet of after.sheets) {
      const old = before.sheets.find(({ id }) => id === sheet.id);
      if (old !== undefined && old !== sheet && contentsOf(old) !== contentsOf(sheet)) {
        this.tell({ kind: 'cells', sheet: sheet.name, range: null });
      }
      if (old !== undefined && guiseOf(old) !== guiseOf(sheet))
        this.tell({ kind: 'guise', sheet: sheet.name });
    }
    if (after.activeSheet !== null && after.activeSheet !== before.activeSheet) {
      this.tell({ kind: 'activated', sheet: after.activeSheet });
    }
  }

  private tell(event: WorkbookEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return a === b;
}

function guiseOf({ protection, hiddenRows }: WorkbookModel['sheets'][number]): string {
  return JSON.stringify([protection.isProtected, hiddenRows]);
}

function contentsOf(sheet: WorkbookModel['sheets'][number]): string {
  return JSON.stringify(
    [...sheet.cells].sort(([a], [b]) => a - b).map(([key, { value, formula }]) => [key, value, formula]),
  );
}
