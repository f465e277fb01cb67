import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { MAX_UNPACKED_BYTES } from '../../../src/adapters/xlsx/package/open-package';
import { readXlsx } from '../../../src/adapters/xlsx/read-xlsx';
import { cellAt, type SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { told, type Language } from '../../../src/core/message/message';

async function book(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: '自评表',
        rows: [
          ['项目名称', '培训'],
          [8, 0.9231],
        ],
        cells: new Map([
          ['1,1', { value: 0.9231, style: { numFmt: '0.00%' } }],
          ['2,0', { value: null, formula: 'SUM(A2:B2)', formulaResult: 8.9231 }],
        ]),
        merges: [{ startRow: 3, startCol: 0, endRow: 3, endCol: 2 }],
      },
      { name: '__proto__', rows: [['constructor']], veryHidden: true },
    ],
  });
}

async function sheets(bytes: Uint8Array): Promise<readonly SheetSnapshot[]> {
  const result = await readXlsx(bytes, '试.xlsx');
  if (!result.ok) throw new Error(told(result.message, 'zh'));
  return result.workbook.sheets;
}

async function refusal(bytes: Uint8Array, language: Language = 'zh'): Promise<string> {
  const result = await readXlsx(bytes, '坏.xlsx');
  return result.ok ? '读成了' : told(result.message, language);
}

describe('reading a workbook', () => {
  test('values, formulas, cached results, formats, merges and visibility come back', async () => {
    const [first, second] = await sheets(await book());
    if (first === undefined || second === undefined) throw new Error('two sheets expected');
    expect(cellAt(first, 0, 1)).toEqual({ value: '培训', formula: null, format: 'General' });
    expect(cellAt(first, 1, 1)).toEqual({ value: 0.9231, formula: null, format: '0.00%' });
    expect(cellAt(first, 2, 0)).toMatchObject({ value: 8.9231, formula: '=SUM(A2:B2)' });
    expect(first.merges).toEqual([{ top: 3, left: 0, bottom: 3, right: 2 }]);
    expect(second).toMatchObject({ name: '__proto__', visibility: 'veryHidden' });
  });
});

describe('a bad file is refused with a message that names it', () => {
  const ole = (stream: string): Uint8Array => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    Array.from(stream).forEach((letter, index) => (bytes[1024 + index * 2] = letter.charCodeAt(0)));
    return bytes;
  };
  const cases: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, string])[] = [
    ['an empty file', () => new Uint8Array(), '空文件'],
    ['an old .xls', () => ole('Workbook'), '.xls'],
    ['an encrypted workbook', () => ole('EncryptedPackage'), '密码'],
    ['a web page renamed .xls', () => strToU8('<html><table><tr><td>1</td></tr></table></html>'), '网页'],
    ['a text', () => strToU8('项目名称,分值'), '文本文件'],
    ['a zip without a workbook', () => zipSync({ 'a.txt': strToU8('x') }), '压缩包'],
    ['a file cut off half-way', async () => (await book()).slice(0, 900), '不完整'],
    [
      'a zip bomb',
      () =>
        zipSync(
          { 'xl/workbook.xml': strToU8('<x/>'), b: new Uint8Array(MAX_UNPACKED_BYTES + 1) },
          { level: 1 },
        ),
      '大得异常',
    ],
    [
      'half a sheet XML',
      () =>
        zipSync({
          '[Content_Types].xml': strToU8(
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"',
          ),
          'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a"'),
        }),
      '损坏',
    ],
  ];
  test.each(cases)('%s', async (_, make, words) => {
    const message = await refusal(await make());
    expect(message).toContain('坏.xlsx');
    expect(message).toContain(words);
    expect(await refusal(await make(), 'en')).toMatch(/^File “坏\.xlsx” [^\p{Script=Han}]+\.$/u);
  });

  test('a bomb that lies about its size is found while it is inflated', async () => {
    const bytes = zipSync(
      { 'xl/workbook.xml': strToU8('<x/>'), b: new Uint8Array(MAX_UNPACKED_BYTES + 1) },
      { level: 9 },
    );
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    expect(await refusal(bytes)).toContain('大得异常');
  });
});
