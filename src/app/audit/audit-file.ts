import type { RuleSettings } from '../../core/audit/engine/rule-options';
import { unreadableFile, type FileAudit } from '../../report/file-audit';
import type { RuleProfile } from '../../core/profile/rule-profile';
import type { FileRead } from '../../core/workbook/ports';
import { auditWorkbook } from './audit-workbook';
import { readIgnored } from '../kept/ignored-findings';
import { keptIn } from '../kept/kept-in';
import { readCorrections } from '../kept/mapping-corrections';
import { profileInUse } from '../kept/profile-in-use';

/** How every file of one run is audited. Plain data: it is sent to other processes and threads. */
export interface AuditSettings {
  /** "workbook": the one on the file's own sheet 评分规则, else by evidence. "auto": always by evidence. */
  readonly profile: RuleProfile | 'auto' | 'workbook';
  /** Rules that are turned off. */
  readonly off: readonly string[];
  /** Options of rules that were set otherwise. */
  readonly options?: RuleSettings;
}

/**
 * Audits one file that was read, with what it keeps of its own: rules, column corrections, ignored findings. A file that
 * could not be read comes back with its `error`. The fixes have their names and no plans: of a thousand files the plans would
 * be the most part of a report that does not use them.
 */
export async function auditFile(file: string, read: FileRead, settings: AuditSettings): Promise<FileAudit> {
  if (!read.ok) return unreadableFile(file, read.message);
  const { workbook, settings: kept } = read;
  const own = settings.profile === 'workbook' ? profileInUse(workbook, null) : null;
  const carried = own?.source === 'sheet' ? own.profile : null;
  const { report } = await auditWorkbook({
    file,
    workbook,
    off: settings.off,
    ...(settings.options === undefined ? {} : { options: settings.options }),
    ignored: await readIgnored(keptIn(kept)),
    corrections: await readCorrections(keptIn(kept)),
    profile: typeof settings.profile === 'string' ? (carried ?? 'auto') : settings.profile,
    ...(carried === null ? {} : { reason: '工作簿的“评分规则”表' }),
  });
  const problems = (own?.problems ?? []).map((problem) => ({ sheet: null, what: `评分规则：${problem}` }));
  return { ...withoutPlans(report), gaps: [...report.gaps, ...problems] };
}

function withoutPlans(report: FileAudit): FileAudit {
  return {
    ...report,
    findings: report.findings.map((finding) =>
      finding.fix === null
        ? finding
        : {
            ...finding,
            fix: { ...finding.fix, plan: { label: finding.fix.label, commands: [], expects: [] } },
          },
    ),
  };
}
