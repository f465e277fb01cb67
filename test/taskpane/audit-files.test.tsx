import { fireEvent, screen, within } from '@testing-library/react';
import ExcelJS from 'exceljs';
import { writeXlsx } from '../../src/adapters/xlsx/write-xlsx';
import type { AuditSettings } from '../../src/app/audit/audit-file';
import type { HandedInFile } from '../../src/app/audit/audit-run';
import { LocalAuditWorker } from '../support/local-audit-worker';
import { paneWorkbook, showPane } from '../support/pane';
import { projectWorkbook } from '../support/project-workbook';
import { publishedTable } from '../support/published-tables';

/** A file as a browser hands it over: below a folder, where it was chosen with one; jsdom's own cannot be read as bytes. */
function fileOf(path: string, bytes: Uint8Array): File {
  const cut = path.lastIndexOf('/') + 1;
  const file = new File([bytes as BlobPart], path.slice(cut));
  return Object.assign(file, {
    webkitRelativePath: cut === 0 ? '' : path,
    arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
  });
}

async function workbookFile(path: string, ...tables: string[]): Promise<File> {
  return fileOf(
    path,
    await writeXlsx((await projectWorkbook(tables.map(publishedTable), 'asPublished')).model()),
  );
}

async function openPage(props: Parameters<typeof showPane>[1] = {}) {
  const pane = showPane(await paneWorkbook('000-2.json'), props);
  await pane.open('工具');
  await pane.user.click(screen.getByRole('button', { name: /^审计一批文件/ }));
  await screen.findByRole('button', { name: '选文件夹…' });
  const chooseFolder = async (files: readonly File[]): Promise<void> => {
    await pane.user.upload(screen.getByLabelText('选文件夹…', { selector: 'input' }), [...files]);
  };
  return { ...pane, chooseFolder };
}

const listed = (): string[] =>
  within(screen.getByRole('list', { name: '审计过的文件' }))
    .getAllByRole('button', { expanded: false })
    .map((line) => line.querySelector('span > span')?.textContent ?? '');

