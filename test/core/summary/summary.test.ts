import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { readXlsxModel } from '../../../src/adapters/xlsx/read-xlsx-model';
import { writeXlsx } from '../../../src/adapters/xlsx/write-xlsx';
import { planSummary, type SummaryKind } from '../../../src/app/make/summary';
import { pageRoom } from '../../../src/core/compose/page-breaks';
import { Decimal } from '../../../src/core/number/decimal';
import { composeScoringForm } from '../../../src/core/summary/compose-scoring-form';
import { DEPARTMENT_FORM } from '../../../src/core/summary/department-form';
import { PROJECT_EVALUATION_FORM } from '../../../src/core/summary/project-evaluation-form';
import { readSummaryInputs } from '../../../src/core/summary/read-summary-inputs';
import { SCORING_FORMS } from '../../../src/core/summary/scoring-forms';
import { summarySources, summaryYear } from '../../../src/core/summary/summary-source';
import { summaryTotals } from '../../../src/core/summary/summary-totals';
import type { EvaluationTable } from '../../../src/core/table/evaluation-table';
import { cellAddress, cellKey, cellRow, isCellError } from '../../../src/core/workbook/snapshot';
import type { SheetModel } from '../../../src/core/workbook/workbook-model';
import { applied, profileOf, projectWorkbook, readTables } from '../../support/project-workbook';
import { TABLE_FILES, publishedTable } from '../../support/published-tables';
import { resultText, type TestCell, type TestSheet } from '../../support/sheet-calculation';
import { calculateWithUniver } from '../../support/univer-calculator';

jest.setTimeout(120_000);

async function summarised(
  files: readonly string[],
  kind: SummaryKind = 'scores',
  mode: 'formulas' | 'asPublished' = 'formulas',
): Promise<MemoryWorkbook> {
  const book = await projectWorkbook(files.map(publishedTable), mode);
  await summarise(book, kind);
  return book;
}

async function summarise(book: MemoryWorkbook, kind: SummaryKind = 'scores'): Promise<void> {
  const { snapshot, tables } = await readTables(book);
  const preview = planSummary({
    workbook: snapshot,
    tables,
    profile: profileOf(),
    kind,
    countFindings: false,
  });
  if (!preview.ok) throw new Error(preview.message);
  await applied(book, preview.plan);
}

