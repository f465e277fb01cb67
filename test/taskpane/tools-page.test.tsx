import { screen, waitFor } from '@testing-library/react';
import { composeProfileSheet } from '../../src/core/compose/profile-sheet-plan';
import { cellRow } from '../../src/core/workbook/snapshot';
import { emptyMemory } from '../support/empty-memory';
import { paneWorkbook, showPane } from '../support/pane';
import { profileOf } from '../support/project-workbook';

describe('工具', () => {
  it('shows the rules with their notices and puts others into the workbook', async () => {
    const workbook = await paneWorkbook('000-2.json');
    const { user, open } = showPane(workbook);
    await open('工具');
    await user.click(screen.getByRole('button', { name: /^评分规则/ }));
    expect(screen.getByText('执行率分值')).toBeVisible();
    expect(screen.getAllByText(/财预〔2020〕10号/).length).toBeGreaterThan(3);
    await user.click(screen.getByRole('button', { name: '换一套规则' }));
    await user.click(screen.getByRole('radio', { name: /湖北/ }));
    await user.click(screen.getByRole('button', { name: '写入本簿' }));
    expect(await screen.findByRole('button', { name: '打开“评分规则”' })).toBeVisible();
    expect(workbook.model().sheets.map(({ name }) => name)).toContain('评分规则');
    expect(workbook.model().activeSheet).toBe('000-2');
    await open('本表');
    expect(await screen.findByRole('button', { name: /分值应为 20，表上是 10/ })).toBeVisible();
  });

  it('says which rules of a preset were changed, and puts the preset back', async () => {
    const workbook = await paneWorkbook('000-2.json');
    await workbook.apply(composeProfileSheet(profileOf()));
    workbook.activate('000-2');
    const sheet = () => workbook.model().sheets.find(({ name }) => name === '评分规则');
    const row = [...(sheet()?.cells ?? [])].find(([, { value }]) => value === '得分保留')?.[0] ?? 0;
    workbook.type('评分规则', cellRow(row), 1, { value: '一位小数' });
    const { user, open } = showPane(workbook);
    const name = `${profileOf().name}（有改动）`;
    await user.click(await screen.findByRole('button', { name }));
    const edits = await screen.findByRole('region', { name: '与这套规则的原文有 1 处不同' });
    expect(edits).toHaveTextContent('得分保留：一位小数原为：两位小数');
    await user.click(screen.getByRole('button', { name: '换一套规则' }));
    await user.click(screen.getByRole('radio', { name: /^全国（财预〔2020〕10号）(?!（有改动）)/ }));
    await user.click(screen.getByRole('button', { name: '换用这套规则' }));
    await screen.findByText(/^本簿改按/);
    await open('本表');
    expect(await screen.findByRole('button', { name: profileOf().name })).toBeVisible();
  });

  it('lists what was written and takes it back, asking first when a sheet would go', async () => {
    const workbook = await emptyMemory();
    const { user, open } = showPane(workbook);
    await open('新建');
    await user.type(screen.getByRole('textbox', { name: /项目名称/ }), '会议费');
    await user.click(screen.getByRole('button', { name: '插入' }));
    await screen.findByRole('heading', { name: '会议费' });
    await open('工具');
    await user.click(screen.getByRole('button', { name: /^操作记录/ }));
    const [step] = screen.getAllByRole('button', { name: '撤销“插入自评表 会议费”' });
    if (step === undefined) throw new Error('no step');
    await user.click(step);
    expect(screen.getByText(/撤销会删除工作表“会议费”/)).toBeVisible();
    expect(workbook.model().sheets).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: '删除并撤销' }));
    await waitFor(() => {
      expect(workbook.model().sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    });
    expect(await screen.findByText(/ · 已撤销/)).toBeVisible();
  });

  it('protects the sheet and takes the protection off', async () => {
    const workbook = await paneWorkbook('000-2.json');
    const { user, open } = showPane(workbook);
    await screen.findByLabelText('总分 99.89');
    await open('工具');
    await user.click(screen.getByRole('button', { name: /^保护/ }));
    await user.click(screen.getByRole('button', { name: '保护本表' }));
    expect(await screen.findByText('“000-2”已保护')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '取消保护' }));
    expect(await screen.findByText('“000-2”没有保护')).toBeVisible();
  });

  it('is walked through with the keyboard', async () => {
    const { user } = showPane(await emptyMemory());
    await user.tab();
    expect(screen.getByRole('tab', { name: '本表' })).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('tab', { name: '工具' })).toHaveFocus();
    expect(screen.getByRole('tab', { name: '工具' })).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Home}{ArrowRight}');
    expect(screen.getByRole('tab', { name: '全簿' })).toHaveFocus();
  });

  it('leads from 帮助 to the licences of what is shipped', async () => {
    const { user, open } = showPane(await paneWorkbook('000-2.json'));
    await open('工具');
    await user.click(screen.getByRole('button', { name: /^帮助/ }));
    expect(screen.getByRole('link', { name: '许可与第三方软件' })).toHaveAttribute('href', 'licenses.txt');
  });
});
