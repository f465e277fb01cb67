import { acrossFiles } from '../../report/across-files';
import type { FileAudit } from '../../report/file-audit';
import type { AuditReport } from '../../report/audit-report';
import { reportDate } from './report-formats';

/** The report of many files: their audits, what shows only when they lie side by side, and what was passed over. */
export function joinedReport(
  audits: readonly FileAudit[],
  passedOver: readonly string[],
  day: Date,
): AuditReport {
  return {
    madeOn: reportDate(day),
    files: audits,
    ...(audits.length < 2 ? {} : { across: acrossFiles(audits) }),
    ...(passedOver.length === 0 ? {} : { passedOver }),
  };
}
