import { unzipSync } from 'fflate';
import { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { writeXlsx } from '../../../src/adapters/xlsx/write-xlsx';
import { newWorkbook } from '../../../src/app/make/new-workbook';
import { PRESETS } from '../../../src/core/profile/presets';
import type { EvaluationTable } from '../../../src/core/table/evaluation-table';
import { LAYOUTS } from '../../../src/core/table/layouts';
import { parseTableJson } from '../../../src/core/table/table-json';
import type { WritePlan } from '../../../src/core/workbook/plan';
import type { WorkbookModel } from '../../../src/core/workbook/workbook-model';
import network from '../../../test/fixtures/tables/000-1.json';
import vouchers from '../../../test/fixtures/tables/001-5.json';
import villages from '../../../test/fixtures/tables/001-1.json';
import port from '../../../test/fixtures/tables/003-1.json';
import type { BookDraft } from '../draft';
import { told } from '../../../src/core/message/message';

/** Rows of a table that mutants keep: many small files find more than few large ones. */
const MOST_ROWS = 6;

/** Our own forms as files: every layout once, with formulas or as published, alone and several in a book. */
export async function composedBooks(): Promise<readonly BookDraft[]> {
  const tables = [network, vouchers, villages, port].map(small);
  const books: BookDraft[] = [];
  for (const [at, layout] of LAYOUTS.entries()) {
    const table = tables[at % tables.length];
    const profile = PRESETS[at % PRESETS.length];
    if (table === undefined || profile === undefined) throw new Error('nothing to compose');
    const mode = at % 3 === 2 ? 'asPublished' : 'formulas';
    books.push(await written([{ table, layout }], mode, at % 2 === 1, profile));
  }
  const [t11] = LAYOUTS;
  const [profile] = PRESETS;
  if (t11 === undefined || profile === undefined) throw new Error('nothing to compose');
  books.push(
    await written(
      tables.slice(0, 2).map((table) => ({ table, layout: t11 })),
      'formulas',
      false,
      profile,
    ),
  );
  return books;
}

/** A published table with its first rows only. */
export function small(data: unknown): EvaluationTable {
  const parsed = parseTableJson(data, 'table.json');
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return { ...parsed.table, indicators: parsed.table.indicators.slice(0, MOST_ROWS) };
}

async function written(
  sheets: Parameters<typeof newWorkbook>[1]['sheets'],
  mode: 'formulas' | 'asPublished',
  protect: boolean,
  profile: (typeof PRESETS)[number],
): Promise<BookDraft> {
  const host = new MemoryWorkbook();
  const made = await newWorkbook(host, { sheets, profile, mode, protect });
  if (!made.ok) throw new Error(told(made.message, 'zh'));
  // Every command reads the sheets of rules and narratives too: half of the books do without.
  if (protect) await host.apply(withoutOwnSheets(host.model()));
  return draftOf('自评.xlsx', await writeXlsx(host.model()));
}

function withoutOwnSheets({ sheets }: WorkbookModel): WritePlan {
  const names = sheets.slice(1).map(({ name }) => name);
  return {
    label: '只留自评表',
    commands: names.map((sheet) => ({ op: 'deleteSheet', sheet })),
    expects: [],
  };
}

/** A file taken apart: XML as texts, everything else as bytes. The time of writing is one and the same. */
function draftOf(file: string, bytes: Uint8Array): BookDraft {
  const text = (part: Uint8Array): string =>
    Buffer.from(part)
      .toString('utf8')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, '2024-01-01T00:00:00Z');
  const parts = Object.entries(unzipSync(bytes)).map(
    ([path, part]) => [path, /\.(?:xml|rels|vml)$/iu.test(path) ? text(part) : part] as const,
  );
  return { kind: 'book', file, parts: new Map(parts), zip: {} };
}
