import { failureCode } from '../../../src/adapters/office/run-excel';
import { planIndicatorEdit } from '../../../src/app/make/edit-indicators';
import { switchProfilePlan } from '../../../src/app/kept/switch-profile';
import { composeFill } from '../../../src/core/compose/fill';
import { composeTable } from '../../../src/core/compose/compose-table';
import { PROFILE_SHEET_NAME } from '../../../src/core/profile/profile-sheet';
import { recognise } from '../../../src/core/recognise/recognise';
import type { ApplyResult, WriteCommand, WritePlan } from '../../../src/core/workbook/plan';
import { WireFailure } from '../../../src/workbench/host/protocol';
import { composeOptions } from '../../support/composed-workbook';
import { embeddedExcel, type EmbeddedExcel } from '../../support/embedded-excel';
import { told } from '../../../src/core/message/message';

let excel: EmbeddedExcel;
afterEach(() => {
  excel.close();
});

const FORM = '自评表';

function write(...commands: WriteCommand[]): Promise<ApplyResult> {
  return excel.workbook.apply({ label: '试', commands, expects: [] });
}

function sheetId(name = 'Sheet1'): string {
  return excel.backend.sheets().find((sheet) => sheet.name === name)?.id ?? '';
}

/** The contents of the first column, from the top. */
function column(count: number, name = 'Sheet1'): unknown[] {
  return Array.from({ length: count }, (_, row) => excel.backend.cell(sheetId(name), row, 0).value);
}

async function withRows(count = 5): Promise<void> {
  const rows = Array.from({ length: count }, (_, row) => [{ value: `行${String(row + 1)}` }]);
  await write({ op: 'setCells', sheet: 'Sheet1', top: 0, left: 0, rows });
}

async function withForm(mode: 'formulas' | 'asPublished' = 'formulas'): Promise<void> {
  const made = await excel.workbook.apply({
    ...composeTable({ ...composeOptions('000-2.json', { mode, protect: true }), sheetName: FORM }),
  });
  if (!made.applied) throw new Error(told(made.message, 'zh'));
}

async function addition(): Promise<WritePlan> {
  const { workbook } = await excel.workbook.read({ sheets: [FORM] });
  const [table] = recognise(workbook);
  if (table === undefined) throw new Error('no table');
  const edit = planIndicatorEdit(workbook, table, { kind: 'add', index: 1 });
  if (!edit.ok) throw new Error(edit.message);
  return edit.plan;
}

function contents(name: string): string {
  const id = sheetId(name);
  const used = excel.backend.used(id, true);
  if (used === null) return '';
  const lines: string[] = [];
  for (let row = 0; row <= used.bottom; row++) {
    for (let at = 0; at <= used.right; at++) {
      const { value, formula } = excel.backend.cell(id, row, at);
      if (value !== null || formula !== null)
        lines.push(`${String(row)},${String(at)}: ${formula ?? JSON.stringify(value)}`);
    }
  }
  return lines.join('\n');
}

describe('rows that Excel refuses to insert or delete', () => {
  it.each(['NonBlankCellOffSheet', 'InsertDeleteConflict'])(
    'leave all rows where they were: %s',
    async (refuseRows) => {
      excel = embeddedExcel({ refuseRows });
      await withRows();
      const inserted = await write(
        { op: 'insertRows', sheet: 'Sheet1', at: 2, count: 1 },
        { op: 'setCells', sheet: 'Sheet1', top: 2, left: 0, rows: [[{ value: '新' }]] },
      );
      const deleted = await write({ op: 'deleteRows', sheet: 'Sheet1', at: 2, count: 1 });
      expect([inserted.applied, deleted.applied]).toEqual([false, false]);
      expect(column(6)).toEqual(['行1', '行2', '行3', '行4', '行5', null]);
      expect(inserted).toMatchObject({ message: { message: refuseRows } });
    },
  );

  it('leave a form whole and protected when an indicator is added', async () => {
    excel = embeddedExcel();
    await withForm();
    const plan = await addition();
    const before = contents(FORM);
    excel.behaviour.refuseRows = 'NonBlankCellOffSheet';
    const result = await excel.workbook.apply(plan);
    expect(result.applied).toBe(false);
    expect(result).not.toHaveProperty('left');
    expect(contents(FORM)).toBe(before);
    expect(excel.backend.extras(sheetId(FORM)).isProtected).toBe(true);
  });
});

