// Calculates workbooks with Univer in a thread of its own: Jest's sandbox cannot load Univer's dependencies, and two
// threads use two cores. Takes messages {sheets, timeout}, answers each with the matrices of values. CommonJS, because
// Univer's ECMAScript build imports names that Node does not find in opentype.js.
const { parentPort } = require('node:worker_threads');
const { CalculationMode, UniverSheetsNodeCorePreset } = require('@univerjs/preset-sheets-node-core');
const { CellValueType, createUniver, LocaleType } = require('@univerjs/presets');

const sheetId = (index) => `sheet-${index}`;
const columnCount = (sheet) => sheet.rows.reduce((most, row) => Math.max(most, row.length), 1);

function cellContent(cell) {
  if (cell === null) return null;
  if (typeof cell === 'object') return { f: cell.formula };
  if (typeof cell === 'number') return { v: cell, t: CellValueType.NUMBER };
  if (typeof cell === 'boolean') return { v: cell ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: cell, t: CellValueType.STRING };
}

function sheetData(sheet, index) {
  const cellData = {};
  sheet.rows.forEach((row, r) => {
    const line = {};
    row.forEach((cell, c) => {
      const content = cellContent(cell);
      if (content !== null) line[c] = content;
    });
    cellData[r] = line;
  });
  return {
    id: sheetId(index),
    name: sheet.name,
    rowCount: sheet.rows.length + 2,
    columnCount: columnCount(sheet) + 2,
    cellData,
  };
}

let workbooks = 0;

async function calculate({ sheets, timeout }) {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    presets: [UniverSheetsNodeCorePreset({ formula: { initialFormulaComputing: CalculationMode.FORCED } })],
  });
  // One snapshot: a call for each cell would be far slower.
  const workbook = univerAPI.createWorkbook({
    // An id of its own: Univer keeps what it knows of a workbook's cells beyond its end.
    id: `workbook-${(workbooks += 1)}`,
    sheetOrder: sheets.map((_, index) => sheetId(index)),
    sheets: Object.fromEntries(sheets.map((sheet, index) => [sheetId(index), sheetData(sheet, index)])),
  });
  await univerAPI.getFormula().onCalculationResultApplied(timeout);
  const values = sheets.map((sheet, index) => {
    if (sheet.rows.length === 0) return [];
    // Raw values: `getValue` gives the text that the number format shows.
    return workbook
      .getSheetBySheetId(sheetId(index))
      .getRange(0, 0, sheet.rows.length, columnCount(sheet))
      .getRawValues();
  });
  univer.dispose();
  return values;
}

parentPort.on('message', async (message) => {
  try {
    parentPort.postMessage({ values: await calculate(message) });
  } catch (problem) {
    parentPort.postMessage({ problem: String(problem) });
  }
});
