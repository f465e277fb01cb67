import { LIVE_RULES } from '../../core/audit/engine/live-rules';
import { runRules } from '../../core/audit/engine/run-rules';
import type { Finding } from '../../core/audit/engine/finding';
import { recognise } from '../../core/recognise/recognise';
import type { MappingCorrection } from '../../core/recognise/recognised-table';
import type { CellRange } from '../../core/workbook/address';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { asideIn } from '../kept/ignored-findings';
import type { IgnoredFinding } from '../kept/ignored-findings';
import type { ProfileInUse } from '../kept/profile-in-use';
import { tableView } from './validate-sheet';

/** One line of 全簿. */
export interface TableLine {
  readonly sheet: string;
  readonly range: CellRange;
  readonly projectName: string;
  readonly year: string;
  readonly total: string | null;
  readonly grade: string | null;
  readonly errors: number;
  readonly warnings: number;
  readonly hidden: boolean;
}

/** Every table of the workbook with its score and the number of its findings, in the order of the sheets. */
export function listTables(
  workbook: WorkbookSnapshot,
  profile: ProfileInUse,
  ignored: readonly IgnoredFinding[],
  corrections: readonly MappingCorrection[] = [],
): TableLine[] {
  const tables = recognise(workbook, corrections);
  const aside = asideIn(ignored);
  const findings = runRules({ workbook, tables, profile: profile.profile, rules: LIVE_RULES }).filter(
    (finding) => aside(finding) === undefined,
  );
  return tables.map((table) => {
    const view = tableView(table, profile);
    const own = findings.filter((finding) => finding.sheet === table.sheet && within(finding, table.range));
    const sheet = workbook.sheets.find((one) => one.name === table.sheet);
    return {
      sheet: table.sheet,
      range: table.range,
      projectName: view.projectName,
      year: view.year,
      total: view.total,
      grade: view.grade,
      errors: own.filter((one) => one.severity === 'error').length,
      warnings: own.filter((one) => one.severity === 'warning').length,
      hidden: sheet !== undefined && sheet.visibility !== 'visible',
    };
  });
}

/** A finding with no cell counts for every table of its sheet. */
function within({ range }: Finding, table: CellRange): boolean {
  return range === null || (range.bottom >= table.top && range.top <= table.bottom);
}