describe('a plan that is cancelled between two of its syncs', () => {
  it('takes back what was written and no row that it has not inserted', async () => {
    excel = embeddedExcel();
    await withRows();
    const signal = { aborted: false };
    const put = excel.backend.putCell.bind(excel.backend);
    excel.backend.putCell = (...args) => {
      signal.aborted = true;
      put(...args);
    };
    const commands: WriteCommand[] = [
      { op: 'setCells', sheet: 'Sheet1', top: 20, left: 0, rows: [[{ value: '远' }]] },
      { op: 'insertRows', sheet: 'Sheet1', at: 2, count: 1 },
    ];
    const result = await excel.workbook.apply({ label: '大', commands, expects: [] }, signal);
    expect(result).toMatchObject({ applied: false, reason: 'cancelled' });
    expect(column(6)).toEqual(['行1', '行2', '行3', '行4', '行5', null]);
    expect(excel.backend.cell(sheetId(), 20, 0).value).toBe(null);
  });
});

describe('a row whose insertion is not answered', () => {
  it('is looked for, and taken out where it stands', async () => {
    excel = embeddedExcel();
    await withRows();
    let lost = false;
    excel.behaviour.failing = (_, call) => {
      if (lost || call !== 'Range.insert') return null;
      lost = true;
      return { kind: 'answerLost', code: 'GeneralException' };
    };
    const result = await write({ op: 'insertRows', sheet: 'Sheet1', at: 2, count: 1 });
    expect(result.applied).toBe(false);
    expect(column(6)).toEqual(['行1', '行2', '行3', '行4', '行5', null]);
  });
});

describe('while the user edits a cell', () => {
  it('a write is refused at once, and is not carried out when the editing ends', async () => {
    excel = embeddedExcel({ patience: 200 });
    await withRows(3);
    excel.host.beginEdit();
    const plan: WriteCommand[] = [
      { op: 'insertRows', sheet: 'Sheet1', at: 1, count: 1 },
      { op: 'setCells', sheet: 'Sheet1', top: 1, left: 0, rows: [[{ value: '请填写指标名称' }]] },
    ];
    const first = await write(...plan);
    const second = await write(...plan);
    excel.host.endEdit();
    await excel.workbook.read({ sheets: 'active' });
    expect([first, second]).toMatchObject([
      { applied: false, message: { message: 'InvalidOperationInCellEditMode' } },
      { applied: false },
    ]);
    expect(column(4)).toEqual(['行1', '行2', '行3', null]);
  });

  it('a reading waits until the editing ends', async () => {
    excel = embeddedExcel();
    await withRows(1);
    excel.host.beginEdit();
    const reading = excel.workbook.read({ sheets: 'active' });
    excel.host.endEdit();
    expect((await reading).workbook.sheets[0]?.cells.size).toBe(1);
  });
});

describe('an Excel that answers late', () => {
  it('writes nothing more once a plan was told as refused', async () => {
    excel = embeddedExcel({ patience: 200 });
    await withRows(3);
    let answer: () => void = () => undefined;
    const until = new Promise<void>((resolve) => {
      answer = resolve;
    });
    excel.behaviour.reset();
    excel.behaviour.failing = (number) => (number === 0 ? { kind: 'late', until } : null);
    const result = await write({ op: 'insertRows', sheet: 'Sheet1', at: 1, count: 1 });
    answer();
    await excel.workbook.read({ sheets: 'active' });
    await excel.workbook.read({ sheets: 'active' });
    expect(result).toMatchObject({ applied: false, message: { message: 'Timeout' } });
    expect(column(4)).toEqual(['行1', '行2', '行3', null]);
  });

  it('is waited for once a write was sent, and the write can be undone', async () => {
    excel = embeddedExcel({ patience: 200 });
    await withRows(1);
    let answer: () => void = () => undefined;
    const until = new Promise<void>((resolve) => {
      answer = resolve;
    });
    excel.behaviour.reset();
    excel.behaviour.failing = (_, call) => (call === 'Range.formulas=' ? { kind: 'late', until } : null);
    const said: string[] = [];
    const writing = excel.workbook.apply(
      {
        label: '试',
        expects: [],
        commands: [{ op: 'setCells', sheet: 'Sheet1', top: 0, left: 0, rows: [[{ value: '新' }]] }],
      },
      undefined,
      (message) => {
        said.push(told(message, 'zh'));
        answer();
      },
    );
    const result = await writing;
    expect(said).toEqual([expect.stringContaining('正在等它')]);
    if (!result.applied || result.inverse === null) throw new Error('not undoable');
    excel.behaviour.reset();
    expect(await excel.workbook.apply(result.inverse)).toMatchObject({ applied: true });
    expect(column(1)).toEqual(['行1']);
  });

  it('is given its time for each answer by itself', async () => {
    excel = embeddedExcel({ patience: 2500 });
    await withRows(1);
    excel.behaviour.failing = (_, call) =>
      call.endsWith('?') || call.startsWith('Worksheet.')
        ? { kind: 'late', until: new Promise((resolve) => setTimeout(resolve, 900)) }
        : null;
    const { workbook } = await excel.workbook.read({ sheets: 'all', details: true });
    expect(workbook.sheets).toHaveLength(1);
    expect(excel.host.counters.syncs).toBeGreaterThanOrEqual(3);
  });
});

