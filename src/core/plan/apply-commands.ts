import type { ApplyRefusal, ProtectionOptions, WriteCommand } from '../workbook/plan';
import { TEXT_FORMAT, isSpoiltAsText, openingCommand } from '../workbook/text-cells';
import type { WorkbookModel } from '../workbook/workbook-model';
import { changeSheet, setCells } from './change-sheet';
import {
  addSheet,
  deleteSheet,
  editable,
  renameSheet,
  rewriteAll,
  type WorkbookDraft,
} from './change-sheets';
import { moveSheetRows, rowsMovedIn, sameSheet } from './move-sheet-rows';
import { protectedSheet, refusalOf, refused } from './refusals';
import { modelCellAt, type SheetDraft } from './sheet-draft';

export type CommandsResult =
  | {
      readonly model: WorkbookModel;
      /** The commands with those that had to come in between: see `openings`. */
      readonly commands: readonly WriteCommand[];
    }
  | { readonly refusal: ApplyRefusal };

/**
 * The workbook after all commands, or why one of them cannot be carried out; the given model is never changed. Numbers and
 * formulas get out of the format 文本 what cells they are put into; with `asTyped` they become texts there, as for a user.
 */
export function applyCommands(
  model: WorkbookModel,
  commands: readonly WriteCommand[],
  { asTyped = false }: { readonly asTyped?: boolean } = {},
): CommandsResult {
  const draft: WorkbookDraft = {
    sheets: [...model.sheets],
    copied: new Set(),
    nextId: firstFreeId(model),
    names: model.names,
    activeSheet: model.activeSheet,
  };
  const carried: WriteCommand[] = [];
  for (const command of commands) {
    for (const one of [...(asTyped ? [] : openings(draft, command)), command]) {
      const refusal = applyCommand(draft, one);
      if (refusal !== null) return { refusal };
      carried.push(one);
    }
  }
  const { sheets, names, activeSheet } = draft;
  return { model: { ...model, sheets, names, activeSheet }, commands: carried };
}

/**
 * What a command needs first: cells formatted as text are set to General before a number or a formula is put into them, which
 * would stay a text that everybody reads and no sum counts. A protected sheet is opened for it and closed again.
 */
function openings(draft: WorkbookDraft, command: WriteCommand): WriteCommand[] {
  if (command.op !== 'setCells') return [];
  const sheet = draft.sheets.find(({ name }) => sameSheet(name, command.sheet));
  if (sheet === undefined) return [];
  const styles = command.rows.flatMap((inputs, down) =>
    inputs.flatMap((input, across): WriteCommand[] => {
      if (!isSpoiltAsText(input)) return [];
      const [row, column] = [command.top + down, command.left + across];
      const { numberFormat } = modelCellAt(sheet, row, column).format;
      return numberFormat === TEXT_FORMAT ? [openingCommand(sheet.name, row, column)] : [];
    }),
  );
  if (styles.length === 0 || !sheet.protection.isProtected) return styles;
  return [{ op: 'unprotect', sheet: sheet.name }, ...styles, { op: 'protect', sheet: sheet.name }];
}

function firstFreeId(model: WorkbookModel): number {
  const numbers = model.sheets.map(({ id }) => Number(id)).filter(Number.isInteger);
  return Math.max(0, ...numbers) + 1;
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
  if (found === undefined) return refused('sheetMissing', refusalOf('noSheet', { sheet: command.sheet }));
  if (command.op === 'deleteSheet') return deleteSheet(draft, found);
  if (command.op === 'activate') {
    draft.activeSheet = found.name;
    return null;
  }
  return applyToSheet(draft, editable(draft, found), command);
}

type SheetCommand = Exclude<
  WriteCommand,
  { readonly op: 'setName' | 'addSheet' | 'deleteSheet' | 'activate' }
>;

function applyToSheet(draft: WorkbookDraft, sheet: SheetDraft, command: SheetCommand): ApplyRefusal | null {
  switch (command.op) {
    case 'renameSheet':
      return renameSheet(draft, sheet, command.to);
    case 'setVisibility':
      return setVisibility(draft, sheet, command.visibility);
    case 'protect':
      sheet.protection = protection(true, command.options ?? sheet.protection.options);
      return null;
    case 'unprotect':
      return unprotect(sheet);
    case 'insertRows':
      return moveRows(draft, sheet, command.at, command.count);
    case 'deleteRows':
      return moveRows(draft, sheet, command.at, -command.count);
    case 'setCells':
      return setCells(sheet, command);
    default:
      return protectedSheet(sheet) ?? changeSheet(sheet, command);
  }
}

function setVisibility(
  draft: WorkbookDraft,
  sheet: SheetDraft,
  visibility: SheetDraft['visibility'],
): ApplyRefusal | null {
  if (visibility !== 'visible' && isLastVisible(draft, sheet)) {
    return refused('host', refusalOf('lastVisible'));
  }
  sheet.visibility = visibility;
  return null;
}

function unprotect(sheet: SheetDraft): ApplyRefusal | null {
  if (sheet.protection.hasPassword) {
    return refused('protected', refusalOf('password', { sheet: sheet.name }));
  }
  sheet.protection = protection(false, sheet.protection.options);
  return null;
}

/** Rows come (`count` > 0) or go, and every formula follows them. */
function moveRows(draft: WorkbookDraft, sheet: SheetDraft, at: number, count: number): ApplyRefusal | null {
  const forbidden = protectedSheet(sheet);
  if (forbidden !== null) return forbidden;
  moveSheetRows(sheet, at, count);
  rewriteAll(draft, rowsMovedIn(sheet.name, at, count));
  return null;
}

/** With its options even while it is open: a sheet that is opened for a moment is protected again as it was. */
function protection(isProtected: boolean, options: ProtectionOptions | undefined): SheetDraft['protection'] {
  return { isProtected, hasPassword: false, ...(options === undefined ? {} : { options }) };
}

function isLastVisible(draft: WorkbookDraft, sheet: SheetDraft): boolean {
  return draft.sheets.every((other) => other === sheet || other.visibility !== 'visible');
}
