import { DEFAULT_PROFILE } from '../core/profile/presets';
import { basename } from 'node:path';
import { MemoryWorkbook } from '../adapters/memory/memory-workbook';
import { openSpreadsheet } from '../adapters/xlsx/open-spreadsheet';
import { newWorkbook } from '../app/make/new-workbook';
import type { EvaluationTable } from '../core/table/evaluation-table';
import { layoutById } from '../core/table/layouts';
import { parseTableJson } from '../core/table/table-json';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import { oneLine } from '../core/workbook/shown-text';
import type { Disk } from './disk/disk';
import { FileError } from './disk/file-error';
import { shownPath } from './disk/file-name';
import { readInput } from './read-input';
import type { Terminal } from './terminal';
import { tellGaps } from './unread-parts';
import { told } from '../core/message/message';

export type Opened<T> =
  | ({ readonly ok: true } & T)
  | {
      readonly ok: false;
      /** Chinese, naming the file; one problem a line. */
      readonly message: string;
    };

/** What to say of a workbook that holds none. */
export const NO_TABLE =
  '没有认出自评表。表头里至少要有“三级指标”“分值”“得分”等列名；请核对文件，或确认表格没有存成图片。';

/** Whether bytes are a JSON text and not a workbook: the first character tells. */
export function isJson(path: string, bytes: Uint8Array): boolean {
  if (/\.json$/iu.test(path)) return true;
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\ufeff/u, '')
    .trimStart();
  return start.startsWith('{') || start.startsWith('[');
}

/** A workbook that was read, with the very bytes that it was read from. */
export interface OpenedWorkbook {
  readonly workbook: WorkbookSnapshot;
  readonly settings: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array;
}

/** The bytes of a file, or in Chinese why there are none. */
export async function openBytes(path: string, disk: Disk): Promise<Opened<{ bytes: Uint8Array }>> {
  try {
    return { ok: true, bytes: await readInput(path, disk) };
  } catch (error) {
    if (error instanceof FileError) return { ok: false, message: error.message };
    throw error;
  }
}

/** Reads one table.json. */
export async function openTable(path: string, disk: Disk): Promise<Opened<{ table: EvaluationTable }>> {
  const read = await openBytes(path, disk);
  return read.ok ? parseTable(path, read.bytes) : read;
}

/**
 * Reads a workbook, or a table.json as the sheet that an office would have published, and says on stderr what of it was not
 * read: a command never goes on as if a sheet had not been there.
 */
export async function openWorkbook(path: string, terminal: Terminal): Promise<Opened<OpenedWorkbook>> {
  const read = await openBytes(path, terminal.disk);
  if (!read.ok) return read;
  const opened = await readWorkbook(path, read.bytes);
  if (opened.ok) tellGaps(path, opened.workbook.gaps, terminal);
  return opened;
}

/** The same from bytes, for who tells the gaps otherwise. */
export async function readWorkbook(path: string, bytes: Uint8Array): Promise<Opened<OpenedWorkbook>> {
  if (!isJson(path, bytes)) {
    const read = await openSpreadsheet(bytes, shownPath(basename(path)));
    return read.ok ? { ...read, bytes } : { ok: false, message: oneLine(told(read.message, 'zh')) };
  }
  const parsed = parseTable(path, bytes);
  if (!parsed.ok) return parsed;
  return { ok: true, workbook: await publishedSheet(parsed.table), settings: new Map(), bytes };
}

function parseTable(path: string, bytes: Uint8Array): Opened<{ table: EvaluationTable }> {
  const parsed = parseJson(path, bytes);
  if (!parsed.ok) return parsed;
  const result = parseTableJson(parsed.data, shownPath(path));
  return result.ok ? result : { ok: false, message: result.problems.join('\n') };
}

function parseJson(path: string, bytes: Uint8Array): Opened<{ data: unknown }> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, message: `${shownPath(path)}：不是 UTF-8 编码的文本，请另存为 UTF-8 再试。` };
  }
  try {
    return { ok: true, data: JSON.parse(text) };
  } catch (error) {
    return { ok: false, message: `${shownPath(path)}：不是合法的 JSON${placeOf(error, text)}。` };
  }
}

/** Where the JSON breaks, as line and column: the engine tells an offset, or that the text ended. */
function placeOf(error: unknown, text: string): string {
  if (text.trim() === '') return '，文件是空的';
  const message = error instanceof Error ? error.message : '';
  const offset = /position (\d+)/u.exec(message)?.[1];
  if (offset === undefined) return /end of JSON/u.test(message) ? '，内容在结尾处断了' : '';
  const before = text.slice(0, Number(offset)).split('\n');
  return `（第 ${String(before.length)} 行第 ${String((before.at(-1) ?? '').length + 1)} 列附近）`;
}

/** The table typed on a sheet of its own, so that scores and findings have cells. */
async function publishedSheet(table: EvaluationTable): Promise<WorkbookSnapshot> {
  const layout = layoutById(table.layout);
  if (layout === null) throw new Error(`no layout ${table.layout}`);
  const host = new MemoryWorkbook();
  const written = await newWorkbook(host, {
    sheets: [{ table, layout }],
    profile: DEFAULT_PROFILE,
    mode: 'asPublished',
    protect: false,
  });
  if (!written.ok) throw new Error(told(written.message, 'zh'));
  return (await host.read({ sheets: 'all' })).workbook;
}