describe('protected sheets', () => {
  async function two(): Promise<void> {
    await write(
      { op: 'addSheet', sheet: '乙' },
      { op: 'setCells', sheet: 'Sheet1', top: 0, left: 0, rows: [[{ value: '原' }]] },
      { op: 'setCells', sheet: '乙', top: 0, left: 0, rows: [[{ value: '原' }]] },
    );
  }
  const change = (sheet: string): WriteCommand => ({
    op: 'setCells',
    sheet,
    top: 0,
    left: 0,
    rows: [[{ value: '改' }]],
  });

  it('with a password are met before anything is written, and named', async () => {
    excel = embeddedExcel();
    await two();
    excel.backend.setExtras(sheetId('乙'), { isProtected: true, hasPassword: true, password: '8' });
    const result = await write(change('Sheet1'), { op: 'unprotect', sheet: '乙' }, change('乙'), {
      op: 'protect',
      sheet: '乙',
    });
    expect(result).toMatchObject({
      applied: false,
      reason: 'protected',
      message: { message: 'password', data: { sheet: '乙' } },
    });
    expect([column(1), column(1, '乙')]).toEqual([['原'], ['原']]);
    expect(excel.backend.extras(sheetId('乙')).hasPassword).toBe(true);
  });

  it('are as they were when a later step fails, also where an open sheet cannot be opened again', async () => {
    excel = embeddedExcel();
    await withForm();
    const plan = await addition();
    const before = contents(FORM);
    excel.backend.setRowHeight = () => {
      throw new WireFailure('InvalidArgument', 'x');
    };
    const result = await excel.workbook.apply(plan);
    expect(result.applied).toBe(false);
    expect(contents(FORM)).toBe(before);
    expect(excel.backend.extras(sheetId(FORM)).isProtected).toBe(true);
  });

  it('keep what their protection allowed', async () => {
    excel = embeddedExcel();
    await two();
    const options = {
      allowSort: true,
      allowAutoFilter: true,
      allowInsertRows: true,
      selectionMode: 'Unlocked',
    };
    excel.backend.setExtras(sheetId(), { isProtected: true, protectionOptions: options });
    const now = (): unknown => excel.backend.extras(sheetId()).protectionOptions;
    const result = await write({ op: 'unprotect', sheet: 'Sheet1' }, change('Sheet1'), {
      op: 'protect',
      sheet: 'Sheet1',
    });
    expect(now()).toMatchObject(options);
    if (!result.applied || result.inverse === null) throw new Error('not applied');
    await excel.workbook.apply(result.inverse);
    expect(now()).toMatchObject(options);
    const opened = await write({ op: 'unprotect', sheet: 'Sheet1' });
    excel.backend.setExtras(sheetId(), { protectionOptions: {} });
    if (!opened.applied || opened.inverse === null) throw new Error('not applied');
    await excel.workbook.apply(opened.inverse);
    expect(now()).toMatchObject(options);
  });

  it('take a block with holes over their locked cells', async () => {
    excel = embeddedExcel();
    await write(
      {
        op: 'setStyle',
        sheet: 'Sheet1',
        range: { top: 0, left: 0, bottom: 0, right: 0 },
        style: { locked: false },
      },
      {
        op: 'setStyle',
        sheet: 'Sheet1',
        range: { top: 0, left: 2, bottom: 0, right: 2 },
        style: { locked: false },
      },
      { op: 'protect', sheet: 'Sheet1' },
    );
    const rows = [[{ value: 1 }, undefined, { value: 3 }]];
    expect(await write({ op: 'setCells', sheet: 'Sheet1', top: 0, left: 0, rows })).toMatchObject({
      applied: true,
    });
    expect([0, 1, 2].map((at) => excel.backend.cell(sheetId(), 0, at).value)).toEqual([1, null, 3]);
  });

  it('cannot be protected twice or opened twice, as in Excel', async () => {
    excel = embeddedExcel();
    await withRows(1);
    await globalThis.Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getActiveWorksheet();
      protection.protect({ allowSort: true }, '8');
      protection.load('protected,options');
      await context.sync();
      expect(protection.options).toMatchObject({
        allowSort: true,
        allowFormatCells: false,
        selectionMode: 'Normal',
      });
      const refused = async (attempt: () => void): Promise<unknown> => {
        attempt();
        return context.sync().catch((failure: unknown) => failureCode(failure));
      };
      const sheet = (): Excel.WorksheetProtection =>
        context.workbook.worksheets.getActiveWorksheet().protection;
      expect(await refused(() => sheet().protect())).toBe('AccessDenied');
      expect(await refused(() => sheet().unprotect())).toBe('AccessDenied');
      expect(await refused(() => sheet().unprotect('9'))).toBe('BadPassword');
      expect(await refused(() => sheet().unprotect('8'))).not.toBe('AccessDenied');
      expect(await refused(() => sheet().unprotect())).toBe('AccessDenied');
    });
  });
});

