import { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { planIndicatorEdit } from '../../../src/app/make/edit-indicators';
import { planScoringForm } from '../../../src/app/make/summary';
import { composeFill } from '../../../src/core/compose/fill';
import { recognise } from '../../../src/core/recognise/recognise';
import { SCORING_FORMS } from '../../../src/core/summary/scoring-forms';
import type { WritePlan } from '../../../src/core/workbook/plan';
import type { WorkbookHost } from '../../../src/core/workbook/ports';
import type { CellModel, WorkbookModel } from '../../../src/core/workbook/workbook-model';
import { embeddedExcel, type EmbeddedExcel } from '../../support/embedded-excel';
import { profileOf, projectWorkbook, applied } from '../../support/project-workbook';
import { publishedTable } from '../../support/published-tables';
import { workbookLines } from '../../support/row-contract';
import { carriedOut, onStage, stageModel } from '../../support/row-stage';

/** A form of ours whose weights are texts in cells formatted 文本, as they come from other programs. */
async function textWeights(isProtected = false): Promise<WorkbookModel> {
  const book = await projectWorkbook([publishedTable('000-2.json')]);
  const { workbook } = await book.read({ sheets: 'all' });
  const [table] = recognise(workbook);
  if (table === undefined) throw new Error('no table');
  const { sheet } = table;
  const cells = table.indicators.flatMap(({ cells: own }) => own.weight ?? []);
  await applied(book, {
    label: '文本',
    expects: [],
    commands: [
      ...cells.flatMap(({ row, column, text }): WritePlan['commands'] => [
        {
          op: 'setStyle',
          sheet,
          range: { top: row, left: column, bottom: row, right: column },
          style: { numberFormat: '@', bold: true, color: '#0000FF' },
        },
        { op: 'setCells', sheet, top: row, left: column, rows: [[{ value: text }]] },
      ]),
      ...(isProtected ? [{ op: 'protect', sheet } as const] : []),
    ],
  });
  return book.model();
}

async function evenWeights(host: WorkbookHost): Promise<WritePlan> {
  const { workbook } = await host.read({ sheets: 'all' });
  const [table] = recognise(workbook);
  if (table === undefined) throw new Error('no table');
  const made = planIndicatorEdit(workbook, table, {
    kind: 'distribute',
    tier: '产出指标',
    total: '50',
    by: 'even',
    step: '1',
  });
  if (!made.ok) throw new Error(made.message);
  return made.plan;
}

/** The cells that a plan writes, as they stand in a workbook. */
function written(plan: WritePlan, model: WorkbookModel): CellModel[] {
  return plan.expects.flatMap(({ sheet, row, column }) => {
    const found = model.sheets.find(({ name }) => name === sheet);
    return found?.cells.get(row * 16384 + column) ?? [];
  });
}

describe('numbers put into cells formatted as text', () => {
  let excel: EmbeddedExcel;
  afterEach(() => {
    excel.close();
  });

  it.each([
    ['an open sheet', false],
    ['a protected sheet', true],
  ])('are numbers on %s, and what stood there comes back by undo', async (_, isProtected) => {
    const model = await textWeights(isProtected);
    excel = await onStage(model);
    const first = await stageModel(excel);
    const memory = new MemoryWorkbook(first);
    for (const host of [memory, excel.workbook]) {
      const now = (): WorkbookModel | Promise<WorkbookModel> =>
        host === memory ? memory.model() : stageModel(excel);
      const plan = await evenWeights(host);
      const back = await carriedOut(host, plan);
      const cells = written(plan, await now());
      expect(cells.length).toBeGreaterThan(5);
      expect(cells.map(({ value }) => typeof value)).toEqual(cells.map(() => 'number'));
      expect(cells.map(({ format }) => [format.numberFormat, format.bold, format.color])).toEqual(
        cells.map(() => ['General', true, '#0000FF']),
      );
      expect((await now()).sheets[0]?.protection.isProtected).toBe(isProtected);
      await carriedOut(host, back);
      expect(workbookLines(await now())).toEqual(workbookLines(first));
    }
  });

  it('are numbers on a new sheet of a workbook whose cells are text from the start', async () => {
    excel = await onStage(await textWeights());
    const add = excel.backend.addSheet.bind(excel.backend);
    excel.backend.addSheet = (name) => {
      const id = add(name);
      excel.backend.putFormat(id, { top: 0, left: 0, bottom: 80, right: 12 }, { numberFormat: '@' });
      return id;
    };
    const { workbook } = await excel.workbook.read({ sheets: 'all' });
    const [form] = SCORING_FORMS;
    if (form === undefined) throw new Error('no form');
    const { plan, sheet } = planScoringForm(form, workbook, []);
    await carriedOut(excel.workbook, plan);
    const made = (await stageModel(excel)).sheets.find(({ name }) => name === sheet);
    const cells = [...(made?.cells.values() ?? [])];
    expect(cells.filter(({ value }) => typeof value === 'number').length).toBeGreaterThan(10);
    const texts = cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
    expect(texts.filter((text) => /^[\d=]/.test(text))).toEqual([]);
    expect(
      cells.filter(({ format, value }) => format.numberFormat === '@' && typeof value === 'number'),
    ).toEqual([]);
  });

  it('do not take names and codes along that a plan writes as texts', async () => {
    excel = embeddedExcel();
    const style = { numberFormat: '@' };
    const range = { top: 0, left: 0, bottom: 0, right: 2 };
    const memory = new MemoryWorkbook(await stageModel(excel));
    for (const host of [memory, excel.workbook]) {
      await carriedOut(host, {
        label: '编码',
        expects: [],
        commands: [
          { op: 'setStyle', sheet: 'Sheet1', range, style },
          {
            op: 'setCells',
            sheet: 'Sheet1',
            top: 0,
            left: 0,
            rows: [[{ value: '00123' }, { value: 123 }, { formula: '=1+1' }]],
          },
        ],
      });
      const { workbook } = await host.read({ sheets: 'all' });
      const cells = [...(workbook.sheets[0]?.cells.values() ?? [])];
      expect(cells.map(({ value, formula, format }) => [formula ?? value, format])).toEqual([
        ['00123', '@'],
        [123, 'General'],
        ['=1+1', 'General'],
      ]);
    }
  });
});

describe('填分', () => {
  it('leaves the format of a blank cell that is not text', async () => {
    const book = await projectWorkbook([publishedTable('000-2.json')], 'asPublished');
    const { workbook: read } = await book.read({ sheets: 'all' });
    const [table] = recognise(read);
    const row = table?.indicators[0]?.row ?? 0;
    const column = table?.indicatorHeader.columns.score?.column ?? 0;
    const sheet = table?.sheet ?? '';
    const range = { top: row, left: column, bottom: row, right: column };
    await applied(book, {
      label: '空着',
      expects: [],
      commands: [
        { op: 'setCells', sheet, top: row, left: column, rows: [[null]] },
        { op: 'setStyle', sheet, range, style: { numberFormat: '0.00' } },
      ],
    });
    const { workbook } = await book.read({ sheets: 'all' });
    const [blank] = recognise(workbook);
    if (blank === undefined) throw new Error('no table');
    const { plan } = composeFill(blank, workbook, profileOf());
    await applied(book, plan);
    const cell = book.model().sheets[0]?.cells.get(row * 16384 + column);
    expect([cell?.formula?.startsWith('=IF('), cell?.format.numberFormat]).toEqual([true, '0.00']);
  });
});
