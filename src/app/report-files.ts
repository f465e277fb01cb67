import type { AuditReport } from '../core/audit/report/audit-report';
import { csvReport } from '../core/audit/report/csv';
import { htmlReport } from '../core/audit/report/html';
import { jsonReport } from '../core/audit/report/json';
import { sarifReport } from '../core/audit/report/sarif';
import { textReport } from '../core/audit/report/text';

/** The forms in which an audit can be handed on. */
export type ReportFormat = 'html' | 'text' | 'csv' | 'json' | 'sarif';

interface ReportForm {
  readonly extension: string;
  readonly mime: string;
  /** `version` is that of this program. */
  readonly write: (report: AuditReport, version: string) => string;
}

/** Every form with its file name's end, its media type and its writer; the command line and the pane both use it. */
export const REPORT_FORMS: Readonly<Record<ReportFormat, ReportForm>> = {
  text: { extension: 'txt', mime: 'text/plain', write: textReport },
  json: { extension: 'json', mime: 'application/json', write: jsonReport },
  sarif: { extension: 'sarif', mime: 'application/sarif+json', write: sarifReport },
  csv: { extension: 'csv', mime: 'text/csv', write: csvReport },
  html: { extension: 'html', mime: 'text/html', write: htmlReport },
};

/** A day as a report prints it: 2025年1月8日. */
export function reportDate(day: Date): string {
  return `${String(day.getFullYear())}年${String(day.getMonth() + 1)}月${String(day.getDate())}日`;
}
