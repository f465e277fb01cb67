import type { FrameLocator } from 'playwright-core';

import { describeWithChromium } from '../support/programs';
import { WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(300_000);

/** Writing forty sheets into the embedded spreadsheet on a slow, busy machine. */
const WRITING = 120_000;
const PROJECTS = 44;

describeWithChromium('the year’s work in the workbench', () => {
  let workbench: WorkbenchPage;
  let pane: FrameLocator;
  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
    pane = workbench.pane;
  });
  afterAll(() => workbench.close());

  async function openTool(name: string): Promise<void> {
    await pane.getByRole('tab', { name: '工具' }).click();
    const back = pane.getByRole('button', { name: '返回' });
    if ((await back.count()) > 0) await back.first().click();
    await pane.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await pane.getByRole('heading', { name }).waitFor();
  }

  it('rolls the sample over and takes it back', async () => {
    const before = await workbench.sheetNames();
    await openTool('结转新年度');
    await pane.getByRole('button', { name: '结转 3 张' }).click();
    await pane.getByText('已结转 3 张到 2025 年度。').waitFor({ timeout: WRITING });
    const names = await workbench.sheetNames();
    expect(names).toEqual([
      ...before,
      '2025年惠民消费券',
      '自治区生鲜乳加工增量补贴资金2025',
      '口岸专项2025',
      '结转说明',
    ]);
    expect(await workbench.value(12, 6)).toBe(10);
    expect(await workbench.value(12, 7)).toBe(null);
    await pane.getByRole('button', { name: /^撤销/ }).click();
    await pane.getByRole('button', { name: '删除并撤销' }).click();
    await pane.getByText('已撤销').first().waitFor({ timeout: WRITING });
    expect(await workbench.sheetNames()).toEqual(before);
  });

  it('leaves the workbook as it was when a batch is cancelled', async () => {
    const before = await workbench.sheetNames();
    await chooseList();
    await pane.getByRole('button', { name: `生成 ${String(PROJECTS)} 张` }).click();
    await pane.getByRole('button', { name: '取消' }).click();
    await pane.getByText('已取消，工作簿没有改动。').waitFor({ timeout: WRITING });
    expect(await workbench.sheetNames()).toEqual(before);
  });

  it('makes 44 sheets and an index from a list, in at most 8 round trips of less than 4 MB', async () => {
    await chooseList();
    await workbench.resetCounters();
    await pane.getByRole('button', { name: `生成 ${String(PROJECTS)} 张` }).click();
    await pane.getByText(`已生成 ${String(PROJECTS)} 张自评表和目录。`).waitFor({ timeout: WRITING });
    const { syncs, largestRequest } = await workbench.counters();
    expect(syncs).toBeLessThanOrEqual(8);
    expect(largestRequest).toBeLessThan(4_000_000);
    const names = await workbench.sheetNames();
    expect(names[0]).toBe('目录');
    expect(names).toHaveLength(4 + PROJECTS + 1);
  });

  it('summarises them all, live', async () => {
    await openTool('汇总表');
    await pane.getByText('47 个项目').waitFor({ timeout: WRITING });
    await pane.getByRole('button', { name: '生成', exact: true }).click();
    await pane.getByText('已生成“汇总表”。').waitFor({ timeout: WRITING });
    expect((await workbench.sheetNames())[0]).toBe('汇总表');
    expect(await workbench.value(3, 1)).toBe('2024年惠民消费券');
    expect(await workbench.value(3, 9)).toBe(49.89);
    expect(await workbench.value(3, 12)).toBe(99.89);
  });

  it('asks nobody outside and complains of nothing', () => {
    expect(workbench.foreignRequests).toEqual([]);
    // Univer still draws a sheet that has just been deleted, and says that it is gone.
    const own = workbench.complaints.filter((text) => !text.startsWith('cannot find current worksheet'));
    expect(own).toEqual([]);
  });

  async function chooseList(): Promise<void> {
    const lines = Array.from(
      { length: PROJECTS },
      (_, index) => `第${String(index + 1)}号项目,某局,某局办公室,1,2,1`,
    );
    const text = ['项目名称,主管部门,实施单位,年初预算数,全年预算数,全年执行数', ...lines].join('\n');
    await openTool('按项目清单批量生成');
    await pane.getByText('CSV 文件').click();
    await pane
      .locator('input[type=file]')
      .setInputFiles({ name: '清单.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await pane.getByRole('button', { name: `生成 ${String(PROJECTS)} 张` }).waitFor();
  }
});
