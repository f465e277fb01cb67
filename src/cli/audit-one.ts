import { createHash } from 'node:crypto';
import { auditWorkbook } from '../app/audit-workbook';
import { readIgnored } from '../app/ignored-findings';
import { keptIn } from '../app/kept-in';
import { readCorrections } from '../app/mapping-corrections';
import { profileInUse } from '../app/profile-in-use';
import { unreadableFile, type FileAudit } from '../core/audit/report/audit-report';
import type { RuleProfile } from '../core/profile/rule-profile';
import { openWorkbook } from './open-file';
import type { Terminal } from './terminal';

/** How every file of one run is audited. Plain data: it is sent to other processes. */
export interface AuditSettings {
  /** "workbook": the one on the file's own sheet 评分规则, else by evidence. "auto": always by evidence. */
  readonly profile: RuleProfile | 'auto' | 'workbook';
  /** Rules that are turned off. */
  readonly off: readonly string[];
}

/** Audits one file. Never rejects for a bad file: it comes back with its `error`. */
export async function auditOne(
  file: string,
  settings: AuditSettings,
  terminal: Pick<Terminal, 'read'>,
): Promise<FileAudit> {
  const reader = digesting(terminal);
  const opened = await openWorkbook(file, reader);
  if (!opened.ok) return { ...unreadableFile(file, opened.message), ...reader.digest() };
  const { workbook, settings: kept } = opened;
  const own = settings.profile === 'workbook' ? profileInUse(workbook, null) : null;
  const carried = own?.source === 'sheet' ? own.profile : null;
  const { report } = await auditWorkbook({
    file,
    workbook,
    off: settings.off,
    ignored: await readIgnored(keptIn(kept)),
    corrections: await readCorrections(keptIn(kept)),
    profile: typeof settings.profile === 'string' ? (carried ?? 'auto') : settings.profile,
    ...(carried === null ? {} : { reason: '工作簿的“评分规则”表' }),
  });
  const problems = (own?.problems ?? []).map((problem) => ({ sheet: null, what: `评分规则：${problem}` }));
  return { ...withoutPlans(report), ...reader.digest(), gaps: [...report.gaps, ...problems] };
}

/** Reads a file once and tells the digest of its bytes, by which copies are known. */
function digesting(
  terminal: Pick<Terminal, 'read'>,
): Pick<Terminal, 'read'> & { digest(): { digest?: string } } {
  let found: string | null = null;
  return {
    read: async (path) => {
      const bytes = await terminal.read(path);
      found = createHash('sha256').update(bytes).digest('hex');
      return bytes;
    },
    digest: () => (found === null ? {} : { digest: found }),
  };
}

/** A report needs the names of the fixes, not their plans; of a thousand files the plans would be the most part. */
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
