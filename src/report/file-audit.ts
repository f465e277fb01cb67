import type { Decimal } from '../core/number/decimal';
import { decimalText } from '../core/number/decimal-text';
import { profileChanges, profileTitle } from '../core/profile/profile-changes';
import type { RuleProfile } from '../core/profile/rule-profile';
import { doubtGaps } from '../core/recognise/doubt-gaps';
import type { RecognisedTable } from '../core/recognise/recognised-table';
import { tableValues, type TableValues } from '../core/recognise/score-recognised';
import { amount, figure, isBlank, plain } from '../core/recognise/figures';
import { printedTotal } from '../core/readings/printed-total';
import { subjectOf, totalFundRow } from '../core/recognise/row-values';
import { rangeName } from '../core/workbook/address';
import { gradeOf } from '../core/scoring/grade';
import type { ReadGap, WorkbookSnapshot } from '../core/workbook/snapshot';
import type { ProfileChoice, TableUnderProfile } from '../core/audit/profile-choice/choose-profile';
import type { Finding, Severity } from '../core/audit/engine/finding';
import { formsBeside, withoutTables, type FormsBeside } from '../core/other-forms/forms-beside';
import { speaker, type Phrase } from '../core/message/message';

const say = speaker({
  notLookedAt: {
    zh: '{file}：审计停止时还没有查到这个文件。',
    en: '{file}: the audit was stopped before it came to this file.',
  },
});

export interface FileAudit {
  readonly file: string;
  /** Why there is no audit of the file; then all else is empty. */
  readonly error: Phrase | null;
  /** Set where the user stopped before the file was looked at: nothing is known of it, not even that it cannot be read. */
  readonly notLookedAt?: true;
  /** Of the file's bytes, where they were at hand: equal for copies. */
  readonly digest?: string;
  readonly profile: ProfileReport | null;
  readonly tables: readonly TableAudit[];
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredReport[];
  /** Of a file without 自评表, the other forms that were checked. */
  readonly beside?: FormsBeside;
  /** What could not be read, placed or judged. */
  readonly gaps: readonly ReadGap[];
}

export interface ProfileReport {
  readonly id: string;
  readonly name: string;
  /** How it was chosen: by the user, by the workbook, by evidence. */
  readonly reason: string;
}

export interface TableAudit {
  readonly sheet: string;
  readonly range: string;
  readonly projectName: string;
  readonly year: string;
  readonly department: string;
  readonly layout: string;
  readonly indicatorRows: number;
  /** 万元, as they stand. */
  readonly budget: string | null;
  readonly executed: string | null;
  readonly rate: string | null;
  readonly total: { readonly published: string | null; readonly recomputed: string | null };
  readonly grade: string | null;
  /** How the total would read under other profiles; only those under which it differs. */
  readonly whatIf: readonly { readonly profile: string; readonly total: string | null }[];
}

export interface IgnoredReport {
  readonly finding: Finding;
  readonly reason: string;
}

export type SeverityCount = Readonly<Record<Severity, number>>;

export interface FileAuditInput {
  readonly file: string;
  readonly workbook: WorkbookSnapshot;
  readonly tables: readonly RecognisedTable[];
  readonly profile: RuleProfile;
  readonly reason: string;
  readonly findings: readonly Finding[];
  readonly ignored?: readonly IgnoredReport[];
  /** What the rules left unchecked. */
  readonly unchecked?: readonly ReadGap[];
  /** The tables as `auditedTable` gives them, where the caller made them one by one. */
  readonly audited?: readonly TableAudit[];
  /** Each table under other profiles, for the what-if; none when left out. */
  readonly underProfiles?: readonly (readonly TableUnderProfile[])[];
}

/** The report of one file that was read. */
export function fileAudit(input: FileAuditInput): FileAudit {
  const { file, workbook, tables, profile, reason } = input;
  const beside = tables.length === 0 ? formsBeside(workbook, tables) : null;
  return {
    file,
    error: null,
    profile: { id: profile.id, name: profileTitle(profile), reason },
    tables:
      input.audited ?? tables.map((table, at) => auditedTable(table, profile, input.underProfiles?.[at])),
    findings: input.findings,
    ignored: input.ignored ?? [],
    ...(beside === null ? {} : { beside }),
    gaps: [
      ...workbook.gaps,
      ...(input.unchecked ?? []),
      ...tables.flatMap(doubtGaps),
      ...(tables.length === 0 ? [{ sheet: null, what: withoutTables(beside) }] : []),
    ],
  };
}

/** The report of a file to which a stopped audit did not come. */
export function fileNotLookedAt(file: string): FileAudit {
  return { ...unreadableFile(file, say('notLookedAt', { file })), notLookedAt: true };
}

/** Whether a file was tried and could not be read. */
export function isUnreadable({ error, notLookedAt }: FileAudit): boolean {
  return error !== null && notLookedAt !== true;
}