describe('a workbook whose structure is protected', () => {
  it.each<[string, WriteCommand]>([
    ['add', { op: 'addSheet', sheet: '新' }],
    ['delete', { op: 'deleteSheet', sheet: '乙' }],
    ['rename', { op: 'renameSheet', sheet: '乙', to: '丙' }],
    ['hide', { op: 'setVisibility', sheet: '乙', visibility: 'hidden' }],
  ])('says so before anything is written: %s', async (_, command) => {
    excel = embeddedExcel();
    await write({ op: 'addSheet', sheet: '乙' });
    excel.behaviour.protectStructure = true;
    excel.host.resetCounters();
    const result = await write(
      { op: 'setCells', sheet: 'Sheet1', top: 0, left: 0, rows: [[{ value: 1 }]] },
      command,
    );
    expect(result).toMatchObject({ applied: false, message: { message: 'structureProtected' } });
    expect(excel.host.counters.syncs).toBe(1);
    expect(excel.backend.sheets().map(({ name }) => name)).toEqual(['Sheet1', '乙']);
    expect(column(1)).toEqual([null]);
  });

  it('refuses sheets that come, go, move, hide or are renamed', async () => {
    excel = embeddedExcel({ protectStructure: true });
    const attempts: ((sheets: Excel.WorksheetCollection) => void)[] = [
      (sheets) => sheets.add('新'),
      (sheets) => {
        sheets.getItem('Sheet1').name = '丙';
      },
      (sheets) => {
        sheets.getItem('Sheet1').position = 0;
      },
      (sheets) => {
        sheets.getItem('Sheet1').visibility = 'Hidden';
      },
    ];
    for (const attempt of attempts) {
      const code = await globalThis.Excel.run(async (context) => {
        attempt(context.workbook.worksheets);
        await context.sync();
        return 'done';
      }).catch((failure: unknown) => failureCode(failure));
      expect(code).toBe('AccessDenied');
    }
  });
});

