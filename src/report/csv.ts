import { findingPlace, SEVERITY_NAMES } from './file-audit';
import type { AuditReport } from './audit-report';
import { told } from '../core/message/message';

const HEADINGS = [
  '文件',
  '工作表',
  '单元格',
  '项目名称',
  '指标',
  '级别',
  '规则',
  '问题',
  '应为',
  '实际',
  '为什么',
  '怎么办',
  '忽略理由',
];

/** The findings as CSV, one a line: UTF-8 with a mark, CRLF. */
export function csvReport(report: AuditReport): string {
  const rows = report.files.flatMap(({ file, error, findings, ignored }) => {
    if (error !== null)
      return [[file, '', '', '', '', '错误', 'unreadable', told(error, 'zh'), '', '', '', '', '']];
    return [
      ...findings.map((finding) => ({ finding, reason: '' })),
      ...ignored.map(({ finding, reason }) => ({ finding, reason })),
    ].map(({ finding, reason }) => [
      file,
      finding.sheet,
      findingPlace(finding),
      finding.projectName,
      finding.subject,
      SEVERITY_NAMES[finding.severity],
      finding.rule,
      finding.message,
      finding.expected ?? '',
      finding.actual ?? '',
      finding.why,
      finding.advice,
      reason,
    ]);
  });
  return csvText([HEADINGS, ...rows]);
}

/** Rows as CSV that Excel in Chinese opens rightly. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}

/**
 * What a spreadsheet takes for a formula: the signs in both widths, and these behind blanks, quotes and control characters,
 * which it passes over. A text that begins with a tab or a line feed is not left to it either.
 */
const FORMULA_LIKE = /^[\t\r\n]|^[\s\p{Cc}\p{Cf}"']*[=+\-@＝＋－＠﹢﹣﹦﹫]/u;

/** Quoted where it must be; a text that a spreadsheet would take for a formula gets an apostrophe in front. */
function csvField(text: string): string {
  const safe = FORMULA_LIKE.test(text) && !/^[-+]?[\d.]+%?$/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
