import type { WriteCommand } from '../../core/workbook/plan';
import type { WorkbookModel } from '../../core/workbook/workbook-model';
import type { RowCommand, TakeBackGoal } from './take-back-goal';

/** Rows, sheets and protection go by themselves, the contents of a sheet together. */
export function groupsOf(commands: readonly WriteCommand[], isSingly: boolean): WriteCommand[][] {
  const groups: WriteCommand[][] = [];
  const open = new Map<string, WriteCommand[]>();
  for (const command of commands) {
    const key = 'sheet' in command && command.op !== 'activate' ? command.sheet : '';
    const isAlone = isSingly || isRow(command) || changesSheets(command) || command.op === 'unprotect';
    const group = isAlone ? undefined : open.get(key);
    if (group !== undefined) {
      group.push(command);
      continue;
    }
    const made = [command];
    groups.push(made);
    if (!isAlone) open.set(key, made);
  }
  return groups;
}

/** A row comes or goes. */
export function isRow(command: WriteCommand): command is RowCommand {
  return command.op === 'insertRows' || command.op === 'deleteRows';
}

/** Sheets come, go, are called otherwise or are shown and hidden. */
export function changesSheets({ op }: WriteCommand): boolean {
  return op === 'deleteSheet' || op === 'renameSheet' || op === 'addSheet' || op === 'setVisibility';
}

/** The sheet that a command names, if it names one. */
export function sheetOf(command: WriteCommand): string[] {
  return 'sheet' in command ? [command.sheet] : [];
}

/** Without the opening and closing of sheets in which nothing changes, and without what is as it shall be. */
export function meaningful(
  commands: readonly WriteCommand[],
  now: WorkbookModel,
  goal: TakeBackGoal,
): WriteCommand[] {
  const busy = new Set(
    commands.flatMap((command) =>
      command.op === 'protect' || command.op === 'unprotect' || command.op === 'activate'
        ? []
        : sheetOf(command),
    ),
  );
  for (const { name, protection, id } of goal.model.sheets) {
    const current = now.sheets.find((sheet) => sheet.id === id);
    if (current !== undefined && JSON.stringify(current.protection) !== JSON.stringify(protection)) {
      busy.add(name);
      busy.add(current.name);
    }
  }
  return commands.filter(
    (command) => (command.op !== 'protect' && command.op !== 'unprotect') || busy.has(command.sheet),
  );
}
