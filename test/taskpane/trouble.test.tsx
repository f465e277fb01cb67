import { act, screen, waitFor, within } from '@testing-library/react';
import { composeTable } from '../../src/core/compose/compose-table';
import { cellAt } from '../../src/core/workbook/snapshot';
import { NATIONAL_2020_10 } from '../../src/core/profile/presets/national-2020-10';
import { cleanTable } from '../support/clean-table';
import { composeOptions, workbookWith } from '../support/composed-workbook';
import { emptyMemory } from '../support/empty-memory';
import { paneWorkbook, showPane } from '../support/pane';
import { plainMessage } from '../support/plain-message';
import { publishedTable } from '../support/published-tables';
import { Random } from '../support/random';
import { troubled, type TroubledWorkbook } from '../support/troubled-workbook';

const names = (workbook: TroubledWorkbook): string[] => workbook.model().sheets.map(({ name }) => name);

/** The pane at 保护 of a published sheet, whose host does as it is told. */
async function atProtection() {
  const workbook = troubled(await paneWorkbook('000-2.json'));
  const pane = showPane(workbook);
  await screen.findByLabelText('总分 99.89');
  await pane.open('工具');
  await pane.user.click(screen.getByRole('button', { name: /^保护/ }));
  const protect = (): HTMLElement => screen.getByRole('button', { name: '保护本表' });
  return { workbook, protect, ...pane };
}

async function atHistory(open: (place: string) => Promise<void>, user: ReturnType<typeof showPane>['user']) {
  await open('工具');
  await user.click(screen.getByRole('button', { name: /^操作记录/ }));
}

describe('a write that the host fails at', () => {
  it('is told in Chinese, leaves nothing in 操作记录, and can be tried again', async () => {
    const { workbook, protect, user, open } = await atProtection();
    workbook.failing = ['apply'];
    await user.click(protect());
    expect(await screen.findByRole('alert')).toHaveTextContent('Excel 正忙。请结束编辑再重试。');
    expect(screen.getByRole('alert')).not.toHaveTextContent('InvalidOperation');
    expect(screen.getByRole('button', { name: '复制详情' })).toBeVisible();
    expect(protect()).toBeEnabled();
    expect(screen.queryByText('正在写入…')).not.toBeInTheDocument();
    await atHistory(open, user);
    expect(screen.getByText('还没有操作')).toBeVisible();

    workbook.failing = [];
    await user.click(screen.getByRole('button', { name: '返回' }));
    await user.click(screen.getByRole('button', { name: /^保护/ }));
    await user.click(protect());
    expect(await screen.findByText('“000-2”已保护')).toBeVisible();
    expect(screen.queryByText(/Excel 正忙/)).not.toBeInTheDocument();
  });

  it('is told where the host refuses, with its own words behind 复制详情', async () => {
    const { workbook, protect, user } = await atProtection();
    workbook.refusal = {
      applied: false,
      reason: 'protected',
      message: plainMessage('“000-2”有密码保护，没有写入。'),
      detail: 'AccessDenied',
    };
    await user.click(protect());
    const alert = await screen.findByText('“000-2”有密码保护，没有写入。');
    expect(alert.closest('[role="alert"]')).not.toBeNull();
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    await user.click(screen.getByRole('button', { name: '复制详情' }));
    await waitFor(() => {
      expect(copied.join()).toContain('AccessDenied');
    });
    expect(screen.getByText('“000-2”没有保护')).toBeVisible();
  });

  it('stays told until it is closed', async () => {
    const { workbook, protect, user } = await atProtection();
    workbook.failing = ['apply'];
    await user.click(protect());
    await screen.findByText(/Excel 正忙/);
    await user.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.queryByText(/Excel 正忙/)).not.toBeInTheDocument();
  });

  it('leaves the form 新建 as it was, and keeps no entries for the next time', async () => {
    const workbook = troubled(await emptyMemory());
    const { user, open } = showPane(workbook);
    await open('新建');
    await user.type(screen.getByRole('textbox', { name: /项目名称/ }), '会议费');
    await user.type(screen.getByRole('textbox', { name: '实施单位' }), '甲局');
    workbook.failing = ['apply'];
    await user.click(screen.getByRole('button', { name: '插入' }));
    await screen.findByText(/Excel 正忙/);
    expect(screen.getByRole('tab', { name: '新建' })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('textbox', { name: /项目名称/ })).toHaveValue('会议费');
    expect(names(workbook)).toEqual(['Sheet1']);
    await open('本表');
    await open('新建');
    expect(screen.getByRole('textbox', { name: '实施单位' })).toHaveValue('');
  });

  it('keeps 填分 open, with nothing written', async () => {
    const workbook = troubled(await paneWorkbook('001-5.json', 'asPublished'));
    const { user } = showPane(workbook);
    await user.click(await screen.findByRole('button', { name: '填分' }));
    workbook.failing = ['apply'];
    await user.click(await screen.findByRole('button', { name: '确定' }));
    await screen.findByText(/Excel 正忙/);
    expect(screen.getByRole('region', { name: '会变的 1 处' })).toBeVisible();
    expect(screen.getByRole('button', { name: '确定' })).toBeEnabled();
  });
});

