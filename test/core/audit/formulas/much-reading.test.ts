import { auditSteps } from '../../../../src/core/audit/engine/audit';
import { gapText } from '../../../../src/core/workbook/gap-text';
import type { CellSnapshot } from '../../../../src/core/workbook/snapshot';
import { auditBook, type SheetSpec } from '../../../support/audit-sheet';
import { calculated, changed, score } from '../../../support/calculated-sheet';
import { defaultProfile } from '../../../support/rule-tester';

/** A map that counts how often it is asked. */
class Counted extends Map<number, CellSnapshot> {
  asked = 0;

  override get(key: number): CellSnapshot | undefined {
    this.asked += 1;
    return super.get(key);
  }
}

interface Audited {
  readonly asked: number;
  readonly gaps: readonly string[];
  readonly rules: readonly string[];
}

function audited(spec: SheetSpec): Audited {
  const book = auditBook({ tables: [spec] });
  const { workbook } = book;
  const tables = book.tablesOf(workbook);
  const [sheet] = workbook.sheets;
  const cells = new Counted(sheet!.cells);
  const own = { ...workbook, sheets: [{ ...sheet!, cells }] };
  const steps = [...auditSteps({ workbook: own, tables, profile: defaultProfile() })];
  return {
    asked: cells.asked,
    gaps: steps.flatMap((step) => step.gaps.map(gapText)),
    rules: steps.flatMap((step) => step.findings.map(({ rule }) => rule)),
  };
}

/** A formula that reads the whole form `times` over. */
function greedy(times: number, rest = '0'): string {
  const range = 'A1:N900';
  return `=${`MAX(${range},`.repeat(times)}${rest}${')'.repeat(times)}`;
}

const ENOUGH = '公式引用的单元格太多，有些规则没有把公式算完；请人工核对合计和得分的公式';

describe('formulas that read a great deal', () => {
  it('are asked no oftener than an audit can bear, in a total', () => {
    const { asked, gaps } = audited(
      changed(
        {},
        {
          total: { score: { formula: greedy(60, 'SUM(K13:K18,K6,K22:K41)'), value: 99.6 } },
          cells: Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`K${String(22 + at)}`, at])),
        },
      ),
    );
    expect(asked).toBeLessThan(10_000_000);
    expect(gaps).toContain(ENOUGH);
  });

  it('are asked no oftener than an audit can bear, in the scores of rows', () => {
    const rows = [13, 14, 15, 16, 18].map((row, at) =>
      score(
        row,
        10,
        greedy(50 + at, `IF(G${String(row)}=0,0,H${String(row)}/G${String(row)}*J${String(row)})`),
      ),
    );
    const { asked, gaps } = audited(
      changed({ 0: rows[0]!, 1: rows[1]!, 2: rows[2]!, 3: rows[3]!, 5: rows[4]! }),
    );
    expect(asked).toBeLessThan(10_000_000);
    expect(gaps).toContain(ENOUGH);
  });

  it('leave the next audit as much as the one before', () => {
    audited(changed({ 0: score(13, 20, greedy(60)) }));
    const { gaps, rules } = audited(
      changed({}, { total: { score: { formula: '=SUM(K14:K18)+K6', value: 79.6 } } }),
    );
    expect(gaps).toEqual([]);
    expect(rules).toContain('sum-range');
    expect(audited(calculated).gaps).toEqual([]);
  });
});
