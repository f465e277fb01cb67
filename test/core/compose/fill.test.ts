import type { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { composeFill, type Fill } from '../../../src/core/compose/fill';
import { composeTable } from '../../../src/core/compose/compose-table';
import { relativeForm } from '../../../src/core/formula/relative-form';
import { NATIONAL_2020_10 } from '../../../src/core/profile/presets/national-2020-10';
import { recognise } from '../../../src/core/recognise/recognise';
import { cellName } from '../../../src/core/workbook/address';
import type { WriteCommand } from '../../../src/core/workbook/plan';
import { cellAt } from '../../../src/core/workbook/snapshot';
import { composeOptions, workbookWith } from '../../support/composed-workbook';
import { TABLE_FILES } from '../../support/published-tables';
import { told } from '../../../src/core/message/message';

/** A table as an office would have typed it. */
function typed(file: string): Promise<MemoryWorkbook> {
  return workbookWith(composeTable(composeOptions(file, { mode: 'asPublished', sheetName: '表' })));
}

async function fill(host: MemoryWorkbook): Promise<Fill> {
  const { workbook } = await host.read({ sheets: 'all' });
  const [table] = recognise(workbook);
  if (table === undefined) throw new Error('no table was recognised');
  return composeFill(table, workbook, NATIONAL_2020_10);
}

async function apply(host: MemoryWorkbook, { plan }: Fill): Promise<void> {
  const result = await host.apply(plan);
  if (!result.applied) throw new Error(told(result.message, 'zh'));
}

function edit(host: MemoryWorkbook, commands: readonly WriteCommand[]): Promise<unknown> {
  return host.apply({ label: '改', commands, expects: [] });
}

const changed = ({ changes }: Fill): string[] =>
  changes
    .filter(({ before, after, kind }) => before !== after && kind !== 'aid')
    .map(({ cell, subject, before, after }) => `${cell} ${subject} ${before}→${after}`);

describe('composeFill', () => {
  it('lists what typed scores would become', async () => {
    const { changes } = await fill(await typed('000-2.json'));
    const scores = changes.filter(({ kind }) => kind === 'score');
    expect(scores).toHaveLength(12);
    expect(scores.every(({ overwrites }) => overwrites)).toBe(true);
    expect(scores[1]).toMatchObject({ cell: 'K14', subject: '发放数量', before: '4.89', after: '4.89' });
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(
      new Set(['sum', 'rate', 'executionScore', 'score', 'totalScore', 'totalWeight', 'grade']),
    );
  });

  it('changes only what is published wrong, and fills the grade', async () => {
    const lists = Object.fromEntries(
      await Promise.all(
        ['000-1', '001-5', '003-1', '003-5'].map(async (name) => [
          name,
          changed(await fill(await typed(`${name}.json`))),
        ]),
      ),
    ) as Record<string, string[]>;
    expect(lists['000-1']).toEqual(['L24 等级 →优']);
    expect(lists['001-5']).toEqual(['K24 总分 90.00→100.00', 'L24 等级 →优']);
    expect(lists['003-1']).toEqual([
      'H21 办公费 2→1.94',
      'H22 印刷费 2→1.7',
      'H29 总分 99.23→98.87',
      'I29 等级 →优',
    ]);
    expect(lists['003-5']).toEqual(['H18 督导经费 5.61→10.00', 'H23 总分 87.05→91.44', 'I23 等级 →优']);
  });

  it.each(TABLE_FILES)('%s: keeps the scores of 定性 rows, and says so', async (file) => {
    const host = await typed(file);
    const result = await fill(host);
    const kept = result.changes.filter(({ kind }) => kind === 'kept');
    for (const { before, after, reason } of kept)
      expect([before, told(reason, 'zh')]).toEqual([after, '定性指标，得分由人评定']);
    await apply(host, result);
    const sheet = (await host.read({ sheets: 'all' })).workbook.sheets[0];
    if (sheet === undefined) throw new Error('no sheet');
    for (const { row, column } of kept) expect(cellAt(sheet, row, column).formula).toBeNull();
    const forms = result.changes
      .filter(({ kind }) => kind === 'score')
      .map(({ row, column }) => relativeForm(cellAt(sheet, row, column).formula ?? '', { row, column }));
    expect(new Set(forms).size).toBe(1);
  });

  it('puts the aids of a form without direction right of the table, in columns where nothing stands', async () => {
    const host = await typed('003-4.json');
    await edit(host, [{ op: 'setCells', sheet: '表', top: 13, left: 11, rows: [[{ value: '旁注' }]] }]);
    const result = await fill(host);
    await apply(host, result);
    const sheet = (await host.read({ sheets: 'all' })).workbook.sheets[0];
    if (sheet === undefined) throw new Error('no sheet');
    expect(cellAt(sheet, 13, 11).value).toBe('旁注');
    const headings = [13, 14, 15].map((column) => cellAt(sheet, 10, column).value);
    expect(headings).toEqual(['指标方向', '指标值（数）', '完成值（数）']);
    // 吸引参展会观众及采购商 3000人次 → 5000人次.
    expect([13, 14, 15].map((column) => cellAt(sheet, 13, column).value)).toEqual(['大于等于', 3000, 5000]);
    const [table] = recognise((await host.read({ sheets: 'all' })).workbook);
    expect(table?.aidColumns).toMatchObject({ direction: 13, targetNumber: 14, actualNumber: 15 });
  });

  it('has nothing to do the second time', async () => {
    for (const file of ['000-2.json', '003-4.json', '001-5.json']) {
      const host = await typed(file);
      await apply(host, await fill(host));
      const again = await fill(host);
      expect(again.changes.filter(({ kind }) => kind !== 'kept')).toEqual([]);
      expect(again.plan.commands).toEqual([]);
    }
  });

  it('has nothing to do on a sheet that was composed with formulas', async () => {
    for (const file of TABLE_FILES) {
      const host = await workbookWith(composeTable(composeOptions(file, { sheetName: '表' })));
      const { changes } = await fill(host);
      expect([file, changes.map(({ cell, kind, before, after }) => ({ cell, kind, before, after }))]).toEqual(
        [file, []],
      );
    }
  });

  it('repairs a formula that was overtyped and takes the change back exactly', async () => {
    const host = await workbookWith(
      composeTable(composeOptions('000-2.json', { sheetName: '表', protect: true })),
    );
    await edit(host, [
      { op: 'unprotect', sheet: '表' },
      { op: 'setCells', sheet: '表', top: 13, left: 10, rows: [[{ value: 5 }]] },
      { op: 'protect', sheet: '表' },
    ]);
    const before = host.model();
    const result = await fill(host);
    expect(changed(result)).toEqual(['K14 发放数量 5.00→4.89']);
    expect(result.plan.commands[0]).toEqual({ op: 'unprotect', sheet: '表' });
    const applied = await host.apply(result.plan);
    if (!applied.applied || applied.inverse === null) throw new Error('not applied');
    expect((await host.apply(applied.inverse)).applied).toBe(true);
    expect(host.model().sheets[0]?.cells).toEqual(before.sheets[0]?.cells);
    expect(host.model().sheets[0]?.protection.isProtected).toBe(true);
  });

  it('keeps a typed score that no rule gives, and says why', async () => {
    const host = await typed('000-1.json');
    await edit(host, [{ op: 'setCells', sheet: '表', top: 12, left: 7, rows: [[{ value: '九个' }]] }]);
    const { changes } = await fill(host);
    expect(changes.find(({ cell }) => cell === cellName(12, 10))).toMatchObject({
      kind: 'kept',
      before: '10',
      reason: { message: 'noActual' },
    });
  });

  it('is refused when a cell has changed since it was listed', async () => {
    const host = await typed('000-2.json');
    const { plan } = await fill(host);
    host.type('表', 13, 10, { value: 3 });
    expect(await host.apply(plan)).toMatchObject({ applied: false, reason: 'stale' });
  });
});
