import { screen, within } from '@testing-library/react';
import { composeTable } from '../../src/core/compose/compose-table';
import { composeOptions, workbookWith } from '../support/composed-workbook';
import { emptyMemory } from '../support/empty-memory';
import { showPane } from '../support/pane';

const FILES = ['000-1.json', '000-2.json', '001-5.json'];

const workbookOfThree = () =>
  workbookWith(...FILES.map((file) => composeTable(composeOptions(file, { mode: 'asPublished' }))));

describe('全簿', () => {
  it('lists every table with its score, its grade and its findings', async () => {
    const { open } = showPane(await workbookOfThree());
    await open('全簿');
    const lines = within(await screen.findByRole('list', { name: '自评表' })).getAllByRole('listitem');
    expect(lines).toHaveLength(3);
    const second = within(lines[1] ?? document.body);
    expect(second.getByText('2024年惠民消费券')).toBeVisible();
    expect(second.getByText('99.89')).toBeVisible();
    expect(second.getByText('优')).toBeVisible();
    expect(second.getByRole('img', { name: '警告' })).toBeVisible();
    expect(screen.getByText('3 张自评表 · 优 3')).toBeVisible();
  });

  it('opens the sheet of a line', async () => {
    const workbook = await workbookOfThree();
    const { user, open } = showPane(workbook);
    await open('全簿');
    await user.click(await screen.findByRole('button', { name: /二零二四年电子政务外网使用费/ }));
    expect(workbook.model().activeSheet).toBe('000-1');
    expect(screen.getByRole('tab', { name: '本表' })).toHaveAttribute('aria-selected', 'true');
  });

  it('shows only tables without a score', async () => {
    const { user, open } = showPane(await workbookOfThree());
    await open('全簿');
    await user.click(await screen.findByRole('radio', { name: '未评分 0' }));
    expect(screen.getByText('没有符合的自评表。')).toBeVisible();
  });

  it('says when the workbook has no table, and leads to 新建', async () => {
    const { user, open } = showPane(await emptyMemory());
    await open('全簿');
    expect(await screen.findByText(/1 张工作表里没有自评表/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '插入自评表' }));
    expect(screen.getByRole('tab', { name: '新建' })).toHaveAttribute('aria-selected', 'true');
  });
});
