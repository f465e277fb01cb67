import fc from 'fast-check';
import type { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { relativeForm } from '../../../src/core/formula/relative-form';
import { addIndicator } from '../../../src/core/indicator-edit/add-indicator';
import { deleteIndicator } from '../../../src/core/indicator-edit/delete-indicator';
import { distributeTier } from '../../../src/core/indicator-edit/distribute-tier';
import type { EditTarget, IndicatorEdit } from '../../../src/core/indicator-edit/indicator-edit';
import { moveIndicator } from '../../../src/core/indicator-edit/move-indicator';
import { renumberIndicators } from '../../../src/core/indicator-edit/renumber-indicators';
import { Decimal } from '../../../src/core/number/decimal';
import type { RecognisedTable } from '../../../src/core/recognise/recognised-table';
import { tableScores } from '../../../src/core/recognise/score-recognised';
import { applied, profileOf, projectWorkbook, readTables } from '../../support/project-workbook';
import { told } from '../../../src/core/message/message';
import { publishedTable } from '../../support/published-tables';

interface Opened {
  readonly book: MemoryWorkbook;
  readonly target: EditTarget;
  readonly table: RecognisedTable;
}

async function reopened(book: MemoryWorkbook, index = 0): Promise<Opened> {
  const { snapshot, tables } = await readTables(book);
  const [table] = tables;
  if (table === undefined) throw new Error('no table');
  return { book, table, target: { workbook: snapshot, table, index } };
}

const open = async (
  file: string,
  index = 0,
  mode: 'formulas' | 'asPublished' = 'formulas',
): Promise<Opened> => reopened(await projectWorkbook([publishedTable(file)], mode), index);

async function carriedOut(opened: Opened, edit: IndicatorEdit): Promise<Opened> {
  if (!edit.ok) throw new Error(edit.message);
  await applied(opened.book, edit.plan);
  return reopened(opened.book);
}

/** What each row says: levels and everything that a person filled in. */
const rowsOf = (table: RecognisedTable): string[] =>
  table.indicators.map(({ cells }) =>
    [cells.l1, cells.l2, cells.l3, cells.target, cells.actual, cells.unit, cells.weight, cells.note]
      .map((cell) => cell?.text ?? '')
      .join('|'),
  );

const total = (table: RecognisedTable): string | undefined =>
  tableScores(table, profileOf()).total.value?.toString();

/** Merges, uniform formulas and full ranges: what must hold after any edit. */
function expectWhole({ book, table }: Opened): void {
  const sheet = book.model().sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  const first = table.indicators[0]?.row ?? 0;
  const last = table.indicators.at(-1)?.row ?? 0;
  const score = table.indicatorHeader.columns.score?.column ?? -1;
  const forms = new Set(
    table.indicators.flatMap(({ row, cells }) =>
      typeof cells.score?.formula === 'string'
        ? [relativeForm(cells.score.formula, { row, column: score })]
        : [],
    ),
  );
  const typed = table.indicators.filter(({ cells }) => typeof cells.score?.formula !== 'string').length;
  expect([0, table.indicators.length]).toContain(typed);
  expect(forms.size).toBeLessThanOrEqual(table.indicators.length);
  const sum = table.total?.score?.formula;
  if (typeof sum === 'string') {
    expect(sum).toMatch(new RegExp(`[A-Z]+${String(first + 1)}:[A-Z]+${String(last + 1)}`, 'u'));
  }
  const weights = sheet.validations.filter(({ range }) => range.top === first && range.bottom === last);
  if (Object.keys(table.aidColumns).length > 0) expect(weights.length).toBeGreaterThanOrEqual(4);
  for (const merge of sheet.merges) {
    for (const other of sheet.merges) {
      if (merge === other) continue;
      const apart =
        merge.right < other.left ||
        other.right < merge.left ||
        merge.bottom < other.top ||
        other.bottom < merge.top;
      expect(apart).toBe(true);
    }
  }
  expect(table.doubts).toEqual([]);
}

describe('moveIndicator', () => {
  it('swaps two rows and leaves the rest', async () => {
    const before = await open('000-2.json', 0);
    const after = await carriedOut(before, moveIndicator(before.target, 1));
    const [a, b, ...rest] = rowsOf(before.table);
    expect(rowsOf(after.table)).toEqual([b, a, ...rest]);
    expect(total(after.table)).toBe(total(before.table));
    expectWhole(after);
  });

  it('stays within its 二级指标', async () => {
    const opened = await open('000-2.json', 1);
    expect(moveIndicator(opened.target, 1)).toMatchObject({
      ok: false,
      message: '已经是本类指标的最后一行。',
    });
    const first = await open('000-2.json', 0);
    expect(moveIndicator(first.target, -1)).toMatchObject({ ok: false });
  });

  it('refuses a protected sheet', async () => {
    const { target, book } = await open('000-2.json', 0);
    await applied(book, {
      label: '',
      expects: [],
      commands: [{ op: 'protect', sheet: target.table.sheet }],
    });
    const again = await reopened(book, 0);
    expect(moveIndicator(again.target, 1)).toMatchObject({ ok: false });
  });
});

/** Both layouts, with repeated and with single rows under a label. */
const SOME_FILES = ['000-2.json', '001-1.json', '003-1.json', '003-5.json'];

describe.each(SOME_FILES)('any moves in %s', (file) => {
  it.each(['formulas', 'asPublished'] as const)('never change the total (%s)', async (mode) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 11 }), fc.constantFrom<-1 | 1>(-1, 1)), {
          minLength: 1,
          maxLength: 5,
        }),
        async (moves) => {
          let opened = await open(file, 0, mode);
          const [score, rows] = [total(opened.table), rowsOf(opened.table).sort()];
          for (const [index, by] of moves) {
            const edit = moveIndicator(
              { ...opened.target, index: index % opened.table.indicators.length },
              by,
            );
            if (edit.ok) opened = await carriedOut(opened, edit);
          }
          expect(total(opened.table)).toBe(score);
          expect(rowsOf(opened.table).sort()).toEqual(rows);
          expectWhole(opened);
        },
      ),
      { numRuns: 4 },
    );
  });
});

