/** What an audit remembers of one workbook must never decide anything about the next. */
import type * as Audit from '../../../src/app/audit/audit-workbook';
import type { CellSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { auditWorkbook } from '../../../src/app/audit/audit-workbook';
import { PRESETS } from '../../../src/core/profile/presets';
import { publishedTable, TABLE_FILES } from '../../support/published-tables';
import { workbookOf } from '../../support/published-workbook';
import { defaultProfile } from '../../support/rule-tester';

/** Changes of one cell that leave all others as they are, formulas and their places included. */
const CHANGES: readonly (readonly [string, (cell: CellSnapshot) => CellSnapshot | null])[] = [
  ['a number', (cell) => (typeof cell.value === 'number' ? { ...cell, value: cell.value + 1 } : null)],
  ['a text', (cell) => (typeof cell.value === 'string' ? { ...cell, value: `${cell.value}甲` } : null)],
  ['a formula that was typed over', (cell) => (cell.formula === null ? null : { ...cell, formula: null })],
  ['a number kept as text', (cell) => (typeof cell.value === 'number' ? { ...cell, value: '12' } : null)],
];

/** The workbook with every third cell to which a change applies changed. */
function changed(
  workbook: WorkbookSnapshot,
  change: (cell: CellSnapshot) => CellSnapshot | null,
): WorkbookSnapshot {
  let count = 0;
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells].map(([key, cell]): [number, CellSnapshot] => {
        const other = change(cell);
        if (other === null) return [key, cell];
        count += 1;
        return [key, count % 3 === 0 ? other : cell];
      }),
    ),
  }));
  return { ...workbook, sheets };
}

async function report(audit: typeof auditWorkbook, workbook: WorkbookSnapshot): Promise<unknown> {
  return (await audit({ file: '一.xlsx', workbook, profile: 'auto' })).report;
}

/** The report of a program that has never seen another workbook. */
async function freshReport(workbook: WorkbookSnapshot): Promise<unknown> {
  let fresh: typeof Audit | undefined;
  jest.isolateModules(() => {
    fresh = jest.requireActual<typeof Audit>('../../../src/app/audit/audit-workbook');
  });
  if (fresh === undefined || fresh.auditWorkbook === auditWorkbook) throw new Error('not a fresh program');
  return report(fresh.auditWorkbook, workbook);
}

describe('auditing one workbook after many others', () => {
  let workbooks: { readonly name: string; readonly workbook: WorkbookSnapshot }[];
  beforeAll(async () => {
    const books = await Promise.all(
      TABLE_FILES.flatMap((file, at) => {
        const mode = at % 2 === 0 ? ('formulas' as const) : ('asPublished' as const);
        const profile = PRESETS[at % PRESETS.length] ?? defaultProfile();
        return [workbookOf([{ name: '表', table: publishedTable(file) }], profile, mode)];
      }),
    );
    workbooks = books.flatMap((workbook, at) => [
      { name: TABLE_FILES[at] ?? '', workbook },
      ...CHANGES.map(([what, change]) => ({
        name: `${TABLE_FILES[at] ?? ''} with ${what}`,
        workbook: changed(workbook, change),
      })),
    ]);
  });

  it('gives the same reports in any order', async () => {
    const first = new Map<string, unknown>();
    for (const { name, workbook } of workbooks) first.set(name, await report(auditWorkbook, workbook));
    for (const { name, workbook } of [...workbooks].reverse()) {
      // Another object with the same cells: nothing may be known of it but by what it holds.
      const copy = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet })) };
      expect([name, await report(auditWorkbook, copy)]).toEqual([name, first.get(name)]);
    }
  });

  it('gives what a program gives that has never seen another', async () => {
    for (const { workbook } of workbooks) await report(auditWorkbook, workbook);
    for (const { name, workbook } of workbooks.filter((_, at) => at % 3 === 0)) {
      expect([name, await report(auditWorkbook, workbook)]).toEqual([name, await freshReport(workbook)]);
    }
  });
});
