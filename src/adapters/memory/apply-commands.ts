import type { ApplyRefusal, ProtectionOptions, WriteCommand } from '../../core/workbook/plan';
import type { WorkbookModel } from '../../core/workbook/workbook-model';
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
import { protectedSheet, refused } from './refusals';
import type { SheetDraft } from './sheet-draft';

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
      sheet.protection = {
        isProtected: true,
        hasPassword: false,
        ...optionsOf(command.options ?? sheet.protection.options),
      };
      return null;
    case 'unprotect':
      if (sheet.protection.hasPassword) {
        return refused('protected', `工作表“${sheet.name}”有密码保护，请先在“审阅”中撤销工作表保护。`);
      }
      sheet.protection = {
        isProtected: false,
        hasPassword: false,
        ...optionsOf(sheet.protection.options),
      };
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

/** A sheet that is opened for a moment is protected again as it was. */
function optionsOf(options: ProtectionOptions | undefined): { options?: ProtectionOptions } {
  return options === undefined ? {} : { options };
}

function isLastVisible(draft: WorkbookDraft, sheet: SheetDraft): boolean {
  return draft.sheets.every((other) => other === sheet || other.visibility !== 'visible');
}
