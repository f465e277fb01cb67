import { configure, screen, waitFor, within } from '@testing-library/react';
import { zipSync } from 'fflate';
import type { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { writeXlsx } from '../../src/adapters/xlsx/write-xlsx';
import { HostError } from '../../src/core/workbook/ports';
import type { WorkbookHost } from '../../src/core/workbook/ports';
import { emptyMemory } from '../support/empty-memory';
import { PANE_FILES, paneWorkbook, showPane } from '../support/pane';
import { applied, projectWorkbook } from '../support/project-workbook';
import { TABLE_FILES, publishedTable } from '../support/published-tables';
import { plainMessage } from '../support/plain-message';
import { told } from '../../src/core/message/message';

// Whole workbooks are composed, read and recognised: slow on a busy machine, and nothing is timed here.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });

/** A file as a browser hands it over; jsdom's own cannot be read as bytes. */
function fileOf(bytes: Uint8Array, name: string): File {
  const file = new File([bytes as BlobPart], name);
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
}

/** A small file that claims to hold gigabytes. */
function zipBomb(): Uint8Array {
  const bytes = zipSync({
    'xl/workbook.xml': new Uint8Array(10),
    'xl/worksheets/sheet1.xml': new Uint8Array(10),
  });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 28 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
  }
  return bytes;
}

const names = (workbook: MemoryWorkbook): string[] => workbook.model().sheets.map(({ name }) => name);

async function openTool(host: WorkbookHost, tool: string, props: Parameters<typeof showPane>[1] = {}) {
  const pane = showPane(host, props);
  await pane.open('工具');
  await pane.user.click(screen.getByRole('button', { name: new RegExp(`^${tool}`) }));
  await screen.findByRole('heading', { name: tool });
  return pane;
}

describe('结转新年度', () => {
  it('shows what will happen, writes the new sheets, and takes them back', async () => {
    const workbook = await projectWorkbook(['000-1.json', '001-1.json'].map(publishedTable));
    const before = names(workbook);
    const { user } = await openTool(workbook, '结转新年度');
    expect(await screen.findByDisplayValue('2025')).toBeVisible();
    expect(screen.getByRole('region', { name: '市派驻村工作人员补助经费2025' })).toHaveTextContent('1.11');
    await user.click(screen.getByRole('button', { name: '结转 2 张' }));
    expect(await screen.findByText('已结转 2 张到 2025 年度。')).toBeVisible();
    expect(names(workbook)).toEqual([
      ...before,
      '二零二五年电子政务外网使用费',
      '市派驻村工作人员补助经费2025',
      '结转说明',
    ]);
    await user.click(screen.getByRole('button', { name: /撤销/ }));
    await user.click(screen.getByRole('button', { name: '删除并撤销' }));
    await waitFor(() => {
      expect(names(workbook)).toEqual(before);
    });
  });

  it('rolls over only what is ticked', async () => {
    const workbook = await projectWorkbook(['000-1.json', '001-1.json'].map(publishedTable));
    const { user } = await openTool(workbook, '结转新年度');
    await user.click(await screen.findByRole('button', { name: '全不选' }));
    expect(screen.getByRole('button', { name: '结转 0 张' })).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: '市派驻村工作人员补助经费' }));
    await user.click(screen.getByRole('button', { name: '结转 1 张' }));
    await screen.findByText(/已结转 1 张/);
    expect(names(workbook)).toContain('市派驻村工作人员补助经费2025');
  });

  it('says when there is nothing to roll over', async () => {
    await openTool(await emptyMemory(), '结转新年度');
    expect(await screen.findByText('工作簿里没有自评表')).toBeVisible();
  });
});

