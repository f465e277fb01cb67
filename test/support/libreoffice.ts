import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Cell, WriteSheet } from 'hucre/xlsx';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { libreOffice } from './programs';
import type { CalculatedCell, CalculatedSheet, TestSheet } from './sheet-calculation';
import { isFormula } from './sheet-calculation';

const run = promisify(execFile);

/** LibreOffice starts in seconds; a dialogue that nobody can answer must not hold the tests. */
const CONVERSION_TIMEOUT = 240_000;

/** Tells LibreOffice to calculate every formula when it loads a file, also where a result is stored in it. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Where LibreOffice is on this machine. Throws where it is not: such tests stand in `describeWithLibreOffice`. */
export function findSoffice(): string {
  if (libreOffice === null) throw new Error('LibreOffice is not on this machine');
  return libreOffice;
}

/**
 * Opens a file in LibreOffice and saves it in another format, with a user profile of its own, so that several may run
 * at once. The result's bytes.
 */
export async function convert(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  return withFolder(async (folder) => {
    await convertIn(folder, bytes, from, to);
    return new Uint8Array(await readFile(join(folder, 'out', `book.${to.split(':')[0] ?? to}`)));
  });
}

/** The same workbook with every formula calculated anew by LibreOffice. */
export function recalculate(xlsx: Uint8Array): Promise<Uint8Array> {
  return convert(xlsx, 'xlsx', 'xlsx');
}

/** Several workbooks calculated anew by one LibreOffice: its start takes longer than a workbook. */
export async function recalculateAll(books: readonly Uint8Array[]): Promise<Uint8Array[]> {
  return withFolder(async (folder) => {
    const names = books.map((_, index) => `book-${String(index)}.xlsx`);
    const sources = Object.fromEntries(names.map((name, index) => [name, books[index] ?? new Uint8Array()]));
    await convertFiles(folder, sources, 'xlsx');
    return Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(folder, 'out', name)))));
  });
}

/** The workbook as LibreOffice prints it. */
export function toPdf(xlsx: Uint8Array): Promise<Uint8Array> {
  return convert(xlsx, 'xlsx', 'pdf');
}

/** The printed pages as PNG files; needs pdftoppm. */
export async function toPng(xlsx: Uint8Array, dotsPerInch = 80): Promise<Uint8Array[]> {
  return withFolder(async (folder) => {
    await convertIn(folder, xlsx, 'xlsx', 'pdf');
    const pages = join(folder, 'out', 'page');
    await run('pdftoppm', ['-r', String(dotsPerInch), '-png', join(folder, 'out', 'book.pdf'), pages]);
    const names = (await readdir(join(folder, 'out'))).filter((name) => name.endsWith('.png')).sort();
    return Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(folder, 'out', name)))));
  });
}

/** Every cell of a recalculated workbook: sheet name → "row,column" from 0 → value. Blank cells are absent. */
export async function recalculatedCells(
  xlsx: Uint8Array,
): Promise<ReadonlyMap<string, ReadonlyMap<string, CalculatedCell>>> {
  const workbook = await readXlsx(await recalculate(xlsx));
  return new Map(
    workbook.sheets.map((sheet) => [
      sheet.name,
      new Map([...(sheet.cells ?? new Map<string, Cell>())].map(([key, cell]) => [key, cellResult(cell)])),
    ]),
  );
}

/** Calculates plain sheets with LibreOffice: the twin of `calculateWithUniver`. */
export async function calculateWithLibreOffice(sheets: readonly TestSheet[]): Promise<CalculatedSheet[]> {
  const bytes = await writeXlsx({ sheets: sheets.map(writeSheet) });
  const cells = await recalculatedCells(bytes);
  return sheets.map((sheet) =>
    sheet.rows.map((row, r) =>
      row.map((_, c) => cells.get(sheet.name)?.get(`${String(r)},${String(c)}`) ?? null),
    ),
  );
}

function writeSheet(sheet: TestSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  sheet.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (isFormula(cell))
        cells.set(`${String(r)},${String(c)}`, { formula: cell.formula.replace(/^=/, '') });
      else if (cell !== null) cells.set(`${String(r)},${String(c)}`, { value: cell });
    });
  });
  return { name: sheet.name, rows: sheet.rows.map((row) => row.map(() => null)), cells };
}

function cellResult(cell: Cell): CalculatedCell {
  const value = cell.formula === undefined ? cell.value : (cell.formulaResult ?? cell.value);
  if (cell.type === 'error') return { error: String(value) };
  if (value instanceof Date) throw new Error('a date in a test workbook');
  return value;
}

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'ziping-libreoffice-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function convertIn(folder: string, bytes: Uint8Array, from: string, to: string): Promise<void> {
  return convertFiles(folder, { [`book.${from}`]: bytes }, to);
}

/** Converts files with one LibreOffice into the folder `out`; throws when one of them does not come. */
async function convertFiles(
  folder: string,
  sources: Readonly<Record<string, Uint8Array>>,
  to: string,
): Promise<void> {
  const profile = join(folder, 'profile');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  const paths = Object.keys(sources).map((name) => join(folder, name));
  for (const [name, bytes] of Object.entries(sources)) await writeFile(join(folder, name), bytes);
  const { stderr } = await run(
    findSoffice(),
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      to,
      '--outdir',
      join(folder, 'out'),
      ...paths,
    ],
    { timeout: CONVERSION_TIMEOUT },
  );
  const made = await readdir(join(folder, 'out')).catch(() => []);
  if (made.length < paths.length) throw new Error(`LibreOffice made ${String(made.length)} files: ${stderr}`);
}
