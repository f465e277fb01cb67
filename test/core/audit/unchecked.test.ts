import { audit, auditSteps } from '../../../src/core/audit/engine/audit';
import { auditWorkbook } from '../../../src/app/audit/audit-workbook';
import { cellKey, type CellSnapshot, type WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { gapText } from '../../../src/core/workbook/gap-text';
import { textNumberFormula } from '../../../src/core/scoring/text-number';
import { defaultProfile } from '../../support/rule-tester';

/** A sheet with formulas down its first column. */
function workbookWith(formulas: readonly string[]): WorkbookSnapshot {
  const cells = new Map<number, CellSnapshot>(
    formulas.map((formula, row) => [cellKey(row, 0), { value: 0, formula, format: 'General' }]),
  );
  const used = { top: 0, left: 0, bottom: formulas.length - 1, right: 0 };
  return {
    sheets: [
      {
        id: '底稿',
        name: '底稿',
        visibility: 'visible',
        used,
        cells,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        protection: { isProtected: false },
        validations: [],
      },
    ],
    names: [],
    calculationMode: 'auto',
    gaps: [],
  };
}

async function gapsOf(workbook: WorkbookSnapshot): Promise<readonly string[]> {
  const { report } = await auditWorkbook({ file: '甲.xlsx', workbook, profile: defaultProfile() });
  return report.gaps.map(gapText);
}

describe('what an audit leaves unchecked', () => {
  it('a search for rings that is given up says how far it came', async () => {
    const sums = Array.from({ length: 1600 }, (_, at) => (at === 0 ? '=1' : `=SUM(A$1:A${String(at)})`));
    const said = (await gapsOf(workbookWith(sums))).filter((gap) => gap.includes('循环引用'));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^底稿：公式之间的引用太多，循环引用只查到 A1\d{3} 为止，往后的没有查$/u);
  });

  it('stored results that are not compared are counted, from the first', async () => {
    const large = Array.from({ length: 160 }, () => '=SUM($B$1:$U$1000)');
    expect(await gapsOf(workbookWith(large))).toContain(
      '底稿：从 A151 起有 10 个公式没有核对，请人工核对结果：全簿的公式引用的单元格太多，排在后面的没有算',
    );
  });

  it('a rule that has something to say of every cell is cut short, and says of how many', async () => {
    const wrong = Array.from({ length: 150_000 }, (_, row) => `=${String(row + 1)}`);
    const { findings, report } = await auditWorkbook({
      file: '甲.xlsx',
      workbook: workbookWith(wrong),
      profile: defaultProfile(),
    });
    expect(findings.filter(({ rule }) => rule === 'stale-value')).toHaveLength(2000);
    expect(report.gaps.map(gapText)).toContain(
      '“保存的结果不是公式算出的结果”共有 150000 处，只列出前 2000 处',
    );
  });

  it('a rule that is not cut short says nothing of it', async () => {
    const gaps = await gapsOf(workbookWith(Array.from({ length: 2000 }, (_, row) => `=${String(row + 1)}`)));
    expect(gaps.filter((gap) => gap.includes('只列出前'))).toEqual([]);
  });

  it.each<readonly [string, readonly string[], string]>([
    [
      'a whole column',
      ['=SUM(B:B)'],
      'A1 的公式没有核对，请人工核对结果：引用了整列、整行或超过 20000 个单元格的区域',
    ],
    [
      'a whole row',
      ['=SUM(3:3)'],
      'A1 的公式没有核对，请人工核对结果：引用了整列、整行或超过 20000 个单元格的区域',
    ],
    [
      'a range over the bound',
      ['=1', '=SUM(B1:B20001)'],
      'A2 的公式没有核对，请人工核对结果：引用了整列、整行或超过 20000 个单元格的区域',
    ],
    [
      'a function',
      ['=VLOOKUP(1,B1:C3,2,0)'],
      'A1 的公式没有核对，请人工核对结果：用了没有收录的函数 VLOOKUP',
    ],
    [
      'functions, each named once',
      ['=VLOOKUP(1,B1:C3,2,0)', '=_xlfn.XLOOKUP(1,B1:B3,C1:C3)', '=VLOOKUP(2,B1:C3,2,0)'],
      '从 A1 起有 3 个公式没有核对，请人工核对结果：用了没有收录的函数 VLOOKUP、XLOOKUP',
    ],
    [
      'more functions than can be told',
      ['=SIN(1)', '=COS(1)', '=TAN(1)', '=LOG(1)', '=EXP(1)', '=LN(1)'],
      '从 A1 起有 6 个公式没有核对，请人工核对结果：用了没有收录的函数 SIN、COS、TAN、LOG、EXP 等',
    ],
    [
      'several reasons',
      ['=1', '=VLOOKUP(1,B1:C3,2,0)', '=SUM(B:B)', '=总额*2'],
      '从 A2 起有 3 个公式没有核对，请人工核对结果：1 个用了没有收录的函数 VLOOKUP；1 个引用了整列、整行或超过 20000 个单元格的区域；1 个用了名称、数组、别的文件或其他没有收录的写法',
    ],
  ])('formulas that are not judged are told, one line a sheet: %s', async (_, formulas, gap) => {
    const told = (await gapsOf(workbookWith(formulas))).filter((one) => one.includes('没有核对'));
    expect(told).toEqual([`底稿：${gap}`]);
  });

  it('says nothing of a function in the branch that is not taken, nor of a formula that stores no result', async () => {
    const { sheets, ...rest } = workbookWith(['=IF(1=1,0,VLOOKUP(1,B1:C3,2,0))', '=SUM(B:B)']);
    const unsaved = sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].map(([key, cell], at) => [key, at === 0 ? cell : { ...cell, value: null }]),
      ),
    }));
    const told = await gapsOf({ ...rest, sheets: unsaved });
    expect(told.filter((gap) => gap.includes('没有核对'))).toEqual([]);
  });

  it.each<readonly [string, CellSnapshot['value'], CellSnapshot['value'], readonly string[]]>([
    ['a text with one number', '≥50个', 50, []],
    ['a text with two', '10-20', '', []],
    ['a percentage', '95.5%', 0.955, []],
    ['a number', 12, 12, []],
    ['nothing', null, '', []],
    ['a text, with another number stored', '≥50个', 5, ['应得 50，保存的是 5']],
    ['a text, with nothing stored', '≥50个', '', ['应得 50，保存的是 空']],
  ])('our own formula for the number in a text is judged: %s', async (_, given, stored, said) => {
    const workbook = workbookWith(['=1']);
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const cells = new Map<number, CellSnapshot>([
      [cellKey(0, 0), { value: given, formula: null, format: 'General' }],
      [cellKey(0, 1), { value: stored, formula: textNumberFormula('A1'), format: 'General' }],
    ]);
    const { findings, report } = await auditWorkbook({
      file: '甲.xlsx',
      workbook: { ...workbook, sheets: [{ ...sheet, cells }] },
      profile: defaultProfile(),
    });
    const stale = findings.filter(({ rule }) => rule === 'stale-value');
    expect(stale.map(({ message }) => message.slice(message.lastIndexOf('应得')))).toEqual(said);
    expect(report.gaps.filter((gap) => gapText(gap).includes('没有核对'))).toEqual([]);
  });

  it('says nothing of an ordinary workbook', () => {
    const input = { workbook: workbookWith(['=1', '=A1+1']), tables: [], profile: defaultProfile() };
    expect([...auditSteps(input)].flatMap(({ gaps }) => gaps)).toEqual([]);
    // Without anyone to tell, the findings are the same.
    expect(audit(input).filter(({ rule }) => rule === 'circular-reference')).toEqual([]);
  });
});
