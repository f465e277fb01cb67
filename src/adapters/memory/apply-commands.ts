import { cellName, type CellRange } from '../../core/workbook/address';
import type { ApplyRefusal, WriteCommand } from '../../core/workbook/plan';
import { cellKey } from '../../core/workbook/snapshot';
import { emptySheet, type SheetModel, type WorkbookModel } from '../../core/workbook/workbook-model';
import {
  mentions,
  moveSheetRows,
  rewriteFormulas,
  rowsMovedIn,
  sameSheet,
  sheetRenamed,
} from './move-sheet-rows';
import {
  draftOf,
  firstLocked,
  inside,
  joinCells,
  overlaps,
  putContent,
  putHeight,
  putStyle,
  putWidth,
  without,
  type SheetDraft,
} from './sheet-draft';

interface WorkbookDraft {
  /** Untouched sheets are the model's own: only what a command changes is copied. */
  sheets: SheetModel[];
  readonly copied: Set<SheetModel>;
  /** Never the id of a sheet that was there when the run began, deleted ones included. */
  nextId: number;
  names: WorkbookModel['names'];
  activeSheet: string | null;
}

export type CommandsResult = { readonly model: WorkbookModel } | { readonly refusal: ApplyRefusal };

/** The workbook after all commands, or why one of them cannot be carried out; the given model is never changed. */
export function applyCommands(model: WorkbookModel, commands: readonly WriteCommand[]): CommandsResult {
  const draft: WorkbookDraft = {
    sheets: [...model.sheets],
    copied: new Set(),
    nextId: firstFreeId(model),
    names: model.names,
    activeSheet: model.activeSheet,
  };
  for (const command of commands) {
    const refusal = applyCommand(draft, command);
    if (refusal !== null) return { refusal };
  }
  return { model: { ...model, sheets: draft.sheets, names: draft.names, activeSheet: draft.activeSheet } };
}

function firstFreeId(model: WorkbookModel): number {
  const numbers = model.sheets.map(({ id }) => Number(id)).filter(Number.isInteger);
  return Math.max(0, ...numbers) + 1;
}

function refused(reason: ApplyRefusal['reason'], message: string): ApplyRefusal {
  return { applied: false, reason, message };
}

function applyCommand(draft: WorkbookDraft, command: WriteCommand): ApplyRefusal | null {
  if (command.op === 'setName') {
    const others = draft.names.filter(({ name }) => !sameSheet(name, command.name));
    const { name, refersTo } = command;
    draft.names = refersTo === null ? others : [...others, { name, refersTo }];
    return null;
  }
  if (command.op === 'addSheet') return addSheet(draft, command);
  const found = draft.sheets.find(({ name }) => sameSheet(name, command.sheet));
  if (found === undefined) return refused('sheetMissing', `找不到工作表“${command.sheet}”，请刷新后再试。`);
  if (command.op === 'deleteSheet') return deleteSheet(draft, found);
  if (command.op === 'activate') {
    draft.activeSheet = found.name;
    return null;
  }
  const sheet = editable(draft, found);
  switch (command.op) {
    case 'renameSheet':
      return renameSheet(draft, sheet, command.to);
    case 'setVisibility':
      if (command.visibility !== 'visible' && isLastVisible(draft, sheet)) {
        return refused('host', '工作簿至少要有一张可见的工作表。');
      }
      sheet.visibility = command.visibility;
      return null;
    case 'protect':
      sheet.protection = { isProtected: true, hasPassword: false };
      return null;
    case 'unprotect':
      if (sheet.protection.hasPassword) {
        return refused('protected', `工作表“${sheet.name}”有密码保护，请先在“审阅”中撤销工作表保护。`);
      }
      sheet.protection = { isProtected: false, hasPassword: false };
      return null;
    case 'insertRows':
    case 'deleteRows': {
      const forbidden = protectedSheet(sheet);
      if (forbidden !== null) return forbidden;
      const count = command.op === 'insertRows' ? command.count : -command.count;
      moveSheetRows(sheet, command.at, count);
      rewriteAll(draft, rowsMovedIn(sheet.name, command.at, count));
      return null;
    }
    case 'setCells':
      return setCells(sheet, command);
    default:
      return protectedSheet(sheet) ?? changeSheet(sheet, command);
  }
}

