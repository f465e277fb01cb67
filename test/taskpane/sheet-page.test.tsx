import { act, screen, waitFor, within } from '@testing-library/react';
import { HostError } from '../../src/core/workbook/ports';
import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { composeProfileSheet } from '../../src/core/compose/profile-sheet-plan';
import { profileToRows } from '../../src/core/profile/profile-sheet';
import type { CellInput } from '../../src/core/workbook/plan';
import { parseRange } from '../../src/core/workbook/address';
import { emptyMemory } from '../support/empty-memory';
import { paneWorkbook, showPane } from '../support/pane';
import { profileOf } from '../support/project-workbook';
import { told } from '../../src/core/message/message';
import { plainMessage } from '../support/plain-message';

const SHEET = '000-2';

function at(address: string) {
  const range = parseRange(address);
  if (range === null) throw new Error(address);
  return range;
}

/** What a user types into one cell of the sheet. */
function type(workbook: MemoryWorkbook, address: string, input: CellInput) {
  const { top, left } = at(address);
  act(() => {
    const result = workbook.type(SHEET, top, left, input);
    if (!result.applied) throw new Error(told(result.message, 'zh'));
  });
}

describe('本表', () => {
  it('shows total, grade and the bar of each tier', async () => {
    showPane(await paneWorkbook('000-2.json'));
    const card = await screen.findByRole('region', { name: '得分' });
    expect(within(card).getByLabelText('总分 99.89')).toBeVisible();
    expect(within(card).getByText('优')).toBeVisible();
    expect(within(card).getByText('还差 0.11 分')).toBeVisible();
    expect(
      within(card).getByRole('button', {
        name: /^产出：得分 49.89，分值 50。分值与规则相符。失分未说明原因。/,
      }),
    ).toBeVisible();
  });

  it('follows an edit: the score, the lost points and the findings', async () => {
    const workbook = await paneWorkbook('000-2.json');
    showPane(workbook);
    await screen.findByLabelText('总分 99.89');
    // 发放数量: 1.37 of 1.4 becomes 1.4 of 1.4.
    type(workbook, 'H14', { value: 1.4 });
    // Excel would calculate; this workbook is told.
    type(workbook, 'K14', { formula: '=5', cached: 5 });
    expect(await screen.findByLabelText('总分 100.00')).toBeVisible();
    expect(screen.getByText('满分')).toBeVisible();
    expect(screen.queryByText(/扣 0.11 分/)).not.toBeInTheDocument();
  });

  it('says what could not be read, and leads to its cell, before it says how few problems there are', async () => {
    const workbook = await paneWorkbook('000-2.json');
    const { user } = showPane(workbook);
    await screen.findByLabelText('总分 99.89');
    expect(screen.queryByText(/没有读全/)).not.toBeInTheDocument();
    // 实际完成值 under a heading that nobody knows.
    type(workbook, 'H12', { value: '年底干成啥样' });
    await user.click(await screen.findByText(/^没有读全、没有核对的地方 \d 处/));
    expect(screen.getByText(/H12.*年底干成啥样/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '定位 H12' }));
    await waitFor(() => {
      expect(workbook.revealed).toMatchObject({ sheet: SHEET, range: at('H12') });
    });
  });

  it('says when a tier has another weight than the rules ask for', async () => {
    const workbook = await paneWorkbook('000-2.json');
    showPane(workbook);
    await screen.findByLabelText('总分 99.89');
    type(workbook, 'J14', { value: 10 });
    expect(await screen.findByRole('button', { name: /分值应为 50，表上是 55/ })).toBeVisible();
    expect(screen.getByText('分值合计 105')).toBeVisible();
  });

  it('says on the sheet of the rules, and on each table, what cannot be read there', async () => {
    const workbook = await paneWorkbook('000-2.json');
    await workbook.apply(composeProfileSheet(profileOf('hubei-20-40-40')));
    workbook.activate('评分规则');
    showPane(workbook);
    expect(await screen.findByText('本簿按这张表评分')).toBeVisible();
    const rows = profileToRows(profileOf('hubei-20-40-40'));
    act(() => {
      workbook.type(
        '评分规则',
        rows.findIndex(([label]) => label === '等于'),
        1,
        { value: '随便' },
      );
    });
    expect(await screen.findByText('有 1 处读不懂')).toBeVisible();
    expect(screen.getByText(/“等于”看不懂“随便”，可写：同正向/)).toBeVisible();
    act(() => {
      workbook.activate(SHEET);
    });
    expect(await screen.findByText(/“评分规则”有 1 处读不懂/)).toBeVisible();
  });

  it('shows a finding with its cell, and selects the cell', async () => {
    const workbook = await paneWorkbook('000-2.json');
    const { user } = showPane(workbook);
    const message = await screen.findByText(/扣 0.11 分，偏差原因未填/);
    const card = message.closest('li');
    if (card === null) throw new Error('no card');
    expect(within(card).getByRole('img', { name: '警告' })).toBeInTheDocument();
    await user.click(within(card).getByRole('button', { name: '定位 L14' }));
    expect(workbook.revealed).toEqual({ sheet: SHEET, range: at('L14') });
  });

  it('sets a finding aside with a reason that stays in the workbook, and takes it back', async () => {
    const workbook = await paneWorkbook('000-2.json');
    const { user } = showPane(workbook);
    const card = (await screen.findByText(/扣 0.11 分，偏差原因未填/)).closest('li');
    if (card === null) throw new Error('no card');
    await user.click(within(card).getByRole('button', { name: '忽略…' }));
    const confirm = within(card).getByRole('button', { name: '忽略' });
    expect(confirm).toBeDisabled();
    await user.type(within(card).getByRole('textbox', { name: '忽略的理由' }), '尾数差异');
    await user.click(confirm);
    const ignored = await screen.findByRole('button', { name: '已忽略 1 条' });
    expect(workbook.model().settings.get('ignoredFindings')).toContain('尾数差异');
    await user.click(ignored);
    expect(screen.getByText(/理由：尾数差异/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '恢复' }));
    await waitFor(() => {
      expect(workbook.model().settings.has('ignoredFindings')).toBe(false);
    });
  });

  it('explains the selected row', async () => {
    const workbook = await paneWorkbook('000-2.json');
    showPane(workbook);
    await screen.findByLabelText('总分 99.89');
    await act(() => workbook.reveal(SHEET, at('K14')));
    const dock = await screen.findByRole('region', { name: '所选行' });
    expect(within(dock).getByText('1.37 ÷ 1.4 × 5 = 4.892857 → 4.89')).toBeVisible();
    expect(within(dock).getByText(/^依据 /)).toHaveTextContent('财预〔2020〕10号');
  });

  it('says when the sheet shows another total than the rules give', async () => {
    const workbook = await paneWorkbook('001-5.json', 'asPublished');
    const { user } = showPane(workbook);
    const line = await screen.findByText(/表上写的是 90.00/);
    await user.click(within(line).getByRole('button', { name: '定位' }));
    expect(workbook.revealed?.range).toEqual(at('K24'));
  });

  it('offers two ways on when the sheet holds no table', async () => {
    const { user } = showPane(await emptyMemory());
    expect(await screen.findByText('“Sheet1”上没有自评表')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '这张表没被认出？' }));
    expect(screen.getByText(/按表上的文字认出来/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '插入自评表' }));
    expect(screen.getByRole('tab', { name: '新建' })).toHaveAttribute('aria-selected', 'true');
  });

  it('says what to do when the workbook cannot be read, and reads again', async () => {
    class BusyOnce extends MemoryWorkbook {
      busy = true;
      override read(...scope: Parameters<MemoryWorkbook['read']>) {
        if (this.busy)
          return Promise.reject(
            new HostError(plainMessage('Excel 正忙。请结束编辑再重试。'), 'InvalidOperation'),
          );
        return super.read(...scope);
      }
    }
    const workbook = new BusyOnce((await emptyMemory()).model());
    const { user } = showPane(workbook);
    expect(await screen.findByText('Excel 正忙。请结束编辑再重试。')).toBeVisible();
    expect(screen.queryByText(/InvalidOperation/)).not.toBeInTheDocument();
    workbook.busy = false;
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('“Sheet1”上没有自评表')).toBeVisible();
  });
});
