import type { WriteCommand, WritePlan } from '../../../src/core/workbook/plan';
import { shiftFormula } from '../../../src/core/formula/shift-formula';
import { embeddedExcel, type EmbeddedExcel } from '../../support/embedded-excel';
import { told } from '../../../src/core/message/message';

const SHEET = 'Sheet1';

let excel: EmbeddedExcel;
beforeEach(() => {
  excel = embeddedExcel();
});
afterEach(() => {
  excel.close();
});

function id(): string {
  return excel.backend.sheets()[0]?.id ?? '';
}

function planOf(...commands: WriteCommand[]): WritePlan {
  return { label: '试', commands, expects: [] };
}

async function carriedOut(plan: WritePlan): Promise<WritePlan> {
  const result = await excel.workbook.apply(plan);
  if (!result.applied) throw new Error(told(result.message, 'zh'));
  return result.inverse ?? planOf();
}

/** Carries a plan out, at the call given failing once or, with `stays`, whatever writes after it too. */
async function failing(plan: WritePlan, call: string, stays = false): Promise<void> {
  let met = false;
  excel.behaviour.failing = (_, at) => {
    const fails = stays ? met && !at.endsWith('?') && !at.includes('.get') : false;
    const isIt = !met && at === call;
    met ||= isIt;
    return isIt || fails ? { kind: 'call', code: 'GeneralException' } : null;
  };
  const result = await excel.workbook.apply(plan);
  excel.behaviour.reset();
  expect(met).toBe(true);
  if (result.applied) throw new Error('applied');
  const wayBack = result.left?.wayBack;
  expect(stays || result.left === undefined).toBe(true);
  if (wayBack !== null && wayBack !== undefined) {
    expect(await excel.workbook.apply(wayBack)).toMatchObject({ applied: true });
  }
}

function cell(row: number, column = 0) {
  return { top: row, left: column, bottom: row, right: column };
}

function mark(row: number, fill: string, formula = '=LEN("标记")>0'): WriteCommand {
  return { op: 'addConditional', sheet: SHEET, range: cell(row), rule: { formula, fill } };
}

/** Where marks are, in whatever order. */
function marks(): string[] {
  return excel.backend
    .conditionals(id())
    .map(({ ranges, rule }) => JSON.stringify([ranges, rule]))
    .sort();
}

/** What each cell is validated by, however the ranges are cut. */
function limits(): string[] {
  return excel.backend
    .validations(id())
    .flatMap(({ range: { top, bottom, left }, rule }) =>
      Array.from({ length: bottom - top + 1 }, (_, at) => {
        const row = top + at;
        const formula =
          rule.kind === 'custom'
            ? shiftFormula(rule.formula, { row: top, column: left }, { row, column: left })
            : '';
        return JSON.stringify([row, left, { ...rule, formula }]);
      }),
    )
    .sort();
}

const CALLS = [
  'ConditionalFormatCollection.add',
  'ConditionalFormatRule.formula=',
  'ConditionalRangeFill.color=',
  'Range.formulas=',
];

describe('marks that Excel has put half', () => {
  const added = planOf(mark(1, '#FFE699'), mark(2, '#FFE699'), {
    op: 'setCells',
    sheet: SHEET,
    top: 5,
    left: 0,
    rows: [[{ value: '完' }]],
  });

  it.each(CALLS.flatMap((call) => [false, true].map((stays) => [call, stays] as const)))(
    'are taken off, and those that were there stay: %s (roll-back fails too: %s)',
    async (call, stays) => {
      await carriedOut(planOf(mark(0, '#FFE699'), mark(0, '#C6E0B4', '=A1>1')));
      const before = marks();
      await failing(added, call, stays);
      expect(marks()).toEqual(before);
      await carriedOut(await carriedOut(added));
      expect(marks()).toEqual(before);
    },
  );

  it('do not take along what somebody else has laid there since', async () => {
    let met = false;
    excel.behaviour.failing = (_, call) => {
      met ||= call === 'Range.formulas=';
      return met && !call.endsWith('?') && !call.includes('.get')
        ? { kind: 'call', code: 'GeneralException' }
        : null;
    };
    const result = await excel.workbook.apply(added);
    excel.behaviour.reset();
    const wayBack = result.applied ? null : (result.left?.wayBack ?? null);
    if (wayBack === null) throw new Error('no way back');
    excel.backend.addConditional(id(), cell(3), { formula: '=A1>9', fill: '#FF0000' });
    await carriedOut(wayBack);
    expect(marks()).toEqual([expect.stringContaining('=A1>9')]);
  });
});