type FormatCommand = Extract<
  WriteCommand,
  {
    op:
      | 'setStyle'
      | 'merge'
      | 'unmerge'
      | 'setColumnWidths'
      | 'setRowHeights'
      | 'setValidation'
      | 'addConditional'
      | 'clearConditionals'
      | 'removeConditionals'
      | 'setPage'
      | 'freezeRows'
      | 'showGridlines'
      | 'setLink'
      | 'addChart';
  }
>;

/** The commands that change one sheet's formats and fittings. */
function changeSheet(sheet: SheetDraft, command: FormatCommand): ApplyRefusal | null {
  switch (command.op) {
    case 'setStyle':
      putStyle(sheet, command.range, command.style);
      return null;
    case 'merge': {
      const { range } = command;
      if (sheet.merges.some((merge) => overlaps(merge, range) && !inside(merge, range))) {
        return refused('host', `工作表“${sheet.name}”的 ${spot(range)} 与已有的合并单元格交叉，无法合并。`);
      }
      joinCells(sheet, range);
      return null;
    }
    case 'unmerge':
      sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, command.range));
      return null;
    case 'setColumnWidths':
      for (const { column, width } of command.widths) putWidth(sheet, column, width);
      return null;
    case 'setRowHeights':
      for (const { row, height } of command.heights) putHeight(sheet, row, height);
      return null;
    case 'setValidation': {
      const { range, rule } = command;
      const others = sheet.validations.flatMap((entry) =>
        without(entry.range, range).map((piece) => ({ ...entry, range: piece })),
      );
      sheet.validations = rule === null ? others : [...others, { range, rule }];
      return null;
    }
    case 'addConditional':
      sheet.conditionals = [...sheet.conditionals, { range: command.range, rule: command.rule }];
      return null;
    case 'clearConditionals':
      sheet.conditionals = sheet.conditionals.flatMap((entry) =>
        without(entry.range, command.range).map((piece) => ({ ...entry, range: piece })),
      );
      return null;
    case 'removeConditionals':
      sheet.conditionals = sheet.conditionals.filter(({ rule }) => !command.formulas.includes(rule.formula));
      return null;
    case 'setPage':
      sheet.page = command.page;
      return null;
    case 'freezeRows':
      sheet.frozenRows = command.rows;
      return null;
    case 'showGridlines':
      sheet.gridlines = command.show;
      return null;
    case 'setLink': {
      const key = cellKey(command.row, command.column);
      if (command.target === null) sheet.links.delete(key);
      else sheet.links.set(key, command.target);
      return null;
    }
    case 'addChart': {
      const { kind, title, categories, series, at } = command;
      sheet.charts = [...sheet.charts, { kind, title, categories, series, at }];
      return null;
    }
  }
}

function setCells(
  sheet: SheetDraft,
  command: Extract<WriteCommand, { op: 'setCells' }>,
): ApplyRefusal | null {
  const writes = command.rows.flatMap((cells, down) =>
    cells.flatMap((input, across) =>
      input === undefined ? [] : [{ row: command.top + down, column: command.left + across, input }],
    ),
  );
  if (sheet.protection.isProtected) {
    for (const { row, column } of writes) {
      if (firstLocked(sheet, { top: row, left: column, bottom: row, right: column }) === null) continue;
      return refused(
        'protected',
        `工作表“${sheet.name}”受保护，${cellName(row, column)} 不能改写。请先撤销工作表保护，再试一次。`,
      );
    }
  }
  for (const { row, column, input } of writes) putContent(sheet, row, column, input);
  return null;
}

