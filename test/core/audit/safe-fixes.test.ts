import { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { combinedSafeFix } from '../../../src/app/audit/fix-findings';
import { audit } from '../../../src/core/audit/engine/audit';
import type { Finding } from '../../../src/core/audit/engine/finding';
import { recognise } from '../../../src/core/recognise/recognise';
import { composeTable } from '../../../src/core/compose/compose-table';
import { layoutById } from '../../../src/core/table/layouts';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { cellKey } from '../../../src/core/workbook/snapshot';
import { publishedTable } from '../../support/published-tables';
import { defaultProfile } from '../../support/rule-tester';

const profile = defaultProfile();

/** 001-4 with faults that can be put right without asking: numbers as text, a wrong rate, a wrong execution score. */
async function faultyWorkbook(): Promise<MemoryWorkbook> {
  const host = new MemoryWorkbook();
  const layout = layoutById('T11');
  if (layout === null) throw new Error('no layout');
  await host.apply(
    composeTable({
      table: publishedTable('001-4.json'),
      layout,
      profile,
      sheetName: '培训班',
      mode: 'asPublished',
      protect: false,
    }),
  );
  const put = (row: number, column: number, value: string | number): Promise<unknown> =>
    host.apply({
      label: '改',
      commands: [{ op: 'setCells', sheet: '培训班', top: row, left: column, rows: [[{ value }]] }],
      expects: [],
    });
  for (let row = 12; row < 17; row += 1) await put(row, 7, '30');
  await put(14, 9, '8 ');
  await put(5, 9, 76.31);
  await put(5, 10, 7.63);
  return host;
}

async function look(host: MemoryWorkbook): Promise<{ workbook: WorkbookSnapshot; findings: Finding[] }> {
  const { workbook } = await host.read({ sheets: 'all' });
  return { workbook, findings: audit({ workbook, tables: recognise(workbook), profile }) };
}

describe('all safe fixes at once', () => {
  it('settle what they are for, change nothing else, and can be taken back', async () => {
    const host = await faultyWorkbook();
    const before = host.model();
    const first = await look(host);
    const safe = first.findings.filter(({ fix }) => fix?.kind === 'safe');
    expect(new Set(safe.map(({ rule }) => rule))).toEqual(
      new Set(['number-as-text', 'execution-rate', 'execution-score']),
    );

    const fix = combinedSafeFix(first.findings);
    if (fix === null) throw new Error('nothing to fix');
    const result = await host.apply(fix.plan);
    if (!result.applied || result.inverse === null) throw new Error('the fix was refused');

    const second = await look(host);
    expect(second.findings.filter((finding) => finding.fix?.kind === 'safe')).toEqual([]);
    const fixed = new Set(fix.plan.expects.map(({ row, column }) => cellKey(row, column)));
    const [old, now] = [first.workbook.sheets[0], second.workbook.sheets[0]];
    const changed = [...new Set([...(old?.cells.keys() ?? []), ...(now?.cells.keys() ?? [])])].filter(
      (key) => JSON.stringify(old?.cells.get(key)) !== JSON.stringify(now?.cells.get(key)),
    );
    expect(changed.filter((key) => !fixed.has(key))).toEqual([]);
    expect(changed.length).toBe(6);

    const undone = await host.apply(result.inverse);
    expect(undone.applied).toBe(true);
    expect(host.model()).toEqual(before);
  });

  it('are refused when a cell was edited in the meantime', async () => {
    const host = await faultyWorkbook();
    const { findings } = await look(host);
    const fix = combinedSafeFix(findings);
    const [expected] = fix?.plan.expects ?? [];
    if (fix === null || expected === undefined) throw new Error('nothing to fix');
    await host.apply({
      label: '手工改',
      commands: [
        {
          op: 'setCells',
          sheet: expected.sheet,
          top: expected.row,
          left: expected.column,
          rows: [[{ value: 1 }]],
        },
      ],
      expects: [],
    });
    const before = host.model();
    const result = await host.apply(fix.plan);
    expect(result.applied).toBe(false);
    expect(host.model()).toEqual(before);
  });
});