/** What to say of a file without an audit, before its reason. */
export function unauditedName(file: FileAudit): string {
  return isUnreadable(file) ? '无法读取' : '没有检查';
}

/** How many files have no audit, in words: "2 个文件无法读取；5 个文件没有检查"; "" when all have. */
export function unauditedText(files: readonly FileAudit[]): string {
  const unreadable = files.filter(isUnreadable).length;
  const left = files.filter(({ notLookedAt }) => notLookedAt === true).length;
  return [
    unreadable === 0 ? '' : `${String(unreadable)} 个文件无法读取`,
    left === 0 ? '' : `${String(left)} 个文件在停止时还没有检查`,
  ]
    .filter((part) => part !== '')
    .join('；');
}

/** The report of a file that could not be read. */
export function unreadableFile(file: string, error: Phrase): FileAudit {
  return { file, error, profile: null, tables: [], findings: [], ignored: [], gaps: [] };
}

/** Names the profile in use by how it came to be. */
export function reasonOf(choice: ProfileChoice): string {
  return `按得分自动选用：${choice.reason}${choice.margin > 0 ? `，比其次的规则多 ${String(choice.margin)} 项` : ''}`;
}

/** What the report says of one table; `under` is the table under other profiles, for the what-if. */
export function auditedTable(
  table: RecognisedTable,
  profile: RuleProfile,
  under: readonly TableUnderProfile[] = [],
): TableAudit {
  // The preset as it is published is another profile than the one that was changed.
  const isEdited = profileChanges(profile).length > 0;
  const scores = tableValues(table, profile);
  const fund = totalFundRow(table);
  const recomputed = recomputedTotal(table, scores);
  return {
    sheet: table.sheet,
    range: rangeName(table.range),
    projectName: oneLine(table.projectName?.text),
    year: (table.year?.text ?? '').replace(/\D/gu, '').slice(0, 4),
    department: oneLine(table.department?.text),
    layout: table.layout,
    indicatorRows: table.indicators.length,
    budget: plainOrNull(amount(fund?.cells.budget)),
    executed: plainOrNull(amount(fund?.cells.executed)),
    rate: scores.rate === null ? null : `${plain(scores.rate.times(100))}%`,
    total: { published: publishedTotal(table), recomputed },
    grade: recomputed === null ? null : gradeOf(scores.total, profile),
    whatIf: (recomputed === null ? [] : under)
      .filter((other) => other.profile.id !== profile.id || isEdited)
      .map(({ profile: other, total }) => ({
        profile: other.name,
        total: total === null ? null : decimalText(total),
      }))
      .filter(({ total }) => total !== recomputed),
  };
}

/** A total of some of the rows would read as the table's: where a row could not be scored there is none to compare. */
function recomputedTotal(table: RecognisedTable, scores: TableValues): string | null {
  const isWhole = table.indicators.every(
    (row, at) =>
      (scores.indicators[at] ?? null) !== null || (subjectOf(row) === '' && isBlank(row.cells.score)),
  );
  return isWhole && scores.total !== null ? decimalText(scores.total) : null;
}

function publishedTotal(table: RecognisedTable): string | null {
  const printed = printedTotal(table);
  return printed === null || figure(printed) === null ? null : printed.text.trim();
}

function plainOrNull(number: Decimal | null): string | null {
  return number === null ? null : plain(number);
}

function oneLine(text: string | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}

/** How many findings of each severity. */
export function countBySeverity(findings: readonly Finding[]): SeverityCount {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) count[severity] += 1;
  return count;
}

/** "K15" or "K15:K20"; "" when no cell is meant. */
export function findingPlace(finding: Finding): string {
  return finding.range === null ? '' : rangeName(finding.range);
}

/** Whom it is about, where the message does not say so itself. */
export function subjectBeside(finding: Finding): string {
  return finding.message.includes(finding.subject) ? '' : finding.subject;
}

/** Whether a file holds a form that was checked, so that finding nothing says something about it. */
export function holdsForms({ tables, beside }: FileAudit): boolean {
  return tables.length > 0 || (beside !== undefined && beside.evaluations + beside.summaries > 0);
}

/** The project that a finding is about: that of its table, or the one of a table elsewhere that a 自评综述 speaks of; else "". */
export function projectOf(finding: Finding, tables: readonly TableAudit[]): string {
  const own = oneLine(finding.projectName);
  if (own !== '') return own;
  const named = oneLine(finding.subject);
  return tables.some((table) => table.projectName === named && table.sheet !== finding.sheet) ? named : '';
}

/** Findings of a file by severity, the gravest first, each in the order of the sheets. */
export function bySeverity(findings: readonly Finding[]): [Severity, Finding[]][] {
  return (['error', 'warning', 'info'] as const)
    .map((severity): [Severity, Finding[]] => [
      severity,
      findings.filter((finding) => finding.severity === severity),
    ])
    .filter(([, members]) => members.length > 0);
}

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};
