import { validationsOf } from '../../../src/adapters/office/sheet-details';
import type { WriteCommand } from '../../../src/core/workbook/plan';
import { embeddedExcel, type EmbeddedExcel } from '../../support/embedded-excel';

const range = { top: 0, left: 0, bottom: 3, right: 0 };

/** What is read of a validation as Excel answers it. */
function read(type: string, rule: object | null) {
  const loaded = { type, rule } as unknown as Excel.DataValidation;
  const details = { validations: [{ range, loaded }] } as unknown as Parameters<typeof validationsOf>[0];
  return validationsOf(details)[0];
}

describe('a validation as Excel answers it', () => {
  it.each([
    [
      'a single limit',
      'Decimal',
      { decimal: { formula1: 5, operator: 'GreaterThan' } },
      'decimal',
      '5',
      null,
    ],
    [
      'limits typed as numbers',
      'Decimal',
      { decimal: { formula1: '=0', formula2: 100 } },
      'decimal',
      '0',
      '100',
    ],
    [
      'a limit that is a formula',
      'WholeNumber',
      { wholeNumber: { formula1: '=A1', formula2: 9 } },
      'whole',
      '=A1',
      '9',
    ],
    ['a list of words', 'List', { list: { source: '是,否' } }, 'list', '"是,否"', null],
    ['a list from cells', 'List', { list: { source: '=$A$1:$A$3' } }, 'list', '=$A$1:$A$3', null],
    ['a formula', 'Custom', { custom: { formula: '=A1>0' } }, 'custom', '=A1>0', null],
    ['a kind that no rule looks at', 'Date', { date: { formula1: 1 } }, 'other', null, null],
    ['cells that differ', 'Inconsistent', null, 'other', null, null],
  ])('is read: %s', (_, type, rule, kind, formula1, formula2) => {
    expect(read(type, rule)).toEqual({ range, kind, formula1, formula2 });
  });
});

describe('Excel', () => {
  let excel: EmbeddedExcel;
  afterEach(() => {
    excel.close();
  });

  const validation: WriteCommand = {
    op: 'setValidation',
    sheet: 'Sheet1',
    range,
    rule: { kind: 'list', values: ['是', '否'], style: 'stop', error: { title: '填', text: '请选择。' } },
  };

  it('is asked for the validations of a sheet that comes in blocks, too', async () => {
    excel = embeddedExcel();
    const rows = Array.from({ length: 300 }, (_, row) => [{ value: row }]);
    const commands: WriteCommand[] = [{ op: 'setCells', sheet: 'Sheet1', top: 0, left: 0, rows }, validation];
    expect(await excel.workbook.apply({ label: '试', commands, expects: [] })).toMatchObject({
      applied: true,
    });
    excel.host.resetCounters();
    let refused = 0;
    excel.refuse(() => (refused += 1) === 1);
    const { workbook } = await excel.workbook.read({ sheets: ['Sheet1'], details: true });
    expect(refused).toBeGreaterThan(1);
    expect(workbook.sheets[0]?.cells.size).toBe(300);
    expect(workbook.sheets[0]?.validations).toEqual([
      { range, kind: 'list', formula1: '"是,否"', formula2: null },
    ]);
  });

  it('is not said to take long once it has answered', async () => {
    excel = embeddedExcel({ patience: 1_500 });
    const waiting: unknown[] = [];
    const plan = { label: '试', commands: [validation], expects: [] };
    const began = Date.now();
    await excel.workbook.apply(plan, undefined, (message) => void waiting.push(message));
    const told = waiting.length;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, 2_000 - (Date.now() - began))));
    expect(waiting).toHaveLength(told);
  });
});
