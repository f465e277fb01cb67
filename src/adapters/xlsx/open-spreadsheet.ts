import type { WorkbookFiles } from '../../core/workbook/ports';
import { readSpreadsheet } from './read-spreadsheet';
import { workbookSettings } from './workbook-settings';

/** A spreadsheet file with what our task pane keeps in it; `fileName` is what messages call it. */
export const openSpreadsheet: WorkbookFiles['read'] = async (bytes, fileName) => {
  const read = await readSpreadsheet(bytes, fileName);
  return read.ok
    ? { ok: true, workbook: read.workbook, settings: workbookSettings(bytes) }
    : { ok: false, message: read.message };
};
