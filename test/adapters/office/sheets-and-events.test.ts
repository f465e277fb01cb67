import { listenToWorkbook, SheetNames } from '../../../src/adapters/office/event-feed';
import type { WriteCommand } from '../../../src/core/workbook/plan';
import type { WorkbookEvent } from '../../../src/core/workbook/ports';
import { backendToModel } from '../../../src/workbench/convert/backend-to-model';
import { embeddedExcel, type EmbeddedExcel } from '../../support/embedded-excel';

let excel: EmbeddedExcel;
beforeEach(() => {
  excel = embeddedExcel();
});
afterEach(() => {
  excel.close();
});

async function write(...commands: WriteCommand[]): Promise<void> {
  expect(await excel.workbook.apply({ label: '试', commands, expects: [] })).toMatchObject({ applied: true });
}

const cell = (sheet: string, value: string): WriteCommand => ({
  op: 'setCells',
  sheet,
  top: 0,
  left: 0,
  rows: [[{ value }]],
});

describe('a new sheet', () => {
  it('looks as the plan says, and as always where it says nothing', async () => {
    await write(
      { op: 'addSheet', sheet: '表一', position: 0, tabColor: '#FF0000' },
      { op: 'addSheet', sheet: '表二', visibility: 'hidden' },
      { op: 'addSheet', sheet: '表三', visibility: 'visible' },
    );
    const { sheets } = await backendToModel(excel.backend);
    expect(
      sheets.map(({ name, tabColor, visibility }) => [name, tabColor?.toUpperCase() ?? null, visibility]),
    ).toEqual([
      ['表一', '#FF0000', 'visible'],
      ['Sheet1', null, 'visible'],
      ['表二', null, 'hidden'],
      ['表三', null, 'visible'],
    ]);
  });
});

describe('what Excel tells of sheets', () => {
  /** What was heard while something was done. */
  async function heard(done: () => Promise<void>): Promise<WorkbookEvent[]> {
    const events: WorkbookEvent[] = [];
    const stop = excel.workbook.onChange((event) => events.push(event));
    await excel.workbook.ready();
    await done();
    // Excel tells after it has answered.
    await new Promise((resolve) => setTimeout(resolve, 100));
    stop();
    return events;
  }

  it('is that sheets came, for one that nobody has read', async () => {
    const events = await heard(() => write({ op: 'addSheet', sheet: '新表' }, cell('新表', '甲')));
    expect(events.map(({ kind }) => kind)).toContain('sheets');
    expect(events.filter((event) => 'sheet' in event && event.sheet === '新表')).toEqual([]);
  });

  it('is no longer heard by who has stopped listening', async () => {
    const events: WorkbookEvent[] = [];
    const stop = excel.workbook.onChange((event) => events.push(event));
    await excel.workbook.ready();
    stop();
    await write(cell('Sheet1', '甲'));
    expect(events).toEqual([]);
  });
});

describe('events of an Excel that tells of names', () => {
  type Handler = (event: Record<string, unknown>) => Promise<void>;

  /** Excel's events as far as they are listened to, each called by its name. */
  function listening(supports: (version: string) => boolean) {
    const handlers = new Map<string, Handler>();
    const worksheets = new Proxy(
      {},
      { get: (_, name) => ({ add: (handler: Handler) => void handlers.set(String(name), handler) }) },
    );
    const names = new SheetNames();
    names.learn([{ id: '1', name: '旧名' }]);
    const events: WorkbookEvent[] = [];
    const movedSheets: string[] = [];
    listenToWorkbook(
      { workbook: { worksheets } } as unknown as Excel.RequestContext,
      { names, supports, moved: (sheet) => void movedSheets.push(sheet) },
      (event) => void events.push(event),
    );
    const tell = (name: string, event: Record<string, unknown> = {}) =>
      handlers.get(name)?.({ worksheetId: '1', ...event });
    return { names, events, movedSheets, tell };
  }

  it.each(['onNameChanged', 'onAdded', 'onDeleted'])('forgets the name of the sheet at %s', async (name) => {
    const { events, tell } = listening(() => true);
    await tell(name);
    await tell('onChanged', { address: 'A1', changeType: 'RangeEdited' });
    expect(events).toEqual([{ kind: 'sheets' }, { kind: 'sheets' }]);
  });

  it('tells cells and moves of a sheet that it knows', async () => {
    const { events, movedSheets, tell } = listening(() => true);
    await tell('onChanged', { address: 'B2:C3', changeType: 'RangeEdited' });
    await tell('onChanged', { address: '4:4', changeType: 'RowInserted' });
    expect(events).toMatchObject([
      { kind: 'cells', sheet: '旧名', range: { top: 1, left: 1, bottom: 2, right: 2 } },
      { kind: 'cells', sheet: '旧名' },
    ]);
    expect(movedSheets).toEqual(['旧名']);
  });

  it('tells no moves of a sheet that it does not know', async () => {
    const { events, movedSheets, tell } = listening(() => true);
    await tell('onChanged', { worksheetId: '2', address: '4:4', changeType: 'RowInserted' });
    expect(events).toEqual([{ kind: 'sheets' }]);
    expect(movedSheets).toEqual([]);
  });

  it('tells what is selected, and nothing where that is no cell', async () => {
    const { events, tell } = listening(() => true);
    await tell('onSelectionChanged', { address: '' });
    await tell('onSelectionChanged', { address: 'D5' });
    await tell('onActivated');
    expect(events).toEqual([
      { kind: 'selection', sheet: '旧名', range: { top: 4, left: 3, bottom: 4, right: 3 } },
      { kind: 'activated', sheet: '旧名' },
    ]);
  });

  it.each([
    ['1.9', 9, []],
    ['1.11', 11, ['onRowHiddenChanged']],
    ['1.14', 14, ['onRowHiddenChanged', 'onProtectionChanged']],
    ['1.17', 17, ['onRowHiddenChanged', 'onProtectionChanged', 'onNameChanged']],
  ] as const)('asks ExcelApi %s for no event that it does not have', async (_, version, told) => {
    const { events, tell } = listening((asked) => Number(asked.split('.')[1]) <= version);
    for (const name of ['onRowHiddenChanged', 'onProtectionChanged', 'onNameChanged']) await tell(name);
    expect(events.map(({ kind }) => kind)).toEqual(
      told.map((name) => (name === 'onNameChanged' ? 'sheets' : 'guise')),
    );
  });
});