describe('a write that takes its time', () => {
  it('says so, takes no second one, and is over when the host is done', async () => {
    const { workbook, protect, user } = await atProtection();
    workbook.hold();
    workbook.waiting = 'Excel 正在编辑单元格，按 Enter 结束后继续。';
    await user.click(protect());
    expect(screen.getByText('正在写入…')).toBeInTheDocument();
    expect(await screen.findByText('Excel 正在编辑单元格，按 Enter 结束后继续。')).toBeVisible();
    expect(protect()).toBeDisabled();
    await act(async () => {
      workbook.release();
      await Promise.resolve();
    });
    expect(await screen.findByText('“000-2”已保护')).toBeVisible();
    expect(screen.queryByText('正在写入…')).not.toBeInTheDocument();
    expect(screen.queryByText(/正在编辑单元格/)).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: '取消保护' })).toBeEnabled();
  });
});

describe('what was written', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is told for ten seconds', async () => {
    const { protect, user } = await atProtection();
    jest.useFakeTimers({ advanceTimers: true });
    await user.click(protect());
    expect(await screen.findByText('已保护。')).toBeVisible();
    act(() => {
      jest.advanceTimersByTime(9_000);
    });
    expect(screen.getByText('已保护。')).toBeVisible();
    act(() => {
      jest.advanceTimersByTime(2_000);
    });
    expect(screen.queryByText('已保护。')).not.toBeInTheDocument();
  });

  it('is not taken back where the user thinks better of it', async () => {
    const workbook = troubled(await emptyMemory());
    const { user, open } = showPane(workbook);
    await open('新建');
    await user.type(screen.getByRole('textbox', { name: /项目名称/ }), '会议费');
    await user.click(screen.getByRole('button', { name: '插入' }));
    await screen.findByRole('heading', { name: '会议费' });
    await atHistory(open, user);
    const undo = () => screen.getAllByRole('button', { name: '撤销“插入自评表 会议费”' })[0]!;
    await user.click(undo());
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(screen.queryByText(/撤销会删除工作表/)).not.toBeInTheDocument();
    expect(names(workbook)).toContain('会议费');

    workbook.failing = ['apply'];
    await user.click(undo());
    await user.click(screen.getByRole('button', { name: '删除并撤销' }));
    await screen.findByText(/Excel 正忙/);
    expect(screen.queryByText(/ · 已撤销/)).not.toBeInTheDocument();
    expect(names(workbook)).toContain('会议费');
  });
});

