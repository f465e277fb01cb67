import { audit } from '../../core/audit/engine/audit';
import type { Finding, Severity } from '../../core/audit/engine/finding';
import { decimalText } from '../../core/number/decimal-text';
import type { RuleProfile } from '../../core/profile/rule-profile';
import type { RecognisedTable } from '../../core/recognise/recognised-table';
import { tableScores } from '../../core/recognise/score-recognised';
import { rangeName } from '../../core/workbook/address';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { told } from '../../core/message/message';

/** One table of a checked file. */
export interface CheckedTable {
  readonly sheet: string;
  readonly range: string;
  readonly projectName: string;
  /** How many indicator rows it has. */
  readonly indicatorRows: number;
  readonly layout: string;
  readonly total: {
    /** As printed; null when the table has no total cell. */
    readonly published: string | null;
    /** By the rules; null when no row can be scored. */
    readonly recomputed: string | null;
  };
  readonly grade: string | null;
  /** What recognition could not place, in Chinese. */
  readonly doubts: readonly string[];
}

/** A finding in the form of the JSON output. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly family: string;
  readonly sheet: string;
  /** "K15" or "K15:K20"; null when no cell is meant. */
  readonly cell: string | null;
  readonly projectName: string;
  readonly subject: string;
  readonly message: string;
  readonly why: string;
  readonly advice: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly fix: { readonly kind: 'safe' | 'suggestion'; readonly label: string } | null;
}

export interface CheckReport {
  readonly tables: readonly CheckedTable[];
  readonly findings: readonly ReportedFinding[];
}

/** Runs the live rules over the tables that were recognised in a workbook. */
export function checkReport(
  workbook: WorkbookSnapshot,
  tables: readonly RecognisedTable[],
  profile: RuleProfile,
): CheckReport {
  return {
    tables: tables.map((table) => checkedTable(table, profile)),
    findings: audit({ workbook, tables, profile, only: 'live' }).map(reportedFinding),
  };
}

function checkedTable(table: RecognisedTable, profile: RuleProfile): CheckedTable {
  const scored = tableScores(table, profile);
  return {
    sheet: table.sheet,
    range: rangeName(table.range),
    projectName: table.projectName?.text ?? '',
    indicatorRows: table.indicators.length,
    layout: table.layout,
    total: {
      published: table.total?.score?.text ?? null,
      recomputed: scored.total.value === null ? null : decimalText(scored.total.value),
    },
    grade: scored.grade,
    doubts: table.doubts.map(({ message }) => told(message, 'zh')),
  };
}

/** A finding with its place as text and without what only a live pane can use. */
export function reportedFinding(finding: Finding): ReportedFinding {
  const { rule, severity, family, sheet, range, projectName, subject, message, why, advice } = finding;
  const { expected, actual, fix } = finding;
  return {
    rule,
    severity,
    family,
    sheet,
    cell: range === null ? null : rangeName(range),
    projectName,
    subject,
    message,
    why,
    advice,
    expected,
    actual,
    fix: fix === null ? null : { kind: fix.kind, label: fix.label },
  };
}
