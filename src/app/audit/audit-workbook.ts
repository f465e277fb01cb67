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
} from '../../report/file-audit';
import { isAuditReport } from '../../report/report-sheet';
import { DEFAULT_PROFILE, PRESETS } from '../../core/profile/presets';
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
  const { file, workbook } = options;
  const pace = paceOf(options);
  const corrections = followRenamedSheets(workbook, options.corrections ?? []);
  const tables = await recogniseSheets(workbook, corrections, pace);
  const underProfiles = await underEachProfile(tables, pace);
  const { choice, profile, reason } = profileFor(options, underProfiles);
  const checked = await runAllRules(options, tables, profile, pace);
  const { kept, ignored } = setAside(finishAudit(checked.findings, workbook), options.ignored ?? []);
  await pace.turn();
  const audited: TableAudit[] = [];
  for (const [at, table] of tables.entries()) {
    audited.push(auditedTable(table, profile, underProfiles[at]));
    await pace.turn();
  }
  const report = fileAudit({
    file,
    workbook,
    tables,
    profile,
    reason,
    findings: kept,
    ignored,
    unchecked: [...lostCorrections(workbook, corrections), ...checked.gaps],
    audited,
  });
  return { cancelled: checked.cancelled, profile, choice, tables, findings: kept, report, workbook };
}

/** How an audit shares the thread with others. */
interface Pace {
  /** Gives way, when it is time. */
  readonly turn: () => Promise<void>;
  readonly isCancelled: () => boolean;
}

function paceOf(options: AuditOptions): Pace {
  return { turn: takingTurns(options), isCancelled: () => options.signal?.aborted === true };
}

/** Sheet by sheet, so that even a large workbook is never recognised in one stretch. */
async function recogniseSheets(
  workbook: WorkbookSnapshot,
  corrections: readonly MappingCorrection[],
  { turn, isCancelled }: Pace,
): Promise<RecognisedTable[]> {
  const tables: RecognisedTable[] = [];
  for (const sheet of workbook.sheets) {
    if (isAuditReport(sheet)) continue;
    for (const each of recognise({ ...workbook, sheets: [sheet] }, corrections)) tables.push(each);
    await turn();
    if (isCancelled()) break;
  }
  return tables;
}

async function underEachProfile(
  tables: readonly RecognisedTable[],
  { turn, isCancelled }: Pace,
): Promise<(readonly TableUnderProfile[])[]> {
  const underProfiles: (readonly TableUnderProfile[])[] = [];
  for (const table of tables) {
    if (isCancelled()) break;
    underProfiles.push(tableUnderProfiles(table, PRESETS));
    await turn();
  }
  return underProfiles;
}

function profileFor(
  { profile, reason }: AuditOptions,
  underProfiles: readonly (readonly TableUnderProfile[])[],
): Pick<AuditResult, 'choice' | 'profile'> & { readonly reason: string } {
  const choice = profile === 'auto' ? chooseFrom(underProfiles, PRESETS) : null;
  return {
    choice,
    profile: profile === 'auto' ? (choice?.profile ?? DEFAULT_PROFILE) : profile,
    reason: reason ?? (choice === null ? '由用户选定' : reasonOf(choice)),
  };
}

/** Runs every rule, step by step; a cancelled run keeps what it has found. */
async function runAllRules(
  { workbook, off, language, options: settings, onProgress }: AuditOptions,
  tables: readonly RecognisedTable[],
  profile: RuleProfile,
  { turn, isCancelled }: Pace,
): Promise<{ readonly findings: Finding[]; readonly gaps: ReadGap[]; readonly cancelled: boolean }> {
  const findings: Finding[] = [];
  const gaps: ReadGap[] = [];
  if (isCancelled()) return { findings, gaps, cancelled: true };
  for (const step of auditSteps({
    workbook: { ...workbook, sheets: workbook.sheets.filter((sheet) => !isAuditReport(sheet)) },
    tables,
    profile,
    ...(off === undefined ? {} : { off }),
    ...(language === undefined ? {} : { language }),
    ...(settings === undefined ? {} : { options: settings }),
  })) {
    for (const finding of step.findings) findings.push(finding);
    for (const gap of step.gaps) gaps.push(gap);
    onProgress?.({ done: step.done, total: step.total });
    await turn();
    if (isCancelled() && step.done < step.total) return { findings, gaps, cancelled: true };
  }
  return { findings, gaps, cancelled: false };
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
