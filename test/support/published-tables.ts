import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EvaluationTable } from '../../src/core/table/evaluation-table';
import { parseTableJson } from '../../src/core/table/table-json';

const FOLDER = join(__dirname, '../fixtures/tables');

/** File names of the 15 published 自评表: "000-1.json" … */
export const TABLE_FILES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => /^00\d-\d\.json$/.test(name))
  .sort();

/** The data of one file as it stands. */
export function readTableFile(file: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as unknown;
}

/** One published table. */
export function publishedTable(file: string): EvaluationTable {
  const parsed = parseTableJson(readTableFile(file), file);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.table;
}
