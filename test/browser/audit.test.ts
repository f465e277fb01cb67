import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { FrameLocator } from 'playwright-core';

import { MARKS } from '../../src/core/audit/engine/marks';
import { describeWithChromium } from '../support/programs';
import { WorkbenchPage, type WorkbenchWindow } from '../support/workbench-page';

jest.setTimeout(300_000);

/** For a person to look at. */
const PICTURES = join(__dirname, '../../.cache/audit-pictures');
const SAMPLE = '2024年惠民消费券';
/** 发放数量 of the sample, 得分. */
const ROW = 13;
const SCORE = 10;
const AUDITED = 60_000;

describeWithChromium('the audit in the workbench', () => {
  let workbench: WorkbenchPage;
  let pane: FrameLocator;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    workbench = await WorkbenchPage.open();
    pane = workbench.pane;
  });
  afterAll(() => workbench.close());

  async function picture(name: string): Promise<void> {
    await workbench.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }

  /** Formula, fill and place of every mark on a sheet, as Univer has them. */
  function marks(sheet: string): Promise<string[]> {
    return workbench.page.evaluate((name) => {
      const { backend } = (globalThis as WorkbenchWindow).zipingWorkbench?.spreadsheet ?? {};
      const found = backend?.sheets().find((one) => one.name === name);
      if (backend === undefined || found === undefined) throw new Error(`no sheet ${name}`);
      return backend.conditionals(found.id).map(({ rule }) => rule.formula);
    }, sheet);
  }

  it('finds the wrong total, in at most 4 round trips', async () => {
    await pane.getByRole('tab', { name: '全簿' }).click();
    await pane.getByRole('button', { name: '审计全部' }).waitFor();
    await workbench.quiet();
    await workbench.resetCounters();
    await pane.getByRole('button', { name: '审计全部' }).click();
    await pane.getByText(/总分应为 100.*漏加了执行率得分/).waitFor({ timeout: AUDITED });
    expect((await workbench.counters()).syncs).toBeLessThanOrEqual(4);
    await picture('审计全簿');
  });

  it('comes to the cell of a finding', async () => {
    await pane.getByRole('textbox', { name: '查找' }).fill('漏加了执行率得分');
    await pane.getByRole('button', { name: /^定位/ }).first().click();
    await workbench.page.waitForFunction(() => {
      const { backend } = (globalThis as WorkbenchWindow).zipingWorkbench?.spreadsheet ?? {};
      const sheet = backend?.sheets().find(({ id }) => id === backend.active());
      return sheet?.name.includes('生鲜乳') === true && backend?.selection().top === 23;
    });
    await pane.getByRole('textbox', { name: '查找' }).fill('');
  });

  it('marks what it found, and takes the marks off again', async () => {
    const before = await marks(SAMPLE);
    await pane.getByRole('button', { name: '在表上标记' }).click();
    await pane.getByText(/^已标记 \d+ 格。/).waitFor();
    expect(await marks(SAMPLE)).toEqual(expect.arrayContaining([...before, MARKS.warning.formula]));
    await workbench.select(SAMPLE, { top: 0, left: 0, bottom: 0, right: 0 });
    await workbench.page.waitForTimeout(500);
    await picture('标记');
    await pane.getByRole('button', { name: '去掉标记' }).click();
    await pane.getByText('已去掉标记。').waitFor();
    expect((await marks(SAMPLE)).sort()).toEqual([...before].sort());
  });

  it('follows an edit: a typed number among formulas is found, shown on the map, and repaired', async () => {
    // The pane has had the keyboard until now.
    await workbench.page.mouse.click(400, 400);
    await workbench.select(SAMPLE, { top: ROW, left: SCORE, bottom: ROW, right: SCORE });
    await workbench.type('5');
    await pane.getByRole('textbox', { name: '查找' }).fill('发放数量');
    await pane.getByRole('button', { name: '恢复公式' }).waitFor({ timeout: AUDITED });
    await pane.getByRole('button', { name: '公式图…' }).click();
    await pane.getByRole('button', { name: 'K14', exact: true }).waitFor();
    await picture('公式图');
    await pane.getByRole('button', { name: '返回' }).click();
    await pane.getByRole('button', { name: '恢复公式' }).click();
    await pane.getByText(/^已恢复公式/).waitFor();
    expect(await workbench.value(ROW, SCORE)).toBe(4.89);
    await pane
      .getByRole('button', { name: '恢复公式', exact: true })
      .waitFor({ state: 'detached', timeout: AUDITED });
  });

  it('takes the repair back', async () => {
    await pane.getByRole('button', { name: /^撤销/ }).click();
    await pane.getByText('已撤销。').waitFor();
    expect(await workbench.value(ROW, SCORE)).toBe(5);
  });

  it('writes the report beside the tables, and hands it out as a page', async () => {
    await pane.getByRole('button', { name: '报告…' }).click();
    const download = workbench.page.waitForEvent('download');
    await pane.getByRole('button', { name: '保存审计底稿（网页，可打印）' }).click();
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('项目支出绩效自评审计报告');
    await pane.getByRole('button', { name: '写入“审计报告”' }).click();
    await pane.getByText('已写入“审计报告”。').waitFor();
    expect(await workbench.sheetNames()).toContain('审计报告');
    await workbench.page.waitForTimeout(800);
    await picture('审计报告');
  });

  it('asks nobody outside and complains of nothing', () => {
    expect(workbench.foreignRequests).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});
