import { gapText } from '../../../src/core/workbook/gap-text';
import { auditWorkbook } from '../../../src/app/audit/audit-workbook';
import { findingKey } from '../../../src/app/kept/ignored-findings';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { bookOf } from '../../support/hands/sheet-writer';
import { oddCorrections, oddSheet } from '../../support/odd-columns';
import { publishedTable, TABLE_FILES } from '../../support/published-tables';
import { workbookOf } from '../../support/published-workbook';
import { defaultProfile } from '../../support/rule-tester';

let small: WorkbookSnapshot;
beforeAll(async () => {
  small = await workbookOf(
    ['001-4', '001-5'].map((name) => ({ name, table: publishedTable(`${name}.json`) })),
    defaultProfile(),
  );
});

describe('auditWorkbook', () => {
  it('recognises, chooses a profile, and reports', async () => {
    const result = await auditWorkbook({ file: '包头.xlsx', workbook: small, profile: 'auto' });
    expect(result.cancelled).toBe(false);
    expect(result.profile.id).toBe(result.choice?.profile.id);
    expect(result.report.profile?.reason).toContain('按得分自动选用');
    expect(result.report.tables.map(({ sheet, total }) => [sheet, total])).toEqual([
      ['001-4', { published: '96.73', recomputed: '96.73' }],
      ['001-5', { published: '90.00', recomputed: '100' }],
    ]);
    expect(result.findings.some(({ rule }) => rule === 'narrative-score')).toBe(true);
  });

  it('says how far it is, and stops when cancelled', async () => {
    const seen: number[] = [];
    const signal = { aborted: false };
    const result = await auditWorkbook({
      file: '包头.xlsx',
      workbook: small,
      profile: defaultProfile(),
      signal,
      onProgress: ({ done, total }) => {
        seen.push(done);
        expect(total).toBeGreaterThan(2);
        signal.aborted = done === 1;
      },
    });
    expect(seen).toEqual([1]);
    expect(result.cancelled).toBe(true);
    expect(result.findings.every(({ sheet }) => sheet === '001-4')).toBe(true);
  });

  it('puts aside what the user ignores, and keeps the reason', async () => {
    const all = await auditWorkbook({ file: '包头.xlsx', workbook: small, profile: defaultProfile() });
    const [first] = all.findings;
    if (first === undefined) throw new Error('no findings');
    const key = findingKey(first);
    const result = await auditWorkbook({
      file: '包头.xlsx',
      workbook: small,
      profile: defaultProfile(),
      ignored: [{ key, reason: '已核实' }],
    });
    expect(result.findings.map(findingKey)).not.toContain(key);
    expect(result.report.ignored.map(({ reason }) => reason)).toContain('已核实');
  });

  it('leaves out rules that are switched off', async () => {
    const result = await auditWorkbook({
      file: '包头.xlsx',
      workbook: small,
      profile: defaultProfile(),
      off: ['total-score'],
    });
    expect(result.findings.map(({ rule }) => rule)).not.toContain('total-score');
  });

  it('gives way often enough in a workbook of 44 tables', async () => {
    const tables = Array.from({ length: 44 }, (_, at) => {
      const file = TABLE_FILES[at % TABLE_FILES.length] ?? '';
      return { name: `表${String(at + 1)}`, table: publishedTable(file) };
    });
    const workbook = await workbookOf(tables, defaultProfile(), 'formulas');
    // A clock that runs on by more than a stretch at every look: each turn offered is taken.
    let time = 0;
    let turns = 0;
    await auditWorkbook({
      file: '全年.xlsx',
      workbook,
      profile: 'auto',
      now: () => (time += 100),
      pause: () => {
        turns += 1;
        return Promise.resolve();
      },
    });
    // Recognising, choosing the profile and auditing each give way between tables.
    expect(turns).toBeGreaterThan(3 * 44);
  }, 60_000);

  it.each([
    ['of a sheet that was renamed', [oddSheet('乙', 2)], '90', []],
    [
      'of a column that is gone',
      [oddSheet('甲', 0, '完成得怎么样')],
      undefined,
      [/^甲：现在的表头里找不到指认过的列/],
    ],
    ['of a sheet that is gone', [oddSheet('乙'), oddSheet('丙')], undefined, [/^甲：指认过各列.*已经不在/]],
  ])('reads by what was said, or says that it did not: %s', async (_, sheets, actual, gaps) => {
    const result = await auditWorkbook({
      file: 'a.xlsx',
      workbook: bookOf(...sheets),
      profile: defaultProfile(),
      corrections: oddCorrections('甲'),
    });
    expect(result.tables[0]?.indicators[0]?.cells.actual?.text).toBe(actual);
    const told = result.report.gaps.map(gapText).filter((gap) => gap.includes('指认过'));
    expect(told).toHaveLength(gaps.length);
    for (const [at, gap] of gaps.entries()) expect(told[at]).toMatch(gap);
  });
});
