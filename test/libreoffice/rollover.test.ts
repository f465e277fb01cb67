import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { writeXlsx } from '../../src/adapters/xlsx/write-xlsx';
import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { mergedPlan } from '../../src/app/write/apply-in-chunks';
import { planRollover, type RolloverRequest } from '../../src/app/make/rollover';
import { Decimal } from '../../src/core/number/decimal';
import { referenceColumn } from '../../src/core/rollover/compose-rolled';
import { rolloverSource } from '../../src/core/rollover/rollover-source';
import type { EvaluationTable } from '../../src/core/table/evaluation-table';
import { LAYOUTS, layoutById } from '../../src/core/table/layouts';
import type { WorkbookModel } from '../../src/core/workbook/workbook-model';
import { recalculateAll } from '../support/libreoffice';
import { describeWithLibreOffice } from '../support/programs';
import { applied, profileOf, projectWorkbook, readTables } from '../support/project-workbook';
import { runCount } from '../support/run-count';
import { TABLE_FILES, publishedTable } from '../support/published-tables';
import { told } from '../../src/core/message/message';

jest.setTimeout(240_000);

async function rolled(
  old: MemoryWorkbook,
  options: Partial<RolloverRequest> = {},
): Promise<{ book: MemoryWorkbook; names: string[] }> {
  const { snapshot, tables } = await readTables(old);
  const preview = planRollover({
    workbook: snapshot,
    tables,
    toYear: null,
    targets: 'keep',
    layout: null,
    profile: profileOf(),
    beside: [],
    protect: false,
    ...options,
  });
  if (!preview.ok) throw new Error(preview.problems.join('\n'));
  const book = options.beside !== undefined ? old : new MemoryWorkbook();
  await applied(book, mergedPlan('结转', [...preview.sheets.map(({ plan }) => plan), preview.list], null));
  return { book, names: preview.sheets.map(({ to }) => to) };
}

/** Every formula anywhere in a workbook: cells, validations, conditional formats, names. */
function formulas(model: WorkbookModel, sheets: readonly string[]): string[] {
  const own = model.sheets.filter(({ name }) => sheets.includes(name));
  return [
    ...own.flatMap((sheet) => [
      ...[...sheet.cells.values()].flatMap(({ formula }) => formula ?? []),
      ...sheet.validations.flatMap(({ rule }) => (rule.kind === 'custom' ? [rule.formula] : [])),
      ...sheet.conditionals.map(({ rule }) => rule.formula),
    ]),
    ...model.names.map(({ refersTo }) => refersTo),
  ];
}

async function tablesOf(book: MemoryWorkbook): Promise<EvaluationTable[]> {
  const { snapshot, tables } = await readTables(book);
  return tables.map((table) => rolloverSource(table, snapshot));
}

const withoutYearNames = (tables: readonly EvaluationTable[]): unknown[] =>
  tables.map(({ published: _published, ...table }) => table);

/** A bureau's workbook; the published tables once in `npm test`. */
const MANY = runCount(15, 44);

/** Many tables: the 15, again and again under other names. */
function many(): EvaluationTable[] {
  const all = TABLE_FILES.map(publishedTable);
  return Array.from({ length: MANY }, (_, index) => {
    const table = all[index % all.length] ?? publishedTable('000-1.json');
    return { ...table, projectName: `${table.projectName}${String(Math.floor(index / 15) + 1)}` };
  });
}

