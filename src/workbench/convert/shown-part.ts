import { cellName, type CellRange } from '../../core/workbook/address';
import { cellColumn, cellRow, type ReadGap } from '../../core/workbook/snapshot';
import type { SheetModel, WorkbookModel } from '../../core/workbook/workbook-model';

/** Sheets that one page shows: each costs the browser memory and time, and 500 projects are the most that one list makes. */
export const MOST_SHEETS = 600;
/** Cells of the rectangle from A1 that one sheet may have: what is empty in it costs the page as much as what is not. */
const MOST_CELLS = 2_000_000;
/** Rows that the pane can still ask for in one answer. */
const MOST_ROWS = 100_000;
const ROWS = 20_000;
const COLUMNS = 100;

export type ShownPart =
  | {
      readonly ok: true;
      readonly model: WorkbookModel;
      /** What is left out, by sheet. */
      readonly gaps: readonly ReadGap[];
    }
  | {
      readonly ok: false;
      /** Chinese: why nothing of it can be shown, and what to do. */
      readonly message: string;
    };

/**
 * What of a workbook the page can show and stay alive. A sheet with a cell far off is shown as far as its first 20,000 rows
 * and 100 columns, and that is told; a workbook of more than `MOST_SHEETS` sheets is refused whole, since saving it would
 * lose the others.
 */
export function shownPart(model: WorkbookModel): ShownPart {
  if (model.sheets.length > MOST_SHEETS) {
    const count = `${String(model.sheets.length)} 张工作表`;
    return {
      ok: false,
      message: `里面有 ${count}，网页里最多打开 ${String(MOST_SHEETS)} 张。请在 Excel 或 WPS 里分成几个文件；只要检查，请用“审计一批文件”`,
    };
  }
  const gaps: ReadGap[] = [];
  const sheets = model.sheets.map((sheet) => {
    const reach = reachOf(sheet);
    if (reach.bottom < MOST_ROWS && (reach.bottom + 1) * (reach.right + 1) <= MOST_CELLS) return sheet;
    const cut = nearPart(sheet);
    const lost = sheet.cells.size - cut.cells.size;
    if (lost > 0)
      gaps.push({
        sheet: sheet.name,
        what: `有 ${String(lost)} 个单元格在第 ${String(ROWS)} 行以下或第 ${String(COLUMNS)} 列以右（例如 ${farCell(sheet)}），没有打开`,
      });
    return cut;
  });
  return { ok: true, model: { ...model, sheets }, gaps };
}

function reachOf(sheet: SheetModel): { readonly bottom: number; readonly right: number } {
  let [bottom, right] = [0, 0];
  for (const key of sheet.cells.keys()) {
    bottom = Math.max(bottom, cellRow(key));
    right = Math.max(right, cellColumn(key));
  }
  for (const merge of sheet.merges) {
    bottom = Math.max(bottom, merge.bottom);
    right = Math.max(right, merge.right);
  }
  return { bottom, right };
}

function isNear(key: number): boolean {
  return cellRow(key) < ROWS && cellColumn(key) < COLUMNS;
}

function isWithin({ bottom, right }: CellRange): boolean {
  return bottom < ROWS && right < COLUMNS;
}

function nearPart(sheet: SheetModel): SheetModel {
  return {
    ...sheet,
    cells: new Map([...sheet.cells].filter(([key]) => isNear(key))),
    links: new Map([...sheet.links].filter(([key]) => isNear(key))),
    merges: sheet.merges.filter(isWithin),
    heights: new Map([...sheet.heights].filter(([row]) => row < ROWS)),
    widths: new Map([...sheet.widths].filter(([column]) => column < COLUMNS)),
    hiddenRows: sheet.hiddenRows.filter((row) => row < ROWS),
    hiddenColumns: sheet.hiddenColumns.filter((column) => column < COLUMNS),
  };
}

function farCell(sheet: SheetModel): string {
  for (const key of sheet.cells.keys()) if (!isNear(key)) return cellName(cellRow(key), cellColumn(key));
  return '';
}
