import { fileKind } from './file-kind';
import { readXlsx, type FileReadResult } from './read-xlsx';

/** Reads a spreadsheet file of any kind that we know, by its content and not by its name: .xlsx, .xlsm, old .xls. */
export async function readSpreadsheet(bytes: Uint8Array, fileName: string): Promise<FileReadResult> {
  if (fileKind(bytes) !== 'xls') return readXlsx(bytes, fileName);
  const { readXls } = await import('./read-xls');
  return readXls(bytes, fileName);
}