describe.each(['formulas', 'asPublished'] as const)(
  `a workbook of ${String(MANY)} tables written %s`,
  (mode) => {
    it('rolls over without a reference to an old sheet, an actual or a score', async () => {
      const old = await projectWorkbook(many(), mode);
      const beside = old.model().sheets.map(({ name }) => name);
      const { book, names } = await rolled(old, { beside });
      expect(names).toHaveLength(MANY);
      for (const formula of formulas(book.model(), names)) expect(formula).not.toContain('!');
      const tables = (await tablesOf(book)).slice(MANY);
      expect(tables).toHaveLength(MANY);
      for (const table of tables) {
        const filled = table.indicators.flatMap(({ actual, score, note }) => [actual, score, note]);
        expect(filled.join('')).toBe('');
        expect([table.goal.actual, table.total.score]).toEqual(['', '']);
        const weights = table.indicators.map(({ weight }) => weight);
        expect(Decimal.sum(table.funds.rows[0]?.weight ?? 0, ...weights).toString()).toBe('100');
      }
    });

    it('is the same when rolled over twice as once with the year two on', async () => {
      const twice = await rolled((await rolled(await projectWorkbook(many(), mode))).book);
      const old = await projectWorkbook(many(), mode);
      const first = (await tablesOf(old)).map(({ year }) => Number(year) + 2);
      const once = await rolled(old, { toYear: Math.max(...first) });
      const years = (tables: readonly EvaluationTable[]): EvaluationTable[] =>
        tables.filter(({ year }) => year === String(Math.max(...first)));
      const [a, b] = [years(await tablesOf(twice.book)), years(await tablesOf(once.book))];
      const names = new Set(a.map(({ projectName }) => projectName));
      expect(withoutYearNames(a)).toEqual(
        withoutYearNames(b.filter(({ projectName }) => names.has(projectName))),
      );
      expect(a.length).toBeGreaterThan(MANY / 2);
    });
  },
);

describe.each(TABLE_FILES)('%s', (file) => {
  it.each(['T11', 'T8'])('rolled over into %s reads back with the same indicators', async (id) => {
    const layout = layoutById(id);
    const old = await projectWorkbook([publishedTable(file)]);
    const [before] = await tablesOf(old);
    const [after] = await tablesOf((await rolled(old, { layout })).book);
    expect(after?.indicators.map(({ l3, weight }) => [l3, weight])).toEqual(
      before?.indicators.map(({ l3, weight }) => [l3, weight]),
    );
    expect(after?.year).toBe(String(Number(before?.year) + 1));
    expect(after?.department).toBe(before?.department);
  });
});

describeWithLibreOffice('a new year opened by LibreOffice', () => {
  it('shows blanks where nothing is entered and no error anywhere, in every layout', async () => {
    const old = await projectWorkbook(TABLE_FILES.map(publishedTable));
    const made: Awaited<ReturnType<typeof rolled>>[] = [];
    for (const layout of [null, ...LAYOUTS]) made.push(await rolled(old, { layout }));
    const files = await Promise.all(made.map(({ book }) => writeXlsx(book.model())));
    const fresh = await recalculateAll(files);
    for (const [index, { book, names }] of made.entries()) {
      const read = await readXlsx(fresh[index] ?? new Uint8Array(), 'new.xlsx');
      if (!read.ok) throw new Error(told(read.message, 'zh'));
      for (const sheet of read.workbook.sheets.filter(({ name }) => names.includes(name))) {
        for (const cell of sheet.cells.values())
          expect(JSON.stringify(cell.value)).not.toMatch(/"error"|#[A-Z]+[!/?]/u);
      }
      const { tables } = await readTables(book);
      expect(tables).toHaveLength(15);
      const shown = new Map(read.workbook.sheets.map((sheet) => [sheet.name, sheet]));
      for (const table of tables) {
        const sheet = shown.get(table.sheet);
        for (const row of table.indicators) {
          const score = row.cells.score;
          if (score === undefined || sheet === undefined) continue;
          const { value } = sheet.cells.get(score.row * 16384 + score.column) ?? { value: null };
          expect(value === null || value === '').toBe(true);
        }
      }
    }
  });
});

describe('last year beside the new form', () => {
  it('stands outside what is printed and is not taken for a part of the table', async () => {
    const { book, names } = await rolled(await projectWorkbook([publishedTable('001-1.json')]));
    const sheet = book.model().sheets.find(({ name }) => names.includes(name));
    const layout = layoutById('T11');
    if (sheet === undefined || layout === null) throw new Error('no sheet');
    const column = referenceColumn(publishedTable('001-1.json'), layout);
    expect(sheet.page?.printArea.right).toBeLessThan(column);
    const texts = [...sheet.cells].filter(([key]) => key % 16384 === column).map(([, { value }]) => value);
    expect(texts).toEqual(
      expect.arrayContaining(['上年参考（2024年，不打印）', '上年目标', 200, '上年全年预算', 3.86]),
    );
    const { tables } = await readTables(book);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.range.right).toBeLessThan(column);
    expect(tables[0]?.doubts).toEqual([]);
  });
});
