import { combinedSafeFix } from '../../../src/app/audit/fix-findings';
import type { Finding, Fix } from '../../../src/core/audit/engine/finding';

function finding(kind: Fix['kind'], row: number, column = 0): Finding {
  return {
    rule: 'unit-odd',
    severity: 'warning',
    family: 'text',
    sheet: '甲',
    range: null,
    projectName: '',
    subject: '',
    message: '',
    messageId: '',
    data: {},
    inChinese: '',
    why: '',
    advice: '',
    expected: null,
    actual: null,
    fix: {
      kind,
      label: '改为 %',
      plan: {
        label: '改为 %',
        commands: [{ op: 'setCells', sheet: '甲', top: row, left: column, rows: [[{ value: '%' }]] }],
        expects: [{ sheet: '甲', row, column, value: '&', formula: null }],
      },
    },
  };
}

describe('combinedSafeFix', () => {
  it('joins safe fixes into one plan with all they expect', () => {
    const fix = combinedSafeFix([finding('safe', 1), finding('safe', 2)]);
    expect(fix?.count).toBe(2);
    expect(fix?.plan.commands).toHaveLength(2);
    expect(fix?.plan.expects.map(({ row }) => row)).toEqual([1, 2]);
  });

  it('leaves suggestions to a person, and the second of two fixes for one cell', () => {
    expect(combinedSafeFix([finding('suggestion', 1)])).toBeNull();
    expect(combinedSafeFix([finding('safe', 1), finding('safe', 1), finding('suggestion', 3)])?.count).toBe(
      1,
    );
  });

  it('leaves fixes that reach beyond cells', () => {
    const rows = finding('safe', 1);
    const deleting: Finding = {
      ...rows,
      fix: {
        kind: 'safe',
        label: '删去空行',
        plan: { label: '', commands: [{ op: 'deleteRows', sheet: '甲', at: 3, count: 1 }], expects: [] },
      },
    };
    expect(combinedSafeFix([deleting])).toBeNull();
  });
});
