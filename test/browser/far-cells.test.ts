import { describeWithChromium } from '../support/programs';
import { rawRow, rawWorkbook, type RawSheet } from '../support/raw-workbook';
import { WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(300_000);

function sheets(count: number): RawSheet[] {
  return Array.from({ length: count }, (_, at) => ({ name: `表${String(at + 1)}`, rows: rawRow('A1') }));
}

describeWithChromium('a workbook that reaches too far, in the workbench', () => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
  });
  afterAll(() => workbench.close());

  /** Opens a file of these sheets; what the bar says then. */
  async function open(name: string, content: readonly RawSheet[]): Promise<string> {
    const buffer = Buffer.from(rawWorkbook(content));
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await workbench.page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
    const status = workbench.page.locator('.bar [role=status]');
    await status.filter({ hasText: name }).filter({ hasNotText: '正在打开' }).waitFor();
    return (await status.textContent()) ?? '';
  }

  it.each([
    ['a cell in the last corner', [rawRow('A1'), rawRow('XFD1048576')]],
    ['two cells far apart', [rawRow('A1'), rawRow('XFD2'), rawRow('A1048576')]],
    ['a cell in the last row', [rawRow('A1'), rawRow('A1048576')]],
    ['a cell in the last row, some columns away', [rawRow('A1'), rawRow('S1048576')]],
  ])('opens as far as forms go, and says what it left out: %s', async (name, rows) => {
    const said = await open(`${name}.xlsx`, [{ name: '自评表', rows: rows.join('') }]);
    expect(said).toMatch(/但没有打开全：.*自评表.*前? ?20000 行.*另存时不会有这些内容/u);
    expect(await workbench.sheetNames()).toEqual(['自评表']);
    await workbench.quiet();
    expect(await workbench.value(0, 0)).toBe(1);
  });

  it('asks before it saves a file that was not opened whole', async () => {
    await open('远处有字.xlsx', [{ name: '自评表', rows: rawRow('A1') + rawRow('A1048576') }]);
    const asked = new Promise<string>((resolve) => {
      workbench.page.once('dialog', (dialog) => {
        resolve(dialog.message());
        void dialog.dismiss();
      });
    });
    await workbench.page.getByRole('button', { name: '另存为 .xlsx' }).click();
    expect(await asked).toContain('另存的文件里不会有这些内容');
  });

  it('opens 300 sheets', async () => {
    expect(await open('三百张.xlsx', sheets(300))).toBe('已打开“三百张.xlsx”。');
    expect(await workbench.sheetNames()).toHaveLength(300);
  });

  it('refuses 3,000 sheets, and leaves what was open', async () => {
    await open('原来的.xlsx', sheets(2));
    const said = await open('三千张.xlsx', sheets(3_000));
    expect(said).toContain('没有打开：里面有 3000 张工作表');
    expect(said).toContain('原来的工作簿没有动');
    expect(await workbench.sheetNames()).toEqual(['表1', '表2']);
    expect(await workbench.value(0, 0)).toBe(1);
  });

  it('says nothing on the console meanwhile', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
