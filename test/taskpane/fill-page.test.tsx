import { screen, waitFor, within } from '@testing-library/react';
import { cellAt } from '../../src/core/workbook/snapshot';
import { paneWorkbook, showPane } from '../support/pane';

async function formulaIn(workbook: Awaited<ReturnType<typeof paneWorkbook>>, row: number, column: number) {
  const { workbook: snapshot } = await workbook.read({ sheets: 'all' });
  const sheet = snapshot.sheets[0];
  return sheet === undefined ? null : cellAt(sheet, row, column);
}

describe('填分', () => {
  it('lists what would change, writes nothing on 取消, writes on 确定, and takes it back', async () => {
    // The published total says 90.00 where the rows give 100.
    const workbook = await paneWorkbook('001-5.json', 'asPublished');
    const { user } = showPane(workbook);
    await user.click(await screen.findByRole('button', { name: '填分' }));
    const changed = await screen.findByRole('region', { name: '会变的 1 处' });
    expect(within(changed).getByText('K24')).toBeVisible();
    expect(within(changed).getByText('90.00')).toBeVisible();
    expect(within(changed).getByText('100.00')).toBeVisible();

    await user.click(screen.getByRole('button', { name: '取消' }));
    expect((await formulaIn(workbook, 23, 10))?.formula).toBeNull();

    await user.click(screen.getByRole('button', { name: '填分' }));
    await user.click(await screen.findByRole('button', { name: '确定' }));
    await waitFor(async () => {
      expect((await formulaIn(workbook, 23, 10))?.formula).toMatch(/^=/);
    });
    expect(screen.queryByText(/表上写的是 90.00/)).not.toBeInTheDocument();

    await user.click(await screen.findByRole('button', { name: /^撤销/ }));
    await waitFor(async () => {
      expect((await formulaIn(workbook, 23, 10))?.formula).toBeNull();
    });
    expect(await screen.findByText(/表上写的是 90.00/)).toBeVisible();
  });
});
