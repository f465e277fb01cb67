import { act, screen, waitFor, within } from '@testing-library/react';
import type { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { MARKS } from '../../src/core/audit/engine/marks';
import { composeTable } from '../../src/core/compose/compose-table';
import type { WriteCommand } from '../../src/core/workbook/plan';
import { cellColumn, cellKey, cellRow } from '../../src/core/workbook/snapshot';
import { parseRange } from '../../src/core/workbook/address';
import { composeOptions, workbookWith } from '../support/composed-workbook';
import { SheetWriter, type Written } from '../support/hands/sheet-writer';
import { SMALL_HEADER, smallForm } from '../support/hands/small-form';
import { oddCorrections, oddSheet, typedWorkbook } from '../support/odd-columns';
import { showPane } from '../support/pane';

const FILES = ['000-2.json', '000-3.json', '001-5.json'];

const published = () =>
  workbookWith(...FILES.map((file) => composeTable(composeOptions(file, { mode: 'asPublished' }))));

async function audited(workbook: MemoryWorkbook) {
  const pane = showPane(workbook);
  await pane.open('全簿');
  await pane.user.click(await screen.findByRole('button', { name: '审计全部' }));
  await screen.findByText(/审计。/);
  return pane;
}

function cellOf(workbook: MemoryWorkbook, sheet: string, place: string) {
  const range = parseRange(place);
  const found = workbook.model().sheets.find(({ name }) => name === sheet);
  return found?.cells.get(cellKey(range?.top ?? 0, range?.left ?? 0));
}

const cards = () =>
  screen.getAllByRole('listitem').filter((item) => within(item).queryByText('忽略…') !== null);

/** Takes the last step back. In 操作记录, for a notice stays for ten seconds only, and a busy machine is slower. */
async function takeBack({ user, open }: Pick<ReturnType<typeof showPane>, 'user' | 'open'>): Promise<void> {
  await open('工具');
  await user.click(screen.getByRole('button', { name: /^操作记录/ }));
  const [last] = await screen.findAllByRole('button', { name: /^撤销/ });
  if (last === undefined) throw new Error('nothing to take back');
  await waitFor(() => {
    expect(last).toBeEnabled();
  });
  await user.click(last);
  await screen.findByText(/ · 已撤销/);
}

describe('审计全簿', () => {
  it('lists what is wrong in all tables, and says by which rules', async () => {
    await audited(await published());
    expect(screen.getByText(/^按“全国.*审计/)).toBeVisible();
    expect(screen.getByRole('button', { name: /^错误/, expanded: true })).toBeVisible();
    expect(screen.getAllByText(/^总分应为 100.*漏加了执行率得分/)).toHaveLength(1);
  });

  it('says above the findings what was not read, and goes to its cell', async () => {
    const workbook = await typedWorkbook(oddSheet('自评'));
    const { user } = await audited(workbook);
    const said = screen.getByText(/^没有读全、没有核对的地方 \d+ 处$/);
    const choices = screen.queryByRole('radio', { name: /^全部/ }) ?? screen.getByText('没有发现问题');
    expect(said.compareDocumentPosition(choices)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getByText(/除上面没有读全、没有核对的以外都查过了/)).toBeVisible();
    await user.click(said);
    await user.click(screen.getByRole('button', { name: '定位 F11' }));
    expect(workbook.revealed).toEqual({ sheet: '自评', range: parseRange('F11') });
  });

  it('shows one severity, one word, or nothing', async () => {
    const { user } = await audited(await published());
    const all = cards().length;
    await user.click(screen.getByRole('radio', { name: /^警告/ }));
    expect(screen.queryByRole('button', { name: /^错误/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: /^全部/ }));
    expect(cards()).toHaveLength(all);
    await user.type(screen.getByRole('textbox', { name: '查找' }), '核销及时性');
    expect(cards().length).toBeGreaterThan(0);
    expect(cards().every((card) => card.textContent.includes('核销及时性'))).toBe(true);
    await user.type(screen.getByRole('textbox', { name: '查找' }), '没有这样的指标');
    expect(screen.getByText('没有符合的问题。')).toBeVisible();
  });

  it.each([
    ['按工作表', '000-2'],
    ['按规则', '得分与评分规则算出的不一致'],
    ['按项目', '2024年惠民消费券'],
  ])('groups them %s', async (grouping, name) => {
    const { user } = await audited(await published());
    await user.selectOptions(screen.getByRole('combobox', { name: '分组' }), grouping);
    expect(screen.getAllByRole('button', { expanded: false }).length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: new RegExp(name) })).toBeVisible();
  });

  it('selects the cell of a finding', async () => {
    const workbook = await published();
    const { user } = await audited(workbook);
    await user.type(screen.getByRole('textbox', { name: '查找' }), '报送企业');
    await user.click(within(cards()[0] ?? document.body).getByRole('button', { name: /^定位/ }));
    expect(workbook.model().activeSheet).toBe('000-3');
  });

  it('fixes one with its change in sight, audits again, and takes it back', async () => {
    const workbook = await published();
    const { user, open } = await audited(workbook);
    const before = workbook.model();
    await user.type(screen.getByRole('textbox', { name: '查找' }), '核销及时性');
    await user.click(screen.getByRole('radio', { name: /^警告/ }));
    const card = cards().find((one) => one.textContent.includes('&'));
    if (card === undefined) throw new Error('no card');
    expect(within(card).getByRole('list', { name: '改为' })).toHaveTextContent('& → %');
    await user.click(within(card).getByRole('button', { name: '改为 %' }));
    await waitFor(() => {
      expect(cards().some((one) => one.textContent.includes('&'))).toBe(false);
    });
    await takeBack({ user, open });
    expect(workbook.model().sheets).toEqual(before.sheets);
  });

  it('fixes all safe ones after a look at them, and is silent on them afterwards', async () => {
    const workbook = await published();
    // A text that reads as a number: turning it into the number changes no meaning.
    const place = parseRange('J14');
    workbook.type('000-2', place?.top ?? 0, place?.left ?? 0, { value: '5 ' });
    const { user, open } = await audited(workbook);
    const before = workbook.model();
    await user.click(screen.getByRole('button', { name: /^修复 \d+ 处…/ }));
    expect(screen.getByRole('heading', { name: '修复前核对' })).toBeVisible();
    expect(screen.getByText(/^J14/)).toHaveTextContent('"5 " → 5');
    await user.click(screen.getByRole('button', { name: '确定' }));
    expect(await screen.findByText(/^已修复 \d+ 处。$/)).toBeVisible();
    expect(cellOf(workbook, '000-2', 'J14')?.value).toBe(5);
    await waitFor(() => {
      expect(screen.queryByText(/^修复 \d+ 处…/)).not.toBeInTheDocument();
    });
    await takeBack({ user, open });
    expect(workbook.model().sheets).toEqual(before.sheets);
  });

  it('puts a finding aside with a reason that stays in the workbook', async () => {
    const workbook = await published();
    const { user } = await audited(workbook);
    const all = Number(
      /\d+/.exec(screen.getByRole('radio', { name: /^全部/ }).parentElement?.textContent ?? '')?.[0],
    );
    const card = cards()[0] ?? document.body;
    await user.click(within(card).getByRole('button', { name: '忽略…' }));
    await user.type(within(card).getByRole('textbox', { name: '忽略的理由' }), '已与预算科核对');
    await user.click(within(card).getByRole('button', { name: '忽略' }));
    expect(await screen.findByRole('radio', { name: `全部 ${String(all - 1)}` })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '已忽略 1 条' }));
    expect(screen.getByText(/理由：已与预算科核对/)).toBeVisible();
    expect(workbook.model().settings.get('ignoredFindings')).toContain('已与预算科核对');
  });

  it('marks the cells in sight with colours that can be taken off again', async () => {
    const workbook = await published();
    const { user } = await audited(workbook);
    const before = workbook.model();
    await user.click(screen.getByRole('button', { name: '在表上标记' }));
    expect(await screen.findByText(/^已标记 \d+ 格。$/)).toBeVisible();
    const formulas = () =>
      workbook.model().sheets.flatMap(({ conditionals }) => conditionals.map(({ rule }) => rule.formula));
    expect(formulas()).toContain(MARKS.error.formula);
    await user.click(screen.getByRole('button', { name: '去掉标记' }));
    await screen.findByText('已去掉标记。');
    expect(workbook.model().sheets).toEqual(before.sheets);
  });

  it('draws the formulas of a sheet, and shows a cell of it', async () => {
    const workbook = await workbookWith(composeTable(composeOptions('000-2.json')));
    const place = parseRange('K14');
    workbook.type('000-2', place?.top ?? 0, place?.left ?? 0, { value: 5 });
    const { user } = await audited(workbook);
    await user.click(screen.getByRole('button', { name: '公式图…' }));
    expect(screen.getByRole('img', { name: '“000-2”的公式图' })).toBeVisible();
    expect(screen.getByText(/^公式有问题 2$/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'K14' }));
    expect(workbook.model().activeSheet).toBe('000-2');
  });

  it('writes the report into the workbook, ignored findings included', async () => {
    const workbook = await published();
    const { user } = await audited(workbook);
    await user.click(screen.getByRole('button', { name: '报告…' }));
    await user.click(screen.getByRole('button', { name: '写入“审计报告”' }));
    expect(await screen.findByText('已写入“审计报告”。')).toBeVisible();
    const sheet = workbook.model().sheets.find(({ name }) => name === '审计报告');
    expect(sheet?.cells.get(cellKey(0, 0))?.value).toBe('绩效自评审计报告');
    expect(sheet?.links.size).toBeGreaterThan(10);
  });

  it('hands out the report as a file', async () => {
    const made: Blob[] = [];
    const names: string[] = [];
    const urls = URL as unknown as { createObjectURL?: unknown; revokeObjectURL?: unknown };
    urls.createObjectURL = (blob: Blob) => {
      made.push(blob);
      return 'blob:';
    };
    urls.revokeObjectURL = () => undefined;
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    const { user } = await audited(await published());
    await user.click(screen.getByRole('button', { name: '报告…' }));
    await user.click(screen.getByRole('button', { name: '保存审计底稿（网页，可打印）' }));
    await user.click(screen.getByRole('button', { name: '保存问题清单（CSV，每个问题一行）' }));
    click.mockRestore();
    expect(names).toEqual(['审计报告.html', '审计报告.csv']);
    expect(made.map(({ type }) => type)).toEqual(['text/html', 'text/csv']);
    expect(made.every(({ size }) => size > 1000)).toBe(true);
  });
});

