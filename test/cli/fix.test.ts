import Ajv from 'ajv';
import fixSchema from '../../docs/schema/fix.schema.json';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { patchCells } from '../../src/adapters/xlsx/patch-cells';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { main } from '../../src/cli/main';
import { faultyBook, withPart, ziping as zipingRun } from '../support/command-line';
import { processTerminal, type Terminal } from '../../src/cli/terminal';
import { cellKey, cellColumn, cellRow, type WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { told } from '../../src/core/message/message';

const isValid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(fixSchema);
const FIXTURE = join(__dirname, '../fixtures/tables/001-1.json');

async function ziping(...args: string[]): Promise<{ readonly code: number; readonly out: string }> {
  const out: string[] = [];
  const terminal: Terminal = {
    ...processTerminal,
    out: (text) => void out.push(text),
    error: (text) => void out.push(text),
  };
  return { code: await main(args, terminal), out: out.join('\n') };
}

async function workbook(file: string): Promise<WorkbookSnapshot> {
  const read = await readXlsx(new Uint8Array(readFileSync(file)), file);
  if (!read.ok) throw new Error(told(read.message, 'zh'));
  return read.workbook;
}

/** Cells by sheet and address, as far as they hold something. */
function contents(book: WorkbookSnapshot): Map<string, unknown> {
  return new Map(
    book.sheets.flatMap((sheet) =>
      [...sheet.cells].map(([key, { value, formula, format }]) => [
        `${sheet.name} ${String(cellRow(key))},${String(cellColumn(key))}`,
        { value, formula, format },
      ]),
    ),
  );
}

/** A published table in which the execution score is typed wrong and a weight is a text. */
async function faulty(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'fix-'));
  const file = join(folder, '自评.xlsx');
  await ziping('new', FIXTURE, '--as-published', '-o', file);
  const sheet = (await workbook(file)).sheets[0]?.name ?? '';
  const patched = patchCells(new Uint8Array(readFileSync(file)), [
    { sheet, row: 5, column: 10, value: 7.2, formula: null },
    { sheet, row: 12, column: 9, value: '8 ', formula: null },
  ]);
  if (!patched.ok) throw new Error(patched.message);
  writeFileSync(file, patched.bytes);
  return file;
}