describe('a place that the host does not show', () => {
  it('is told, and the pane goes on', async () => {
    const workbook = troubled(await paneWorkbook('001-5.json', 'asPublished'));
    const { user } = showPane(workbook);
    await user.click(await screen.findByRole('button', { name: '填分' }));
    const changed = await screen.findByRole('region', { name: '会变的 1 处' });
    workbook.failing = ['reveal'];
    await user.click(within(changed).getByRole('button'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Excel 正忙');
    workbook.failing = [];
    await user.click(within(changed).getByRole('button'));
    expect(workbook.revealed).toMatchObject({ sheet: '001-5', range: { top: 23, left: 10 } });
  });
});

describe('全簿', () => {
  const lines = () => within(screen.getByRole('list', { name: '自评表' })).getAllByRole('listitem');

  async function workbookOf(count: number) {
    const table = publishedTable('000-2.json');
    return troubled(
      await workbookWith(
        ...Array.from({ length: count }, (_, at) =>
          composeTable(
            composeOptions('000-2.json', {
              table: { ...table, projectName: `项目${String(at + 1)}号` },
              sheetName: `表${String(at + 1)}`,
              mode: 'asPublished',
            }),
          ),
        ),
      ),
    );
  }

  it('says what to do when the workbook cannot be read, and reads again', async () => {
    const workbook = await workbookOf(1);
    const { user, open } = showPane(workbook);
    await screen.findByRole('heading', { name: '项目1号' });
    workbook.failing = ['read'];
    await open('全簿');
    expect(await screen.findByText('Excel 正忙。请结束编辑再重试。')).toBeVisible();
    workbook.failing = [];
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByRole('list', { name: '自评表' })).toBeVisible();
  });

  it('follows what is typed into a sheet', async () => {
    const workbook = await workbookOf(1);
    const { open } = showPane(workbook);
    await open('全簿');
    await screen.findByRole('list', { name: '自评表' });
    const { workbook: read } = await workbook.read({ sheets: 'all' });
    const sheet = read.sheets[0]!;
    expect(cellAt(sheet, 2, 3).value).toBe('项目1号');
    act(() => {
      workbook.type('表1', 2, 3, { value: '改了名的项目' });
    });
    expect(await screen.findByText('改了名的项目')).toBeVisible();
  });

  it('has a field to look for one of many, by project or sheet', async () => {
    const { user, open } = showPane(await workbookOf(9));
    await open('全簿');
    await screen.findByRole('list', { name: '自评表' });
    const field = screen.getByRole('textbox', { name: '查找项目或工作表' });
    await user.type(field, '项目3号 ');
    expect(lines()).toHaveLength(1);
    await user.clear(field);
    await user.type(field, '表7');
    expect(lines()).toHaveLength(1);
    expect(screen.getByText('项目7号')).toBeVisible();
    await user.clear(field);
    await user.type(field, '没有的');
    expect(screen.getByText('没有符合的自评表。')).toBeVisible();
  });

  it('has no such field for a few, shows those with findings only, and leads on', async () => {
    const plans = ['000-1.json', '000-2.json'].map((file) =>
      composeTable(composeOptions(file, { mode: 'asPublished' })),
    );
    const clean = cleanTable(new Random(3), 'T11', NATIONAL_2020_10);
    plans.push(composeTable(composeOptions('000-1.json', { table: clean, sheetName: '无误' })));
    const { user, open } = showPane(troubled(await workbookWith(...plans)));
    await open('全簿');
    await screen.findByRole('list', { name: '自评表' });
    expect(screen.queryByRole('textbox', { name: '查找项目或工作表' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: '有问题 2' }));
    expect(lines()).toHaveLength(2);
    await user.click(screen.getByRole('radio', { name: '全部 3' }));
    expect(lines()).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: '汇总表' }));
    expect(await screen.findByRole('heading', { name: '汇总表' })).toBeVisible();
    await open('全簿');
    await user.click(screen.getByRole('button', { name: '审计全部' }));
    expect(screen.getByRole('tab', { name: '全簿' })).toHaveAttribute('aria-selected', 'true');
    expect(screen.queryByRole('list', { name: '自评表' })).not.toBeInTheDocument();
  });

  it('says that an audit failed or was stopped, and audits when asked again', async () => {
    const workbook = await workbookOf(1);
    const { user, open } = showPane(workbook);
    await open('全簿');
    await screen.findByRole('list', { name: '自评表' });
    workbook.failing = ['read'];
    await user.click(screen.getByRole('button', { name: '审计全部' }));
    expect(await screen.findByText('Excel 正忙。请结束编辑再重试。')).toBeVisible();
    expect(screen.queryByText('审计已取消')).not.toBeInTheDocument();

    workbook.failing = [];
    workbook.holdsReadings = true;
    workbook.hold();
    await user.click(screen.getByRole('button', { name: '重试' }));
    await user.click(await screen.findByRole('button', { name: '取消' }));
    await act(async () => {
      workbook.release();
      await Promise.resolve();
    });
    expect(await screen.findByText('审计已取消')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '重新审计' }));
    expect(await screen.findByText(/审计。/)).toBeVisible();
    expect(screen.queryByText('审计已取消')).not.toBeInTheDocument();
  });
});
