import { readFileSync } from 'node:fs';

import type { CellRange } from '../../src/core/workbook/address';
import { describeWithChromium } from '../support/programs';
import { WorkbenchPage, type WorkbenchWindow } from '../support/workbench-page';

jest.setTimeout(180_000);

const SAMPLE = '2024年惠民消费券';
/** 发放数量 of the sample: target 1.4, actual 1.37, 5 points. */
const ROW = 13;
const ACTUAL = 7;
const SCORE = 10;

function cell(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

describeWithChromium('the workbench in Chromium', () => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
  });
  afterAll(() => workbench.close());

  it('opens with three tables, one of them with a wrong total', async () => {
    const names = await workbench.sheetNames();
    expect(names).toHaveLength(4);
    expect(names[0]).toBe(SAMPLE);
    expect(names[3]).toBe('评分规则');
    expect(await workbench.value(ROW, SCORE)).toBe(4.89);
  });

  it('runs the real Excel client in the frame of the pane', async () => {
    const frame = workbench.page.frames().find((one) => one.url().endsWith('workbench-pane.html'));
    const answer = await frame?.evaluate(async () => {
      const { Excel } = globalThis as unknown as { Excel: typeof globalThis.Excel };
      return Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
        range.load('values');
        const early = ((): string => {
          try {
            return String(range.values);
          } catch (error) {
            return (error as { code: string }).code;
          }
        })();
        await context.sync();
        return [early, range.values];
      });
    });
    expect(answer).toEqual(['PropertyNotLoaded', [['项目支出绩效自评表']]]);
  });

  it('follows a keystroke: the score, the panel, one sync', async () => {
    await workbench.select(SAMPLE, cell(ROW, ACTUAL));
    await workbench.pane.getByText('所选行 · 发放数量').waitFor();
    await workbench.quiet();
    await workbench.resetCounters();
    await workbench.type('1.4');
    await workbench.pane.getByText('100.00', { exact: true }).waitFor();
    expect(await workbench.value(ROW, SCORE)).toBe(5);
    await workbench.quiet();
    expect((await workbench.counters()).syncs).toBe(1);
  });

  it("leaves the user's own undo to the spreadsheet", async () => {
    await workbench.page.keyboard.press('Control+z');
    await workbench.pane.getByText('99.89', { exact: true }).waitFor();
    expect(await workbench.value(ROW, SCORE)).toBe(4.89);
  });

  it('brings a finding into sight', async () => {
    await workbench.select(SAMPLE, cell(0, 0));
    await workbench.pane.getByText('扣 0.11 分').click();
    await workbench.page.waitForFunction(() => {
      const { backend } = (globalThis as WorkbenchWindow).zipingWorkbench?.spreadsheet ?? {};
      return backend !== undefined && backend.selection().top > 0;
    });
    expect(await workbench.selection()).toMatchObject({ top: ROW });
  });

  it('inserts a table and takes it back', async () => {
    await workbench.pane.getByRole('tab', { name: '新建' }).click();
    await workbench.pane.getByLabel('项目名称').fill('道路养护');
    await workbench.quiet();
    await workbench.resetCounters();
    await workbench.pane.getByRole('button', { name: '插入', exact: true }).click();
    await workbench.pane.getByText(/已插入/).waitFor();
    await workbench.quiet();
    // Two carry out the plan; the others read the new sheet and its rules and remember what was entered.
    const { syncs, requestBytes, answerBytes } = await workbench.counters();
    expect(syncs).toBeLessThanOrEqual(9);
    expect(requestBytes + answerBytes).toBeLessThanOrEqual(300_000);
    expect(await workbench.sheetNames()).toContain('道路养护');
    expect(await workbench.value(0, 0)).toBe('项目支出绩效自评表');
    await workbench.pane.getByRole('tab', { name: '工具' }).click();
    await workbench.pane.getByText('操作记录').click();
    await workbench.pane
      .getByRole('button', { name: /撤销“插入/ })
      .first()
      .click();
    await workbench.pane.getByRole('button', { name: '删除并撤销' }).click();
    await workbench.page.waitForFunction(() => {
      const { backend } = (globalThis as WorkbenchWindow).zipingWorkbench?.spreadsheet ?? {};
      return backend?.sheets().every(({ name }) => name !== '道路养护') === true;
    });
  });

  it('saves a file and opens it again', async () => {
    const before = await workbench.sheetNames();
    const download = workbench.page.waitForEvent('download');
    await workbench.page.getByRole('button', { name: '另存为 .xlsx' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('绩效自评表.xlsx');
    const path = await file.path();
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    await workbench.page
      .locator('input[type=file]')
      .setInputFiles({ name: '存.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(path) });
    await workbench.page.getByRole('status').filter({ hasText: '已打开“存.xlsx”' }).waitFor();
    expect(await workbench.sheetNames()).toEqual(before);
    expect(await workbench.value(ROW, SCORE)).toBe(4.89);
    await workbench.pane.getByRole('tab', { name: '本表' }).click();
    await workbench.pane.getByText('99.89', { exact: true }).waitFor();
  });

  it('asks before work that is not saved is lost', async () => {
    // The pane has had the keyboard until now.
    await workbench.page.mouse.click(400, 400);
    await workbench.select(SAMPLE, cell(ROW, ACTUAL));
    await workbench.type('1.2');
    const questions: string[] = [];
    workbench.page.once('dialog', (dialog) => {
      questions.push(dialog.message());
      void dialog.dismiss();
    });
    await workbench.page.getByRole('button', { name: '示例' }).click();
    expect(questions).toEqual([expect.stringContaining('没有另存')]);
    expect(await workbench.value(ROW, SCORE)).toBe(4.29);
    workbench.page.once('dialog', (dialog) => void dialog.accept());
    await workbench.page.getByRole('button', { name: '示例' }).click();
    await workbench.page.getByRole('status').filter({ hasText: '已打开示例' }).waitFor();
    expect(await workbench.value(ROW, SCORE)).toBe(4.89);
  });

  it('says what is wrong with a file that is no workbook', async () => {
    await workbench.page.locator('input[type=file]').setInputFiles({
      name: '坏.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('<html>'),
    });
    await workbench.page.getByRole('status').filter({ hasText: '坏.xlsx' }).waitFor();
    expect(await workbench.sheetNames()).toContain(SAMPLE);
  });

  it('has asked nothing of any other origin, and nothing went wrong', () => {
    expect(workbench.foreignRequests).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});