describe('结转新年度, from a file and into a new workbook', () => {
  /** What the user would be shown or given. */
  const opened: Uint8Array[] = [];
  const saved: string[] = [];
  const files = (open: typeof PANE_FILES.open) => ({ files: { ...PANE_FILES, open } });
  const keep = (bytes: Uint8Array): Promise<boolean> => Promise.resolve(opened.push(bytes) > 0);
  beforeEach(() => {
    opened.length = 0;
    saved.length = 0;
    Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  async function lastYear(name = '去年.xlsx'): Promise<File> {
    const workbook = await projectWorkbook([publishedTable('001-1.json')]);
    return fileOf(await writeXlsx(workbook.model()), name);
  }
  async function tablesIn(bytes: Uint8Array | undefined): Promise<string[]> {
    const read = await PANE_FILES.read(bytes ?? new Uint8Array(), '新.xlsx');
    if (!read.ok) throw new Error(told(read.message, 'zh'));
    return read.workbook.sheets.map(({ name }) => name);
  }

  it('opens the new tables as a workbook of their own and leaves this one alone', async () => {
    const workbook = await projectWorkbook([publishedTable('001-1.json')]);
    const before = names(workbook);
    const { user } = await openTool(workbook, '结转新年度', files(keep));
    await user.click(await screen.findByRole('radio', { name: '新工作簿' }));
    await user.click(screen.getByRole('button', { name: '结转 1 张' }));
    expect(await screen.findByText('已结转 1 张到 2025 年度。新工作簿已打开，请保存。')).toBeVisible();
    expect(names(workbook)).toEqual(before);
    expect(await tablesIn(opened[0])).toEqual(['市派驻村工作人员补助经费', '结转说明', '评分规则']);
    expect(screen.getByRole('button', { name: '结转 0 张' })).toBeDisabled();
  });

  it('saves a file, by choice or where a workbook cannot be opened', async () => {
    const workbook = await projectWorkbook([publishedTable('001-1.json')]);
    const refuse = () =>
      Promise.reject(new HostError(plainMessage('Excel 没有完成这一步操作。'), 'NotImplemented'));
    const { user } = await openTool(workbook, '结转新年度', files(refuse));
    await user.click(await screen.findByRole('radio', { name: '存成文件' }));
    await user.click(screen.getByRole('button', { name: '结转 1 张' }));
    await screen.findByText('已结转 1 张到 2025 年度。存成了“2025年度绩效自评表.xlsx”。');
    await user.click(screen.getByRole('radio', { name: '新工作簿' }));
    await user.click(screen.getByRole('button', { name: '全选' }));
    await user.click(screen.getByRole('button', { name: '结转 1 张' }));
    await screen.findByText(/这里打不开新工作簿，已改为存成“2025年度绩效自评表\.xlsx”。/);
    expect(saved).toEqual(['2025年度绩效自评表.xlsx', '2025年度绩效自评表.xlsx']);
  });

  it('says so when the user keeps the workbook that is open, and can be asked again', async () => {
    const workbook = await projectWorkbook([publishedTable('001-1.json')]);
    const { user } = await openTool(
      workbook,
      '结转新年度',
      files(() => Promise.resolve(false)),
    );
    await user.click(await screen.findByRole('radio', { name: '新工作簿' }));
    await user.click(screen.getByRole('button', { name: '结转 1 张' }));
    expect(await screen.findByText(/^没有打开新工作簿/)).toBeVisible();
    expect(screen.getByRole('button', { name: '结转 1 张' })).toBeEnabled();
  });

  it('reads the tables of a file, into this workbook', async () => {
    const workbook = await emptyMemory();
    const { user } = await openTool(workbook, '结转新年度');
    await user.click(await screen.findByRole('radio', { name: '一个文件' }));
    await user.upload(screen.getByLabelText(/^选择上年的工作簿/), await lastYear());
    await user.click(await screen.findByRole('button', { name: '结转 1 张' }));
    expect(await screen.findByText('已结转 1 张到 2025 年度。')).toBeVisible();
    expect(names(workbook)).toEqual(['Sheet1', '市派驻村工作人员补助经费2025', '结转说明']);
  });

  it.each([
    ['坏的.xlsx', new TextEncoder().encode('<html></html>'), /文件“坏的\.xlsx”其实是网页/],
    ['炸弹.xlsx', zipBomb(), /文件“炸弹\.xlsx”解压后大得异常/],
  ])('names %s and says what is wrong with it', async (name, bytes, message) => {
    const { user } = await openTool(await emptyMemory(), '结转新年度');
    await user.click(await screen.findByRole('radio', { name: '一个文件' }));
    await user.upload(screen.getByLabelText(/^选择上年的工作簿/), fileOf(bytes, name));
    expect(await screen.findByText(message)).toBeVisible();
  });

  it('says when a file has no table', async () => {
    const { user } = await openTool(await emptyMemory(), '结转新年度');
    await user.click(await screen.findByRole('radio', { name: '一个文件' }));
    const bytes = await writeXlsx((await emptyMemory()).model());
    await user.upload(screen.getByLabelText(/^选择上年的工作簿/), fileOf(bytes, '空.xlsx'));
    expect(await screen.findByText('文件“空.xlsx”里没有认出自评表')).toBeVisible();
  });
});

describe('按项目清单批量生成', () => {
  async function withList(rows: readonly (readonly (string | number)[])[]): Promise<MemoryWorkbook> {
    const workbook = await emptyMemory();
    await applied(workbook, {
      label: '',
      expects: [],
      commands: [
        { op: 'addSheet', sheet: '清单' },
        {
          op: 'setCells',
          sheet: '清单',
          top: 0,
          left: 0,
          rows: rows.map((row) => row.map((value) => ({ value }))),
        },
      ],
    });
    return workbook;
  }
  const HEADING = ['项目名称', '实施单位', '全年预算数', '经办'];

  it('finds the list, shows the columns, writes the sheets and the index', async () => {
    const workbook = await withList([HEADING, ['会议费', '某局', 10, ''], ['培训费', '某局', 20, '']]);
    const { user } = await openTool(workbook, '按项目清单批量生成');
    expect(await screen.findByRole('combobox', { name: '全年预算数' })).toHaveDisplayValue('全年预算数');
    expect(screen.getByRole('combobox', { name: '经办' })).toHaveDisplayValue('不使用');
    await user.click(screen.getByRole('button', { name: '生成 2 张' }));
    expect(await screen.findByText('已生成 2 张自评表和目录。')).toBeVisible();
    expect(names(workbook)).toEqual(['目录', 'Sheet1', '清单', '会议费', '培训费']);
  });

  it('reads a list from an .xlsx, from the sheet of it that is one', async () => {
    const source = await withList([HEADING, ['会议费', '某局', 10, '']]);
    const bytes = await writeXlsx(source.model());
    const workbook = await emptyMemory();
    const { user } = await openTool(workbook, '按项目清单批量生成');
    await user.click(await screen.findByRole('radio', { name: '一个文件' }));
    await user.upload(screen.getByLabelText(/^选择清单文件/), fileOf(bytes, '清单.xlsx'));
    expect(await screen.findByRole('combobox', { name: '工作表' })).toHaveDisplayValue('清单');
    expect(screen.getByRole('combobox', { name: '全年预算数' })).toHaveDisplayValue('全年预算数');
    await user.click(screen.getByRole('button', { name: '生成 1 张' }));
    expect(await screen.findByText('已生成 1 张自评表和目录。')).toBeVisible();
    expect(names(workbook)).toEqual(['目录', 'Sheet1', '会议费']);
    expect(screen.getByRole('button', { name: '生成 0 张' })).toBeDisabled();
  });

  it('names a list file that cannot be read', async () => {
    const { user } = await openTool(await emptyMemory(), '按项目清单批量生成');
    await user.click(await screen.findByRole('radio', { name: '一个文件' }));
    await user.upload(screen.getByLabelText(/^选择清单文件/), fileOf(zipBomb(), '炸弹.xlsx'));
    expect(await screen.findByText(/文件“炸弹\.xlsx”解压后大得异常/)).toBeVisible();
    expect(screen.getByRole('button', { name: '生成 0 张' })).toBeDisabled();
  });

  it('says every problem and writes nothing', async () => {
    const workbook = await withList([HEADING, ['', '某局', '约10万', ''], ['培训费', '某局', 1, '']]);
    const before = names(workbook);
    await openTool(workbook, '按项目清单批量生成');
    expect(await screen.findByText('清单有 2 处要改，改好前不会写入：')).toBeVisible();
    expect(screen.getByText(/“约10万”不是数/)).toBeVisible();
    expect(screen.getByRole('button', { name: '生成 0 张' })).toBeDisabled();
    expect(names(workbook)).toEqual(before);
  });
});

describe('模板', () => {
  it('keeps the table in front as a template, makes a sheet from it, renames and deletes it', async () => {
    const workbook = await paneWorkbook('001-1.json');
    const { user } = await openTool(workbook, '模板');
    await user.type(await screen.findByRole('textbox', { name: '把本表存为模板' }), '驻村');
    await user.click(screen.getByRole('button', { name: '把本表存为模板' }));
    expect(await screen.findByText('已存为模板“驻村”。')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: '用它新建 驻村' }));
    await user.type(screen.getByRole('textbox', { name: '项目名称' }), '明年驻村');
    await user.click(screen.getByRole('button', { name: '插入' }));
    await waitFor(() => {
      expect(names(workbook)).toContain('明年驻村');
    });
    await user.click(await screen.findByRole('button', { name: '改名 驻村' }));
    await user.clear(screen.getByRole('textbox', { name: '模板名称' }));
    await user.type(screen.getByRole('textbox', { name: '模板名称' }), '驻村工作');
    await user.click(screen.getByRole('button', { name: '改名' }));
    await user.click(await screen.findByRole('button', { name: '删除 驻村工作' }));
    await user.click(screen.getByRole('button', { name: '删除' }));
    expect(await screen.findByText(/还没有/)).toBeVisible();
  });

  it('has the built-in library', async () => {
    await openTool(await emptyMemory(), '模板');
    for (const name of ['会议', '培训', '工程建设', '公务用车运行维护']) {
      expect(await screen.findByRole('button', { name: `用它新建 ${name}` })).toBeVisible();
    }
  });
});

