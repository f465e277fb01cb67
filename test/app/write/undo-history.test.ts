import { EMPTY_HISTORY, applyWithUndo, sheetsLostByUndo, undo } from '../../../src/app/write/undo-history';
import { composeTable } from '../../../src/core/compose/compose-table';
import type { WritePlan } from '../../../src/core/workbook/plan';
import { lastUndoable } from '../../support/last-undoable';
import { composeOptions, workbookWith } from '../../support/composed-workbook';

const write = (row: number, value: string): WritePlan => ({
  label: `写 ${value}`,
  commands: [{ op: 'setCells', sheet: '000-2', top: row, left: 30, rows: [[{ value }]] }],
  expects: [],
});

const start = () => workbookWith(composeTable(composeOptions('000-2.json')));

describe('the history', () => {
  it('takes back any step, in any order, and remembers that it did', async () => {
    const workbook = await start();
    const before = JSON.stringify([...(workbook.model().sheets[0]?.cells ?? [])]);
    const one = await applyWithUndo(workbook, EMPTY_HISTORY, write(0, '甲'), 1);
    const two = await applyWithUndo(workbook, one.history, write(1, '乙'), 2);
    expect(two.history.entries.map(({ label, at }) => [label, at])).toEqual([
      ['写 甲', 1],
      ['写 乙', 2],
    ]);
    const undone = await undo(workbook, two.history, 1, 3);
    expect(undone.result.applied).toBe(true);
    expect(undone.history.entries.map((entry) => entry.undone)).toEqual([true, false]);
    expect(lastUndoable(undone.history)?.id).toBe(2);
    const all = await undo(workbook, undone.history, 2, 3);
    expect(JSON.stringify([...(workbook.model().sheets[0]?.cells ?? [])])).toBe(before);
    expect(lastUndoable(all.history)).toBeNull();
    expect((await undo(workbook, all.history, 2, 3)).result.applied).toBe(false);
  });

  it('refuses to take back what somebody changed since, and keeps the step', async () => {
    const workbook = await start();
    const { history } = await applyWithUndo(workbook, EMPTY_HISTORY, write(0, '甲'), 1);
    workbook.type('000-2', 0, 30, { value: '人改的' });
    const { result, history: after } = await undo(workbook, history, 1, 3);
    expect(result).toMatchObject({ applied: false, reason: 'stale' });
    expect(after).toBe(history);
  });

  it('leaves the history alone when a plan is refused', async () => {
    const workbook = await start();
    const plan: WritePlan = {
      label: '加表',
      commands: [{ op: 'addSheet', sheet: '000-2' }],
      expects: [],
    };
    const { result, history } = await applyWithUndo(workbook, EMPTY_HISTORY, plan, 1);
    expect(result).toMatchObject({ applied: false, reason: 'sheetExists' });
    expect(history).toBe(EMPTY_HISTORY);
  });

  it('names the sheets that an undo would delete', async () => {
    const workbook = await start();
    const plan = composeTable(composeOptions('001-1.json'));
    const { history } = await applyWithUndo(workbook, EMPTY_HISTORY, plan, 1);
    const [entry] = history.entries;
    if (entry === undefined) throw new Error('no entry');
    expect(sheetsLostByUndo(entry)).toEqual(['001-1']);
  });
});