describe('各列是什么', () => {
  async function oddWorkbook(heading: readonly Written[]): Promise<MemoryWorkbook> {
    const writer = new SheetWriter('表');
    for (const [row, cells] of smallForm({ header: [heading] }).entries()) writer.row(row, 0, cells);
    const rows = [...writer.sheet().cells].map(([key, { value }]): WriteCommand => ({
      op: 'setCells',
      sheet: '表',
      top: cellRow(key),
      left: cellColumn(key),
      rows: [[typeof value === 'object' ? null : { value }]],
    }));
    return workbookWith({
      label: '',
      commands: [{ op: 'addSheet', sheet: '表' }, ...rows, { op: 'activate', sheet: '表' }],
      expects: [],
    });
  }

  it('lets a person say what a column is, and reads the table so from then on', async () => {
    const workbook = await oddWorkbook(
      SMALL_HEADER.map((text, index) => (index === 5 ? '年底干成啥样' : text)),
    );
    const { user } = await audited(workbook);
    await user.click(screen.getByRole('button', { name: '各列是什么…' }));
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'F 列 年底干成啥样' }),
      '实际完成值',
    );
    await user.click(screen.getByRole('button', { name: '确定' }));
    expect(await screen.findByText('已记住，这张表按你指明的各列重新读过。')).toBeVisible();
    expect(workbook.model().settings.get('mappingCorrections')).toContain('"actual"');
    await waitFor(() => {
      expect(screen.getByRole('combobox', { name: 'F 列 年底干成啥样' })).toHaveDisplayValue('实际完成值');
    });
    await user.click(screen.getByRole('button', { name: '恢复自动识别' }));
    await screen.findByText('“表”已恢复自动识别。');
    expect(workbook.model().settings.get('mappingCorrections')).toBeUndefined();
  });

  it('keeps what was chosen while the sheet is edited and read again', async () => {
    const workbook = await oddWorkbook(
      SMALL_HEADER.map((text, index) => (index === 5 ? '年底干成啥样' : text)),
    );
    const { user } = await audited(workbook);
    await user.click(screen.getByRole('button', { name: '各列是什么…' }));
    const column = async () => screen.findByRole('combobox', { name: 'F 列 年底干成啥样' });
    await user.selectOptions(await column(), '实际完成值');
    act(() => {
      workbook.type('表', 11, 8, { value: '改了一处' });
    });
    expect(await screen.findByText('改了一处')).toBeVisible();
    expect(await column()).toHaveDisplayValue('实际完成值');
    await user.click(screen.getByRole('button', { name: '确定' }));
    await screen.findByText(/^已记住/);
    expect(workbook.model().settings.get('mappingCorrections')).toContain('"actual"');
  });

  it('says what was said of columns that are gone, and forgets it when the columns are gone over again', async () => {
    const workbook = await typedWorkbook(oddSheet('甲', 0, '完成得怎么样'));
    await workbook.workbookSettings.set('mappingCorrections', JSON.stringify(oddCorrections('甲')));
    const { user } = showPane(workbook);
    const lost = /找不到指认过的列：“年底干成啥样”（F 列）是实际完成值，没有照用/;
    await screen.findByText(lost);
    await user.click(screen.getByRole('button', { name: '各列是什么…' }));
    expect(await screen.findByText(lost)).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'F 列 完成得怎么样' }), '实际完成值');
    await user.click(screen.getByRole('button', { name: '确定' }));
    await screen.findByText(/^已记住/);
    expect(screen.queryByText(lost)).not.toBeInTheDocument();
    expect(workbook.model().settings.get('mappingCorrections')).not.toContain('年底干成啥样');
  });

  it('forgets what was said of a sheet that is gone', async () => {
    const workbook = await typedWorkbook(oddSheet('乙'), oddSheet('丙'));
    await workbook.workbookSettings.set('mappingCorrections', JSON.stringify(oddCorrections('甲')));
    const { user } = await audited(workbook);
    await user.click(screen.getByRole('button', { name: '各列是什么…' }));
    expect(await screen.findByText(/^甲：指认过各列/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '忘记“甲”的各列' }));
    await screen.findByText('已忘记“甲”的各列。');
    expect(workbook.model().settings.get('mappingCorrections')).toBeUndefined();
  });

  it('does not take the same for two columns', async () => {
    const workbook = await oddWorkbook(SMALL_HEADER);
    const { user } = await audited(workbook);
    await user.click(screen.getByRole('button', { name: '各列是什么…' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'E 列 年度指标值' }), '得分');
    await user.selectOptions(screen.getByRole('combobox', { name: 'F 列 实际完成值' }), '得分');
    await user.click(screen.getByRole('button', { name: '确定' }));
    expect(await screen.findByText('E 列和 F 列都选了“得分”，只能留一列。')).toBeVisible();
    expect(workbook.model().settings.get('mappingCorrections')).toBeUndefined();
  });

  it('leads back to where it was opened', async () => {
    const { user, open } = showPane(await oddWorkbook(['考核', '甲', '乙', '丙', '要求', '结果']));
    await open('全簿');
    await user.click(await screen.findByRole('button', { name: '只查公式' }));
    expect(await screen.findByText('没有找到自评表，只检查了工作簿的公式和结构。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '各列是什么…' }));
    await user.click(await screen.findByRole('button', { name: '返回' }));
    expect(await screen.findByRole('heading', { name: '审计全簿' })).toBeVisible();
    await open('本表');
    await user.click(await screen.findByRole('button', { name: '这张表没被认出？' }));
    await user.click(screen.getByRole('button', { name: '由我指认各列…' }));
    await user.click(await screen.findByRole('button', { name: '返回' }));
    expect(screen.getByRole('tab', { name: '本表', selected: true })).toBeVisible();
  });

  it('reads a table whose headings are all in other words, once its row and columns are named', async () => {
    const workbook = await oddWorkbook(['考核', '甲', '乙', '丙', '要求', '结果', '满分', '实得', '说明']);
    const { user } = showPane(workbook);
    await user.click(await screen.findByRole('button', { name: '这张表没被认出？' }));
    await user.click(screen.getByRole('button', { name: '由我指认各列…' }));
    await screen.findByText(/“表”上没有认出自评表/);
    await act(() => workbook.reveal('表', parseRange('D11') ?? { top: 0, left: 0, bottom: 0, right: 0 }));
    await user.click(await screen.findByRole('button', { name: '用所选的第 11 行作表头' }));
    const fields: Record<string, string> = {
      'B 列 甲': '一级指标',
      'C 列 乙': '二级指标',
      'D 列 丙': '三级指标',
      'E 列 要求': '年度指标值',
      'F 列 结果': '实际完成值',
      'G 列 满分': '分值',
      'H 列 实得': '得分',
    };
    for (const [column, field] of Object.entries(fields)) {
      await user.selectOptions(screen.getByRole('combobox', { name: column }), field);
    }
    await user.click(screen.getByRole('button', { name: '确定' }));
    await screen.findByText('已记住，这张表按你指明的各列重新读过。');
    await user.click(screen.getByRole('tab', { name: '本表' }));
    expect(await screen.findByText(/分值合计 100/)).toBeVisible();
  });
});
