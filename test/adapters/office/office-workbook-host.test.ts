import { openFileInHost } from '../../../src/adapters/office/open-workbook';
import type { WriteCommand } from '../../../src/core/workbook/plan';
import { HostError, ReadCancelled, type WorkbookEvent } from '../../../src/core/workbook/ports';
import { PathType, WireFailure, type WireBatch } from '../../../src/workbench/host/protocol';
import { backendToModel } from '../../../src/workbench/convert/backend-to-model';
import { embeddedExcel, type EmbeddedExcel } from '../../support/embedded-excel';

const CHINESE = /^[\p{Script=Han}，。“”：；（）\d\sA-Za-z.]+$/u;

let excel: EmbeddedExcel;
afterEach(() => {
  excel.close();
});

function write(...commands: WriteCommand[]): ReturnType<EmbeddedExcel['workbook']['apply']> {
  return excel.workbook.apply({ label: '试', commands, expects: [] });
}

describe('an Excel without merges (ExcelApi 1.9)', () => {
  it('reads all the rest and says what is missing', async () => {
    excel = embeddedExcel({ excelApi: 9 });
    await write(
      { op: 'setCells', sheet: 'Sheet1', top: 0, left: 0, rows: [[{ value: 1 }]] },
      { op: 'merge', sheet: 'Sheet1', range: { top: 0, left: 0, bottom: 0, right: 2 } },
    );
    const { workbook } = await excel.workbook.read({ sheets: 'active' });
    expect(workbook.sheets[0]?.cells.size).toBe(1);
    expect(workbook.sheets[0]?.merges).toEqual([]);
    expect(workbook.gaps).toMatchObject([{ what: { message: 'noMerges' } }]);
  });
});

describe('breaks between printed pages', () => {
  const page = (rowBreaks?: readonly number[]): WriteCommand => ({
    op: 'setPage',
    sheet: 'Sheet1',
    page: {
      orientation: 'landscape',
      printArea: { top: 0, left: 0, bottom: 40, right: 5 },
      titleRows: null,
      margins: { top: 1.5, bottom: 1.5, left: 1.5, right: 1.5 },
      centerHorizontally: true,
      ...(rowBreaks === undefined ? {} : { rowBreaks }),
    },
  });
  const breaks = async (): Promise<unknown> =>
    (await backendToModel(excel.backend)).sheets[0]?.page?.rowBreaks;

  it('are set where a page begins, and put back as they were', async () => {
    excel = embeddedExcel();
    await write(page([20, 33]));
    expect(await breaks()).toEqual([20, 33]);
    const changed = await write(page([7]));
    expect(await breaks()).toEqual([7]);
    if (!changed.applied || changed.inverse === null) throw new Error('not applied');
    await excel.workbook.apply(changed.inverse);
    expect(await breaks()).toEqual([20, 33]);
    await write(page());
    expect(await breaks()).toBe(undefined);
  });
});

describe('a new workbook', () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);

  it('comes to Excel byte for byte', async () => {
    const opened: Uint8Array[] = [];
    excel = embeddedExcel({ openWorkbook: async (one) => opened.push(one) > 0 });
    expect(await openFileInHost(bytes)).toBe(true);
    expect(opened).toEqual([bytes]);
  });

  it('is not opened when the user keeps the one that is open', async () => {
    excel = embeddedExcel({ openWorkbook: () => Promise.resolve(false) });
    expect(await openFileInHost(bytes)).toBe(false);
  });

  it('is a failure told in Chinese where Excel cannot open it', async () => {
    excel = embeddedExcel();
    const failure = await openFileInHost(bytes).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HostError);
    expect((failure as HostError).message).toMatch(CHINESE);
    expect((failure as HostError).detail).toContain('NotImplemented');
  });
});

describe('an Excel that fails', () => {
  it('is told in Chinese, with its own words as detail', async () => {
    excel = embeddedExcel();
    excel.backend.sheets = () => {
      throw new WireFailure('GeneralException', 'Something went wrong.');
    };
    const failure = await excel.workbook.read({ sheets: 'all' }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HostError);
    expect((failure as HostError).message).toMatch(CHINESE);
    expect((failure as HostError).detail).toContain('Something went wrong.');
  });

  it('half-way through a plan has what was written taken back', async () => {
    excel = embeddedExcel();
    await write({ op: 'setCells', sheet: 'Sheet1', top: 0, left: 0, rows: [[{ value: 1 }]] });
    excel.backend.merge = () => {
      throw new WireFailure('AccessDenied', 'No.');
    };
    const result = await write(
      { op: 'addSheet', sheet: '表一' },
      { op: 'setCells', sheet: 'Sheet1', top: 0, left: 0, rows: [[{ value: 2 }]] },
      { op: 'merge', sheet: '表一', range: { top: 0, left: 0, bottom: 0, right: 2 } },
    );
    expect(result).toMatchObject({ applied: false, reason: 'protected' });
    const { workbook } = await excel.workbook.read({ sheets: 'all' });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(workbook.sheets[0]?.cells.get(0)?.value).toBe(1);
  });
});

