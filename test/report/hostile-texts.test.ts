import { csvReport } from '../../src/report/csv';
import { sarifReport } from '../../src/report/sarif';
import type { AuditReport } from '../../src/report/audit-report';
import { finding } from '../support/finding';
import { sampleReport } from './report-sample';

let report: AuditReport;

beforeAll(async () => {
  report = await sampleReport();
});

/** The sample with one finding that says this, in a file of this name. */
function saying(message: string, file = '甲.xlsx'): AuditReport {
  const [first] = report.files;
  if (first === undefined) throw new Error('a file expected');
  return { ...report, files: [{ ...first, file, findings: [finding({ message })], ignored: [] }] };
}

describe('texts of cells in reports for other programs', () => {
  it.each([
    '＝1+1',
    '＋1+1',
    '－1+甲',
    '＠SUM(1)',
    ' =1+1',
    '\u3000=1+1',
    '\u00a0@A1',
    '\n=1+1',
    '\t甲',
    '\r甲',
    '\ufeff=1+1',
    '\u0000=1+1',
    '"=1+1',
    '=1+1',
  ])('puts an apostrophe before %j in CSV', (text) => {
    expect(csvReport(saying(text))).toMatch(/[,"]'[\s\p{Cc}\p{Cf}"＝＋－＠=@甲]/u);
  });

  it.each(['-1.5', '+20%', '甲=乙', ' 甲', '应为 0，实际 -1'])('leaves %j in CSV as it is', (text) => {
    expect(csvReport(saying(text))).not.toContain("'");
  });

  it('writes SARIF for half a character in the name of a file and in a text', () => {
    const output = sarifReport(saying('半个字\ud83d', '坏\udc00名.xlsx'), '1.0.0');
    expect(output).not.toMatch(/\\ud[89a-f]/iu);
    expect(output).toContain('半个字\ufffd');
    expect(output).toContain(encodeURIComponent('坏\ufffd名.xlsx'));
  });
});