describe('汇总表', () => {
  it('asks before it replaces a sheet of that name that is not ours, and leaves it until then', async () => {
    const workbook = await projectWorkbook(['000-1.json', '001-1.json'].map(publishedTable));
    await applied(workbook, {
      label: '',
      commands: [
        { op: 'addSheet', sheet: '汇总表' },
        { op: 'setCells', sheet: '汇总表', top: 0, left: 0, rows: [[{ value: '我自己的汇总' }]] },
      ],
      expects: [],
    });
    const { user } = await openTool(workbook, '汇总表');
    expect(await screen.findByText(/没有本软件的记号，可能是您自己做的/u)).toBeVisible();
    expect(screen.getByRole('button', { name: '更新' })).toBeDisabled();
    const title = () =>
      workbook
        .model()
        .sheets.find(({ name }) => name === '汇总表')
        ?.cells.get(0)?.value;
    expect(title()).toBe('我自己的汇总');
    await user.click(screen.getByRole('checkbox', { name: '换掉现有的“汇总表”' }));
    await user.click(screen.getByRole('button', { name: '更新' }));
    expect(await screen.findByText('已生成“汇总表”。')).toBeVisible();
    expect(title()).not.toBe('我自己的汇总');
    // It is ours from now on.
    await waitFor(() => {
      expect(screen.queryByRole('checkbox', { name: '换掉现有的“汇总表”' })).toBeNull();
    });
    await waitFor(() => {
      expect(screen.getByRole('button', { name: '更新' })).toBeEnabled();
    });
  });

  it('shows the figures, writes the sheet, and renews it', async () => {
    const workbook = await projectWorkbook(TABLE_FILES.slice(0, 3).map(publishedTable));
    const { user } = await openTool(workbook, '汇总表');
    expect(await screen.findByText('3 个项目')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '生成' }));
    expect(await screen.findByText('已生成“汇总表”。')).toBeVisible();
    expect(names(workbook)[0]).toBe('汇总表');
    expect(await screen.findByRole('button', { name: '更新' })).toBeEnabled();
  });

  it('adds the forms that are scored by hand', async () => {
    const workbook = await projectWorkbook([publishedTable('000-1.json')]);
    const { user } = await openTool(workbook, '汇总表');
    await user.click(await screen.findByRole('button', { name: '生成 部门整体支出绩效自评表' }));
    await screen.findByText(/已生成“部门整体支出绩效自评表”/);
    expect(names(workbook)).toContain('部门整体支出绩效自评表');
  });
});