describe('a sheet too large for one answer', () => {
  it('is read in blocks, whole', async () => {
    excel = embeddedExcel();
    const rows = Array.from({ length: 3000 }, (_, row) => [
      { value: row },
      ...Array.from({ length: 19 }, () => ({ value: 1 })),
    ]);
    await write({ op: 'setCells', sheet: 'Sheet1', top: 0, left: 0, rows });
    excel.host.resetCounters();
    // As Excel for the web does, only with a lower limit.
    excel.refuse((batch) => cellsAsked(batch) && excel.host.counters.syncs === 0);
    const { workbook } = await excel.workbook.read({ sheets: 'active' });
    const [sheet] = workbook.sheets;
    expect(sheet?.cells.size).toBe(60_000);
    expect(sheet?.cells.get(2999 * 16384)?.value).toBe(2999);
    expect(excel.host.counters.syncs).toBeGreaterThan(2);
  });

  it('stop at the next answer when the reading is cancelled', async () => {
    excel = embeddedExcel();
    const rows = Array.from({ length: 3000 }, () => Array.from({ length: 20 }, () => ({ value: 1 })));
    await write({ op: 'setCells', sheet: 'Sheet1', top: 0, left: 0, rows });
    const signal = { aborted: false };
    excel.host.resetCounters();
    // Too large at once; cancelled by the time that the first of its blocks is asked for.
    excel.refuse((batch) => {
      signal.aborted = cellsAsked(batch) && excel.host.counters.syncs > 0;
      return cellsAsked(batch) && excel.host.counters.syncs === 0;
    });
    await expect(excel.workbook.read({ sheets: 'active' }, signal)).rejects.toBeInstanceOf(ReadCancelled);
    expect(excel.host.counters.syncs).toBe(3);
  });
});

describe('changes that touch no cell', () => {
  async function heard(excelApi: number): Promise<WorkbookEvent[]> {
    excel = embeddedExcel({ excelApi });
    await write({ op: 'setCells', sheet: 'Sheet1', top: 0, left: 0, rows: [[{ value: 1 }]] });
    const events: WorkbookEvent[] = [];
    excel.workbook.onChange((event) => events.push(event));
    await excel.workbook.ready();
    excel.hideRows(0, 1);
    await write({ op: 'protect', sheet: 'Sheet1' });
    return events.filter(({ kind }) => kind === 'guise');
  }

  const once = { kind: 'guise', sheet: 'Sheet1' } as const;

  it.each([
    ['are told: hidden rows and protection', 14, [once, once]],
    ['are told as far as Excel does', 11, [once]],
    ['are not asked for where Excel does not tell them', 9, []],
  ])('%s', async (_, excelApi, events) => {
    expect(await heard(excelApi)).toEqual(events);
  });

  it('are not told for our own marks', async () => {
    excel = embeddedExcel();
    const events: WorkbookEvent[] = [];
    excel.workbook.onChange((event) => events.push(event));
    await excel.workbook.ready();
    const range = { top: 0, left: 0, bottom: 0, right: 0 };
    await write({
      op: 'addConditional',
      sheet: 'Sheet1',
      range,
      rule: { formula: '=TRUE', fill: '#FFC7CE' },
    });
    expect(events).toEqual([]);
  });
});

describe('details', () => {
  it('are read when asked for, in one more sync', async () => {
    excel = embeddedExcel();
    const error = { title: '指标方向', text: '请选择。' };
    await write(
      { op: 'setCells', sheet: 'Sheet1', top: 0, left: 0, rows: [[{ value: '等于' }, { value: 5 }]] },
      {
        op: 'setValidation',
        sheet: 'Sheet1',
        range: { top: 0, left: 0, bottom: 3, right: 0 },
        rule: { kind: 'list', values: ['等于', '大于'], style: 'stop', error },
      },
      {
        op: 'setValidation',
        sheet: 'Sheet1',
        range: { top: 0, left: 1, bottom: 3, right: 1 },
        rule: { kind: 'decimal', min: 0, max: 100, style: 'stop', error },
      },
      {
        op: 'setStyle',
        sheet: 'Sheet1',
        range: { top: 0, left: 1, bottom: 0, right: 1 },
        style: { locked: false },
      },
    );
    excel.host.resetCounters();
    const { workbook } = await excel.workbook.read({ sheets: ['Sheet1'], details: true });
    expect(excel.host.counters.syncs).toBe(2);
    const [sheet] = workbook.sheets;
    expect(sheet?.validations).toEqual([
      {
        range: { top: 0, left: 0, bottom: 3, right: 0 },
        kind: 'list',
        formula1: '"等于,大于"',
        formula2: null,
      },
      { range: { top: 0, left: 1, bottom: 3, right: 1 }, kind: 'decimal', formula1: '0', formula2: '100' },
    ]);
    expect(sheet?.unlocked).toEqual([{ top: 0, left: 1, bottom: 0, right: 1 }]);
  });
});

function cellsAsked(batch: WireBatch): boolean {
  return (
    Object.values(batch.ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === PathType.method) &&
    batch.Actions.some(({ QueryInfo }) => QueryInfo?.Select?.includes('formulas') === true)
  );
}
