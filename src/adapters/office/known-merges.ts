import type { CellRange } from '../../core/workbook/address';
import type { WritePlan } from '../../core/workbook/plan';
import type { ReadResult } from '../../core/workbook/ports';
import type { SheetModel } from '../../core/workbook/workbook-model';

/** The merged cells of each sheet as they were known last: asking for them takes the user's own undo steps away. */
export class KnownMerges {
  private readonly merges = new Map<string, readonly CellRange[]>();

  /** After a reading that asked for them. */
  learn(sheets: readonly Pick<SheetModel, 'name' | 'merges'>[]): void {
    for (const { name, merges } of sheets) this.merges.set(name.toLowerCase(), merges);
  }

  /** Rows or columns have moved: they are somewhere else now. */
  forget(sheet: string): void {
    this.merges.delete(sheet.toLowerCase());
  }

  /** After a plan of our own: what it merged on sheets that it added is known, of others it moved nothing is. */
  follow({ commands }: WritePlan): void {
    for (const command of commands) {
      if (!('sheet' in command)) continue;
      const key = command.sheet.toLowerCase();
      if (command.op === 'addSheet') this.merges.set(key, []);
      if (command.op === 'merge') {
        const known = this.merges.get(key);
        if (known !== undefined) this.merges.set(key, [...known, command.range]);
      }
      if (['unmerge', 'insertRows', 'deleteRows', 'deleteSheet', 'renameSheet'].includes(command.op)) {
        this.merges.delete(key);
      }
    }
  }

  /** A reading that did not ask for merged cells, with those that are known. */
  fill(result: ReadResult): ReadResult {
    const sheets = result.workbook.sheets.map((sheet) => ({
      ...sheet,
      merges: this.merges.get(sheet.name.toLowerCase()) ?? [],
    }));
    return { ...result, workbook: { ...result.workbook, sheets, gaps: [] } };
  }
}
