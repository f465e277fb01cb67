import type { WriteCommand } from '../../core/workbook/plan';
import { cellAddress, isCellError } from '../../core/workbook/snapshot';
import { TEXT_FORMAT } from '../../core/workbook/text-cells';
import {
  formatKey,
  type CellModel,
  type SheetModel,
  type WorkbookModel,
} from '../../core/workbook/workbook-model';
import { applyCommands } from '../../core/plan/apply-commands';
import { modelCellAt } from '../../core/plan/sheet-draft';
import { formulaForm, sameContent } from './same-content';

export type RowCommand = Extract<WriteCommand, { readonly op: 'insertRows' | 'deleteRows' }>;

/** What a workbook shall be again, and what of the plan's own work has been changed by somebody since. */
export interface TakeBackGoal {
  readonly model: WorkbookModel;
  /** Sheets with cells that the plan wrote and a person has changed since: they are left as they are, and named. */
  readonly changedSince: ReadonlySet<string>;
}

/** The commands that take rows back, last change first. */
function rowsBack(rows: readonly RowCommand[]): RowCommand[] {
  return rows
    .map((command): RowCommand => ({
      ...command,
      op: command.op === 'insertRows' ? 'deleteRows' : 'insertRows',
    }))
    .reverse();
}

/** The same workbook with the sheets open in which rows are to move. */
export function opened(model: WorkbookModel, rows: readonly RowCommand[]): WorkbookModel {
  const names = new Set(rows.map(({ sheet }) => sheet.toLowerCase()));
  const sheets = model.sheets.map((sheet) =>
    sheet.protection.isProtected && names.has(sheet.name.toLowerCase())
      ? { ...sheet, protection: { ...sheet.protection, isProtected: false } }
      : sheet,
  );
  return { ...model, sheets };
}

/** A workbook with rows moved back in memory; what is protected stays so. */
export function withRowsBack(model: WorkbookModel, rows: readonly RowCommand[]): WorkbookModel {
  if (rows.length === 0) return model;
  const result = applyCommands(opened(model, rows), rowsBack(rows));
  if ('refusal' in result) return model;
  const sheets = result.model.sheets.map((sheet) => {
    const protection = model.sheets.find(({ id }) => id === sheet.id)?.protection;
    return protection === undefined ? sheet : { ...sheet, protection };
  });
  return { ...result.model, sheets };
}

/**
 * `before` once more, but for what others did in the meantime: only what `written`, the workbook as it was along the plan's
 * way, shows as the plan's own work is taken back. All with rows where they were before.
 */
export function goalOf(
  commands: readonly WriteCommand[],
  before: WorkbookModel,
  now: WorkbookModel,
  written: readonly WorkbookModel[],
): TakeBackGoal {
  const changedSince = new Set<string>();
  const ops = (op: WriteCommand['op']): ReadonlySet<string> =>
    new Set(commands.flatMap((one) => (one.op === op && 'sheet' in one ? [one.sheet.toLowerCase()] : [])));
  const guarded = new Set([...ops('protect'), ...ops('unprotect')]);
  const shown = ops('setVisibility');
  const lined = ops('showGridlines');
  const sheets = before.sheets.flatMap((old): SheetModel[] => {
    const current = now.sheets.find(({ id }) => id === old.id);
    // Somebody has deleted it: it cannot be made again.
    if (current === undefined) return [];
    const key = old.name.toLowerCase();
    const along = written.flatMap((model) => model.sheets.find(({ id }) => id === old.id) ?? []);
    const { cells, isChanged } = cellsOf(old, current, along);
    if (isChanged) changedSince.add(old.name);
    return [
      {
        ...old,
        cells,
        conditionals: conditionalsOf(commands, old, current),
        visibility: shown.has(key) ? old.visibility : current.visibility,
        gridlines: lined.has(key) ? old.gridlines : current.gridlines,
        protection: guarded.has(key) ? old.protection : current.protection,
      },
    ];
  });
  return {
    model: {
      ...before,
      sheets,
      names: namesOf(commands, before, now),
      activeSheet: frontOf(commands, before, now),
    },
    changedSince,
  };
}

