// The same sheets written and read by libraries alone: what a plain program would take for the same cells.
import ExcelJS from 'exceljs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { cellsOf } from '../../src/core/workbook/snapshot.ts';

function placedCells(sheet) {
  return [...cellsOf(sheet)].map(([at, cell]) => ({ ...at, ...cell }));
}

/** Writes values, formulas and a font with exceljs; nothing of print set-up, validation or conditional formats. */
export async function writeWithExcelJs(model) {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of model.sheets) {
    const target = workbook.addWorksheet(sheet.name);
    for (const { row, column, value, formula, format } of placedCells(sheet)) {
      const cell = target.getCell(row + 1, column + 1);
      cell.value = formula === null ? value : { formula: formula.slice(1), result: value ?? undefined };
      cell.font = { name: format.font, size: format.size };
      cell.border = {
        top: { style: 'thin' },
        left: { style: 'thin' },
        bottom: { style: 'thin' },
        right: { style: 'thin' },
      };
    }
    for (const { top, left, bottom, right } of sheet.merges)
      target.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Writes values and formulas with hucre, without any format. */
export function writeWithHucre(model) {
  return writeXlsx({
    sheets: model.sheets.map((sheet) => {
      const rows = [];
      const cells = new Map();
      for (const { row, column, value, formula } of placedCells(sheet)) {
        (rows[row] ??= [])[column] = value;
        if (formula !== null)
          cells.set(`${String(row)},${String(column)}`, { formula: formula.slice(1), value });
      }
      return {
        name: sheet.name,
        rows: Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? null)),
        cells,
      };
    }),
  });
}

/** Reads every cell with exceljs. */
export async function readWithExcelJs(bytes) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}

/** Reads every cell with hucre, its number formats too. */
export function readWithHucre(bytes) {
  return readXlsx(bytes, { readStyles: true });
}
