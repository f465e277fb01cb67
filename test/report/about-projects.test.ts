import { unreadableFile, type FileAudit } from '../../src/report/file-audit';
import { htmlReport } from '../../src/report/html';
import { tablesCsv } from '../../src/report/tables-csv';
import { textReport } from '../../src/report/text';
import { sampleReport } from './report-sample';

async function sampleFile(): Promise<FileAudit> {
  const [file] = (await sampleReport()).files;
  if (file === undefined) throw new Error('the sample has no file');
  return file;
}

describe('findings on the sheet 自评综述', () => {
  it('count for the tables of the projects that they speak of', async () => {
    const file = await sampleFile();
    const [like] = file.findings;
    if (like === undefined) throw new Error('the sample has no findings');
    const findings = file.tables.slice(0, 2).map(({ projectName }): typeof like => ({
      ...like,
      rule: 'narrative-score',
      severity: 'error',
      sheet: '自评综述',
      projectName: '',
      subject: projectName,
    }));
    const other = { ...like, rule: 'stale-value', severity: 'warning' } as const;
    const report = { madeOn: '', files: [{ ...file, findings: [...findings, other] }] };
    const [headings = '', ...rows] = tablesCsv(report).replace('\ufeff', '').trim().split('\r\n');
    const at = headings.split(',').indexOf('错误');
    expect(rows.map((row) => row.split(',')[at])).toEqual(['1', '1', '0']);
    expect(htmlReport(report)).toContain('<td>2</td><td>2</td></tr>');
  });
});

describe('a file without any form', () => {
  it('is not called free of problems', () => {
    const file: FileAudit = { ...unreadableFile('工资.xlsx', ''), error: null };
    const report = { madeOn: '', files: [file] };
    expect(htmlReport(report)).not.toContain('没有发现问题');
    expect(textReport(report)).not.toContain('没有发现问题');
  });
});