describe('data validations that a plan has no words for', () => {
  const range = { top: 0, left: 0, bottom: 3, right: 0 };
  const ours: WriteCommand = {
    op: 'setValidation',
    sheet: 'Sheet1',
    range,
    rule: { kind: 'decimal', min: 0, max: 1, style: 'stop', error: { title: '', text: '' } },
  };
  const RULES: [string, Excel.DataValidationRule][] = [
    ['Date', { date: { formula1: '2024-01-01', formula2: '2024-12-31', operator: 'Between' } }],
    ['Time', { time: { formula1: '09:00', operator: 'GreaterThan' } }],
    ['TextLength', { textLength: { formula1: 5, operator: 'LessThan' } }],
    ['WholeNumber', { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } }],
    ['Decimal', { decimal: { formula1: '=$B$1', formula2: '=$B$2', operator: 'Between' } }],
    ['List', { list: { inCellDropDown: true, source: '=$D$1:$D$5' } }],
  ] as [string, Excel.DataValidationRule][];

  async function put(rule: Excel.DataValidationRule, address: string): Promise<void> {
    await globalThis.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange(address).dataValidation.rule = rule;
      await context.sync();
    });
  }

  function told(address: string): Promise<unknown> {
    return globalThis.Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem('Sheet1').getRange(address);
      dataValidation.load('type,rule');
      await context.sync();
      return [dataValidation.type, dataValidation.rule];
    });
  }

  it.each(RULES)('come back by undo: %s', async (type, rule) => {
    excel = embeddedExcel();
    await put(rule, 'A1:A4');
    const before = await told('A1:A4');
    expect(before).toMatchObject([type, expect.anything()]);
    const result = await write(ours);
    if (!result.applied || result.inverse === null) throw new Error('not applied');
    expect(await told('A1:A4')).not.toEqual(before);
    await excel.workbook.apply(result.inverse);
    expect(await told('A1:A4')).toEqual(before);
  });

  it('come back by undo where cells have several', async () => {
    excel = embeddedExcel();
    await put(RULES[0]?.[1] ?? {}, 'A1:A2');
    await put(RULES[2]?.[1] ?? {}, 'A4');
    expect(await told('A1:A4')).toEqual(['Inconsistent', null]);
    const before = await Promise.all(['A1:A2', 'A3', 'A4'].map(told));
    const result = await write(ours);
    if (!result.applied || result.inverse === null) throw new Error('not applied');
    await excel.workbook.apply(result.inverse);
    expect(await Promise.all(['A1:A2', 'A3', 'A4'].map(told))).toEqual(before);
  });

  it('are not written over where there are too many to be read', async () => {
    excel = embeddedExcel();
    await put(RULES[0]?.[1] ?? {}, 'A1:A2');
    const result = await write({ ...ours, range: { ...range, bottom: 5000 } });
    expect(result).toMatchObject({ applied: false, message: { message: 'mixedValidations' } });
  });
});

