import { findingJson } from './finding-json';
import { gapText } from '../core/workbook/gap-text';
import { countBySeverity, type FileAudit } from './file-audit';
import type { AuditReport } from './audit-report';
import { told } from '../core/message/message';

/** The report as JSON of the published schema: every file given appears once, unreadable ones with their error. */
export function jsonReport(report: AuditReport): string {
  const findings = report.files.flatMap((file) => file.findings);
  const count = countBySeverity(findings);
  const output = {
    files: report.files.map(fileJson),
    ...(report.across === undefined ? {} : { across: report.across }),
    ...(report.passedOver === undefined ? {} : { passedOver: report.passedOver }),
    summary: {
      files: report.files.length,
      unreadable: report.files.filter(({ error }) => error !== null).length,
      tables: report.files.reduce((sum, { tables }) => sum + tables.length, 0),
      findings: findings.length,
      errors: count.error,
      warnings: count.warning,
      infos: count.info,
    },
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}

/** One file in the form of the JSON output. */
export function fileJson(file: FileAudit): Record<string, unknown> {
  return {
    file: file.file,
    error: file.error === null ? null : told(file.error, 'zh'),
    profile: file.profile?.id ?? null,
    profileName: file.profile?.name ?? null,
    profileReason: file.profile?.reason ?? null,
    tables: file.tables,
    findings: file.findings.map(findingJson),
    ignored: file.ignored.map(({ finding, reason }) => ({ ...findingJson(finding), reason })),
    gaps: file.gaps.map(gapText),
  };
}
