import type { FrameLocator } from 'playwright-core';

import type { WorkbookModel } from '../../src/core/workbook/workbook-model';
import { describeWithChromium } from '../support/programs';
import { brokenContract, workbookLines } from '../support/row-contract';
import { WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(300_000);

/** Writing forty sheets into the embedded spreadsheet on a slow, busy machine. */
const WRITING = 120_000;
const PROJECTS = 44;
const FORM = '2024年惠民消费券';
const OTHER_FORM = '口岸专项';
const SUMMARY = '汇总表';
/** Places on the eleven-column form, from 0. */
const INDICATORS = 12;
const [NAME, TARGET, UNIT, WEIGHT, SCORE] = [3, 6, 8, 9, 10] as const;

/** What stands in a workbook and what its formulas show. */
function contents(model: WorkbookModel): string[] {
  const shown = model.sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([key, { value }]) =>
      value === null ? [] : [`${name} shows ${String(key)} ${JSON.stringify(value)}`],
    ),
  );
  return [...workbookLines(model), ...shown];
}

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
    await pane.getByRole('heading', { name, exact: true }).waitFor();
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
    await undoLast('删除并撤销');
    expect(await workbench.sheetNames()).toEqual(before);
  });

  it('rolls over into a file, and from that file into a new workbook once the user lets the old one go', async () => {
    const before = await workbench.sheetNames();
    await openTool('结转新年度');
    await pane.getByRole('button', { name: '全不选' }).click();
    await pane.getByLabel('口岸专项').check();
    await pane.getByText('存成文件').click();
    const downloading = workbench.page.waitForEvent('download');
    await pane.getByRole('button', { name: '结转 1 张' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('2025年度绩效自评表.xlsx');
    expect(await workbench.sheetNames()).toEqual(before);

    await pane.getByText('一个文件').click();
    await pane.getByLabel(/^选择上年的工作簿/).setInputFiles(await download.path());
    await pane.getByText('新工作簿').click();
    workbench.page.once('dialog', (dialog) => void dialog.dismiss());
    await pane.getByRole('button', { name: '结转 1 张' }).click();
    await pane.getByText(/^没有打开新工作簿/).waitFor({ timeout: WRITING });
    expect(await workbench.sheetNames()).toEqual(before);
    workbench.page.once('dialog', (dialog) => void dialog.accept());
    await pane.getByRole('button', { name: '结转 1 张' }).click();
    await pane.getByText('已结转 1 张到 2026 年度。新工作簿已打开，请保存。').waitFor({ timeout: WRITING });
    expect(await workbench.sheetNames()).toEqual(['口岸专项', '结转说明', '评分规则']);
    expect(await workbench.value(1, 0)).toContain('2026');

    workbench.page.once('dialog', (dialog) => void dialog.accept());
    await workbench.page.getByRole('button', { name: '示例' }).click();
    await workbench.page.getByText('已打开示例。').waitFor({ timeout: WRITING });
    await pane.getByText('本工作簿').first().click();
    await pane.getByText('（3 / 3）').waitFor({ timeout: WRITING });
  });

  it('moves an eight-column table into eleven columns, asking for what it lacks', async () => {
    const before = await workbench.sheetNames();
    await openTool('结转新年度');
    await pane.getByLabel('新表的版式').selectOption('T11');
    await pane.getByRole('button', { name: '全不选' }).click();
    await pane.getByLabel('口岸专项').check();
    await pane.getByText('原表没有计量单位，请补填').first().waitFor();
    await pane.getByRole('button', { name: '结转 1 张' }).click();
    await pane.getByText('已结转 1 张到 2025 年度。').waitFor({ timeout: WRITING });
    expect(await workbench.sheetNames()).toEqual([...before, '口岸专项2025', '结转说明']);
    expect(await workbench.value(INDICATORS - 1, UNIT)).toBe('计量单位');
    await undoLast('删除并撤销');
    expect(await workbench.sheetNames()).toEqual(before);
  });

  it('adds, moves and deletes rows and shares weights out, each with its way back', async () => {
    await workbench.select('2024年惠民消费券', { top: 0, left: 0, bottom: 0, right: 0 });
    await openTool('指标编辑');
    const names = (): Promise<unknown[]> =>
      Promise.all([0, 1, 2].map((row) => workbench.value(INDICATORS + row, NAME)));
    const total = async (rows = 12): Promise<unknown> => workbench.value(INDICATORS + rows, SCORE);
    const [first, second, third] = (await names()) as string[];
    expect(await total()).toBe(99.89);

    await press(`下移 ${first ?? ''}`);
    expect(await names()).toEqual([second, first, third]);
    expect(await total()).toBe(99.89);
    await undoLast();
    expect(await names()).toEqual([first, second, third]);

    await press(`在下面加一行 ${first ?? ''}`);
    expect(await names()).toEqual([first, '请填写指标名称', second]);
    expect(await total(13)).toBe(99.89);
    await press('删除 请填写指标名称');
    expect(await names()).toEqual([first, second, third]);
    expect(await total()).toBe(99.89);

    const weights = async (): Promise<unknown[]> =>
      Promise.all(Array.from({ length: 12 }, (_, row) => workbench.value(INDICATORS + row, WEIGHT)));
    const before = await weights();
    await pane
      .getByRole('group', { name: '产出指标 分配分值' })
      .getByRole('button', { name: '平均' })
      .click();
    await pane.getByText(/，已完成。/).waitFor({ timeout: WRITING });
    await workbench.quiet();
    const after = await weights();
    expect(after).not.toEqual(before);
    expect((after as number[]).reduce((sum, weight) => sum + weight, 0)).toBe(90);
    await undoLast();
    expect(await weights()).toEqual(before);
  });

  it('takes moved rows back from another sheet: every formula, weight and link is as it was', async () => {
    await openTool(SUMMARY);
    await pane.getByRole('button', { name: '生成', exact: true }).click();
    await pane.getByText('已生成“汇总表”。').waitFor({ timeout: WRITING });
    await openTool('指标编辑');
    const before = contents(await workbench.model());
    expect(
      before.filter((line) => line.startsWith(`${SUMMARY} shows`) && line.endsWith(' 99.89')),
    ).toHaveLength(1);
    for (const away of [OTHER_FORM, SUMMARY]) {
      await goTo(FORM);
      await press('在下面加一行 参与商家');
      await expectMoved(before);
      await goTo(away);
      await undoLast();
      expect(contents(await workbench.model())).toEqual(before);
    }
    for (const [row, entry] of [
      [INDICATORS + 2, /^在上方插入/],
      [INDICATORS + 3, /^删除选中行/],
    ] as const) {
      await goTo(FORM);
      await workbench.rowMenu(row, entry);
      await expectMoved(before);
      await goTo(OTHER_FORM);
      await workbench.press('Control+z', 'univer.command.undo');
      expect(contents(await workbench.model())).toEqual(before);
    }
    await openTool('操作记录');
    await pane.getByRole('button', { name: /^撤销“生成/ }).click();
    await pane.getByRole('button', { name: '删除并撤销' }).click();
    await pane.getByText('已撤销').first().waitFor({ timeout: WRITING });
    expect(await workbench.sheetNames()).not.toContain(SUMMARY);
    await goTo(FORM);
  });

  it('keeps a table as a template: renamed, exported, deleted, imported, there after a reload', async () => {
    await openTool('模板');
    await pane.getByPlaceholder('模板名称').fill('消费券');
    await pane.getByRole('button', { name: '把本表存为模板' }).click();
    await pane.getByText('已存为模板“消费券”。').waitFor();
    await pane.getByRole('button', { name: '改名 消费券' }).click();
    await pane.getByRole('textbox', { name: '模板名称' }).last().fill('本单位消费券');
    await pane.getByRole('button', { name: '改名', exact: true }).click();
    await pane.getByText('已改名为“本单位消费券”。').waitFor();
    const downloading = workbench.page.waitForEvent('download');
    await pane.getByRole('button', { name: '导出全部' }).click();
    const file = await (await downloading).path();
    await pane.getByRole('button', { name: '删除 本单位消费券' }).click();
    await pane.getByRole('alert').getByRole('button', { name: '删除' }).click();
    await pane.getByText('已删除模板“本单位消费券”。').waitFor();
    await pane.getByLabel('导入…').setInputFiles(file);
    await pane.getByText('已导入模板。').waitFor();
    await workbench.page.reload();
    await pane.getByText('分值合计').waitFor({ timeout: WRITING });
    await openTool('模板');
    await pane.getByRole('button', { name: '用它新建 本单位消费券' }).click();
    await pane.getByLabel('项目名称').fill('夏季消费券');
    await pane.getByRole('button', { name: '插入', exact: true }).click();
    await pane.getByText('已插入“夏季消费券”。').waitFor({ timeout: WRITING });
    expect(await workbench.value(INDICATORS, NAME)).toBe('参与商家');
    expect(await workbench.value(INDICATORS, TARGET + 1)).toBe(null);
    await undoLast('删除并撤销');
    await workbench.select('2024年惠民消费券', { top: 0, left: 0, bottom: 0, right: 0 });
  });

  it('leaves the workbook as it was when a batch is cancelled', async () => {
    const before = await workbench.sheetNames();
    await chooseList();
    await pane.getByRole('button', { name: `生成 ${String(PROJECTS)} 张` }).click();
    // Sent to the button itself: the page is too busy to stand still as Playwright's own click asks for.
    await pane.getByRole('button', { name: '取消' }).dispatchEvent('click');
    await pane.getByText('已取消，工作簿没有改动。').waitFor({ timeout: WRITING });
    expect(await workbench.sheetNames()).toEqual(before);
  });

  it('makes 44 sheets and an index from a list, in at most 8 round trips of less than 4 MB', async () => {
    await chooseList();
    await workbench.quiet();
    await workbench.resetCounters();
    await pane.getByRole('button', { name: `生成 ${String(PROJECTS)} 张` }).click();
    // Looked at when the last sheet has come: what the pane reads afterwards to show it is not part of making them.
    const { syncs, largestRequest } = await workbench.countersWith(4 + PROJECTS + 1, WRITING);
    expect(syncs).toBeLessThanOrEqual(8);
    expect(largestRequest).toBeLessThan(4_000_000);
    await pane.getByText(`已生成 ${String(PROJECTS)} 张自评表和目录。`).waitFor({ timeout: WRITING });
    await pane.getByRole('button', { name: '生成 0 张' }).waitFor();
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

  function goTo(sheet: string): Promise<void> {
    return workbench.select(sheet, { top: 0, left: 0, bottom: 0, right: 0 });
  }

  /** A row has come or gone, and all that stands on rows or reads them has followed. */
  async function expectMoved(before: readonly string[]): Promise<void> {
    const model = await workbench.model();
    expect(contents(model)).not.toEqual(before);
    // A row that a person inserts is blank, and no indicator yet.
    const broken = brokenContract(model).filter((line) => !/: rows [\d,]+$/u.test(line));
    expect(broken).toEqual([]);
  }

  /** Presses a button of the page that edits the table, and waits until it is done. */
  async function press(name: string): Promise<void> {
    await pane.getByRole('button', { name }).click();
    await pane.getByText(/，已完成。/).waitFor({ timeout: WRITING });
    await workbench.quiet();
  }

  /** Takes the last step back by the bar at the foot; `anyway` is what it asks before sheets are deleted. */
  async function undoLast(anyway?: string): Promise<void> {
    await pane.getByRole('button', { name: /^撤销/ }).click();
    if (anyway !== undefined) await pane.getByRole('button', { name: anyway }).click();
    await pane.getByText('已撤销').first().waitFor({ timeout: WRITING });
    await workbench.quiet();
  }

  async function chooseList(): Promise<void> {
    const lines = Array.from(
      { length: PROJECTS },
      (_, index) => `第${String(index + 1)}号项目,某局,某局办公室,1,2,1`,
    );
    const text = ['项目名称,主管部门,实施单位,年初预算数,全年预算数,全年执行数', ...lines].join('\n');
    await openTool('按项目清单批量生成');
    await pane.getByText('一个文件').click();
    await pane
      .locator('input[type=file]')
      .setInputFiles({ name: '清单.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await pane.getByRole('button', { name: `生成 ${String(PROJECTS)} 张` }).waitFor();
  }
});
