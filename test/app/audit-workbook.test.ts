import { auditWorkbook } from '../../src/app/audit-workbook';
import { findingKey } from '../../src/app/ignored-findings';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { publishedTable, TABLE_FILES } from '../support/published-tables';
import { workbookOf } from '../support/published-workbook';
import { defaultProfile } from '../support/rule-tester';

let small: WorkbookSnapshot;
beforeAll(async () => {
  small = await workbookOf(
    ['001-4', '001-5'].map((name) => ({ name, table: publishedTable(`${name}.json`) })),
    defaultProfile(),
  );
});

/** Milliseconds of computing: other programs on the machine do not count. */
function cpu(): number {
  return process.cpuUsage().user / 1000;
}

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
    const stretches: number[] = [];
    let since = 0;
    const run = async (): Promise<void> => {
      stretches.length = 0;
      since = cpu();
      await auditWorkbook({
        file: '全年.xlsx',
        workbook: { ...workbook },
        profile: 'auto',
        now: cpu,
        pause: () => {
          stretches.push(cpu() - since);
          return new Promise((resolve) => {
            setTimeout(() => {
              since = cpu();
              resolve();
            }, 0);
          });
        },
      });
      stretches.push(cpu() - since);
    };
    await run();
    await run();
    // The goal is 50 ms for the longest stretch; collecting garbage may fall into any of them.
    expect(stretches.length).toBeGreaterThan(5);
    const sorted = [...stretches].sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThan(50);
  }, 60_000);
});
