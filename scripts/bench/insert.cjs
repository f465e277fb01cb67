// What inserting one sheet says to Excel: counted at the far end of the real Office.js client. CommonJS, for the spreadsheet
// behind it only loads that way in Node.
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

module.exports = { measureInsert };
