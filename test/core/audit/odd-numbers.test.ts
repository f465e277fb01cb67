import { numberAsText } from '../../../src/core/audit/rules/formulas/number-as-text';
import { noCap } from '../../../src/core/audit/rules/formulas/no-cap';
import { audit } from '../../../src/core/audit/engine/audit';
import { auditBook } from '../../support/audit-sheet';
import { changed } from '../../support/calculated-sheet';
import { defaultProfile } from '../../support/rule-tester';

describe('a weight so small that nothing can be divided by it', () => {
  it('is told in words where a score has no cap', () => {
    const score = { formula: '=ROUND(H13/G13,2)', value: 1 };
    const book = auditBook({ tables: [changed({ 0: { score, weight: 5e-324 } })] });
    const { workbook } = book;
    const findings = audit({
      workbook,
      tables: book.tablesOf(workbook),
      profile: defaultProfile(),
      rules: [noCap],
    });
    expect(findings.map(({ message }) => message)).toEqual([
      '公式 =ROUND(H13/G13,2) 没有封顶：完成值好于指标值四倍时，得分远远超过分值',
    ]);
  });
});

describe('a text of more digits than any number has', () => {
  it('is no number that is stored as text', () => {
    const book = auditBook({ tables: [changed({ 0: { weight: '9'.repeat(400) }, 1: { weight: '15' } })] });
    const { workbook } = book;
    const findings = audit({
      workbook,
      tables: book.tablesOf(workbook),
      profile: defaultProfile(),
      rules: [numberAsText],
    });
    expect(findings.map(({ message }) => message)).toEqual(['“15”是文本，不是数字']);
  });
});
