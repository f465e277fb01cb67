import type { AuditReport } from '../../report/audit-report';
import { csvReport } from '../../report/csv';
import { htmlReport } from '../../report/html';
import { jsonReport } from '../../report/json';
import { sarifReport } from '../../report/sarif';
import { tablesCsv } from '../../report/tables-csv';
import { textReport } from '../../report/text';

/** The forms in which an audit can be handed on. */
export type ReportFormat = 'html' | 'text' | 'csv' | 'tables' | 'json' | 'sarif';

interface ReportForm {
  /** The file's name without its end, as the pane saves it. */
  readonly name: string;
  readonly extension: string;
  readonly mime: string;
  /** `version` is that of this program. */
  readonly write: (report: AuditReport, version: string) => string;
}

/** Every form with its file name's end, its media type and its writer; the command line and the pane both use it. */
export const REPORT_FORMS: Readonly<Record<ReportFormat, ReportForm>> = {
  text: { name: '审计报告', extension: 'txt', mime: 'text/plain', write: textReport },
  json: { name: '审计报告', extension: 'json', mime: 'application/json', write: jsonReport },
  sarif: { name: '审计报告', extension: 'sarif', mime: 'application/sarif+json', write: sarifReport },
  csv: { name: '审计报告', extension: 'csv', mime: 'text/csv', write: csvReport },
  tables: { name: '自评表清单', extension: 'csv', mime: 'text/csv', write: tablesCsv },
  html: { name: '审计报告', extension: 'html', mime: 'text/html', write: htmlReport },
};

/** A day as a report prints it: 2025年1月8日. */
export function reportDate(day: Date): string {
  return `${String(day.getFullYear())}年${String(day.getMonth() + 1)}月${String(day.getDate())}日`;
}
