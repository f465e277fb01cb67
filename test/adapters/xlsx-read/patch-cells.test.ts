import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { patchCells, type CellPatch } from '../../../src/adapters/xlsx/patch-cells';
import { readXlsx } from '../../../src/adapters/xlsx/read-xlsx';
import { cellAt, type CellSnapshot } from '../../../src/core/workbook/snapshot';
import { told } from '../../../src/core/message/message';

async function book(): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '表',
        rows: [
          ['分值', '得分'],
          ['10', 5],
          [8, null],
        ],
        cells: new Map([['3,1', { value: null, formula: 'SUM(B2:B3)', formulaResult: 5 }]]),
      },
      { name: '另一张', rows: [['不动']] },
    ],
  });
  // A part that no library knows, and macros, must survive.
  return zipSync({
    ...unzipSync(bytes),
    'xl/vbaProject.bin': strToU8('macros'),
    'customXml/item1.xml': strToU8('<a/>'),
  });
}

function patch(
  row: number,
  column: number,
  value: CellPatch['value'],
  formula: string | null = null,
): CellPatch {
  return { sheet: '表', row, column, value, formula };
}

async function patched(patches: readonly CellPatch[], original?: Uint8Array): Promise<Uint8Array> {
  const result = patchCells(original ?? (await book()), patches);
  if (!result.ok) throw new Error(result.message);
  return result.bytes;
}

async function cell(bytes: Uint8Array, row: number, column: number): Promise<CellSnapshot> {
  const read = await readXlsx(bytes, '改.xlsx');
  if (!read.ok) throw new Error(told(read.message, 'zh'));
  const [sheet] = read.workbook.sheets;
  if (sheet === undefined) throw new Error('a sheet expected');
  return cellAt(sheet, row, column);
}

describe('changing cells of a file in place', () => {
  const cases: readonly (readonly [string, CellPatch, Partial<CellSnapshot>])[] = [
    ['a text becomes a number', patch(1, 0, 10), { value: 10, formula: null }],
    ['a text with signs stays a text', patch(1, 0, '=1&"<x>"'), { value: '=1&"<x>"', formula: null }],
    ['a formula with its result', patch(1, 1, 10, '=A2*1'), { value: 10, formula: '=A2*1' }],
    ['a cell that the row did not have', patch(2, 3, 7), { value: 7 }],
    ['a row that the sheet did not have', patch(9, 2, '新'), { value: '新' }],
    ['a cell emptied', patch(1, 1, null), { value: null, formula: null }],
  ];
  test.each(cases)('%s', async (_, one, expected) => {
    expect(await cell(await patched([one]), one.row, one.column)).toMatchObject(expected);
  });

  test('every part without a changed cell stays byte for byte', async () => {
    const parts = unzipSync(await book());
    const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const plain = workbook.replace(/<calcPr[^>]*\/>/u, '<calcPr calcId="191029"/>');
    expect(plain).toContain('<calcPr calcId="191029"/>');
    const original = zipSync({ ...parts, 'xl/workbook.xml': strToU8(plain) });
    const before = unzipSync(original);
    const after = unzipSync(await patched([patch(1, 0, 10)], original));
    const changed = Object.keys(before).filter(
      (name) => strFromU8(before[name] ?? new Uint8Array()) !== strFromU8(after[name] ?? new Uint8Array()),
    );
    expect(changed.sort()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(strFromU8(after['xl/workbook.xml'] ?? new Uint8Array())).toContain('fullCalcOnLoad="1"');
  });

  test('followers keep their formula when the first cell of a shared one is overwritten', async () => {
    const original = unzipSync(await book());
    const sheet = strFromU8(original['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const rows =
      '<row r="5"><c r="C5"><f t="shared" ref="C5:C6" si="0">A5*2</f><v>0</v></c></row>' +
      '<row r="6"><c r="C6"><f t="shared" si="0"/><v>0</v></c></row></sheetData>';
    const shared = zipSync({
      ...original,
      'xl/worksheets/sheet1.xml': strToU8(sheet.replace('</sheetData>', rows)),
    });
    const bytes = await patched([patch(4, 2, 3)], shared);
    expect(await cell(bytes, 4, 2)).toMatchObject({ value: 3, formula: null });
    expect(await cell(bytes, 5, 2)).toMatchObject({ formula: '=A6*2' });
  });

  test('a sheet that is not there is refused', async () => {
    expect(patchCells(await book(), [{ ...patch(0, 0, 1), sheet: '没有' }])).toMatchObject({ ok: false });
  });
});
