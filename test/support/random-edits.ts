import { snapshotOf } from '../../src/core/plan/model-snapshot';
import { planIndicatorEdit, type IndicatorCommand } from '../../src/app/make/edit-indicators';
import { previewFill } from '../../src/app/score/fill-scores';
import { recognise } from '../../src/core/recognise/recognise';
import type { RecognisedTable } from '../../src/core/recognise/recognised-table';
import type { WritePlan } from '../../src/core/workbook/plan';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import type { WorkbookModel } from '../../src/core/workbook/workbook-model';
import type { EditStage } from './edit-stages';
import { profileOf } from './project-workbook';
import type { Random } from './random';
import { differences, wrongIn } from './right-forms';
import { workbookLines } from './row-contract';
import { told } from '../../src/core/message/message';

/** A step that can be taken back, with the workbook before and after it. */
interface Step {
  readonly inverse: WritePlan;
  readonly before: readonly string[];
}

/** How often each kind of action was carried out; what a host or a rule refused is counted by itself. */
export type ActionCounts = Record<string, number>;

const MOST_INDICATORS = 24;
const TIERS = ['产出指标', '效益指标', '满意度指标'] as const;

/**
 * Random edits of the forms of a workbook, by us and by a person, sheets changed in between. After each one `wrong` says what
 * is not as the decimal engine and the contract of rows have it. The same seed gives the same edits.
 */
export class RandomEdits {
  readonly counts: ActionCounts = {};
  /** What was done, for the message of a test that fails. */
  readonly log: string[] = [];
  private undoable: Step[] = [];
  /** Our steps that were just taken back, the workbook as it was before that. */
  private redoable: Step[] = [];

  constructor(
    private readonly stage: EditStage,
    private readonly random: Random,
  ) {}

  /** One action; what is wrong afterwards, a sentence each. */
  async act(): Promise<string[]> {
    const before = await this.stage.model();
    const snapshot = snapshotOf(before, () => true);
    const tables = recognise(snapshot);
    const table = this.random.pick(tables);
    const wrong = await this.chosen(before, snapshot, table);
    const after = await this.stage.results();
    const left = recognise(snapshotOf(after, () => true)).length;
    if (left !== tables.length) wrong.push(`${String(left)} forms of ${String(tables.length)} are left`);
    return [...wrong, ...wrongIn(after)];
  }

  private async chosen(
    before: WorkbookModel,
    snapshot: WorkbookSnapshot,
    table: RecognisedTable,
  ): Promise<string[]> {
    const { random } = this;
    const dice = random.whole(0, 99);
    if (dice < 14 && table.indicators.length < MOST_INDICATORS)
      return this.edit(before, snapshot, table, 'add');
    if (dice < 26 && table.indicators.length > 5) return this.edit(before, snapshot, table, 'delete');
    if (dice < 34) return this.edit(before, snapshot, table, random.pick(['moveUp', 'moveDown'] as const));
    if (dice < 40) return this.distribute(before, snapshot, table);
    if (dice < 48) return this.fill(before, snapshot, table);
    if (dice < 54) return this.switchSheet(before);
    if (dice < 72 && this.undoable.length > 0) return this.takeBack();
    if (dice < 82 && this.redoable.length > 0) return this.takeForward();
    if (dice < 86) return this.typeFigure(table);
    if (dice < 94) return this.personInserts(before, table);
    return this.personDeletes(before, table);
  }

  private edit(
    before: WorkbookModel,
    snapshot: WorkbookSnapshot,
    table: RecognisedTable,
    kind: 'add' | 'delete' | 'moveUp' | 'moveDown',
  ): Promise<string[]> {
    return this.carryOut(before, snapshot, table, {
      kind,
      index: this.random.whole(0, table.indicators.length - 1),
    });
  }

  private distribute(
    before: WorkbookModel,
    snapshot: WorkbookSnapshot,
    table: RecognisedTable,
  ): Promise<string[]> {
    return this.carryOut(before, snapshot, table, {
      kind: 'distribute',
      tier: this.random.pick(TIERS),
      total: this.random.pick(['50', '30', '10', '45.5']),
      by: this.random.pick(['even', 'proportion'] as const),
      step: this.random.pick(['0.01', '0.5', '1'] as const),
    });
  }

  private carryOut(
    before: WorkbookModel,
    snapshot: WorkbookSnapshot,
    table: RecognisedTable,
    command: IndicatorCommand,
  ): Promise<string[]> {
    const edit = planIndicatorEdit(snapshot, table, command);
    const name = `${command.kind} ${'index' in command ? String(command.index) : ''} of ${table.sheet}`;
    if (!edit.ok) {
      this.done(`refused ${command.kind}`, `${name}: ${edit.message}`);
      return Promise.resolve([]);
    }
    return this.apply(before, edit.plan, command.kind, name);
  }

  private fill(before: WorkbookModel, snapshot: WorkbookSnapshot, table: RecognisedTable): Promise<string[]> {
    const own = before.sheets.find(({ name }) => name === table.sheet);
    const { plan } = previewFill(snapshot, table.sheet, profileOf());
    if (plan.commands.length === 0 || own?.protection.isProtected === true) {
      this.done('fill with nothing to do', table.sheet);
      return Promise.resolve([]);
    }
    return this.apply(before, plan, 'fill', `fill ${table.sheet}`);
  }

  private async apply(before: WorkbookModel, plan: WritePlan, kind: string, name: string): Promise<string[]> {
    const result = await this.stage.host.apply(plan);
    this.done(kind, name);
    if (!result.applied) return [`${name}: ${told(result.message, 'zh')}`];
    if (result.inverse === null) return [`${name}: no way back`];
    this.undoable.push({ inverse: result.inverse, before: workbookLines(before) });
    this.redoable = [];
    return [];
  }

