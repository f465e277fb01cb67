import { evaluateFormula } from '../../../src/core/formula/evaluate';
import { sheetReader } from '../../../src/core/readings/sheet-reader';
import type { CellAddress } from '../../../src/core/workbook/address';
import {
  cellAt,
  cellKey,
  type CellSnapshot,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../../src/core/workbook/snapshot';

/** A copy of a workbook that faults are put into. */
export class WorkbookDraft {
  private sheets: SheetSnapshot[];
  private rest: WorkbookSnapshot;

  constructor(workbook: WorkbookSnapshot) {
    this.rest = workbook;
    this.sheets = [...workbook.sheets];
  }

  get workbook(): WorkbookSnapshot {
    return { ...this.rest, sheets: this.sheets };
  }

  sheet(name: string): SheetSnapshot {
    const sheet = this.sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  change(name: string, change: Partial<SheetSnapshot>): void {
    this.sheets = this.sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...change } : sheet));
  }

  changeWorkbook(change: Partial<Omit<WorkbookSnapshot, 'sheets'>>): void {
    this.rest = { ...this.rest, ...change };
  }

  /** Puts a value or a formula into a cell, its format kept. */
  put(
    name: string,
    { row, column }: CellAddress,
    content: CellValue | { readonly formula: string; readonly value?: CellValue },
  ): void {
    const sheet = this.sheet(name);
    const cells = new Map<number, CellSnapshot>(sheet.cells);
    const { format } = cellAt(sheet, row, column);
    if (content === null) cells.delete(cellKey(row, column));
    else if (typeof content === 'object' && 'formula' in content) {
      cells.set(cellKey(row, column), { value: content.value ?? null, formula: content.formula, format });
    } else cells.set(cellKey(row, column), { value: content, formula: null, format });
    const { used } = sheet;
    this.change(name, {
      cells,
      used:
        used === null
          ? { top: row, left: column, bottom: row, right: column }
          : {
              top: Math.min(used.top, row),
              left: Math.min(used.left, column),
              bottom: Math.max(used.bottom, row),
              right: Math.max(used.right, column),
            },
    });
  }

  addSheet(
    name: string,
    cells: Readonly<Record<string, CellValue>>,
    change: Partial<SheetSnapshot> = {},
  ): void {
    this.sheets.push({
      id: name,
      name,
      visibility: 'visible',
      used: null,
      cells: new Map(),
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      protection: { isProtected: false },
      validations: [],
      ...change,
    });
    for (const [place, value] of Object.entries(cells)) {
      const [row = 0, column = 0] = place.split(',').map(Number);
      this.put(name, { row, column }, value);
    }
  }

  /** Calculates what can be calculated here, as a spreadsheet would after an edit. */
  recalculate(): void {
    for (let turn = 0; turn < 4; turn += 1) {
      let changed = false;
      for (const sheet of this.sheets) {
        const cells = new Map<number, CellSnapshot>(sheet.cells);
        const read = sheetReader(this.workbook, sheet.name);
        for (const [key, cell] of sheet.cells) {
          if (cell.formula === null) continue;
          const result = evaluateFormula(cell.formula, (name, row, column) =>
            name === null ? (cells.get(cellKey(row, column))?.value ?? null) : read(name, row, column),
          );
          if (result === null || JSON.stringify(result.value) === JSON.stringify(cell.value)) continue;
          cells.set(key, { ...cell, value: result.value });
          changed = true;
        }
        this.change(sheet.name, { cells });
      }
      if (!changed) return;
    }
  }
}
