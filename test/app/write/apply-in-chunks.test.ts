import { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { applyInChunks, applyPlansInChunks } from '../../../src/app/write/apply-in-chunks';
import { planBatch } from '../../../src/app/make/batch';
import { EMPTY_HISTORY, undo } from '../../../src/app/write/undo-history';
import { csvRows } from '../../support/csv-rows';
import { readProjectList } from '../../../src/core/project-list/read-project-list';
import { layoutById } from '../../../src/core/table/layouts';
import { GENERAL_TEMPLATE } from '../../../src/core/templates/general-template';
import type { ApplyResult, WritePlan } from '../../../src/core/workbook/plan';
import type { WorkbookSink } from '../../../src/core/workbook/ports';
import { profileOf, projectWorkbook } from '../../support/project-workbook';
import { publishedTable } from '../../support/published-tables';
import { plainMessage } from '../../support/plain-message';

jest.setTimeout(60_000);

function plansFor(count: number): WritePlan[] {
  const lines = Array.from(
    { length: count },
    (_, index) => `项目${String(index + 1)},某局,${String(index + 1)}`,
  );
  const layout = layoutById('T11');
  if (layout === null) throw new Error('no layout');
  const preview = planBatch({
    list: readProjectList(csvRows(['项目名称,实施单位,全年预算数', ...lines].join('\n'))),
    year: '2025',
    template: GENERAL_TEMPLATE,
    templates: [],
    layout,
    profile: profileOf(),
    taken: [],
    protect: true,
  });
  if (!preview.ok) throw new Error(preview.problems.join());
  return [...preview.sheets.map(({ plan }) => plan()), preview.index];
}

/** Counts what is sent to a workbook, and may refuse from one batch on. */
function watched(
  workbook: MemoryWorkbook,
  refuseFrom = Number.POSITIVE_INFINITY,
): { sink: WorkbookSink; sizes: number[] } {
  const sizes: number[] = [];
  const sink: WorkbookSink = {
    apply(plan, signal): Promise<ApplyResult> {
      sizes.push(JSON.stringify(plan).length);
      if (sizes.length === refuseFrom) {
        return Promise.resolve({ applied: false, reason: 'host', message: plainMessage('Excel 没有响应。') });
      }
      return workbook.apply(plan, signal);
    },
  };
  return { sink, sizes };
}

describe('applyInChunks', () => {
  it('writes 44 sheets in few batches of bearable size, telling how far it is', async () => {
    const workbook = await projectWorkbook([publishedTable('000-1.json')]);
    const { sink, sizes } = watched(workbook);
    const seen: number[] = [];
    const result = await applyInChunks(sink, '批量', plansFor(44), ({ done }) => seen.push(done));
    expect(result.applied).toBe(true);
    expect(workbook.model().sheets).toHaveLength(46);
    expect(sizes.length).toBeLessThanOrEqual(4);
    for (const size of sizes) expect(size).toBeLessThan(1_200_000);
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(45);
    expect(workbook.model().activeSheet).toBe('目录');
  });

  it.each([
    ['half-way', 1],
    ['while the last batch is being written', 45],
  ])('leaves the workbook as it was when it is cancelled %s', async (_, from) => {
    const workbook = await projectWorkbook([publishedTable('000-1.json')]);
    const before = workbook.model();
    const signal = { aborted: false };
    const result = await applyInChunks(
      workbook,
      '批量',
      plansFor(44),
      ({ done }) => {
        if (done >= from) signal.aborted = true;
      },
      signal,
    );
    expect(result).toMatchObject({ applied: false, reason: 'cancelled', leftOver: [] });
    expect(workbook.model().sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    expect(workbook.model().sheets[0]?.cells).toEqual(before.sheets[0]?.cells);
  });

  it('takes back what was written when the host refuses in the middle', async () => {
    const workbook = new MemoryWorkbook();
    const { sink } = watched(workbook, 2);
    const result = await applyInChunks(sink, '批量', plansFor(44));
    expect(result).toMatchObject({ applied: false, message: plainMessage('Excel 没有响应。'), leftOver: [] });
    expect(workbook.model().sheets).toEqual([]);
  });

  it('keeps the way back of each batch that was neither written nor taken back whole', async () => {
    const wayBack: WritePlan = { label: '撤回没有写完的“批量”', commands: [], expects: [] };
    const left = { sheets: ['项目1'], wayBack, forwards: false };
    const applied: WritePlan[] = [];
    const sink: WorkbookSink = {
      apply(plan): Promise<ApplyResult> {
        applied.push(plan);
        const refusal = {
          applied: false,
          reason: 'host',
          message: plainMessage('Excel 没有响应。'),
        } as const;
        if (applied.length === 1) return Promise.resolve({ applied: true, inverse: null });
        return Promise.resolve(applied.length === 3 ? { ...refusal, left } : refusal);
      },
    };
    const job = {
      label: '批量',
      plans: plansFor(44),
      onProgress: () => undefined,
      signal: { aborted: false },
    };
    const { result, history } = await applyPlansInChunks(sink, EMPTY_HISTORY, job, 1);
    expect(result).toMatchObject({
      applied: false,
      message: { message: 'leftStanding', data: { sheets: [{ data: { name: '项目1' } }] } },
      left: { sheets: ['项目1'] },
    });
    // The host knows its own plan again: another with the same commands does nothing.
    expect(history.entries.map(({ inverse }) => inverse)).toEqual([wayBack]);
    expect(history.entries[0]?.inverse).toBe(wayBack);
  });

  it('is one step of the history', async () => {
    const workbook = await projectWorkbook([publishedTable('000-1.json')]);
    const job = {
      label: '批量',
      plans: plansFor(44),
      onProgress: () => undefined,
      signal: { aborted: false },
    };
    const step = await applyPlansInChunks(workbook, EMPTY_HISTORY, job, 1);
    expect(step.history.entries.map(({ label }) => label)).toEqual(['批量']);
    const back = await undo(workbook, step.history, 1, 3);
    expect(back.result.applied).toBe(true);
    expect(workbook.model().sheets).toHaveLength(1);
  });
});
