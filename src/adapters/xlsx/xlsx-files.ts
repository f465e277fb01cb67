import type { WorkbookFiles } from '../../core/workbook/ports';

/**
 * Reads and makes files for whoever shows a workbook. The code that does so is loaded when it is first asked for: it is
 * half as large as the pane, and most panes never need it.
 */
export const xlsxFiles: Pick<WorkbookFiles, 'read' | 'create'> = {
  read: async (bytes, fileName) => (await import('./open-spreadsheet')).openSpreadsheet(bytes, fileName),
  create: async (plans) => (await import('./write-plans')).writePlans(plans),
};
