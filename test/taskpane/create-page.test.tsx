import { screen, waitFor, within } from '@testing-library/react';
import { emptyMemory } from '../support/empty-memory';
import { paneWorkbook, showPane } from '../support/pane';

const names = (workbook: Awaited<ReturnType<typeof emptyMemory>>) =>
  workbook.model().sheets.map(({ name }) => name);

describe('新建', () => {
  it('makes a scored sheet from an empty workbook in three steps', async () => {
    const workbook = await emptyMemory();
    const { user, open } = showPane(workbook);
    await open('新建');
    await user.type(screen.getByRole('textbox', { name: /项目名称/ }), '电子政务外网使用费');
    await user.click(screen.getByRole('button', { name: '插入' }));
    expect(await screen.findByRole('heading', { name: '电子政务外网使用费' })).toBeVisible();
    expect(names(workbook)).toEqual(['Sheet1', '电子政务外网使用费', '评分规则']);
    expect(workbook.model().activeSheet).toBe('电子政务外网使用费');
    expect(screen.getByText('分值合计 100')).toBeVisible();
    expect(screen.getByText(/填写年度指标值和实际完成值后/)).toBeVisible();
  });

  it('shows the rows that would be written, with sums that make 100', async () => {
    const { user, open } = showPane(await emptyMemory());
    await open('新建');
    const preview = screen.getByRole('region', { name: '将写入的指标' });
    expect(within(preview).getByText('合计 100')).toBeVisible();
    const before = within(preview).getAllByRole('listitem').length;
    await user.click(screen.getByRole('button', { name: /调整每类行数/ }));
    await user.click(screen.getByRole('button', { name: '数量指标加一行' }));
    expect(within(preview).getAllByRole('listitem')).toHaveLength(before + 1);
    expect(within(preview).getByText('合计 100')).toBeVisible();
  });

  it('offers the rules as cards and puts the chosen ones into the workbook', async () => {
    const workbook = await emptyMemory();
    const { user, open } = showPane(workbook);
    await open('新建');
    await user.click(screen.getByRole('button', { name: '换一套规则' }));
    await user.click(screen.getByRole('radio', { name: /湖北/ }));
    await user.type(screen.getByRole('textbox', { name: /项目名称/ }), '测试项目');
    await user.click(screen.getByRole('button', { name: '插入' }));
    expect(await screen.findByRole('button', { name: /湖北/ })).toBeVisible();
  });

  it('remembers unit and year, and finds a free name for the second sheet of a project', async () => {
    const workbook = await emptyMemory();
    const { user, open } = showPane(workbook);
    await open('新建');
    const insert = async () => {
      await user.type(screen.getByRole('textbox', { name: /项目名称/ }), '会议费');
      await user.click(screen.getByRole('button', { name: '插入' }));
      await screen.findByRole('heading', { name: '会议费' });
    };
    const year = screen.getByRole('textbox', { name: '年度' });
    await user.clear(year);
    await user.type(year, '2023');
    await user.type(screen.getByRole('textbox', { name: '实施单位' }), '根河市工业和信息化局');
    await insert();
    await open('新建');
    expect(await screen.findByDisplayValue('根河市工业和信息化局')).toBeVisible();
    expect(screen.getByRole('textbox', { name: '年度' })).toHaveValue('2023');
    await insert();
    await waitFor(() => {
      expect(names(workbook)).toEqual(['Sheet1', '会议费', '评分规则', '会议费(2)']);
    });
  });

  it('keeps to the rules of a workbook that has its own', async () => {
    const workbook = await paneWorkbook('003-1.json');
    const { user, open } = showPane(workbook);
    await open('新建');
    await user.type(screen.getByRole('textbox', { name: /项目名称/ }), '甲');
    await user.click(screen.getByRole('button', { name: '插入' }));
    await screen.findByRole('heading', { name: '甲' });
    await open('新建');
    expect(await screen.findByText(/本簿按“全国/)).toBeVisible();
  });

  it('says what is missing before it lets the user insert', async () => {
    const { user, open } = showPane(await emptyMemory());
    await open('新建');
    expect(screen.getByRole('button', { name: '插入' })).toBeDisabled();
    expect(screen.getByText('先写项目名称。')).toBeVisible();
    await user.clear(screen.getByRole('textbox', { name: '年度' }));
    expect(screen.getByText('四位数字')).toBeVisible();
  });
});
