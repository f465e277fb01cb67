import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import type { AuditReport } from '../../src/report/audit-report';
import { csvReport } from '../../src/report/csv';
import { htmlReport } from '../../src/report/html';
import { jsonReport } from '../../src/report/json';
import { AUDIT_SHEET_NAME, reportPlace, reportSheetPlan } from '../../src/report/report-sheet';
import { sarifReport } from '../../src/report/sarif';
import { textReport } from '../../src/report/text';
import { cellAt, cellKey } from '../../src/core/workbook/snapshot';
import { sampleReport } from './report-sample';

let report: AuditReport;
beforeAll(async () => {
  report = await sampleReport();
});

function sample(): AuditReport['files'][number] {
  const [file] = report.files;
  if (file === undefined) throw new Error('no file');
  return file;
}

describe('the report as JSON', () => {
  it('names every file once, with tables, findings and totals', () => {
    const json = JSON.parse(jsonReport(report)) as {
      files: {
        file: string;
        error: string | null;
        profile: string | null;
        tables: unknown[];
        findings: { cell: string }[];
      }[];
      summary: unknown;
    };
    expect(
      json.files.map(({ file, error, profile, tables }) => [file, error, profile, tables.length]),
    ).toEqual([
      ['资料/2024 自评表.xlsx', null, 'national-2020-10', 3],
      ['坏文件.xlsx', '不是有效的 Excel 文件', null, 0],
    ]);
    expect(json.files[0]?.tables[1]).toEqual(
      expect.objectContaining({
        sheet: '001-5',
        projectName: '自治区生鲜乳加工增量补贴资金',
        indicatorRows: 11,
        layout: 'T11',
        total: { published: '90.00', recomputed: '100' },
      }),
    );
    expect(json.files[0]?.findings).toContainEqual(
      expect.objectContaining({
        rule: 'total-score',
        severity: 'error',
        sheet: '001-5',
        cell: 'K24',
        expected: '100',
        actual: '90',
      }),
    );
    expect(json.summary).toEqual(expect.objectContaining({ files: 2, unreadable: 1, tables: 3 }));
  });
});

describe('the report as text', () => {
  it('says profile, totals, findings by severity, and what was ignored', () => {
    const text = textReport(report);
    expect(text).toContain('评分规则：全国（财预〔2020〕10号）（由用户选定）');
    expect(text).toContain('001-5　自治区生鲜乳加工增量补贴资金　总分 90.00，按规则 100');
    expect(text).toContain('001-5!K24　总分应为 100');
    expect(text).toContain('已忽略 1 项');
    expect(text).toContain('坏文件.xlsx\n  无法读取：不是有效的 Excel 文件');
    expect(text.indexOf('错误 ')).toBeLessThan(text.indexOf('警告 '));
  });
});

describe('the report as CSV', () => {
  it('has a mark, one line a finding, and nothing that a spreadsheet would calculate', () => {
    const csv = csvReport(report);
    expect(csv.startsWith('\ufeff文件,工作表,')).toBe(true);
    const { findings, ignored } = sample();
    expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + findings.length + ignored.length + 1);
    expect(csv).not.toMatch(/(^|,)=/mu);
  });

  it('quotes what holds commas and quotes, and disarms formulas', () => {
    const [finding] = sample().findings;
    if (finding === undefined) throw new Error('no finding');
    const odd = { ...finding, message: '含“,”与"引号"', actual: '=1+1' };
    const csv = csvReport({ ...report, files: [{ ...sample(), findings: [odd], ignored: [] }] });
    expect(csv).toContain('"含“,”与""引号"""');
    expect(csv).toContain("'=1+1");
  });
});

describe('the report as SARIF', () => {
  it('has the rules used, one result a finding, suppressed ones marked', () => {
    const sarif = JSON.parse(sarifReport(report, '1.2.3')) as {
      version: string;
      runs: {
        tool: { driver: { version: string; rules: { id: string }[] } };
        results: { ruleId: string; level: string; suppressions?: unknown[]; locations: unknown[] }[];
        invocations: { executionSuccessful: boolean }[];
      }[];
    };
    const [run] = sarif.runs;
    expect(sarif.version).toBe('2.1.0');
    expect(run?.tool.driver.version).toBe('1.2.3');
    expect(run?.results).toHaveLength(sample().findings.length + 1);
    expect(run?.results.filter(({ suppressions }) => suppressions !== undefined)).toHaveLength(1);
    expect(run?.invocations[0]?.executionSuccessful).toBe(false);
    const ids = new Set(run?.tool.driver.rules.map(({ id }) => id));
    expect(run?.results.every(({ ruleId }) => ids.has(ruleId))).toBe(true);
    expect(JSON.stringify(run?.results[0]?.locations)).toContain('%E8%B5%84%E6%96%99/2024%20');
  });
});

describe('the report as a page', () => {
  it('stands alone and escapes what comes from the file', () => {
    const html = htmlReport({ ...report, files: [{ ...sample(), file: '<script>"&.xlsx' }] });
    expect(html).toContain('&lt;script&gt;&quot;&amp;.xlsx');
    expect(html).not.toMatch(/<script|<link|src=|https?:/u);
    expect(html).toContain('审计人');
    expect(html).toContain('@page { size: A4;');
    expect(html).toContain('<td class="differs">100</td>');
  });
});

