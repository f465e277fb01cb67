import { originalRow } from '../../../src/adapters/office/original-row';
import { planIndicatorEdit, type IndicatorCommand } from '../../../src/app/make/edit-indicators';
import { recognise } from '../../../src/core/recognise/recognise';
import { cellName } from '../../../src/core/workbook/address';
import type { WriteCommand, WritePlan } from '../../../src/core/workbook/plan';
import {
  cellColumn,
  cellRow,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../../src/core/workbook/snapshot';
import { openBench, type Bench } from '../../support/fail-each-call';
import { FORM, TYPED, WRITE_CASES, makePlans } from '../../support/write-cases';

type Place = readonly [row: number, column: number];

/** The cells of a sheet as it was read whose contents a command changes or takes away, rows where they are by then. */
function changed(command: WriteCommand, sheet: SheetSnapshot, row: (now: number) => number | null): Place[] {
  const filled = [...sheet.cells.keys()].map((key): Place => [cellRow(key), cellColumn(key)]);
  const places = ((): (readonly [number, number])[] => {
    switch (command.op) {
      case 'setCells':
        return command.rows.flatMap((inputs, down) =>
          inputs.flatMap((input, across) =>
            input === undefined ? [] : [[command.top + down, command.left + across] as const],
          ),
        );
      case 'merge': {
        const { top, left, bottom, right } = command.range;
        return Array.from({ length: bottom - top + 1 }, (_, down) =>
          Array.from({ length: right - left + 1 }, (__, across) => [top + down, left + across] as const),
        )
          .flat()
          .slice(1);
      }
      default:
        return [];
    }
  })().flatMap(([now, column]): Place[] => {
    const before = row(now);
    return before === null ? [] : [[before, column]];
  });
  if (command.op === 'deleteSheet') return filled;
  if (command.op === 'deleteRows') {
    const gone = new Set(Array.from({ length: command.count }, (_, down) => row(command.at + down)));
    return filled.filter(([own]) => gone.has(own));
  }
  return places;
}

/** Every cell that a plan changes without expecting what it was made for; sheets and rows that it makes itself left out. */
function unexpected(plan: WritePlan, workbook: WorkbookSnapshot): string[] {
  const expected = new Set(plan.expects.map(({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`));
  const moves = new Map<string, { at: number; count: number }[]>();
  const found = new Set<string>();
  for (const command of plan.commands) {
    if (!('sheet' in command)) continue;
    const sheet = workbook.sheets.find(({ name }) => name === command.sheet);
    if (sheet === undefined) continue;
    const own = moves.get(sheet.name) ?? [];
    for (const [row, column] of changed(command, sheet, (now) => originalRow(now, own))) {
      const cell = `${sheet.name}!${cellName(row, column)}`;
      if (!expected.has(cell)) found.add(cell);
    }
    if (command.op === 'insertRows') moves.set(sheet.name, [...own, command]);
    if (command.op === 'deleteRows')
      moves.set(sheet.name, [...own, { at: command.at, count: -command.count }]);
    // What is written after that is the plan's own.
    if (command.op === 'deleteSheet') {
      const rest = workbook.sheets.filter((other) => other !== sheet);
      workbook = { ...workbook, sheets: rest };
    }
  }
  return [...found];
}

describe('every cell that a plan writes is expected to hold what it was made for', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
    bench.excel.hurry();
  });
  afterAll(() => {
    bench.excel.close();
  });

  it.each(WRITE_CASES.map((one) => [one.name, one] as const))('in %s', async (_, one) => {
    const { excel, start } = bench;
    start();
    for (const plan of one.before === undefined ? [] : await makePlans(excel, one.before)) {
      expect(await excel.workbook.apply(plan)).toMatchObject({ applied: true });
    }
    const { workbook } = await excel.workbook.read({ sheets: 'all', details: true });
    const plans = await makePlans(excel, one.plans);
    expect(plans.flatMap((plan) => unexpected(plan, workbook))).toEqual([]);
    expect(plans.length).toBeGreaterThan(0);
  });

  it('in every edit of every row', async () => {
    bench.start();
    const { workbook } = await bench.excel.workbook.read({ sheets: 'all', details: true });
    const tables = recognise(workbook).filter(({ sheet }) => sheet === FORM || sheet === TYPED);
    const found = new Set<string>();
    let edits = 0;
    for (const table of tables) {
      for (const index of table.indicators.keys()) {
        for (const kind of ['add', 'delete', 'moveUp', 'moveDown'] as const) {
          const made = planIndicatorEdit(workbook, table, { kind, index } satisfies IndicatorCommand);
          if (!made.ok) continue;
          edits += 1;
          for (const cell of unexpected(made.plan, workbook)) found.add(`${kind} ${String(index)}: ${cell}`);
        }
      }
    }
    expect(edits).toBeGreaterThan(50);
    expect([...found]).toEqual([]);
  });

  it('so that what somebody types into a sheet that is to be replaced refuses the plan', async () => {
    const { excel, start } = bench;
    const one = WRITE_CASES.find(({ name }) => name === '更新汇总表');
    if (one?.before === undefined) throw new Error('no case');
    start();
    for (const plan of await makePlans(excel, one.before)) await excel.workbook.apply(plan);
    const plans = await makePlans(excel, one.plans);
    const id = excel.backend.sheets().find(({ name }) => name === '汇总表')?.id ?? '';
    excel.backend.putCell(id, 70, 14, { value: '附注' });
    excel.backend.flush();
    for (const plan of plans) {
      expect(await excel.workbook.apply(plan)).toMatchObject({
        applied: false,
        reason: 'stale',
        message: { message: 'stale', data: { cell: 'O71' } },
      });
    }
  });
});
