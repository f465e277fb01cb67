import { findingJson, type FindingJson } from '../../report/finding-json';
import { audit } from '../../core/audit/engine/audit';
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

export interface CheckReport {
  readonly tables: readonly CheckedTable[];
  readonly findings: readonly FindingJson[];
}

/** Runs the live rules over the tables that were recognised in a workbook. */
export function checkReport(
  workbook: WorkbookSnapshot,
  tables: readonly RecognisedTable[],
  profile: RuleProfile,
): CheckReport {
  return {
    tables: tables.map((table) => checkedTable(table, profile)),
    findings: audit({ workbook, tables, profile, only: 'live' }).map(findingJson),
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
