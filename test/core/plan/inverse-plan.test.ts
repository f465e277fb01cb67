import fc from 'fast-check';
import { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import type { CellRange } from '../../../src/core/workbook/address';
import type { BorderWeight, CellInput, WriteCommand } from '../../../src/core/workbook/plan';
import type { WorkbookModel } from '../../../src/core/workbook/workbook-model';
import { told } from '../../../src/core/message/message';

const SHEETS = ['甲', '乙', '丙'] as const;

const sheet = fc.constantFrom(...SHEETS);
const place = fc.integer({ min: 0, max: 7 });
const range = fc.tuple(place, place, place, place).map(([a, b, c, d]): CellRange => ({
  top: Math.min(a, b),
  bottom: Math.max(a, b),
  left: Math.min(c, d),
  right: Math.max(c, d),
}));
const input: fc.Arbitrary<CellInput | null | undefined> = fc.oneof(
  fc.constant(null),
  fc.constant(undefined),
  fc
    .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.boolean())
    .map((value) => ({ value })),
  fc
    .constantFrom('=A1+B2', "=SUM('甲'!A1:C3)", '=IF($A$1="甲!A1",乙!B2,"")')
    .map((formula) => ({ formula, cached: 1 })),
);
const weight = fc.constantFrom<BorderWeight>('none', 'thin', 'medium');

const command: fc.Arbitrary<WriteCommand> = fc.oneof(
  fc.record({
    op: fc.constant('setCells' as const),
    sheet,
    top: place,
    left: place,
    rows: fc.array(fc.array(input, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    op: fc.constant('setStyle' as const),
    sheet,
    range,
    style: fc.oneof(
      fc.record({ bold: fc.boolean(), fill: fc.constantFrom(null, '#FFFBEA') }),
      fc.record({ border: weight, outline: weight }),
      fc.record({ numberFormat: fc.constantFrom('0.00', 'General'), locked: fc.boolean() }),
    ),
  }),
  fc.record({ op: fc.constantFrom('merge' as const, 'unmerge' as const), sheet, range }),
  fc.record({
    op: fc.constantFrom('insertRows' as const, 'deleteRows' as const),
    sheet,
    at: place,
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    op: fc.constant('setRowHeights' as const),
    sheet,
    heights: fc.array(fc.record({ row: place, height: fc.integer({ min: 5, max: 90 }) })),
  }),
  fc.record({
    op: fc.constant('setValidation' as const),
    sheet,
    range,
    rule: fc.constantFrom(null, {
      kind: 'custom' as const,
      formula: '=A1>0',
      style: 'stop' as const,
      error: { title: '甲', text: '乙' },
    }),
  }),
  fc.record({
    op: fc.constant('addConditional' as const),
    sheet,
    range,
    rule: fc.constant({ formula: '=A1>1', fill: '#FFDAD4' }),
  }),
  fc.record({ op: fc.constant('clearConditionals' as const), sheet, range }),
  fc.record({ op: fc.constantFrom('protect' as const, 'unprotect' as const), sheet }),
  fc.record({ op: fc.constant('deleteSheet' as const), sheet }),
  fc.record({ op: fc.constant('renameSheet' as const), sheet, to: fc.constantFrom('丁', '戊') }),
  fc.record({
    op: fc.constant('addSheet' as const),
    sheet: fc.constantFrom('丁', '己'),
    position: fc.constantFrom(0, 1),
  }),
  fc.record({
    op: fc.constant('setName' as const),
    name: fc.constantFrom('名一', '名二'),
    refersTo: fc.constantFrom(null, "='甲'!$A$1", '=乙!B2:B5'),
  }),
);

/** A workbook without what two equal ones may differ in: sheet ids and the order in which maps were filled. */
function comparable(model: WorkbookModel): unknown {
  const sorted = <T>(map: ReadonlyMap<number, T>): [number, T][] => [...map].sort(([a], [b]) => a - b);
  return {
    ...model,
    names: [...model.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    sheets: model.sheets.map(({ cells, widths, heights, links, merges, validations, ...rest }) => ({
      ...rest,
      id: '',
      cells: sorted(cells),
      widths: sorted(widths),
      heights: sorted(heights),
      links: sorted(links),
      merges: merges.map((merge) => JSON.stringify(merge)).sort(),
      // Which of two lists stands first says nothing: they lie on different cells.
      validations: validations.map((one) => JSON.stringify(one)).sort(),
    })),
  };
}

describe('the plan that takes a plan back', () => {
  it('opens a sheet that was protected and renamed after its rows were moved', async () => {
    const host = new MemoryWorkbook();
    await host.apply({ label: '新', commands: [{ op: 'addSheet', sheet: '甲' }], expects: [] });
    const before = host.model();
    const commands: WriteCommand[] = [
      { op: 'insertRows', sheet: '甲', at: 0, count: 1 },
      { op: 'protect', sheet: '甲' },
      { op: 'renameSheet', sheet: '甲', to: '丁' },
    ];
    const result = await host.apply({ label: '后', commands, expects: [] });
    if (!result.applied || result.inverse === null) throw new Error('no way back');
    expect((await host.apply(result.inverse)).applied).toBe(true);
    expect(comparable(host.model())).toEqual(comparable(before));
  });

  it('turns the workbook into exactly what it was, whatever was done', async () => {
    let undone = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(command, { minLength: 1, maxLength: 12 }),
        fc.array(command, { minLength: 1, maxLength: 6 }),
        async (first, second) => {
          const host = new MemoryWorkbook();
          const added = SHEETS.map((name): WriteCommand => ({ op: 'addSheet', sheet: name }));
          await host.apply({ label: '新', commands: added, expects: [] });
          for (const one of first) await host.apply({ label: '先', commands: [one], expects: [] });
          const before = host.model();
          const result = await host.apply({ label: '后', commands: second, expects: [] });
          if (!result.applied) {
            expect(host.model()).toBe(before);
            return;
          }
          if (result.inverse === null) throw new Error('no way back');
          const back = await host.apply(result.inverse);
          if (!back.applied) throw new Error(told(back.message, 'zh'));
          expect(comparable(host.model())).toEqual(comparable(before));
          undone += 1;
        },
      ),
      { numRuns: 1500 },
    );
    expect(undone).toBeGreaterThan(300);
  });
});
