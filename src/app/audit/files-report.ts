import { acrossFiles } from '../../report/across-files';
import type { FileAudit } from '../../report/audit-report';
import type { AuditReport } from '../../report/report-of-files';
import { reportDate } from './report-files';

/** The report of many files: their audits, what shows only when they lie side by side, and what was passed over. */
export function filesReport(
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