describe('the sheet 审计报告', () => {
  it("takes the place of an older one of ours, and stands beside somebody else's", async () => {
    const host = new MemoryWorkbook();
    await host.apply({
      label: '别人的',
      commands: [
        { op: 'addSheet', sheet: AUDIT_SHEET_NAME },
        {
          op: 'setCells',
          sheet: AUDIT_SHEET_NAME,
          top: 0,
          left: 0,
          rows: [[{ value: '二〇二四年度审计报告' }]],
        },
      ],
      expects: [],
    });
    const place = async () => reportPlace((await host.read({ sheets: 'all' })).workbook);
    expect(await place()).toEqual({ sheet: '审计报告(2)', old: null });
    for (const replaces of [false, true]) {
      const next = await place();
      expect([next.sheet, next.old !== null]).toEqual(['审计报告(2)', replaces]);
      const written = await host.apply(
        reportSheetPlan({ audit: sample(), madeOn: report.madeOn, place: next }),
      );
      expect(written.applied).toBe(true);
    }
    expect((await host.read({ sheets: 'all' })).sheetNames).toEqual([AUDIT_SHEET_NAME, '审计报告(2)']);
  });

  it('has one line a finding with a link to its cell, and replaces an older one', async () => {
    const host = new MemoryWorkbook();
    await host.apply({
      label: '准备',
      commands: ['000-2', '001-5', '003-1', '自评综述'].map((sheet) => ({ op: 'addSheet', sheet })),
      expects: [],
    });
    for (const round of [1, 2]) {
      const read = await host.read({ sheets: [AUDIT_SHEET_NAME] });
      const place = reportPlace(read.workbook);
      expect(place.old === null).toBe(round === 1);
      const result = await host.apply(reportSheetPlan({ audit: sample(), madeOn: report.madeOn, place }));
      expect(result.applied).toBe(true);
    }
    const { workbook } = await host.read({ sheets: [AUDIT_SHEET_NAME] });
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    expect(cellAt(sheet, 0, 0).value).toBe('绩效自评审计报告');
    expect(cellAt(sheet, 4, 1).value).toBe('错误');
    expect(sheet.used?.bottom).toBe(3 + sample().findings.length + 1);
    const links = host.model().sheets.find(({ name }) => name === AUDIT_SHEET_NAME)?.links;
    expect(JSON.stringify(links === undefined ? null : [...links.values()])).toContain('001-5');
    expect(workbook.sheets).toHaveLength(1);
  });

  it('tells last what was not read or not judged, each with a link to its cell where there is one', async () => {
    const gaps = [
      { sheet: '001-5', what: '从 K4 起有 3 个公式没有核对', at: { row: 3, column: 10 } },
      { sheet: '图表', what: '工作表“图表”是图表工作表，没有单元格可读' },
      { sheet: null, what: '“单位不一致”共有 2100 处，只列出前 2000 处' },
    ];
    const { sheet, links, merges } = await written({ ...sample(), gaps });
    const end = 4 + sample().findings.length + sample().ignored.length;
    expect(cellAt(sheet, 2, 0).value).toMatch(/　没有读到、没有核对 3 处（见表末）$/u);
    expect(cellAt(sheet, end, 0).value).toBe('没有读到、没有核对的内容（3 处，请人工核对）');
    expect(
      [1, 2, 3].map((row) => [0, 1, 2, 3, 4].map((column) => cellAt(sheet, end + row, column).value)),
    ).toEqual([
      [1, '未核对', '001-5', 'K4', '从 K4 起有 3 个公式没有核对'],
      [2, '未核对', '图表', null, '工作表“图表”是图表工作表，没有单元格可读'],
      [3, '未核对', '工作簿', null, '“单位不一致”共有 2100 处，只列出前 2000 处'],
    ]);
    expect(sheet.used?.bottom).toBe(end + 3);
    expect(links.filter(([key]) => key >= cellKey(end, 0))).toEqual([
      [cellKey(end + 1, 3), { sheet: '001-5', range: { top: 3, left: 10, bottom: 3, right: 10 } }],
    ]);
    expect(merges).toContainEqual({ top: end, left: 0, bottom: end, right: 8 });
    expect(merges).toContainEqual({ top: end + 3, left: 4, bottom: end + 3, right: 8 });
  });

  it.each<[string, string | number]>([
    ['97.5', 97.5],
    ['-3', -3],
    ['90.00', '90.00'],
    ['≤ 50', '≤ 50'],
    ['1276 万元', '1276 万元'],
    ['12345678901', '12345678901'],
    ['=1+1', '=1+1'],
  ])('writes %s as a number only where it reads the same', async (text, value) => {
    const [finding] = sample().findings;
    if (finding === undefined) throw new Error('no finding');
    const { sheet } = await written({ ...sample(), findings: [{ ...finding, expected: text }] });
    expect(cellAt(sheet, 4, 6).value).toBe(value);
  });

  it('has no such part where all was read and judged', async () => {
    const { sheet } = await written({ ...sample(), findings: [], ignored: [], gaps: [] });
    expect(cellAt(sheet, 2, 0).value).not.toContain('没有核对');
    expect(cellAt(sheet, 4, 5).value).toBe('没有发现问题');
    expect(sheet.used?.bottom).toBe(4);
  });

  /** The sheet as it stands when the plan was carried out. */
  async function written(audit: AuditReport['files'][number]) {
    const host = new MemoryWorkbook();
    const result = await host.apply(
      reportSheetPlan({ audit, madeOn: report.madeOn, place: { sheet: AUDIT_SHEET_NAME, old: null } }),
    );
    expect(result.applied).toBe(true);
    const { workbook } = await host.read({ sheets: [AUDIT_SHEET_NAME] });
    const [sheet] = workbook.sheets;
    const model = host.model().sheets.find(({ name }) => name === AUDIT_SHEET_NAME);
    if (sheet === undefined || model === undefined) throw new Error('no sheet');
    return { sheet, links: [...model.links], merges: sheet.merges };
  }
});
