import '@testing-library/jest-dom';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { xlsxFiles } from '../../src/adapters/xlsx/xlsx-files';
import { composeTable } from '../../src/core/compose/compose-table';
import { App } from '../../src/taskpane/app';
import type { AppProps } from '../../src/taskpane/app';
import { composeOptions } from './composed-workbook';
import { LocalAuditWorker } from './local-audit-worker';
import { told } from '../../src/core/message/message';

/** A whole pane on a busy machine takes its time; what is awaited still has to come. */
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

/** A workbook with one published table on a sheet of its own, in front. */
export async function paneWorkbook(
  file: string,
  mode: 'formulas' | 'asPublished' = 'formulas',
): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  const result = await workbook.apply(composeTable(composeOptions(file, { mode })));
  if (!result.applied) throw new Error(told(result.message, 'zh'));
  return workbook;
}

/** Files as they are read and made everywhere; `open` shows nobody anything. */
export const PANE_FILES: AppProps['files'] = { ...xlsxFiles, open: () => Promise.resolve(true) };

/** The whole pane over a workbook, with a user in front of it. */
export function showPane(host: AppProps['host'], props: Partial<AppProps> = {}) {
  const user = userEvent.setup();
  const view = render(
    <App
      host={host}
      files={PANE_FILES}
      openAuditWorker={(settings) => new LocalAuditWorker(settings)}
      {...props}
    />,
  );
  /** Opens a place and waits until it has come. */
  const open = async (place: string): Promise<void> => {
    await user.click(screen.getByRole('tab', { name: place }));
    await waitFor(() => {
      expect(screen.getByRole('tabpanel').querySelector('[role="status"][aria-label]')).toBeNull();
    });
  };
  return { user, open, ...view };
}
