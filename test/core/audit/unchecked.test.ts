import { audit, auditSteps } from '../../../src/core/audit/audit';
import { auditWorkbook } from '../../../src/app/audit-workbook';
import { cellKey, type CellSnapshot, type WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
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
  return report.gaps;
}

describe('what an audit leaves unchecked', () => {
  it('a search for rings that is given up says how far it came', async () => {
    const sums = Array.from({ length: 1600 }, (_, at) => (at === 0 ? '=1' : `=SUM(A$1:A${String(at)})`));
    const said = (await gapsOf(workbookWith(sums))).filter((gap) => gap.includes('循环引用'));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^底稿：公式之间的引用太多，循环引用只查到 A1\d{3} 为止，往后的没有查$/u);
  });

  it('stored results that are not compared are counted, from the first', async () => {
    const whole = ['=SUM(B:B)', '=SUM(C:C)', '=SUM(D:D)', '=SUM(E:E)'];
    expect(await gapsOf(workbookWith(whole))).toContain(
      '底稿：从 A3 起有 2 个公式引用的单元格太多，没有核对保存的结果',
    );
  });

  it('says nothing of an ordinary workbook', () => {
    const input = { workbook: workbookWith(['=1', '=A1+1']), tables: [], profile: defaultProfile() };
    expect([...auditSteps(input)].flatMap(({ gaps }) => gaps)).toEqual([]);
    // Without anyone to tell, the findings are the same.
    expect(audit(input).filter(({ rule }) => rule === 'circular-reference')).toEqual([]);
  });
});
