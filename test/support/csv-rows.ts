import { parseCsv } from '../../src/core/project-list/parse-csv';

/** The rows of a CSV text that has no fault. */
export function csvRows(text: string): string[][] {
  const read = parseCsv(text);
  if (!read.ok) throw new Error(`a quote in row ${String(read.row)} is not paired`);
  return read.rows;
}