describe('审计一批文件', () => {
  const wrong = () => workbookFile('报送/乙局/生鲜乳.xlsx', '001-5.json');
  const fair = () => workbookFile('报送/甲局/消费券.xlsx', '000-2.json');
  const broken = () => fileOf('报送/坏.xlsx', new TextEncoder().encode('x'));

  it('lists every workbook of the folder once, the unreadable and the worst first', async () => {
    const { chooseFolder } = await openPage();
    await chooseFolder([
      await fair(),
      await wrong(),
      broken(),
      fileOf('报送/~$生鲜乳.xlsx', new Uint8Array(9)),
      fileOf('报送/Thumbs.db', new Uint8Array(9)),
    ]);
    expect(await screen.findByText('3 个文件，2 张自评表')).toBeVisible();
    expect(screen.queryByText(/Thumbs/)).toBeNull();
    expect(listed()).toEqual(['坏.xlsx', '生鲜乳.xlsx', '消费券.xlsx']);
    expect(screen.getByText(/^3 个文件审计完了/)).toBeVisible();
  });

  it('shows the printed total beside what it should be, and each finding with its cell', async () => {
    const { user, chooseFolder } = await openPage();
    await chooseFolder([await wrong()]);
    const line = await screen.findByRole('button', { name: /^生鲜乳\.xlsx/ });
    expect(line).toHaveTextContent('90.00应为 100');
    await user.click(line);
    expect(screen.getByText(/^总分应为 100.*漏加了执行率得分/)).toBeVisible();
    expect(screen.getAllByText(/K24/)[0]).toBeVisible();
  });

  it('says why a file could not be read, and claims nothing of what is in it', async () => {
    const { user, chooseFolder } = await openPage();
    await chooseFolder([broken()]);
    await user.click(await screen.findByRole('button', { name: /^坏\.xlsx/ }));
    expect(screen.getByText(/坏\.xlsx.*(?:不是|损坏)/)).toBeVisible();
    expect(screen.getByText('1 个文件读不了。')).toBeVisible();
    expect(screen.queryByText('没有发现问题')).toBeNull();
    expect(screen.queryByRole('button', { name: '打开副本' })).toBeNull();
  });

  it('does not call a file without any form free of problems', async () => {
    const { chooseFolder } = await openPage();
    const book = new ExcelJS.Workbook();
    book.addWorksheet('工资').addRow(['姓名', '金额']);
    await chooseFolder([fileOf('报送/工资.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))]);
    expect(await screen.findByText('1 个文件，0 张自评表')).toBeVisible();
    expect(screen.getByRole('button', { name: /^工资\.xlsx/ })).toHaveTextContent('没有自评表');
    expect(screen.queryByText('没有发现问题')).toBeNull();
  });

  it('shows files of one kind, or with a word in their path or project', async () => {
    const { user, chooseFolder } = await openPage();
    await chooseFolder([await fair(), await wrong(), broken()]);
    await user.click(await screen.findByRole('radio', { name: '有错误 1' }));
    expect(listed()).toEqual(['生鲜乳.xlsx']);
    await user.click(screen.getByRole('radio', { name: '读不了 1' }));
    expect(listed()).toEqual(['坏.xlsx']);
    await user.click(screen.getByRole('radio', { name: '全部 3' }));
    await user.type(screen.getByRole('textbox', { name: '查找文件或项目' }), '惠民消费券');
    expect(listed()).toEqual(['消费券.xlsx']);
    await user.clear(screen.getByRole('textbox', { name: '查找文件或项目' }));
    await user.type(screen.getByRole('textbox', { name: '查找文件或项目' }), '坏.XLSX');
    expect(listed()).toEqual(['坏.xlsx']);
    await user.type(screen.getByRole('textbox', { name: '查找文件或项目' }), '没有这样的');
    expect(screen.getByText('没有符合的文件。')).toBeVisible();
  });

  it('tells copies, a project in two files, and files that are no workbooks', async () => {
    const { chooseFolder } = await openPage();
    const handedIn = await wrong();
    await chooseFolder([
      handedIn,
      fileOf('报送/丙局/生鲜乳.xlsx', new Uint8Array(await handedIn.arrayBuffer())),
      await workbookFile('报送/丙局/两个.xlsx', '001-5.json', '000-1.json'),
      fileOf('报送/说明.docx', new Uint8Array(3)),
    ]);
    const between = await screen.findByRole('region', { name: '文件之间' });
    expect(between).toHaveTextContent('内容完全相同：报送/丙局/生鲜乳.xlsx、报送/乙局/生鲜乳.xlsx');
    expect(between).toHaveTextContent(/自治区生鲜乳加工增量补贴资金（2024 年）有 2 张自评表/);
    expect(between).toHaveTextContent('不是工作簿，没有检查：报送/说明.docx');
  });

  it('says nothing between files where there is nothing, and what was passed over where that is all', async () => {
    const { user, chooseFolder } = await openPage();
    await chooseFolder([await fair()]);
    await screen.findByText('1 个文件，1 张自评表');
    expect(screen.queryByRole('region', { name: '文件之间' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '换一批文件' }));
    await chooseFolder([await fair(), fileOf('报送/说明.docx', new Uint8Array(3))]);
    const between = await screen.findByRole('region', { name: '文件之间' });
    expect(between).toHaveTextContent('不是工作簿，没有检查：报送/说明.docx');
    expect(within(between).queryByRole('listitem')).not.toBeInTheDocument();
  });

  it('takes single files as it takes a folder, each by its own button', async () => {
    const { user } = await openPage();
    const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });
    const pressed: string[] = [];
    for (const name of ['选文件夹…', '选文件…'] as const) {
      jest.spyOn(field(name), 'click').mockImplementation(() => void pressed.push(name));
    }
    await user.click(screen.getByRole('button', { name: '选文件…' }));
    await user.click(screen.getByRole('button', { name: '选文件夹…' }));
    expect(pressed).toEqual(['选文件…', '选文件夹…']);
    expect(field('选文件夹…')).toHaveAttribute('webkitdirectory');
    expect(field('选文件…')).not.toHaveAttribute('webkitdirectory');
    jest.restoreAllMocks();

    // A chooser that is closed with nothing chosen changes nothing.
    fireEvent.change(field('选文件…'), { target: { files: [] } });
    expect(screen.getByRole('button', { name: '选文件夹…' })).toBeVisible();
    await user.upload(field('选文件…'), [await fair()]);
    expect(await screen.findByText('1 个文件，1 张自评表')).toBeVisible();
  });

  it('draws a few sentences about files side by side, and the others when asked', async () => {
    const { user, chooseFolder } = await openPage();
    const tables = ['000-1.json', '000-2.json', '000-4.json', '000-5.json', '001-1.json', '001-2.json'];
    await chooseFolder([
      await workbookFile('报送/甲.xlsx', ...tables),
      await workbookFile('报送/乙.xlsx', ...tables, '001-3.json'),
    ]);
    const between = await screen.findByRole('region', { name: '文件之间' });
    expect(within(between).getAllByRole('listitem')).toHaveLength(5);
    await user.click(within(between).getByRole('button', { name: '再显示 1 条' }));
    expect(within(between).getAllByRole('listitem')).toHaveLength(6);
  });

  it('says so when there is no workbook among the files', async () => {
    const { chooseFolder } = await openPage();
    await chooseFolder([fileOf('报送/说明.docx', new Uint8Array(3))]);
    expect(await screen.findByText(/^选的文件里没有/)).toBeVisible();
    expect(screen.getByRole('button', { name: '选文件夹…' })).toBeVisible();
  });

  it('audits by the rules that the user chose', async () => {
    const used: AuditSettings['profile'][] = [];
    const { user, chooseFolder } = await openPage({
      openAuditWorker: (settings) => {
        used.push(settings.profile);
        return new LocalAuditWorker(settings);
      },
    });
    await chooseFolder([await fair()]);
    await user.click(await screen.findByRole('button', { name: '换一批文件' }));
    await user.selectOptions(screen.getByRole('combobox', { name: '评分规则' }), 'sichuan-free');
    await chooseFolder([await fair()]);
    await screen.findByText('1 个文件，1 张自评表');
    expect(used).toEqual(['workbook', expect.objectContaining({ id: 'sichuan-free' })]);
  });

  it('goes on while another page is looked at, and keeps what was done when it is stopped', async () => {
    /** Answers the first file, and is at the second for ever. */
    class Stuck extends LocalAuditWorker {
      private told = 0;
      override tell(handedIn: HandedInFile<File>): void {
        this.told += 1;
        if (this.told === 1) super.tell(handedIn);
      }
    }
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: 1, configurable: true });
    const { user, open, chooseFolder } = await openPage({
      openAuditWorker: (settings) => new Stuck(settings),
    });
    await chooseFolder([await fair(), await wrong()]);
    expect(await screen.findByText('正在审计 1 / 2 个文件')).toBeVisible();
    await open('全簿');
    await open('工具');
    await user.click(screen.getByRole('button', { name: /^审计一批文件/ }));
    await user.click(await screen.findByRole('button', { name: '停止' }));
    expect(await screen.findByText('已停止，还有 1 个文件没有查。')).toBeVisible();
    expect(screen.queryByText(/审计完了/)).not.toBeInTheDocument();
    expect(screen.getByText('1 个文件，1 张自评表')).toBeVisible();
    // What was not looked at is not said to be unreadable.
    expect(screen.getByRole('radio', { name: '读不了 0' })).toBeEnabled();
    expect(listed()).toEqual(['消费券.xlsx', '生鲜乳.xlsx']);
    expect(screen.getByRole('button', { name: /^生鲜乳\.xlsx/ })).toHaveTextContent('没有查');
    await user.click(screen.getByRole('button', { name: '换一批文件' }));
    expect(screen.getByRole('button', { name: '选文件夹…' })).toBeVisible();
  });
});