function sheetOf(book: MemoryWorkbook, name: string): SheetModel {
  const sheet = book.model().sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A sheet as the calculating engine of the tests takes it. */
function testSheet(sheet: SheetModel): TestSheet {
  const rows: TestCell[][] = [];
  for (const [key, { value, formula }] of sheet.cells) {
    const { row, column } = cellAddress(key);
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = formula === null ? (isCellError(value) ? null : value) : { formula };
  }
  return { name: sheet.name, rows };
}

describe.each(['formulas', 'asPublished'] as const)('the summary of tables written %s', (mode) => {
  it.each(['scores', 'outputs'] as const)('calculates to what is stored in it (%s)', async (kind) => {
    const book = await summarised(['000-2.json', '001-1.json', '003-1.json'], kind, mode);
    const sheets = book.model().sheets.map(testSheet);
    const name = kind === 'scores' ? '汇总表' : '自评情况汇总表';
    const calculated = await calculateWithUniver(sheets);
    const at = sheets.findIndex((sheet) => sheet.name === name);
    const summary = sheetOf(book, name);
    for (const [key, { value, formula }] of summary.cells) {
      if (formula === null || isCellError(value)) continue;
      const { row, column } = cellAddress(key);
      const result = calculated[at]?.[row]?.[column];
      expect([row, column, resultText(result)]).toEqual([row, column, resultText(value)]);
    }
  });
});

/** 产出, 效益, 满意度 and 总分 of the first project of a summary, stored and calculated anew. */
async function tierCells(book: MemoryWorkbook): Promise<readonly (readonly string[])[]> {
  const sheets = book.model().sheets.map(testSheet);
  const at = sheets.findIndex(({ name }) => name === '汇总表');
  const calculated = (await calculateWithUniver(sheets))[at]?.[3]?.slice(9, 13) ?? [];
  const stored = [9, 10, 11, 12].map(
    (column) => sheetOf(book, '汇总表').cells.get(cellKey(3, column))?.value,
  );
  return [stored.map((value) => resultText(value ?? null)), calculated.map(resultText)];
}

describe('the scores of the tiers', () => {
  const published = publishedTable('000-2.json');
  /** The table as it is before the rows of these tiers have an actual value and a score. */
  const without = (...tiers: readonly string[]): EvaluationTable => ({
    ...published,
    total: { ...published.total, score: tiers.length === 3 ? '' : published.total.score },
    indicators: published.indicators.map((row) =>
      tiers.some((tier) => row.l1.startsWith(tier)) ? { ...row, actual: '', score: '' } : row,
    ),
  });

  it.each<readonly [string, readonly string[], 'formulas' | 'asPublished', readonly string[]]>([
    ['are blank while no row is scored, typed', ['产出', '效益', '满意'], 'asPublished', ['', '', '']],
    ['are blank while no row is scored, calculated', ['产出', '效益', '满意'], 'formulas', ['', '', '']],
    ['are there for a tier of which rows are scored', ['效益', '满意'], 'asPublished', ['49.89', '', '']],
    ['are there for all', [], 'asPublished', ['49.89', '30', '10']],
  ])('%s', async (_, tiers, mode, scores) => {
    const book = await projectWorkbook([without(...tiers)], mode);
    await summarise(book);
    const wanted = scores.map((score) => (score === '' ? '空白' : score));
    for (const cells of await tierCells(book)) expect(cells.slice(0, 3)).toEqual(wanted);
  });

  it('show an error of a row, whatever else is scored', async () => {
    const book = await projectWorkbook([without('产出', '效益', '满意')], 'asPublished');
    await applied(book, {
      label: '',
      expects: [],
      commands: [
        {
          op: 'setCells',
          sheet: published.projectName,
          top: 13,
          left: 10,
          rows: [[{ formula: '=1/0', cached: { error: '#DIV/0!' } }]],
        },
      ],
    });
    await summarise(book);
    expect((await tierCells(book))[1]?.[0]).toContain('有错误');
  });
});

describe('summaryTotals', () => {
  it('averages by project and by money', async () => {
    const { snapshot, tables } = await readTables(
      await projectWorkbook(TABLE_FILES.map(publishedTable), 'asPublished'),
    );
    const totals = summaryTotals(summarySources(tables, snapshot), profileOf());
    expect(totals.scored).toBe(15);
    expect(totals.budget.toString()).toBe('1838.27');
    expect(totals.executed.toString()).toBe('1802.76');
    expect(totals.rate?.toString()).toBe('0.9807');
    const scores = TABLE_FILES.map((file) => new Decimal(publishedTable(file).total.score));
    expect(totals.average?.toString()).toBe(
      Decimal.sum(...scores)
        .div(15)
        .toFixed(2)
        .replace(/0$/u, ''),
    );
    expect(totals.grades.reduce((sum, { count }) => sum + count, 0)).toBe(15);
  });

  it('counts nothing that is not there', () => {
    const totals = summaryTotals([], profileOf());
    expect([totals.rate, totals.average, totals.weighted, totals.scored]).toEqual([null, null, null, 0]);
    expect(summaryYear([])).toBe('');
  });
});

describe('a summary made again', () => {
  it('keeps what people typed and takes in a new project', async () => {
    const book = await summarised(['000-2.json', '001-1.json']);
    const cell = (row: number, column: number, value: string | number) =>
      applied(book, {
        label: '',
        expects: [],
        commands: [{ op: 'setCells', sheet: '汇总表', top: row, left: column, rows: [[{ value }]] }],
      });
    await cell(4, 3, '一级项目');
    const typed = [...sheetOf(book, '汇总表').cells].find(
      ([, { value }]) => typeof value === 'string' && value.startsWith('本部门项目支出总额'),
    );
    await cell(cellRow(typed?.[0] ?? 0), 3, 1000);
    await summarise(book);
    const { snapshot } = await readTables(book);
    const inputs = readSummaryInputs(snapshot.sheets.find(({ name }) => name === '汇总表'));
    expect(inputs.levels.get('市派驻村工作人员补助经费')).toBe('一级项目');
    expect(inputs.wholeBudget).toBe(1000);
    expect(snapshot.sheets.filter(({ name }) => name === '汇总表')).toHaveLength(1);
    expect(snapshot.sheets[0]?.name).toBe('汇总表');
  });

  it('is not taken for a 自评表', async () => {
    const book = await summarised(['000-2.json', '001-1.json']);
    expect((await readTables(book)).tables).toHaveLength(2);
  });
});

describe('forms scored by hand', () => {
  it.each(SCORING_FORMS.map((form) => [form.name, form] as const))('%s makes 100', (_, form) => {
    expect(Decimal.sum(...form.rows.map(({ weight }) => weight)).toString()).toBe('100');
  });

  it('have the tiers of the published ones', () => {
    const tiers = (rows: typeof DEPARTMENT_FORM.rows): Record<string, number> => {
      const sums: Record<string, number> = {};
      for (const { l1, weight } of rows) sums[l1] = (sums[l1] ?? 0) + Number(weight);
      return sums;
    };
    expect(tiers(DEPARTMENT_FORM.rows)).toEqual({ 投入: 15, 过程: 20, 产出: 35, 效果: 30 });
    expect(tiers(PROJECT_EVALUATION_FORM.rows)).toEqual({ 决策: 21, 过程: 14, 产出: 30, 效益: 35 });
  });

  it('sum, rate and grade what is typed, and stay blank before', async () => {
    const book = await projectWorkbook([]);
    await applied(
      book,
      composeScoringForm({
        form: PROJECT_EVALUATION_FORM,
        sheetName: '评价',
        year: '2024',
        head: { 项目名称: '惠民消费券' },
      }),
    );
    const sheet = testSheet(sheetOf(book, '评价'));
    const blank = (await calculateWithUniver([sheet]))[0] ?? [];
    const header = sheet.rows.findIndex((row) => row[2] === '三级指标');
    const total = header + 1 + PROJECT_EVALUATION_FORM.rows.length;
    expect(blank[total]?.slice(4, 7).map(resultText)).toEqual(['100', '空白', '空白']);
    const scored = {
      ...sheet,
      rows: sheet.rows.map((row, index) => {
        const form = PROJECT_EVALUATION_FORM.rows[index - header - 1];
        if (form === undefined) return row;
        const score = form.l3 === '质量达标率' ? 9.5 : Number(form.weight);
        return row
          .map((cell, column) => (column === 5 ? score : cell))
          .concat(row.length <= 5 ? [score] : []);
      }),
    };
    const full = (await calculateWithUniver([scored]))[0] ?? [];
    expect(full[total]?.slice(4, 7).map(resultText)).toEqual(['100', '99.5', '“优”']);
    const tiers = full.slice(total + 3, total + 8).map((row) => row.slice(0, 4).map(resultText));
    expect(tiers).toEqual([
      ['“决策”', '21', '21', '1'],
      ['“过程”', '14', '14', '1'],
      ['“产出”', '30', '29.5', '0.9833'],
      ['“效益”', '35', '35', '1'],
      ['“合计”', '100', '99.5', '0.995'],
    ]);
  });
});

describe('部门整体支出绩效自评表, as 怀仁市 published its own for 2024', () => {
  const { overallTable } = JSON.parse(
    readFileSync(join(__dirname, '../../fixtures/tables/002.json'), 'utf8'),
  ) as {
    readonly overallTable: {
      readonly rows: readonly { readonly l1: string; readonly weight: string; readonly score: string }[];
    };
  };
  const published = overallTable.rows.filter(({ l1 }) => l1 !== '合计');
  const lost = (l1: string): number =>
    published
      .reduce((sum, row) => (row.l1 === l1 ? sum.plus(row.weight).minus(row.score) : sum), new Decimal(0))
      .toNumber();

  it('gives the published totals, rates and grade for the published scores', async () => {
    const book = await projectWorkbook([]);
    await applied(
      book,
      composeScoringForm({
        form: DEPARTMENT_FORM,
        sheetName: '整体',
        year: '2024',
        head: { 部门名称: '怀仁市工业和信息化局' },
      }),
    );
    const sheet = testSheet(sheetOf(book, '整体'));
    const header = sheet.rows.findIndex((row) => row[2] === '三级指标');
    // The report says only what each 一级指标 got: what is lost of it is taken off its first row.
    const seen = new Set<string>();
    const scores = DEPARTMENT_FORM.rows.map(({ l1, weight }) => {
      const off = seen.has(l1) ? 0 : lost(l1);
      seen.add(l1);
      return new Decimal(weight).minus(off).toNumber();
    });
    expect([...seen]).toEqual(published.map(({ l1 }) => l1));
    await applied(book, {
      label: '填得分',
      expects: [],
      commands: [
        {
          op: 'setCells',
          sheet: '整体',
          top: header + 1,
          left: 5,
          rows: scores.map((value) => [{ value }]),
        },
      ],
    });
    const filled = (await calculateWithUniver([testSheet(sheetOf(book, '整体'))]))[0] ?? [];
    const total = header + 1 + DEPARTMENT_FORM.rows.length;
    expect(filled[total]?.slice(4, 7).map(resultText)).toEqual(['100', '95.78', '“优”']);
    const tiers = filled.slice(total + 3, total + 8).map((row) => row.slice(0, 4).map(resultText));
    expect(tiers).toEqual([
      ['“投入”', '15', '15', '1'],
      ['“过程”', '20', '20', '1'],
      ['“产出”', '35', '30.78', '0.8794'],
      ['“效果”', '30', '30', '1'],
      // The report prints the rate of the whole without its per cent sign.
      ['“合计”', '100', '95.78', '0.9578'],
    ]);
  });
});

describe('the printed summary', () => {
  /** Projects of one table over and over: their rows are of one height. */
  async function printed(projects: number): Promise<SheetModel> {
    const table = publishedTable('000-2.json');
    const book = await projectWorkbook(
      Array.from({ length: projects }, (_, index) => ({
        ...table,
        projectName: `第${String(index + 1)}号项目`,
      })),
    );
    await summarise(book);
    return sheetOf(book, '汇总表');
  }
  /** The first rows of printed pages, as a spreadsheet that honours the breaks set by hand prints them. */
  function pageStarts({ page, heights, widths }: SheetModel): number[] {
    if (page === null) throw new Error('no page');
    const points = Array.from({ length: page.printArea.bottom + 1 }, (_, row) => heights.get(row) ?? 14.25);
    const room = pageRoom([...widths.values()], page);
    const title = page.titleRows === null ? 0 : (points[page.titleRows.top] ?? 0);
    const starts = [0];
    let used = 0;
    points.forEach((height, row) => {
      const isSet = page.rowBreaks?.includes(row) === true;
      if (isSet || used + height > room) {
        starts.push(row);
        used = title;
      }
      used += height;
    });
    return starts;
  }

  it.each([1, 3, 12, 20, 29, 44, 90])(
    'of %i projects divides no chart and no block of figures',
    async (count) => {
      const sheet = await printed(count);
      const starts = pageStarts(sheet);
      const figures = [...sheet.cells].find(
        ([, { value }]) => typeof value === 'string' && value.startsWith('项目平均分'),
      );
      const top = cellRow(figures?.[0] ?? 0);
      expect(top).toBeGreaterThan(count);
      const blocks = [{ top, bottom: top + 8 }, ...sheet.charts.map(({ at }) => at)];
      for (const block of blocks) {
        expect(starts.filter((row) => row > block.top && row <= block.bottom)).toEqual([]);
      }
    },
  );

  it.each([1, 4, 5])('of %i projects is one page, charts and all', async (count) => {
    const sheet = await printed(count);
    expect(pageStarts(sheet)).toEqual([0]);
    expect(sheet.charts).toHaveLength(2);
  });

  it('shows no edge of a chart at the foot of the page before', async () => {
    for (const count of [9, 20, 44]) {
      const sheet = await printed(count);
      const breaks = sheet.page?.rowBreaks ?? [];
      expect(breaks.length).toBeGreaterThan(0);
      expect(sheet.charts.filter(({ at }) => breaks.includes(at.top))).toEqual([]);
    }
  });

  it('repeats the headings only where the list goes on', async () => {
    expect((await printed(12)).page?.titleRows).toBe(null);
    expect((await printed(44)).page?.titleRows).toEqual({ top: 2, bottom: 2 });
  });

  it('shows every project in one chart of each kind, none with more bars than a page takes', async () => {
    const { charts } = await printed(44);
    const totals = charts.filter(({ title }) => title.startsWith('各项目自评总分'));
    expect(totals.map(({ title }) => title)).toEqual([
      '各项目自评总分（第 1—22 个）',
      '各项目自评总分（第 23—44 个）',
    ]);
    expect(totals.map(({ categories: { top, bottom } }) => [top, bottom])).toEqual([
      [3, 24],
      [25, 46],
    ]);
    expect(charts).toHaveLength(4);
  });

  it('keeps its breaks in the file', async () => {
    const sheet = await printed(20);
    const model = { sheets: [sheet], names: [], activeSheet: null, settings: new Map<string, string>() };
    const read = await readXlsxModel(await writeXlsx(model), '汇总.xlsx');
    expect(sheet.page?.rowBreaks?.length).toBeGreaterThan(0);
    expect(read.ok && read.model.sheets[0]?.page).toEqual(sheet.page);
  });
});
