const { createRequire } = require('node:module');
const { relative, sep } = require('node:path');

// Jest's own order comes with Jest, whatever version of it is installed.
const { default: Sequencer } = createRequire(require.resolve('jest'))('@jest/test-sequencer');

const root = `${__dirname}${sep}..${sep}..`;

/**
 * Files that take longest, in seconds on a busy machine. They start first, so that no worker is left with a long one when
 * all others have finished; a fresh clone has not measured anything yet. A stale figure costs time, never a test.
 */
const SECONDS = {
  'test/browser/pane.test.ts': 90,
  'test/core/audit/seeded-faults.test.ts': 40,
  'test/properties/indicator-formulas.test.ts': 70,
  'test/browser/next-year.test.ts': 68,
  'test/libreoffice/rollover.test.ts': 58,
  'test/scripts/fuzz/sample.test.ts': 50,
  'test/taskpane/next-year.test.tsx': 42,
  'test/adapters/xlsx-read/read-xlsx.test.ts': 39,
  'test/taskpane/audit-page.test.tsx': 37,
  'test/libreoffice/sheets.test.ts': 35,
  'test/adapters/office/traffic.test.ts': 30,
  'test/browser/audit.test.ts': 28,
  'test/browser/host.test.ts': 27,
  'test/browser/audit-files.test.ts': 24,
  'test/app/audit/audit-again.test.ts': 16,
  'test/properties/text-number-formula.test.ts': 15,
  'test/properties/double-formulas.test.ts': 15,
};

/** Known long files first, the longest before all; the others as Jest itself orders them. */
class LongestFirst extends Sequencer {
  sort(tests) {
    const seconds = ({ path }) => SECONDS[relative(root, path).split(sep).join('/')] ?? 0;
    return [...super.sort(tests)].sort((a, b) => seconds(b) - seconds(a));
  }
}

module.exports = LongestFirst;
