import { changeLines } from '../../../src/app/audit/fix-preview';
import type { CellInput } from '../../../src/core/workbook/plan';
import { auditBook, type CellSpec } from '../../support/audit-sheet';

function line(before: CellSpec, after: CellInput | null): string {
  const { workbook } = auditBook({ tables: [], sheets: [{ name: '表', cells: { B2: before } }] });
  const plan = {
    label: '',
    expects: [],
    commands: [{ op: 'setCells', sheet: '表', top: 1, left: 0, rows: [[undefined, after]] } as const],
  };
  return changeLines(plan, workbook)
    .map((change) => `${change.cell} ${change.before} → ${change.after}`)
    .join('\n');
}

describe('what a fix changes', () => {
  it.each<[string, CellSpec, CellInput | null, string]>([
    ['a number', 10, { value: 0 }, 'B2 10 → 0'],
    ['a text that becomes the number it shows', '10.00', { value: 10 }, 'B2 "10.00" → 10'],
    ['a word', '&', { value: '%' }, 'B2 & → %'],
    ['a typed number that becomes a formula', 5, { formula: '=A1*2' }, 'B2 5 → =A1*2'],
    ['a formula that becomes another', '=A1', { formula: '=A2' }, 'B2 =A1 → =A2'],
    ['a blank that is filled', null, { value: '万元' }, 'B2  → 万元'],
    ['a cell that is cleared', '指标2', null, 'B2 指标2 → '],
  ])('%s', (_, before, after, expected) => {
    expect(line(before, after)).toBe(expected);
  });
});
