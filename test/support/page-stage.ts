import { OfficeWorkbookHost } from '../../src/adapters/office/office-workbook-host';
import { writeXlsx } from '../../src/adapters/xlsx/write-xlsx';
import type { WorkbookHost } from '../../src/core/workbook/ports';
import type { WorkbookModel } from '../../src/core/workbook/workbook-model';
import type { EmbeddedHost } from '../../src/workbench/host/embedded-host';
import type { EditStage } from './edit-stages';
import { loadExcelClient } from './excel-client.cjs';
import type { WorkbenchPage, WorkbenchWindow } from './workbench-page';

interface Bridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost: ((text: string) => void) | null;
}

/** What this stage puts on the page. */
type StageWindow = WorkbenchWindow & {
  answerToTest?: (text: string) => void;
  hostOfTest?: EmbeddedHost;
};

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The workbench in a browser: our plans go in through the real Excel client, a person uses keys and menus. */
export async function pageStage(workbench: WorkbenchPage, model: WorkbookModel): Promise<EditStage> {
  await openModel(workbench, model);
  const go = (sheet: string, row: number, column: number): Promise<void> =>
    workbench.select(sheet, { top: row, left: column, bottom: row, right: column });
  return {
    host: await hostInPage(workbench),
    model: () => workbench.model(),
    results: () => workbench.model(),
    activate: (sheet) => go(sheet, 0, 0),
    type: async (sheet, row, column, value) => {
      await go(sheet, row, column);
      // Only a key opens the cell; letters that no key has come in one piece.
      await workbench.press('F2', 'sheet.operation.set-cell-edit-visible');
      await workbench.page.keyboard.press('Control+a');
      await workbench.page.keyboard.insertText(String(value));
      await workbench.press('Enter', 'sheet.mutation.set-range-values');
    },
    insertRow: async (sheet, at) => {
      await workbench.selectRow(sheet, at);
      await workbench.command('sheet.command.insert-row-before', { value: 1 });
    },
    deleteRow: async (sheet, at) => {
      await workbench.selectRow(sheet, at);
      await workbench.command('sheet.command.remove-row-confirm');
    },
    keys: {
      undo: () => workbench.press('Control+z', 'univer.command.undo'),
      redo: () => workbench.press('Control+y', 'univer.command.redo'),
    },
    close: () => undefined,
  };
}

/** Opens a workbook as a person opens a file. */
async function openModel({ page }: WorkbenchPage, model: WorkbookModel): Promise<void> {
  const name = `${String(Date.now())}.xlsx`;
  const buffer = Buffer.from(await writeXlsx(model));
  page.once('dialog', (dialog) => void dialog.accept());
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX_TYPE, buffer });
  await page
    .getByRole('status')
    .filter({ hasText: `已打开“${name}”` })
    .waitFor();
}

/** A second client of the host beside the one in the pane, which goes on following what happens. */
async function hostInPage({ page }: WorkbenchPage): Promise<WorkbookHost> {
  const bridge: Bridge = { sendMessageToHost: () => undefined, onMessageFromHost: null };
  await page.exposeFunction('answerToTest', (text: string) => bridge.onMessageFromHost?.(text));
  await page.evaluate(() => {
    const here = globalThis as StageWindow;
    const { spreadsheet, host } = here.zipingWorkbench ?? {};
    if (spreadsheet === undefined || host === undefined) throw new Error('no workbench');
    const Host = host.constructor as typeof EmbeddedHost;
    here.hostOfTest = new Host(spreadsheet.backend, (text) => here.answerToTest?.(text));
  });
  bridge.sendMessageToHost = (text) => {
    void page.evaluate((message) => {
      (globalThis as StageWindow).hostOfTest?.receive(message);
    }, text);
  };
  Object.assign(globalThis, loadExcelClient(bridge));
  return new OfficeWorkbookHost({ host: 'excel', supports: () => true });
}
