import { filesUnder, textOf } from './source-files';

/** The published 自评表 that the project is held against, as paths; the other forms beside them left out. */
export const PUBLISHED_TABLES = filesUnder('test/fixtures/tables').filter((file) =>
  /\/\d{3}-\d\.json$/.test(file),
);

/** The data of one of them. */
export function publishedTable(path: string): Record<string, unknown> {
  return JSON.parse(textOf(path)) as Record<string, unknown>;
}
