import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { patchCells } from '../../src/adapters/xlsx/patch-cells';
import { writeXlsx } from '../../src/adapters/xlsx/write-xlsx';
import { main } from '../../src/cli/main';
import { processTerminal } from '../../src/cli/terminal';
import { applied, projectWorkbook } from './project-workbook';
import { publishedTable } from './published-tables';
import { ROOT } from './source-files';

/** What a run of the command line said and how it ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder on the disk, thrown away with `gone`. */
export class WorkFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'ziping-work-'));

  at(name: string): string {
    return join(this.path, name);
  }

  write(name: string, content: string | Uint8Array, mode?: number): string {
    writeFileSync(this.at(name), content, mode === undefined ? {} : { mode });
    return this.at(name);
  }

  text(name: string): string {
    return readFileSync(this.at(name), 'utf8');
  }

  bytes(name: string): Uint8Array {
    return new Uint8Array(readFileSync(this.at(name)));
  }

  names(): string[] {
    return readdirSync(this.path);
  }

  gone(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** The command line on the files of this machine. */
export async function ziping(...args: readonly string[]): Promise<Ran> {
  const [out, error]: [string[], string[]] = [[], []];
  const code = await main(args, {
    ...processTerminal,
    out: (text) => void out.push(text),
    error: (text) => void error.push(text),
  });
  return { code, stdout: out.join('\n'), stderr: error.join('\n') };
}

/** The same as a process of its own, in a shell: `{}` stands for the command. */
export function zipingProcess(line: string, cwd: string): Ran {
  const command = `"${process.execPath}" "${join(ROOT, 'bin', 'ziping.mjs')}"`;
  const run = spawnSync('sh', ['-c', line.replace('{}', command)], {
    cwd,
    encoding: 'utf8',
    timeout: 100_000,
  });
  return { code: run.status ?? -1, stdout: run.stdout, stderr: run.stderr };
}

/** A workbook with a form for each of these published tables. */
export async function bookOf(...files: readonly string[]): Promise<Uint8Array> {
  return writeXlsx((await projectWorkbook(files.map(publishedTable))).model());
}

/** A workbook in which `fix` has something to do: the execution score of its form is typed wrong. */
export async function faultyBook(): Promise<Uint8Array> {
  const model = (await projectWorkbook([publishedTable('001-1.json')], 'asPublished')).model();
  const edits = [
    { sheet: model.sheets[0]?.name ?? '', row: 5, column: 10, value: 7.2, formula: null },
    { sheet: model.sheets[0]?.name ?? '', row: 12, column: 9, value: '8 ', formula: null },
  ];
  const patched = patchCells(await writeXlsx(model), edits);
  if (!patched.ok) throw new Error(patched.message);
  return patched.bytes;
}

/** A list of one project, as a workbook. */
export async function listBook(): Promise<Uint8Array> {
  const workbook = new MemoryWorkbook();
  const rows = [
    ['项目名称', '实施单位', '全年预算数'].map((value) => ({ value })),
    [{ value: '甲项目' }, { value: '一局' }, { value: 1 }],
  ];
  const commands = [
    { op: 'addSheet', sheet: '清单' },
    { op: 'setCells', sheet: '清单', top: 0, left: 0, rows },
  ] as const;
  await applied(workbook, { label: '清单', commands, expects: [] });
  return writeXlsx(workbook.model());
}

/** The workbook with one of its parts changed. */
export function withPart(book: Uint8Array, path: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(book);
  const part = parts[path];
  if (part === undefined) throw new Error(`no part ${path}`);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(part))) });
}

/** The workbook with the part of its second sheet cut in half, as a broken download leaves it. */
export function withHalfSheet(book: Uint8Array): Uint8Array {
  return withPart(book, 'xl/worksheets/sheet2.xml', (text) => text.slice(0, text.length / 2));
}
