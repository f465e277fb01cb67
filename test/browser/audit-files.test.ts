import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { FrameLocator } from 'playwright-core';

import { writeXlsx } from '../../src/adapters/xlsx/write-xlsx';
import { describeWithChromium } from '../support/programs';
import { projectWorkbook } from '../support/project-workbook';
import { publishedTable } from '../support/published-tables';
import { WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(300_000);

/** For a person to look at. */
const PICTURES = join(__dirname, '../../.cache/audit-pictures');
const AUDITED = 60_000;

/** A folder as two offices hand it in: one file of two projects, a copy of a file, one that is cut off, a lock file, a text. */
async function handedInFolder(): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'ziping-handed-in-')), '报送材料');
  const bytesOf = async (...tables: string[]) =>
    writeXlsx((await projectWorkbook(tables.map(publishedTable), 'asPublished')).model());
  const wrong = await bytesOf('001-5.json');
  const files: [string, Uint8Array | string][] = [
    ['工信局/消费券.xlsx', await bytesOf('000-2.json')],
    ['工信局/生鲜乳.xlsx', wrong],
    ['农牧局/两个项目.xlsx', await bytesOf('000-1.json', '001-1.json')],
    ['农牧局/生鲜乳（再报）.xlsx', wrong],
    ['农牧局/没传完.xlsx', wrong.subarray(0, 3000)],
    ['农牧局/~$两个项目.xlsx', 'lock'],
    ['农牧局/说明.docx', 'text'],
  ];
  for (const [name, content] of files) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

describeWithChromium('the audit of a folder in the pane', () => {
  let workbench: WorkbenchPage;
  let pane: FrameLocator;
  let folder: string;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    folder = await handedInFolder();
    workbench = await WorkbenchPage.open();
    pane = workbench.pane;
    await pane.getByRole('tab', { name: '工具' }).click();
    await pane.getByRole('button', { name: /^审计一批文件/ }).click();
  });
  afterAll(async () => {
    await workbench.close();
    rmSync(join(folder, '..'), { recursive: true });
  });

  async function picture(name: string): Promise<void> {
    await workbench.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }

  it('tells how each file of it stands, the worst first', async () => {
    await pane.getByRole('button', { name: '选文件夹…' }).waitFor();
    await picture('审计一批文件');
    await pane.getByLabel('选文件夹…').setInputFiles(folder);
    await pane.getByText('5 个文件，5 张自评表').waitFor({ timeout: AUDITED });
    const items = await pane.getByRole('list', { name: '审计过的文件' }).getByRole('button').allInnerTexts();
    expect(items.map((text) => text.split('\n')[0])).toEqual([
      '没传完.xlsx',
      '生鲜乳.xlsx',
      '生鲜乳（再报）.xlsx',
      '两个项目.xlsx',
      '消费券.xlsx',
    ]);
    await picture('审计一批文件的结果');
  });

  it('tells what shows only between the files', async () => {
    const between = pane.getByRole('region', { name: '文件之间' });
    expect(await between.innerText()).toContain(
      '内容完全相同：报送材料/工信局/生鲜乳.xlsx、报送材料/农牧局/生鲜乳（再报）.xlsx',
    );
    expect(await between.innerText()).toContain('说明.docx');
    expect(await between.innerText()).not.toContain('~$');
  });

  it('shows the findings of a file with their cells', async () => {
    await pane.getByRole('button', { name: /^生鲜乳\.xlsx/ }).click();
    await pane.getByText(/总分应为 100.*漏加了执行率得分/).waitFor();
    await picture('审计一批文件的一个文件');
  });

  it('saves the report of them all', async () => {
    await pane.getByRole('button', { name: '存报告…' }).click();
    const [download] = await Promise.all([
      workbench.page.waitForEvent('download'),
      pane.getByRole('button', { name: '保存自评表清单（CSV，每张表一行）' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(1 + 5 + 1);
    expect(text).toContain('报送材料/农牧局/没传完.xlsx');
    await picture('审计一批文件的报告');
  });

  it('opens a copy of one to be audited cell by cell', async () => {
    await pane.getByRole('button', { name: '返回' }).click();
    await pane.getByRole('button', { name: /^生鲜乳\.xlsx/ }).click();
    await pane.getByRole('button', { name: '打开副本' }).click();
    await pane.getByText('已打开“生鲜乳.xlsx”的副本。').waitFor();
    await pane.getByRole('tab', { name: '本表' }).click();
    await pane.getByRole('heading', { name: '自治区生鲜乳加工增量补贴资金' }).waitFor();
    await picture('打开副本');
  });

  it('says nothing on the console and asks no other machine for anything', () => {
    expect(workbench.complaints).toEqual([]);
    expect(workbench.foreignRequests).toEqual([]);
  });
});
