import type { WriteCommand } from '../../core/workbook/plan';
import type { WorkbookModel } from '../../core/workbook/workbook-model';

/** Bytes of one request that stay well under the 5 MB that Excel for the web takes. */
const REQUEST_LIMIT = 3_500_000;
/** Bytes of a command on the wire, beside four times what it takes as plain data: a third more than was seen. */
const COMMAND_BYTES = 300;

/** What goes to the host in one sync. */
export interface WriteStep {
  /** "open": sheets are unprotected. "rows": one insertion or deletion. "delete": sheets go, which nothing brings back. */
  readonly kind: 'open' | 'rows' | 'content' | 'delete';
  readonly commands: readonly WriteCommand[];
}

/**
 * The syncs of a plan. Opening sheets comes first, so that a password is met before anything is written. Rows are inserted
 * and deleted by themselves: whether it happened can be seen then. Sheets are deleted last: it cannot be taken back; one whose
 * name is used again by the plan steps aside under another name until then.
 */
export function writeSteps(commands: readonly WriteCommand[], before: WorkbookModel): WriteStep[] {
  const { open, rest, deleted } = sorted(commands, before);
  const steps: WriteStep[] = open.length === 0 ? [] : [{ kind: 'open', commands: open }];
  let content: WriteCommand[] = [];
  const flush = (): void => {
    for (const batch of batchesOf(content)) steps.push({ kind: 'content', commands: batch });
    content = [];
  };
  for (const command of rest) {
    if (command.op !== 'insertRows' && command.op !== 'deleteRows') {
      content.push(command);
      continue;
    }
    flush();
    steps.push({ kind: 'rows', commands: [command] });
  }
  flush();
  if (deleted.length > 0) steps.push({ kind: 'delete', commands: deleted });
  return steps;
}

interface Sorted {
  readonly open: readonly WriteCommand[];
  readonly rest: readonly WriteCommand[];
  readonly deleted: readonly WriteCommand[];
}

function sorted(commands: readonly WriteCommand[], before: WorkbookModel): Sorted {
  const closed = new Set(
    before.sheets.flatMap(({ name, protection }) => (protection.isProtected ? [name.toLowerCase()] : [])),
  );
  const taken = new Set(before.sheets.map(({ name }) => name.toLowerCase()));
  const met = new Set<string>();
  const open: WriteCommand[] = [];
  const rest: WriteCommand[] = [];
  const deleted: WriteCommand[] = [];
  commands.forEach((command, index) => {
    if (command.op === 'unprotect') {
      const key = command.sheet.toLowerCase();
      // Opened again after it was closed in between: the password was met the first time.
      if (met.has(key)) rest.push(command);
      else if (closed.has(key)) open.push(command);
      met.add(key);
    } else if (command.op === 'deleteSheet') {
      const { sheet } = command;
      const later = commands.slice(index + 1);
      if (!later.some((other) => usesName(other, sheet))) {
        deleted.push(command);
        return;
      }
      const aside = freeName(sheet, taken);
      rest.push({ op: 'renameSheet', sheet, to: aside });
      deleted.push({ op: 'deleteSheet', sheet: aside });
    } else {
      rest.push(command);
    }
  });
  return { open, rest, deleted };
}

function usesName(command: WriteCommand, name: string): boolean {
  const used = command.op === 'addSheet' ? command.sheet : command.op === 'renameSheet' ? command.to : null;
  return used?.toLowerCase() === name.toLowerCase();
}

function freeName(sheet: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const name = `${sheet.slice(0, 24)}（旧${number === 1 ? '' : String(number)}）`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

function batchesOf(commands: readonly WriteCommand[]): WriteCommand[][] {
  const batches: WriteCommand[][] = [];
  let bytes = Infinity;
  for (const command of commands) {
    const size = COMMAND_BYTES + JSON.stringify(command).length * 4;
    if (bytes + size > REQUEST_LIMIT) {
      batches.push([]);
      bytes = 0;
    }
    batches[batches.length - 1]?.push(command);
    bytes += size;
  }
  return batches;
}