describe('validations of rows that are deleted', () => {
  const limit = (row: number, max: number, bottom = row): WriteCommand => ({
    op: 'setValidation',
    sheet: SHEET,
    range: { ...cell(row, 1), bottom },
    rule: { kind: 'decimal', min: 0, max, style: 'stop', error: { title: '分', text: '太大' } },
  });
  const positive = (row: number, bottom: number): WriteCommand => ({
    op: 'setValidation',
    sheet: SHEET,
    range: { ...cell(row, 1), bottom },
    rule: {
      kind: 'custom',
      formula: `=B${String(row + 1)}>=0`,
      style: 'stop',
      error: { title: '分', text: '负' },
    },
  });
  const filled: WriteCommand = {
    op: 'setCells',
    sheet: SHEET,
    top: 0,
    left: 0,
    rows: ['一', '二', '三', '四', '五', '六'].map((value) => [{ value }]),
  };
  const LIMITS = {
    'each row its own': [limit(1, 1), limit(2, 2), limit(3, 3)],
    'the first of several rows': [limit(2, 9, 4)],
    'in the midst of several rows': [limit(0, 9, 5)],
    'the first of several rows with a formula': [positive(2, 4)],
    'the last of several rows with a formula': [positive(0, 2), limit(3, 3)],
    'the last of several rows': [limit(0, 9, 2), limit(3, 3)],
  };
  const deleted = planOf(
    { op: 'deleteRows', sheet: SHEET, at: 2, count: 1 },
    { op: 'setCells', sheet: SHEET, top: 4, left: 0, rows: [[{ value: '完' }]] },
  );

  it.each(Object.entries(LIMITS))('come back by undo: %s', async (_, commands) => {
    await carriedOut(planOf(filled, ...commands));
    const before = limits();
    const back = await carriedOut(deleted);
    expect(limits()).not.toEqual(before);
    await carriedOut(back);
    expect(limits()).toEqual(before);
  });

  it.each(
    Object.entries(LIMITS).flatMap(([name, commands]) =>
      [false, true].map((stays) => [name, stays, commands] as const),
    ),
  )('come back when a later step fails: %s (roll-back fails too: %s)', async (_, stays, commands) => {
    await carriedOut(planOf(filled, ...commands));
    const before = limits();
    await failing(deleted, 'Range.formulas=', stays);
    expect(limits()).toEqual(before);
  });

  it('come back when their own writing fails in an undo, and the undo can be done then', async () => {
    await carriedOut(planOf(filled, ...LIMITS['each row its own']));
    const before = limits();
    const back = await carriedOut(deleted);
    const after = limits();
    await failing(back, 'DataValidation.rule=');
    expect(limits()).toEqual(after);
    await carriedOut(back);
    expect(limits()).toEqual(before);
  });
});

describe('an undo that puts the format 文本 back', () => {
  it('goes back whole when the texts cannot be written', async () => {
    const text: WriteCommand = {
      op: 'setStyle',
      sheet: SHEET,
      range: { ...cell(0), bottom: 1 },
      style: { numberFormat: '@' },
    };
    const put = (value: string | number): WriteCommand => ({
      op: 'setCells',
      sheet: SHEET,
      top: 0,
      left: 0,
      rows: [[{ value }], [{ value }]],
    });
    await carriedOut(planOf(text, put('10')));
    const back = await carriedOut(planOf(put(7)));
    for (const stays of [false, true]) {
      await failing(back, 'Range.formulas=', stays);
      expect([0, 1].map((row) => excel.backend.cell(id(), row, 0))).toEqual(
        [0, 1].map(() => ({ value: 7, formula: null, format: 'General' })),
      );
    }
    await carriedOut(back);
    expect(excel.backend.cell(id(), 0, 0)).toEqual({ value: '10', formula: null, format: '@' });
  });
});