  private async switchSheet({ sheets }: WorkbookModel): Promise<string[]> {
    const { name } = this.random.pick(sheets);
    await this.stage.activate(name);
    this.done('switch', `go to ${name}`);
    return [];
  }

  /** Takes our newest step back, half of the time from another sheet: the workbook is as it was before it. */
  private takeBack(): Promise<string[]> {
    return this.travel('undo', this.undoable, this.redoable);
  }

  private takeForward(): Promise<string[]> {
    return this.travel('redo', this.redoable, this.undoable);
  }

  private async travel(kind: 'undo' | 'redo', from: Step[], to: Step[]): Promise<string[]> {
    const step = from.pop();
    if (step === undefined) {
      this.done(`nothing to ${kind}`, kind);
      return [];
    }
    const before = await this.stage.model();
    if (this.random.next() < 0.5) await this.stage.activate(this.random.pick(before.sheets).name);
    const result = await this.stage.host.apply(step.inverse);
    this.done(kind, told(step.inverse.label, 'zh'));
    if (!result.applied) return [`${told(step.inverse.label, 'zh')}: ${told(result.message, 'zh')}`];
    if (result.inverse === null) return [`${told(step.inverse.label, 'zh')}: no way back`];
    to.push({ inverse: result.inverse, before: workbookLines(before) });
    return differences(step.before, workbookLines(await this.stage.model()));
  }

  /** A person types a figure; what we did before is not taken back past it. */
  private async typeFigure(table: RecognisedTable): Promise<string[]> {
    const { cells } = this.random.pick(table.indicators);
    const field = this.random.pick(['weight', 'target', 'actual'] as const);
    const cell = cells[field];
    if (cell === undefined || cell.isCovered === true || cell.formula !== null) {
      this.done('nothing to type', field);
      return [];
    }
    const value = this.random.pick([1, 2.5, 10, 0.35, 100, 7]);
    await this.stage.type(table.sheet, cell.row, cell.column, value);
    this.done('type', `${field} ${String(value)} in row ${String(cell.row + 1)} of ${table.sheet}`);
    this.forget();
    return [];
  }

  /** A person inserts a row: among the indicators it is named, elsewhere it stays blank. Half are taken back. */
  private async personInserts(before: WorkbookModel, table: RecognisedTable): Promise<string[]> {
    if (isGuarded(before, table) || table.indicators.length >= MOST_INDICATORS)
      return this.switchSheet(before);
    const [first, last] = [table.indicators[0]?.row ?? 0, table.indicators.at(-1)?.row ?? 0];
    const inside = this.random.next() < 0.5;
    const at = inside ? this.random.whole(first + 1, last) : this.random.pick([0, first, last + 1, last + 4]);
    await this.stage.insertRow(table.sheet, at);
    this.done('person inserts', `insert at ${String(at + 1)} of ${table.sheet}`);
    this.forget();
    const name = table.indicatorHeader.columns.l3?.column;
    const isBack = !inside || name === undefined || this.random.next() < 0.5;
    if (isBack) return this.keysThereAndBack(before, at, table.sheet);
    await this.stage.type(table.sheet, at, name, '新增的指标');
    return [];
  }

  /** A person deletes a row that bears no label of its own. Half are taken back. */
  private async personDeletes(before: WorkbookModel, table: RecognisedTable): Promise<string[]> {
    const rows = table.indicators.flatMap(({ row, cells }, index) => {
      const above = table.indicators[index - 1]?.cells;
      const same = above?.l2?.text === cells.l2?.text && above?.l1?.text === cells.l1?.text;
      return same ? [row] : [];
    });
    if (isGuarded(before, table) || rows.length < 3) return this.switchSheet(before);
    const at = this.random.pick(rows);
    await this.stage.deleteRow(table.sheet, at);
    this.done('person deletes', `delete ${String(at + 1)} of ${table.sheet}`);
    this.forget();
    if (this.random.next() >= 0.5) return [];
    const after = workbookLines(await this.stage.model());
    return this.stage.keys === null ? [] : this.keysBothWays(workbookLines(before), after);
  }

  /** Takes a row back that a person has inserted outside: by Ctrl+Z, in memory by deleting it. */
  private async keysThereAndBack(before: WorkbookModel, at: number, sheet: string): Promise<string[]> {
    const lines = workbookLines(before);
    if (this.stage.keys === null) {
      await this.stage.deleteRow(sheet, at);
      return differences(withoutHeights(lines), withoutHeights(workbookLines(await this.stage.model())));
    }
    const after = workbookLines(await this.stage.model());
    const wrong = await this.keysBothWays(lines, after);
    await this.stage.keys.undo();
    return [...wrong, ...differences(lines, workbookLines(await this.stage.model()))];
  }

  /** Ctrl+Z, Ctrl+Y. */
  private async keysBothWays(before: readonly string[], after: readonly string[]): Promise<string[]> {
    const { keys } = this.stage;
    if (keys === null) return [];
    await keys.undo();
    const back = differences(before, workbookLines(await this.stage.model()));
    await keys.redo();
    this.done('keys', 'Ctrl+Z, Ctrl+Y');
    return [...back, ...differences(after, workbookLines(await this.stage.model()))];
  }

  private forget(): void {
    this.undoable = [];
    this.redoable = [];
  }

  private done(kind: string, what: string): void {
    this.counts[kind] = (this.counts[kind] ?? 0) + 1;
    this.log.push(what);
  }
}

function withoutHeights(lines: readonly string[]): string[] {
  return lines.filter((line) => !line.includes(' height '));
}

function isGuarded({ sheets }: WorkbookModel, table: RecognisedTable): boolean {
  return sheets.some(({ name, protection }) => name === table.sheet && protection.isProtected);
}