describe('指标编辑', () => {
  it('moves, adds, deletes and shares out', async () => {
    const workbook = await paneWorkbook('000-2.json');
    const { user } = await openTool(workbook, '指标编辑');
    const output = () => screen.getByRole('region', { name: '产出指标' });
    const listed = () =>
      within(output())
        .getAllByRole('listitem')
        .map((item) => item.textContent ?? '');
    await screen.findByText('50 / 50 分');
    expect(listed()[0]).toContain('参与商家');
    await user.click(screen.getByRole('button', { name: '下移 参与商家' }));
    await waitFor(() => {
      expect(listed()[1]).toContain('参与商家');
    });
    await user.click(screen.getByRole('button', { name: '在下面加一行 参与商家' }));
    await screen.findByRole('button', { name: '删除 请填写指标名称' });
    await user.click(within(output()).getByRole('button', { name: '平均' }));
    await waitFor(() => {
      expect(listed()[2]).toMatch(/请填写指标名称.*· 5\.5/);
    });
    await user.click(screen.getByRole('button', { name: '删除 请填写指标名称' }));
    await waitFor(() => {
      expect(listed()).toHaveLength(8);
    });
    expect(screen.getByText(/44\.5 \/ 50 分|45 \/ 50 分/)).toBeVisible();
  });
});