function addSheet(
  draft: WorkbookDraft,
  command: Extract<WriteCommand, { op: 'addSheet' }>,
): ApplyRefusal | null {
  const { sheet: name, position, visibility, tabColor } = command;
  if (draft.sheets.some((other) => sameSheet(other.name, name))) {
    return refused('sheetExists', `已有名为“${name}”的工作表，请换一个名称。`);
  }
  const problem = nameProblem(name);
  if (problem !== null) return refused('host', problem);
  const sheet = draftOf({
    ...emptySheet(String(draft.nextId), name),
    visibility: visibility ?? 'visible',
    tabColor: tabColor ?? null,
  });
  draft.nextId += 1;
  draft.copied.add(sheet);
  draft.sheets.splice(position ?? draft.sheets.length, 0, sheet);
  draft.activeSheet ??= name;
  return null;
}

function deleteSheet(draft: WorkbookDraft, sheet: SheetModel): ApplyRefusal | null {
  const at = draft.sheets.indexOf(sheet);
  draft.sheets.splice(at, 1);
  rewriteAll(draft, sheetRenamed(sheet.name, null));
  if (draft.activeSheet !== null && sameSheet(draft.activeSheet, sheet.name)) {
    draft.activeSheet = (draft.sheets[at] ?? draft.sheets[at - 1])?.name ?? null;
  }
  return null;
}

function renameSheet(draft: WorkbookDraft, sheet: SheetDraft, to: string): ApplyRefusal | null {
  if (draft.sheets.some((other) => other !== sheet && sameSheet(other.name, to))) {
    return refused('sheetExists', `已有名为“${to}”的工作表，请换一个名称。`);
  }
  const problem = nameProblem(to);
  if (problem !== null) return refused('host', problem);
  const from = sheet.name;
  rewriteAll(draft, sheetRenamed(from, to));
  for (const other of [...draft.sheets]) {
    for (const [key, link] of other.links) {
      if (sameSheet(link.sheet, from)) editable(draft, other).links.set(key, { ...link, sheet: to });
    }
  }
  if (draft.activeSheet !== null && sameSheet(draft.activeSheet, from)) draft.activeSheet = to;
  const renamed = draft.sheets.find(({ name }) => name === from);
  if (renamed !== undefined) editable(draft, renamed).name = to;
  return null;
}

/** The sheet as a draft of this run: copied when the first command touches it. */
function editable(draft: WorkbookDraft, sheet: SheetModel): SheetDraft {
  if (draft.copied.has(sheet)) return sheet as SheetDraft;
  const copy = draftOf(sheet);
  draft.copied.add(copy);
  draft.sheets[draft.sheets.indexOf(sheet)] = copy;
  return copy;
}

function rewriteAll(draft: WorkbookDraft, rewrite: (own: string, formula: string) => string): void {
  for (const sheet of [...draft.sheets]) {
    if (mentions(sheet, rewrite)) rewriteFormulas(editable(draft, sheet), rewrite);
  }
  draft.names = draft.names.map(({ name, refersTo }) => ({ name, refersTo: rewrite('', refersTo) }));
}

function isLastVisible(draft: WorkbookDraft, sheet: SheetDraft): boolean {
  return draft.sheets.every((other) => other === sheet || other.visibility !== 'visible');
}

function protectedSheet(sheet: SheetDraft): ApplyRefusal | null {
  if (!sheet.protection.isProtected) return null;
  return refused('protected', `工作表“${sheet.name}”受保护，请先撤销工作表保护，再试一次。`);
}

/** Why a spreadsheet would not take the name; null when it would. */
function nameProblem(name: string): string | null {
  if (name.trim() === '') return '工作表名称不能为空。';
  if (name.length > 31) return `工作表名称“${name}”超过 31 个字符。`;
  if (/[[\]:*?/\\]/.test(name)) return `工作表名称“${name}”含有不允许的字符 [ ] : * ? / \\。`;
  if (name.startsWith("'") || name.endsWith("'")) return `工作表名称“${name}”不能以单引号开头或结尾。`;
  return null;
}

function spot(range: CellRange): string {
  return `${cellName(range.top, range.left)}:${cellName(range.bottom, range.right)}`;
}
