// What inserting one sheet and one keystroke say to Excel: counted at the far end of the real Office.js client. CommonJS, for
// the spreadsheet behind it only loads that way in Node.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { transformSync } = require('@swc/core');

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};

/** Syncs, bytes of the requests and milliseconds of carrying out a plan in an empty workbook. */
async function measureInsert(plan) {
  const { embeddedExcel } = require('../../test/support/embedded-excel.ts');
  const excel = embeddedExcel();
  try {
    await excel.workbook.read({ sheets: 'all' });
    excel.host.resetCounters();
    const start = performance.now();
    const result = await excel.workbook.apply(plan);
    const milliseconds = performance.now() - start;
    if (!result.applied) throw new Error(`${result.message} ${result.detail ?? ''}`);
    return { ...excel.host.counters, milliseconds };
  } finally {
    excel.close();
  }
}

/** Waits until the live view shows a total; the time from now, in milliseconds. */
function untilTotal(live, total) {
  const start = performance.now();
  return new Promise((resolve) => {
    const stop = live.subscribe(() => {
      if (live.getState().view?.tables[0]?.total !== total) return;
      stop();
      resolve(performance.now() - start);
    });
  });
}

/**
 * Types values into one cell of a sheet that `plan` inserts, each with the total that it must lead to: syncs and milliseconds
 * of each, from the change in the spreadsheet until the pane's view is right, calculation included, drawing left out.
 */
async function measureKeystrokes(plan, sheet, { row, column }, strokes) {
  const { embeddedExcel } = require('../../test/support/embedded-excel.ts');
  const { LiveSheet } = require('../../src/app/audit/live-sheet.ts');
  const excel = embeddedExcel();
  try {
    const result = await excel.workbook.apply(plan);
    if (!result.applied) throw new Error(`${result.message} ${result.detail ?? ''}`);
    const live = new LiveSheet(excel.workbook);
    const stop = live.start();
    await excel.workbook.ready();
    await live.refresh();
    const { id } = excel.backend.sheets().find(({ name }) => name === sheet);
    const measured = [];
    for (const { value, total } of strokes) {
      // Until the pane has nothing more to ask.
      await new Promise((resolve) => setTimeout(resolve, 600));
      excel.host.resetCounters();
      const right = untilTotal(live, total);
      excel.backend.putCell(id, row, column, { value });
      excel.backend.cell(id, row, column);
      const milliseconds = await right;
      measured.push({ milliseconds, syncs: excel.host.counters.syncs });
    }
    stop();
    return measured;
  } finally {
    excel.close();
  }
}

module.exports = { measureInsert, measureKeystrokes };