describe('scores in cells formatted as 文本', () => {
  it('are filled as formulas that calculate, and come back by undo', async () => {
    excel = embeddedExcel();
    await excel.workbook.apply({
      ...composeTable({
        ...composeOptions('000-2.json', { mode: 'asPublished' }),
        sheetName: FORM,
        protect: false,
      }),
    });
    const id = sheetId(FORM);
    excel.backend.putFormat(id, { top: 0, left: 0, bottom: 40, right: 16 }, { numberFormat: '@' });
    excel.backend.flush();
    const { workbook } = await excel.workbook.read({ sheets: [FORM] });
    const [table] = recognise(workbook);
    if (table === undefined) throw new Error('no table');
    const before = contents(FORM);
    const { plan } = composeFill(table, workbook, composeOptions('000-2.json', {}).profile);
    // As a plan that writes first and formats afterwards.
    const late = [...plan.commands].sort((a, b) => Number(a.op === 'setStyle') - Number(b.op === 'setStyle'));
    const result = await excel.workbook.apply({ ...plan, commands: late });
    if (!result.applied || result.inverse === null) throw new Error('not applied');
    await excel.backend.settled();
    expect(contents(FORM)).not.toMatch(/: "=/);
    expect(contents(FORM).match(/: =IF\(/g)?.length).toBeGreaterThan(5);
    expect(await excel.workbook.apply(result.inverse)).toMatchObject({ applied: true });
    expect(contents(FORM)).toBe(before);
  });
});

describe('a sheet that is replaced', () => {
  it('stays when the new one cannot be written, wherever that fails', async () => {
    excel = embeddedExcel();
    const profile = composeOptions('000-2.json', {}).profile;
    await excel.workbook.apply(switchProfilePlan(profile, null, 'Sheet1'));
    const before = contents(PROFILE_SHEET_NAME);
    excel.behaviour.reset();
    const [old = null] = (await excel.workbook.read({ sheets: [PROFILE_SHEET_NAME] })).workbook.sheets;
    const again = switchProfilePlan({ ...profile, name: '另一种' }, old, 'Sheet1');
    excel.behaviour.reset();
    for (const call of [
      'Worksheet.name=',
      'WorksheetCollection.add',
      'Range.formulas=',
      'Worksheet.delete',
    ]) {
      let failed = false;
      excel.behaviour.failing = (_, made) => {
        if (failed || made !== call) return null;
        failed = true;
        return { kind: 'call', code: 'GeneralException' };
      };
      const result = await excel.workbook.apply(again);
      expect([call, failed, result.applied, result]).toEqual([
        call,
        true,
        false,
        expect.not.objectContaining({ left: expect.anything() }),
      ]);
      expect(excel.backend.sheets().map(({ name }) => name)).toEqual(['Sheet1', PROFILE_SHEET_NAME]);
      expect(contents(PROFILE_SHEET_NAME)).toBe(before);
    }
  });
});

describe('a roll-back that fails as well', () => {
  it('ends a deletion of sheets that stopped where nobody could see which', async () => {
    excel = embeddedExcel();
    await write({ op: 'addSheet', sheet: '甲' }, { op: 'addSheet', sheet: '乙' });
    let deleted = 0;
    let broken = false;
    excel.behaviour.failing = (_, call) => {
      deleted += call === 'Worksheet.delete' ? 1 : 0;
      broken ||= deleted === 2;
      return broken ? { kind: 'call', code: 'GeneralException' } : null;
    };
    const result = await write({ op: 'deleteSheet', sheet: '甲' }, { op: 'deleteSheet', sheet: '乙' });
    if (result.applied) throw new Error('applied');
    excel.behaviour.reset();
    expect(excel.backend.sheets().map(({ name }) => name)).toEqual(['Sheet1', '乙']);
    const wayBack = result.left?.wayBack;
    if (wayBack === null || wayBack === undefined) throw new Error('no way on');
    expect(await excel.workbook.apply(wayBack)).toMatchObject({ applied: true });
    expect(excel.backend.sheets().map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('names the sheets and keeps the way back', async () => {
    excel = embeddedExcel();
    await withRows(2);
    let broken = false;
    excel.behaviour.failing = (_, call) => {
      broken ||= call === 'Range.merge';
      return broken && !call.endsWith('?') ? { kind: 'call', code: 'GeneralException' } : null;
    };
    const result = await write(
      { op: 'setCells', sheet: 'Sheet1', top: 0, left: 0, rows: [[{ value: '改' }]] },
      { op: 'merge', sheet: 'Sheet1', range: { top: 3, left: 0, bottom: 3, right: 2 } },
    );
    expect(result).toMatchObject({
      applied: false,
      message: { message: 'leftOne', data: { sheets: [{ data: { name: 'Sheet1' } }] } },
      left: { sheets: ['Sheet1'], forwards: false },
    });
    if (result.applied) throw new Error('applied');
    excel.behaviour.reset();
    const wayBack = result.left?.wayBack;
    if (wayBack === null || wayBack === undefined) throw new Error('no way back');
    expect(await excel.workbook.apply(wayBack)).toMatchObject({ applied: true });
    expect(column(2)).toEqual(['行1', '行2']);
  });

  it('leaves alone what somebody has changed since, and says so', async () => {
    excel = embeddedExcel();
    await withRows(2);
    const merge = excel.backend.merge.bind(excel.backend);
    excel.backend.merge = () => {
      excel.backend.putCell(sheetId(), 0, 0, { value: '别人的' });
      excel.backend.flush();
      excel.backend.merge = merge;
      throw new WireFailure('GeneralException', 'x');
    };
    const result = await write(
      { op: 'setCells', sheet: 'Sheet1', top: 0, left: 0, rows: [[{ value: '改' }], [{ value: '改' }]] },
      { op: 'merge', sheet: 'Sheet1', range: { top: 3, left: 0, bottom: 3, right: 2 } },
    );
    expect(result).toMatchObject({ applied: false, left: { sheets: ['Sheet1'] } });
    expect(column(2)).toEqual(['别人的', '行2']);
  });
});
