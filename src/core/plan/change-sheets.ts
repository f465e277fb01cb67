import type { ApplyRefusal, WriteCommand } from '../workbook/plan';
import { emptySheet, type SheetModel, type WorkbookModel } from '../workbook/workbook-model';
import { mentions, rewriteFormulas, sameSheet, sheetRenamed } from './move-sheet-rows';
import { refusalOf, refused } from './refusals';
import { draftOf, type SheetDraft } from './sheet-draft';
import type { Message } from '../message/message';

/** The workbook while a plan is carried out. */
export interface WorkbookDraft {
  /** Untouched sheets are the model's own: only what a command changes is copied. */
  sheets: SheetModel[];
  readonly copied: Set<SheetModel>;
  /** Never the id of a sheet that was there when the run began, deleted ones included. */
  nextId: number;
  names: WorkbookModel['names'];
  activeSheet: string | null;
}

/** Adds a sheet, in front if it is the first. */
export function addSheet(
  draft: WorkbookDraft,
  command: Extract<WriteCommand, { op: 'addSheet' }>,
): ApplyRefusal | null {
  const { sheet: name, position, visibility, tabColor } = command;
  if (draft.sheets.some((other) => sameSheet(other.name, name))) {
    return refused('sheetExists', refusalOf('nameTaken', { sheet: name }));
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

/** Takes a sheet away; formulas that read it show #REF!. */
export function deleteSheet(draft: WorkbookDraft, sheet: SheetModel): ApplyRefusal | null {
  const at = draft.sheets.indexOf(sheet);
  draft.sheets.splice(at, 1);
  rewriteAll(draft, sheetRenamed(sheet.name, null));
  if (draft.activeSheet !== null && sameSheet(draft.activeSheet, sheet.name)) {
    draft.activeSheet = (draft.sheets[at] ?? draft.sheets[at - 1])?.name ?? null;
  }
  return null;
}

/** Gives a sheet another name, in formulas and links too. */
export function renameSheet(draft: WorkbookDraft, sheet: SheetDraft, to: string): ApplyRefusal | null {
  if (draft.sheets.some((other) => other !== sheet && sameSheet(other.name, to))) {
    return refused('sheetExists', refusalOf('nameTaken', { sheet: to }));
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
export function editable(draft: WorkbookDraft, sheet: SheetModel): SheetDraft {
  if (draft.copied.has(sheet)) return sheet as SheetDraft;
  const copy = draftOf(sheet);
  draft.copied.add(copy);
  draft.sheets[draft.sheets.indexOf(sheet)] = copy;
  return copy;
}

/** Rewrites the formulas and names of the whole workbook. */
export function rewriteAll(draft: WorkbookDraft, rewrite: (own: string, formula: string) => string): void {
  for (const sheet of [...draft.sheets]) {
    if (mentions(sheet, rewrite)) rewriteFormulas(editable(draft, sheet), rewrite);
  }
  draft.names = draft.names.map(({ name, refersTo }) => ({ name, refersTo: rewrite('', refersTo) }));
}

/** Why a spreadsheet would not take the name; null when it would. */
function nameProblem(sheet: string): Message | null {
  if (sheet.trim() === '') return refusalOf('nameEmpty');
  if (sheet.length > 31) return refusalOf('nameLong', { sheet });
  if (/[[\]:*?/\\]/.test(sheet)) return refusalOf('nameSigns', { sheet, signs: '[ ] : * ? / \\' });
  if (sheet.startsWith("'") || sheet.endsWith("'")) return refusalOf('nameQuote', { sheet });
  return null;
}
