import type { Language, Phrase } from '../../core/message/message';
import { LIVE_RULES } from '../../core/audit/engine/live-rules';
import { runRules } from '../../core/audit/engine/run-rules';
import type { Finding } from '../../core/audit/engine/finding';
import { byPlaceOnSheet, SEVERITY_ORDER } from '../../core/audit/engine/findings-order';
import { Decimal, parseDecimal } from '../../core/number/decimal';
import type { RuleProfile } from '../../core/profile/rule-profile';
import { lostOnSheet } from '../../core/recognise/lost-corrections';
import { placeCorrections } from '../../core/recognise/place-corrections';
import { recognise } from '../../core/recognise/recognise';
import type { FieldCell, MappingCorrection, RecognisedTable } from '../../core/recognise/recognised-table';
import { tableScores } from '../../core/recognise/score-recognised';
import type { ScoredTable } from '../../core/recognise/score-recognised';
import type { SheetSnapshot, WorkbookSnapshot } from '../../core/workbook/snapshot';
import { differsFrom } from '../score/explain-row';
import { asideIn } from '../kept/ignored-findings';
import type { IgnoredFinding } from '../kept/ignored-findings';
import type { ProfileInUse } from '../kept/profile-in-use';
import { tierViews } from '../score/tier-view';
import type { TierView } from '../score/tier-view';

/** Everything that the panel 本表 shows for one sheet. Plain data. */
export interface SheetView {
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly profile: ProfileInUse;
  readonly tables: readonly TableView[];
  readonly findings: readonly Finding[];
  readonly ignored: readonly Finding[];
  readonly corrections: readonly MappingCorrection[];
  /** What was said of columns that are not on this sheet any more; null when all have their place. */
  readonly lostColumns: Phrase | null;
  readonly workbook: WorkbookSnapshot;
}

/** One table, scored by the rules. Numbers are texts, ready to show. */
export interface TableView {
  readonly table: RecognisedTable;
  readonly scored: ScoredTable;
  readonly projectName: string;
  readonly year: string;
  /** "97.12"; null when no row can be scored yet. */
  readonly total: string | null;
  /** Points missing to the full score: "2.88"; null with no total. */
  readonly lost: string | null;
  readonly grade: string | null;
  /** The total that the sheet shows when it is another number, else null. */
  readonly otherTotal: FieldCell | null;
  readonly weightTotal: string;
  readonly weightsMakeFull: boolean;
  readonly scoredRows: number;
  readonly rowCount: number;
  readonly tiers: readonly TierView[];
}

const FULL = new Decimal(100);

/** What the user and the workbook say beside the profile. */
export interface SheetSettings {
  readonly ignored: readonly IgnoredFinding[];
  readonly corrections: readonly MappingCorrection[];
  /** In which findings are told. */
  readonly language: Language;
}

/** Recognises the tables of one sheet, scores them by the profile and runs the live rules over them. */
export function validateSheet(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  profile: ProfileInUse,
  { ignored, corrections, language }: SheetSettings,
): SheetView {
  const tables = recognise(workbook, corrections).filter((table) => table.sheet === sheet.name);
  const all = runRules({ workbook, tables, profile: profile.profile, rules: LIVE_RULES, language });
  const aside = asideIn(ignored);
  const here = gravestFirst(all.filter((finding) => finding.sheet === sheet.name || finding.sheet === ''));
  return {
    sheet: sheet.name,
    isProtected: sheet.protection.isProtected,
    profile,
    tables: tables.map((table) => tableView(table, profile)),
    findings: here.filter((finding) => aside(finding) === undefined),
    ignored: here.filter((finding) => aside(finding) !== undefined),
    corrections,
    lostColumns: lostOnSheet(sheet.name, placeCorrections(sheet, corrections).lost)[0]?.what ?? null,
    workbook,
  };
}

/** Scores one recognised table and puts its figures into words. */
export function tableView(table: RecognisedTable, { profile }: ProfileInUse): TableView {
  const scored = tableScores(table, profile);
  const total = scored.total.value;
  return {
    table,
    scored,
    projectName: table.projectName?.text ?? '',
    year: /\d{4}/.exec(table.year?.text ?? '')?.[0] ?? '',
    total: total?.toFixed(2) ?? null,
    lost: total === null ? null : lostText(total, profile),
    grade: scored.grade,
    otherTotal: otherTotal(table, scored),
    weightTotal: scored.weightTotal.toFixed(),
    weightsMakeFull: scored.weightTotal.equals(FULL),
    scoredRows: scored.indicators.filter((one) => one.value !== null).length,
    rowCount: table.indicators.length,
    tiers: tierViews(table, scored, profile),
  };
}

function lostText(total: Decimal, profile: RuleProfile): string {
  const maximum = parseDecimal(profile.total.maximum) ?? FULL;
  return Decimal.max(0, maximum.minus(total)).toFixed(2);
}

/** The total on the form, where it is another than the calculated one. */
function otherTotal({ total }: RecognisedTable, scored: ScoredTable): TableView['otherTotal'] {
  const printed = total?.score ?? null;
  return differsFrom(scored.total, printed) ? printed : null;
}

/** Worst first, then from top to bottom; findings about the whole sheet before those about a cell. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] || byPlaceOnSheet(a, b),
  );
}
