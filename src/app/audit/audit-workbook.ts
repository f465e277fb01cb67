import type { RuleSettings } from '../../core/audit/engine/rule-options';
import type { Language } from '../../core/message/message';
import { auditSteps, finishAudit } from '../../core/audit/engine/audit';
import {
  chooseFrom,
  tableUnderProfiles,
  type ProfileChoice,
  type TableUnderProfile,
} from '../../core/audit/profile-choice/choose-profile';
import type { Finding } from '../../core/audit/engine/finding';
import { orderFindings } from '../../core/audit/engine/findings-order';
import {
  auditedTable,
  fileAudit,
  reasonOf,
  type FileAudit,
  type IgnoredReport,
  type TableAudit,
} from '../../report/audit-report';
import { isAuditReport } from '../../report/report-sheet';
import { PRESETS } from '../../core/profile/presets';
import type { RuleProfile } from '../../core/profile/rule-profile';
import { lostCorrections } from '../../core/recognise/lost-corrections';
import { followRenamedSheets } from '../../core/recognise/place-corrections';
import { recognise } from '../../core/recognise/recognise';
import type { MappingCorrection, RecognisedTable } from '../../core/recognise/recognised-table';
import type { Cancellation } from '../../core/workbook/ports';
import type { ReadGap, WorkbookSnapshot } from '../../core/workbook/snapshot';
import { asideIn } from '../kept/ignored-findings';

export interface AuditProgress {
  readonly done: number;
  readonly total: number;
}

export interface AuditOptions {
  readonly file: string;
  readonly workbook: WorkbookSnapshot;
  /** "auto": the preset that explains the printed scores best. */
  readonly profile: RuleProfile | 'auto';
  /** Why this profile, where the caller knows: 由用户选定, 工作簿中的评分规则. */
  readonly reason?: string;
  readonly corrections?: readonly MappingCorrection[];
  readonly off?: readonly string[];
  /** Options of rules that were set otherwise. */
  readonly options?: RuleSettings;
  /** Findings that the user chose to leave, by key, with the reason. */
  readonly ignored?: readonly { readonly key: string; readonly reason: string }[];
  /** In which findings are told; Chinese unless said. */
  readonly language?: Language;
  readonly signal?: Cancellation;
  readonly onProgress?: (progress: AuditProgress) => void;
  /** Gives way to the host's other work; a pane passes a timer, a command line nothing. */
  readonly pause?: () => Promise<void>;
  /** Milliseconds since some moment, to know when to give way. */
  readonly now?: () => number;
}

export interface AuditResult {
  readonly cancelled: boolean;
  readonly profile: RuleProfile;
  readonly choice: ProfileChoice | null;
  readonly tables: readonly RecognisedTable[];
  /** Without those that are ignored. */
  readonly findings: readonly Finding[];
  readonly report: FileAudit;
  /** What was audited. */
  readonly workbook: WorkbookSnapshot;
}

/** Work in one stretch before other work gets its turn, in milliseconds; a blocked pane is felt from 50 on. */
const STRETCH = 20;

/**
 * Audits a whole workbook that was read: recognises the tables, chooses the profile, runs every rule, and puts aside what
 * the user ignores. Gives way between the steps; when cancelled it returns what was found so far and says so.
 */
export async function auditWorkbook(options: AuditOptions): Promise<AuditResult> {
  const { workbook, off, signal, language } = options;
  const turn = takingTurns(options);
  const corrections = followRenamedSheets(workbook, options.corrections ?? []);
  const tables: RecognisedTable[] = [];
  // Sheet by sheet, so that even a large workbook is never recognised in one stretch.
  for (const sheet of workbook.sheets) {
    if (isAuditReport(sheet)) continue;
    for (const each of recognise({ ...workbook, sheets: [sheet] }, corrections)) tables.push(each);
    await turn();
    if (signal?.aborted === true) break;
  }
  const underProfiles: (readonly TableUnderProfile[])[] = [];
  for (const table of tables) {
    if (signal?.aborted === true) break;
    underProfiles.push(tableUnderProfiles(table, PRESETS));
    await turn();
  }
  const choice = options.profile === 'auto' ? chooseFrom(underProfiles, PRESETS) : null;
  const profile = options.profile === 'auto' ? (choice?.profile ?? firstPreset()) : options.profile;
  const reason = options.reason ?? (choice === null ? '由用户选定' : reasonOf(choice));
  const found: Finding[] = [];
  const unchecked: ReadGap[] = lostCorrections(workbook, corrections);
  let cancelled = signal?.aborted === true;
  if (!cancelled) {
    const audited = { ...workbook, sheets: workbook.sheets.filter((sheet) => !isAuditReport(sheet)) };
    for (const step of auditSteps({
      workbook: audited,
      tables,
      profile,
      ...(off === undefined ? {} : { off }),
      ...(language === undefined ? {} : { language }),
      ...(options.options === undefined ? {} : { options: options.options }),
    })) {
      for (const finding of step.findings) found.push(finding);
      for (const gap of step.gaps) unchecked.push(gap);
      options.onProgress?.({ done: step.done, total: step.total });
      await turn();
      if (signal?.aborted === true && step.done < step.total) {
        cancelled = true;
        break;
      }
    }
  }
  const { kept, ignored } = setAside(finishAudit(found, workbook), options.ignored ?? []);
  await turn();
  const audited: TableAudit[] = [];
  for (const [at, table] of tables.entries()) {
    audited.push(auditedTable(table, profile, underProfiles[at]));
    await turn();
  }
  const report = fileAudit({
    file: options.file,
    workbook,
    tables,
    profile,
    reason,
    findings: kept,
    ignored,
    unchecked,
    audited,
  });
  return { cancelled, profile, choice, tables, findings: kept, report, workbook };
}

/** A result in which other findings are put aside; nothing is audited anew. */
export function withIgnored(
  result: AuditResult,
  ignored: readonly { readonly key: string; readonly reason: string }[],
): AuditResult {
  const before = result.report.ignored.map(({ finding }) => finding);
  const all = orderFindings([...result.findings, ...before], result.workbook);
  const aside = setAside(all, ignored);
  return {
    ...result,
    findings: aside.kept,
    report: { ...result.report, findings: aside.kept, ignored: aside.ignored },
  };
}

function takingTurns({ pause, now }: AuditOptions): () => Promise<void> {
  if (pause === undefined) return () => Promise.resolve();
  let since = now?.() ?? 0;
  return async () => {
    if (now !== undefined && now() - since < STRETCH) return;
    await pause();
    since = now?.() ?? 0;
  };
}

function setAside(
  findings: readonly Finding[],
  ignored: readonly { readonly key: string; readonly reason: string }[],
): { kept: Finding[]; ignored: IgnoredReport[] } {
  const asideOf = asideIn(ignored);
  const kept: Finding[] = [];
  const aside: IgnoredReport[] = [];
  for (const finding of findings) {
    const reason = asideOf(finding)?.reason;
    if (reason === undefined) kept.push(finding);
    else aside.push({ finding, reason });
  }
  return { kept, ignored: aside };
}

function firstPreset(): RuleProfile {
  const [first] = PRESETS;
  if (first === undefined) throw new Error('no presets');
  return first;
}