function cellsOf(
  old: SheetModel,
  current: SheetModel,
  along: readonly SheetModel[],
): { readonly cells: Map<number, CellModel>; readonly isChanged: boolean } {
  const cells = new Map<number, CellModel>();
  let isChanged = false;
  const keys = new Set([old, current, ...along].flatMap(({ cells: own }) => [...own.keys()]));
  for (const key of keys) {
    const { row, column } = cellAddress(key);
    const was = modelCellAt(old, row, column);
    const is = modelCellAt(current, row, column);
    const ways = along.map((sheet) => modelCellAt(sheet, row, column));
    const isSame = sameContent(is, was);
    const isOurs = ways.some((way) => sameContent(is, way) || isTextOf(is, way));
    // What gives a formula another value is not the formula.
    const content = !isSame && isOurs ? was : is;
    if (!isSame && !isOurs && ways.some((way) => !sameContent(way, was))) isChanged = true;
    const isFormatted = ways.some((way) => formatKey(way.format) !== formatKey(was.format));
    const { format } = isFormatted ? was : is;
    cells.set(key, { value: content.value, formula: content.formula, format });
  }
  return { cells, isChanged };
}

/** A number that gets the format 文本 becomes a text in some hosts: it is what we wrote all the same. */
function isTextOf(cell: CellModel, { value, formula, format }: CellModel): boolean {
  if (format.numberFormat !== TEXT_FORMAT || formula !== null) return false;
  return typeof value !== 'string' && value !== null && !isCellError(value) && cell.value === String(value);
}

/** Those that were there, and those that others have added since: one that is left half made has no formula. */
function conditionalsOf(
  commands: readonly WriteCommand[],
  old: SheetModel,
  current: SheetModel,
): SheetModel['conditionals'] {
  const own = commands.flatMap((one) =>
    one.op === 'addConditional' && one.sheet.toLowerCase() === old.name.toLowerCase()
      ? [one.rule.formula]
      : [],
  );
  const known = new Set(
    ['', ...own, ...old.conditionals.map(({ rule }) => rule.formula)].map((formula) => formulaForm(formula)),
  );
  return [
    ...old.conditionals,
    ...current.conditionals.filter(({ rule }) => !known.has(formulaForm(rule.formula))),
  ];
}

/** Names that the plan did not set stay as they are now. */
function namesOf(
  commands: readonly WriteCommand[],
  before: WorkbookModel,
  now: WorkbookModel,
): WorkbookModel['names'] {
  const own = new Set(commands.flatMap((one) => (one.op === 'setName' ? [one.name.toLowerCase()] : [])));
  const isOwn = ({ name }: { readonly name: string }): boolean => own.has(name.toLowerCase());
  return [...now.names.filter((name) => !isOwn(name)), ...before.names.filter(isOwn)];
}

function frontOf(
  commands: readonly WriteCommand[],
  before: WorkbookModel,
  now: WorkbookModel,
): string | null {
  const moves = commands.some(({ op }) => op === 'activate' || op === 'addSheet' || op === 'deleteSheet');
  return moves ? before.activeSheet : now.activeSheet;
}

/** How far a sheet as read is from one that was worked out; contents weigh more than formats. */
export function distance(read: SheetModel, other: SheetModel): number {
  let sum = 0;
  for (const key of new Set([...read.cells.keys(), ...other.cells.keys()])) {
    const { row, column } = cellAddress(key);
    const [a, b] = [modelCellAt(read, row, column), modelCellAt(other, row, column)];
    if (!sameContent(a, b)) sum += 1000;
    else if (formatKey(a.format) !== formatKey(b.format)) sum += 1;
  }
  return sum;
}