describe.each(SOME_FILES)('every row of %s', (file) => {
  it('takes a new row below it, and gives it back', async () => {
    const count = (await open(file)).table.indicators.length;
    for (let index = 0; index < count; index += 1) {
      const before = await open(file, index);
      const after = await carriedOut(before, addIndicator(before.target));
      const [l1, l2] = (rowsOf(before.table)[index] ?? '').split('|');
      const rows = rowsOf(after.table);
      expect(rows[index + 1]).toBe(`${l1 ?? ''}|${l2 ?? ''}|请填写指标名称|||||`);
      expect([...rows.slice(0, index + 1), ...rows.slice(index + 2)]).toEqual(rowsOf(before.table));
      expect(total(after.table)).toBe(total(before.table));
      expect(after.table.indicators[index + 1]?.cells.score?.formula ?? '').toMatch(/^=/u);
      expectWhole(after);
      const back = await carriedOut(after, deleteIndicator({ ...after.target, index: index + 1 }));
      expect(rowsOf(back.table)).toEqual(rowsOf(before.table));
      expectWhole(back);
    }
  });

  it('can be deleted, and its labels stay for the others', async () => {
    const count = (await open(file)).table.indicators.length;
    for (let index = 0; index < count; index += 1) {
      const before = await open(file, index);
      const after = await carriedOut(before, deleteIndicator(before.target));
      const rows = rowsOf(before.table);
      expect(rowsOf(after.table)).toEqual([...rows.slice(0, index), ...rows.slice(index + 1)]);
      expectWhole(after);
    }
  });
});

describe('deleteIndicator', () => {
  it('names a row without a name by its place, in the language of who reads', async () => {
    const { target, table } = await open('000-2.json', 2);
    const indicators = table.indicators.map(({ cells: { l3: _, ...cells }, ...row }) => ({ ...row, cells }));
    const edit = deleteIndicator({ ...target, table: { ...table, indicators } });
    if (!edit.ok) throw new Error(edit.message);
    expect(told(edit.plan.label, 'zh')).toBe('删除指标 第 3 行指标');
    expect(told(edit.plan.label, 'en')).toBe('Delete indicator 3');
  });
});

describe('addIndicator', () => {
  it('can be taken back whole', async () => {
    const before = await open('000-2.json', 3);
    const edit = addIndicator(before.target);
    if (!edit.ok) throw new Error(edit.message);
    const result = await before.book.apply(edit.plan);
    if (!result.applied || result.inverse === null) throw new Error('not applied');
    await applied(before.book, result.inverse);
    expect(rowsOf((await reopened(before.book)).table)).toEqual(rowsOf(before.table));
  });

  it('is refused when the row has changed since', async () => {
    const { target, book, table } = await open('000-2.json', 0);
    const edit = addIndicator(target);
    if (!edit.ok) throw new Error(edit.message);
    const row = table.indicators[0]?.row ?? 0;
    await applied(book, {
      label: '',
      expects: [],
      commands: [{ op: 'setCells', sheet: table.sheet, top: row, left: 3, rows: [[{ value: '别的' }]] }],
    });
    expect(await book.apply(edit.plan)).toMatchObject({ applied: false, reason: 'stale' });
  });
});

describe('distributeTier', () => {
  it.each(['even', 'proportion'] as const)('makes exactly 50 (%s)', async (by) => {
    const before = await open('001-1.json');
    const after = await carriedOut(
      before,
      distributeTier(before.target.workbook, before.table, {
        tier: '产出指标',
        total: new Decimal(50),
        by,
        step: '0.5',
      }),
    );
    const weights = after.table.indicators
      .filter(({ cells }) => cells.l1?.text === '产出指标')
      .map(({ cells }) => cells.weight?.text ?? '0');
    expect(Decimal.sum(...weights).toString()).toBe('50');
  });

  it('says when the table has no such tier', async () => {
    const { target, table } = await open('001-1.json');
    expect(
      distributeTier(target.workbook, table, {
        tier: '成本指标',
        total: new Decimal(20),
        by: 'even',
        step: '1',
      }),
    ).toEqual({ ok: false, message: '表里没有成本指标。' });
  });
});

describe('renumberIndicators', () => {
  const numbered = async (names: readonly string[]): Promise<Opened> => {
    const table = publishedTable('000-2.json');
    const indicators = table.indicators.map((row, index) => ({ ...row, l3: names[index] ?? row.l3 }));
    return reopened(await projectWorkbook([{ ...table, indicators }]));
  };

  it('counts each 二级指标 from 1 in its own way', async () => {
    const before = await numbered(['指标2：甲', '指标5：乙', '3.丙', '7.丁', '（9）戊']);
    const after = await carriedOut(before, renumberIndicators(before.table));
    expect(after.table.indicators.slice(0, 5).map(({ cells }) => cells.l3?.text)).toEqual([
      '指标1：甲',
      '指标2：乙',
      '1.丙',
      '2.丁',
      '（1）戊',
    ]);
  });

  it('leaves names alone that have no number', async () => {
    const { table } = await open('000-2.json');
    expect(renumberIndicators(table)).toMatchObject({
      ok: false,
      message: expect.stringContaining('没有编号') as string,
    });
  });
});
