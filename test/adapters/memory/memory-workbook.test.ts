import { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { parseRange, type CellRange } from '../../../src/core/workbook/address';
import type { WriteCommand, WritePlan } from '../../../src/core/workbook/plan';
import { cellAt } from '../../../src/core/workbook/snapshot';

const range = (text: string): CellRange => {
  const parsed = parseRange(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};

const plan = (commands: readonly WriteCommand[], expects: WritePlan['expects'] = []): WritePlan => ({
  label: '测试',
  commands,
  expects,
});

/** The model without what is only bookkeeping: ids of sheets. */
function comparable(host: MemoryWorkbook): unknown {
  const { sheets, ...rest } = host.model();
  const withoutId = sheets.map((sheet) => ({ ...sheet, id: '' }));
  return { ...rest, settings: [...rest.settings], sheets: withoutId };
}

const SHEET: readonly WriteCommand[] = [
  { op: 'addSheet', sheet: '甲' },
  {
    op: 'setCells',
    sheet: '甲',
    top: 0,
    left: 0,
    rows: [
      [{ value: '合计' }, { formula: '=SUM(B2:B4)', cached: 6 }],
      [{ value: '=不是公式' }, { value: 1 }],
      [undefined, { value: 2 }],
      [{ value: true }, { value: 3 }],
    ],
  },
  {
    op: 'setStyle',
    sheet: '甲',
    range: range('A1:B4'),
    style: { border: 'thin', outline: 'medium', fill: '#FFFFEE' },
  },
  { op: 'setStyle', sheet: '甲', range: range('B2:B4'), style: { locked: false, numberFormat: '0.00' } },
  { op: 'merge', sheet: '甲', range: range('A2:A3') },
  { op: 'setColumnWidths', sheet: '甲', widths: [{ column: 0, width: 20 }] },
  { op: 'setRowHeights', sheet: '甲', heights: [{ row: 1, height: 30 }] },
  {
    op: 'setValidation',
    sheet: '甲',
    range: range('B2:B4'),
    rule: { kind: 'decimal', min: 0, max: 100, style: 'stop', error: { title: '分值', text: '0 到 100' } },
  },
  { op: 'addConditional', sheet: '甲', range: range('B1'), rule: { formula: '=B1<>100', fill: '#FFC7CE' } },
  { op: 'setName', name: '合计格', refersTo: "='甲'!$B$1" },
];

async function hostWithSheet(): Promise<MemoryWorkbook> {
  const host = new MemoryWorkbook();
  expect((await host.apply(plan(SHEET))).applied).toBe(true);
  return host;
}

async function applied(host: MemoryWorkbook, commands: readonly WriteCommand[]): Promise<WritePlan> {
  const result = await host.apply(plan(commands));
  if (!result.applied || result.inverse === null) throw new Error(JSON.stringify(result));
  return result.inverse;
}

describe('MemoryWorkbook', () => {
  it('gives back what was written', async () => {
    const host = await hostWithSheet();
    const { workbook, activeSheet } = await host.read({ sheets: 'all' });
    const sheet = workbook.sheets[0];
    if (sheet === undefined) throw new Error('no sheet');
    expect(activeSheet).toBe('甲');
    expect(cellAt(sheet, 0, 1)).toEqual({ value: 6, formula: '=SUM(B2:B4)', format: 'General' });
    expect(cellAt(sheet, 1, 0)).toEqual({ value: '=不是公式', formula: null, format: 'General' });
    expect(cellAt(sheet, 1, 1)).toEqual({ value: 1, formula: null, format: '0.00' });
    expect(sheet.used).toEqual(range('A1:B4'));
    expect(sheet.merges).toEqual([range('A2:A3')]);
    expect(sheet.unlocked).toEqual([range('B2'), range('B3'), range('B4')]);
    expect(sheet.validations).toEqual([
      { range: range('B2:B4'), kind: 'decimal', formula1: '0', formula2: '100' },
    ]);
    expect(workbook.names).toEqual([{ name: '合计格', refersTo: "='甲'!$B$1", scope: null, hidden: false }]);
  });

  it('reads only the sheets asked for', async () => {
    const host = await hostWithSheet();
    await applied(host, [{ op: 'addSheet', sheet: '乙' }]);
    const names = async (sheets: 'all' | 'active' | string[]): Promise<string[]> =>
      (await host.read({ sheets })).workbook.sheets.map(({ name }) => name);
    expect(await names('all')).toEqual(['甲', '乙']);
    expect(await names('active')).toEqual(['甲']);
    expect(await names(['乙', '无'])).toEqual(['乙']);
  });

  const changes: readonly (readonly [string, readonly WriteCommand[]])[] = [
    ['values and formulas', [{ op: 'setCells', sheet: '甲', top: 0, left: 0, rows: [[null, { value: 9 }]] }]],
    [
      'formats',
      [{ op: 'setStyle', sheet: '甲', range: range('A1:C9'), style: { bold: true, border: 'none' } }],
    ],
    ['merges that swallow values', [{ op: 'merge', sheet: '甲', range: range('A1:B4') }]],
    ['taken merges', [{ op: 'unmerge', sheet: '甲', range: range('A1:B4') }]],
    [
      'measures',
      [
        {
          op: 'setColumnWidths',
          sheet: '甲',
          widths: [
            { column: 0, width: 3 },
            { column: 5, width: 9 },
          ],
        },
        { op: 'setRowHeights', sheet: '甲', heights: [{ row: 1, height: 99 }] },
      ],
    ],
    ['a validation cut in two', [{ op: 'setValidation', sheet: '甲', range: range('B3'), rule: null }]],
    ['conditional formats', [{ op: 'clearConditionals', sheet: '甲', range: range('A1:Z99') }]],
    ['inserted rows', [{ op: 'insertRows', sheet: '甲', at: 2, count: 3 }]],
    ['deleted rows', [{ op: 'deleteRows', sheet: '甲', at: 1, count: 2 }]],
    [
      'a new sheet',
      [...SHEET].map((command) => ('sheet' in command ? { ...command, sheet: '乙' } : command)),
    ],
    [
      'a deleted sheet',
      [
        { op: 'addSheet', sheet: '乙' },
        { op: 'deleteSheet', sheet: '甲' },
      ],
    ],
    ['a new name of a sheet', [{ op: 'renameSheet', sheet: '甲', to: '丙' }]],
    ['protection', [{ op: 'protect', sheet: '甲' }]],
    [
      'the page',
      [
        {
          op: 'setPage',
          sheet: '甲',
          page: {
            orientation: 'portrait',
            printArea: range('A1:B4'),
            titleRows: null,
            rowBreaks: [2],
            margins: { top: 1, bottom: 1, left: 1, right: 1 },
            centerHorizontally: true,
          },
        },
        { op: 'freezeRows', sheet: '甲', rows: 2 },
        { op: 'showGridlines', sheet: '甲', show: false },
      ],
    ],
    [
      'names and links',
      [
        { op: 'setName', name: '合计格', refersTo: null },
        { op: 'setLink', sheet: '甲', row: 0, column: 0, target: { sheet: '甲', range: range('B2') } },
      ],
    ],
  ];

  it.each(changes)('takes back %s exactly', async (_what, commands) => {
    const host = await hostWithSheet();
    const before = comparable(host);
    const inverse = await applied(host, commands);
    expect(comparable(host)).not.toEqual(before);
    expect((await host.apply(inverse)).applied).toBe(true);
    expect(comparable(host)).toEqual(before);
  });

  it('refuses to take back what somebody has changed since', async () => {
    const host = await hostWithSheet();
    const inverse = await applied(host, [
      { op: 'addSheet', sheet: '乙' },
      { op: 'setStyle', sheet: '乙', range: range('A1'), style: { bold: true } },
    ]);
    host.type('乙', 0, 0, { value: '我的字' });
    expect(await host.apply(inverse)).toMatchObject({ applied: false, reason: 'stale' });
    expect(host.model().sheets.map(({ name }) => name)).toEqual(['甲', '乙']);
  });

  it('refuses a stale plan whole', async () => {
    const host = await hostWithSheet();
    const before = host.model();
    const expects = [{ sheet: '甲', row: 1, column: 1, value: 5, formula: null }];
    const result = await host.apply(plan([{ op: 'addSheet', sheet: '乙' }], expects));
    expect(result).toMatchObject({ applied: false, reason: 'stale' });
    expect(result).toMatchObject({ message: { message: 'stale', data: { sheet: '甲', cell: 'B2' } } });
    expect(host.model()).toBe(before);
  });

  it.each([
    ['a sheet that exists, in any case', { op: 'addSheet', sheet: '甲' }, 'sheetExists'],
    ['a missing sheet', { op: 'protect', sheet: '无' }, 'sheetMissing'],
    ['a name too long', { op: 'addSheet', sheet: '长'.repeat(32) }, 'host'],
    ['a name with a slash', { op: 'addSheet', sheet: '收/支' }, 'host'],
    ['merges that cross', { op: 'merge', sheet: '甲', range: range('A3:B5') }, 'host'],
  ] as const)('refuses %s and writes nothing', async (_what, command, reason) => {
    const host = await hostWithSheet();
    const before = host.model();
    const write: WriteCommand = { op: 'setCells', sheet: '甲', top: 0, left: 0, rows: [[{ value: '半途' }]] };
    expect(await host.apply(plan([write, command]))).toMatchObject({ applied: false, reason });
    expect(host.model()).toBe(before);
  });

  it('writes unlocked cells of a protected sheet, locked ones only after unprotecting', async () => {
    const host = await hostWithSheet();
    await applied(host, [{ op: 'protect', sheet: '甲' }]);
    expect(host.type('甲', 1, 1, { value: 8 }).applied).toBe(true);
    expect(host.type('甲', 0, 1, { value: 8 })).toMatchObject({ applied: false, reason: 'protected' });
    const style: WriteCommand = { op: 'setStyle', sheet: '甲', range: range('B2'), style: { bold: true } };
    expect(await host.apply(plan([style]))).toMatchObject({ applied: false, reason: 'protected' });
    const before = comparable(host);
    const inverse = await applied(host, [
      { op: 'unprotect', sheet: '甲' },
      { op: 'setCells', sheet: '甲', top: 0, left: 1, rows: [[{ value: 8 }]] },
      { op: 'protect', sheet: '甲' },
    ]);
    await host.apply(inverse);
    expect(comparable(host)).toEqual(before);
  });

  it('does not unprotect a sheet with a password', async () => {
    const { sheets, ...rest } = (await hostWithSheet()).model();
    const locked = sheets.map((sheet) => ({
      ...sheet,
      protection: { isProtected: true, hasPassword: true },
    }));
    const host = new MemoryWorkbook({ ...rest, sheets: locked });
    expect(await host.apply(plan([{ op: 'unprotect', sheet: '甲' }]))).toMatchObject({ reason: 'protected' });
  });

  it('does nothing when cancelled before it starts', async () => {
    const host = await hostWithSheet();
    const before = host.model();
    const result = await host.apply(plan([{ op: 'addSheet', sheet: '乙' }]), { aborted: true });
    expect(result).toMatchObject({ applied: false, reason: 'cancelled' });
    expect(host.model()).toBe(before);
  });

  it('moves references, formats and names with inserted and deleted rows', async () => {
    const host = await hostWithSheet();
    await applied(host, [
      { op: 'addSheet', sheet: '乙' },
      {
        op: 'setCells',
        sheet: '乙',
        top: 0,
        left: 0,
        rows: [[{ formula: '=甲!$B$3&"甲!B3"' }, { formula: '=B3' }, { formula: "=SUM('甲'!B2:B3)" }]],
      },
    ]);
    const formulas = (): (string | null)[] =>
      [0, 1, 2].map((column) => host.model().sheets[1]?.cells.get(column)?.formula ?? null);
    await applied(host, [{ op: 'insertRows', sheet: '甲', at: 2, count: 2 }]);
    expect(formulas()).toEqual(['=\'甲\'!$B$5&"甲!B3"', '=B3', "=SUM('甲'!B2:B5)"]);
    expect(host.model().sheets[0]?.cells.get(1)?.formula).toBe('=SUM(B2:B6)');
    await applied(host, [{ op: 'deleteRows', sheet: '甲', at: 4, count: 1 }]);
    expect(formulas()).toEqual(['=#REF!&"甲!B3"', '=B3', "=SUM('甲'!B2:B4)"]);
  });

  it('tells listeners what changed, until they stop listening', async () => {
    const host = await hostWithSheet();
    const heard: unknown[] = [];
    const stop = host.onChange((event) => heard.push(event));
    host.type('甲', 1, 1, { value: 7 });
    host.activate('甲');
    stop();
    host.type('甲', 1, 1, { value: 6 });
    expect(heard).toEqual([
      { kind: 'cells', sheet: '甲', range: null },
      { kind: 'activated', sheet: '甲' },
    ]);
  });

  it('keeps settings apart for workbook and user', async () => {
    const host = await hostWithSheet();
    await host.workbookSettings.set('规则', 'a');
    await host.userSettings.set('规则', 'b');
    expect([await host.workbookSettings.get('规则'), await host.userSettings.get('规则')]).toEqual([
      'a',
      'b',
    ]);
    await host.workbookSettings.set('规则', null);
    expect(await host.workbookSettings.get('规则')).toBeNull();
  });
});