describe('ziping fix', () => {
  test('a dry run lists the cells and writes nothing', async () => {
    const file = await faulty();
    const before = readFileSync(file);
    const { code, out } = await ziping('fix', file, '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('K6');
    expect(out).toContain('试运行');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('the copy is silent on what was fixed, and no other cell changed', async () => {
    const file = await faulty();
    const target = file.replace('.xlsx', '2.xlsx');
    const { out } = await ziping('fix', file, '-o', target, '--format', 'json');
    expect(isValid(JSON.parse(out)) ? [] : isValid.errors).toEqual([]);
    const { fixed } = JSON.parse(out) as { fixed: readonly { cell: string; rule: string }[] };
    expect(fixed.map(({ cell }) => cell).sort()).toEqual(['J13', 'K6']);
    const [before, after] = [contents(await workbook(file)), contents(await workbook(target))];
    const changed = [...after.keys()].filter(
      (key) => JSON.stringify(after.get(key)) !== JSON.stringify(before.get(key)),
    );
    expect(changed.map((key) => key.split(' ').at(-1)).sort()).toEqual(['12,9', '5,10']);
    const again = await ziping('fix', target, '--dry-run');
    expect(again.out).toContain('没有可以自动修复的问题');
  });

  test('a number in a cell formatted as text becomes one for good, all other parts kept byte for byte', async () => {
    const file = await faulty();
    const sheet = (await workbook(file)).sheets[0]?.name ?? '';
    const parts = unzipSync(new Uint8Array(readFileSync(file)));
    const path = Object.keys(parts).find((name) => /worksheets\/sheet1\.xml$/u.test(name)) ?? '';
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    const textStyle = (styles.match(/<cellXfs[\s\S]*?<\/cellXfs>/u)?.[0].match(/<xf\b/gu) ?? []).length;
    parts['xl/styles.xml'] = strToU8(
      styles.replace(
        '</cellXfs>',
        '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
      ),
    );
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    parts[path] = strToU8(
      xml.replace(/<c r="J13"[^>]*?(\st="[^"]*")/u, `<c r="J13" s="${String(textStyle)}"$1`),
    );
    parts['customXml/item1.xml'] = strToU8('<mine/>');
    writeFileSync(file, zipSync(parts));
    const target = file.replace('.xlsx', '3.xlsx');
    await ziping('fix', file, '-o', target);
    const cell = (await workbook(target)).sheets
      .find(({ name }) => name === sheet)
      ?.cells.get(cellKey(12, 9));
    expect(cell).toEqual({ value: 8, formula: null, format: 'General' });
    const [before, after] = [parts, unzipSync(new Uint8Array(readFileSync(target)))];
    const changed = Object.keys(before).filter(
      (name) => Buffer.compare(before[name] ?? Buffer.alloc(0), after[name] ?? Buffer.alloc(0)) !== 0,
    );
    expect(changed.sort()).toEqual(['xl/styles.xml', path].sort());
  });

  test('a second fix in place keeps the first backup', async () => {
    const file = await faulty();
    const before = readFileSync(file);
    await ziping('fix', file, '--in-place');
    writeFileSync(file, before);
    await ziping('fix', file, '--in-place');
    expect(readFileSync(`${file}.bak`).equals(before)).toBe(true);
    expect(readFileSync(`${file}.bak2`).equals(before)).toBe(true);
  });

  test('in place keeps the old content beside it', async () => {
    const file = await faulty();
    const before = readFileSync(file);
    await ziping('fix', file, '--in-place');
    expect(readFileSync(`${file}.bak`).equals(before)).toBe(true);
    expect(readFileSync(file).equals(before)).toBe(false);
  });

  test('an existing target is not overwritten without --force', async () => {
    const file = await faulty();
    const target = file.replace('.xlsx', '2.xlsx');
    writeFileSync(target, 'mine');
    expect((await ziping('fix', file, '-o', target)).code).toBe(2);
    expect(readFileSync(target, 'utf8')).toBe('mine');
  });

  it('names the array formulas and the formulas it cannot calculate that keep an old result', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'fix-')), '旧.xlsx');
    const row = [
      '<c r="A100"><f t="array" ref="A100">SUM(K6:K6*1)</f><v>7.2</v></c>',
      '<c r="B100"><f>_xlfn.UNKNOWN(K6)</f><v>7.2</v></c>',
      '<c r="C100"><f>B100+1</f><v>8.2</v></c>',
      '<c r="D100"><f>K6+1</f><v>8.2</v></c>',
    ];
    const book = withPart(await faultyBook(), 'xl/worksheets/sheet1.xml', (text) =>
      text
        .replace(/<dimension[^>]*>/u, '')
        .replace('</sheetData>', `<row r="100">${row.join('')}</row></sheetData>`),
    );
    writeFileSync(file, book);
    const target = file.replace('旧', '新');
    const run = await zipingRun('fix', file, '-o', target, '--format', 'json');
    const sheet = (await workbook(target)).sheets[0]?.name ?? '';
    const printed = JSON.parse(run.stdout) as { readonly old: readonly object[] };
    expect(isValid(printed) ? [] : isValid.errors).toEqual([]);
    expect(printed.old).toEqual(['A100', 'B100', 'C100'].map((cell) => ({ sheet, cell })));
    const told = `${sheet}!A100、${sheet}!B100、${sheet}!C100 的公式存的还是旧结果`;
    expect(run.stderr).toContain(told);
    expect((await zipingRun('fix', file, '--dry-run')).stdout).toContain(told);
  });
});
