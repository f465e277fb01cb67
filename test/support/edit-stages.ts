import type { FWorksheet } from '@univerjs/preset-sheets-core';

import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import type { CellInput, WriteCommand } from '../../src/core/workbook/plan';
import type { WorkbookHost } from '../../src/core/workbook/ports';
import { cellAddress, isCellError } from '../../src/core/workbook/snapshot';
import type { WorkbookModel } from '../../src/core/workbook/workbook-model';
import { embeddedExcel } from './embedded-excel';
import { carriedOut, onStage, stageModel } from './row-stage';
import type { CalculatedCell, TestCell } from './sheet-calculation';
import { calculateWithUniver } from './univer-calculator';

/** Where random edits are made: a host for our plans, and what a person does in it. */
export interface EditStage {
  readonly host: WorkbookHost;
  /** Everything in the workbook. */
  model(): Promise<WorkbookModel>;
  /** The same with the values that its formulas have now. */
  results(): Promise<WorkbookModel>;
  activate(sheet: string): Promise<void> | void;
  type(sheet: string, row: number, column: number, value: string | number): Promise<void>;
  insertRow(sheet: string, at: number): Promise<void>;
  deleteRow(sheet: string, at: number): Promise<void>;
  /** Ctrl+Z and Ctrl+Y for the last step of the person; null where there are none. */
  readonly keys: { undo(): Promise<void>; redo(): Promise<void> } | null;
  close(): void;
}

/** A workbook in memory; another engine calculates it. */
export function memoryStage(model: WorkbookModel): EditStage {
  const book = new MemoryWorkbook(model);
  const command = async (one: WriteCommand): Promise<void> => {
    await carriedOut(book, { label: one.op, expects: [], commands: [one] });
  };
  return {
    host: book,
    model: () => Promise.resolve(book.model()),
    results: () => calculated(book.model()),
    activate: (sheet) => {
      book.activate(sheet);
    },
    type: (sheet, row, column, value) => {
      const input: CellInput = { value };
      return command({ op: 'setCells', sheet, top: row, left: column, rows: [[input]] });
    },
    insertRow: (sheet, at) => command({ op: 'insertRows', sheet, at, count: 1 }),
    deleteRow: (sheet, at) => command({ op: 'deleteRows', sheet, at, count: 1 }),
    keys: null,
    close: () => undefined,
  };
}

/** The embedded Excel: the spreadsheet calculates, a person works in the sheet in front. */
export async function excelStage(model: WorkbookModel): Promise<EditStage> {
  const excel = await onStage(model, embeddedExcel());
  const activate = (name: string): void => {
    excel.backend.activate(excel.backend.sheets().find((sheet) => sheet.name === name)?.id ?? '');
  };
  const front = (name: string): FWorksheet => {
    activate(name);
    const sheet = excel.user.getActiveWorkbook()?.getActiveSheet();
    if (sheet === undefined) throw new Error('no sheet in front');
    return sheet;
  };
  return {
    host: excel.workbook,
    model: () => stageModel(excel),
    results: () => stageModel(excel),
    activate,
    type: async (sheet, row, column, value) => {
      front(sheet).getRange(row, column).setValue(value);
      await excel.backend.settled();
    },
    insertRow: async (sheet, at) => {
      front(sheet).insertRowsBefore(at, 1);
      await excel.backend.settled();
    },
    deleteRow: async (sheet, at) => {
      front(sheet).deleteRows(at, 1);
      await excel.backend.settled();
    },
    keys: {
      undo: async () => {
        await excel.user.undo();
        await excel.backend.settled();
      },
      redo: async () => {
        await excel.user.redo();
        await excel.backend.settled();
      },
    },
    close: () => {
      excel.close();
    },
  };
}

/** The same workbook with the values that Univer calculates for its formulas. */
async function calculated(model: WorkbookModel): Promise<WorkbookModel> {
  const sheets = model.sheets.map(({ name, cells }) => {
    const rows: TestCell[][] = [];
    for (const [key, { value, formula }] of cells) {
      const { row, column } = cellAddress(key);
      while (rows.length <= row) rows.push([]);
      const line = rows[row] ?? [];
      while (line.length <= column) line.push(null);
      line[column] = formula === null ? (isCellError(value) ? value.error : value) : { formula };
    }
    return { name, rows };
  });
  const results = await calculateWithUniver(sheets);
  return {
    ...model,
    sheets: model.sheets.map((sheet, index) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].map(([key, cell]) => {
          const { row, column } = cellAddress(key);
          const result: CalculatedCell = results[index]?.[row]?.[column] ?? null;
          return [key, cell.formula === null ? cell : { ...cell, value: result }];
        }),
      ),
    })),
  };
}
