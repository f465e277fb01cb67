import { acrossFiles } from '../../src/report/across-files';
import { acrossSections } from '../../src/report/across-html';
import type { FileAudit } from '../../src/report/file-audit';
import type { AuditReport } from '../../src/report/audit-report';
import { htmlReport } from '../../src/report/html';
import { sampleReport } from './report-sample';

let first: FileAudit;
beforeAll(async () => {
  const [file] = (await sampleReport()).files;
  if (file === undefined) throw new Error('no file');
  first = { ...file, tables: file.tables.slice(0, 1) };
});

function reportOf(files: readonly FileAudit[], passedOver: readonly string[] = []): AuditReport {
  return { madeOn: '2025-02-18', files, across: acrossFiles(files), passedOver };
}

/** The page without its tags. */
function said(html: string): string {
  return html.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
}

describe('the page on what shows only between files', () => {
  it('lists copies in groups, by the numbers of the list of files, and counts their money once', () => {
    const files = ['甲', '乙', '丙'].map((file): FileAudit => ({ ...first, file, digest: 'x' }));
    const report = reportOf(files);
    expect(said(acrossSections(report))).toContain(
      '内容完全相同的文件（1 组，多报 2 份） 每组只留一份即可。上面的问题数含多报的各份；金额合计里，每组只计一份。 分组 序号 文件 第 1 组 1 甲 2 乙 3 丙',
    );
    const budget = first.tables[0]?.budget ?? 'no budget';
    expect(said(htmlReport(report))).toMatch(
      new RegExp(`涉及全年预算数 ${budget} 万元，全年执行数 [\\d.]+ 万元（内容完全相同的文件只计一次）`, 'u'),
    );
  });

  it('sets the tables of a project under one another, and shows where their totals differ', () => {
    const [table] = first.tables;
    if (table === undefined) throw new Error('no table');
    const other = { ...table, sheet: 'Sheet1 & 2', total: { published: '90', recomputed: '100' } };
    const files = [
      { ...first, file: '甲', digest: 'x' },
      { ...first, file: '乙', digest: 'y', tables: [other] },
    ];
    const html = acrossSections(reportOf(files));
    expect(html).toContain('<small>Sheet1 &amp; 2</small>');
    expect(html).toContain('<td class="differs">90</td>');
    expect(said(html)).toContain('几个文件里都有的项目（1 个）');
    const equal = files.map((file): FileAudit => ({ ...file, tables: [table] }));
    expect(acrossSections(reportOf(equal))).not.toContain('differs');
  });

  it('names files that were passed over by folder, and of very many only some', () => {
    const few = acrossSections(reportOf([first], ['材料/1.pdf', '材料/2.pdf', '函.docx']));
    expect(few.match(/class="folder"/gu)).toHaveLength(1);
    expect(said(few)).toContain('没有检查的文件（3 个）');
    const many = Array.from({ length: 35 }, (_, at) => `材料/${String(at)}.pdf`);
    const html = acrossSections(reportOf([first], many));
    expect(html.match(/<li>/gu)).toHaveLength(30);
    expect(said(html)).toContain('还有 5 个，没有一一列出');
  });

  it('says nothing where there is nothing', () => {
    expect(acrossSections(reportOf([first]))).toBe('');
    expect(acrossSections({ madeOn: '', files: [first] })).toBe('');
  });
});
