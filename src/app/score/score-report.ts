import type { Decimal } from '../../core/number/decimal';
import { decimalText, percentText } from '../../core/number/decimal-text';
import type { RuleProfile } from '../../core/profile/rule-profile';
import { figure, figureOfText } from '../../core/recognise/figures';
import type { FieldCell, RecognisedIndicator, RecognisedTable } from '../../core/recognise/recognised-table';
import { subjectOf, textOf, totalFundRow } from '../../core/recognise/row-values';
import { tableScores } from '../../core/recognise/score-recognised';
import type { Derived } from '../../core/scoring/derived';
import { told } from '../../core/message/message';
import { cellName, rangeName } from '../../core/workbook/address';

/** One recomputed figure beside the one that stands in the cell. Numbers are decimal texts. */
export interface ScoreLine {
  /** The cell that shows it: "K12"; null where the form has none. */
  readonly cell: string | null;
  /** What stands there, as shown; "" for a blank. */
  readonly published: string;
  /** What the rules give; null when they give no number, and `derivation` says why. */
  readonly value: string | null;
  /** "1.37 ÷ 1.4 × 5 = 4.892857 → 4.89". */
  readonly derivation: string;
  readonly rule: string;
  readonly citation: string;
  /** Whether both are the same number; null when one of them is none. */
  readonly agrees: boolean | null;
}

export interface ScoredIndicator extends ScoreLine {
  readonly tier: string;
  readonly category: string;
  readonly indicator: string;
  readonly direction: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
}

/** The recomputed scores of one table. */
export interface TableReport {
  readonly sheet: string;
  readonly range: string;
  readonly layout: string;
  readonly projectName: string;
  readonly year: string;
  readonly rate: ScoreLine;
  readonly executionScore: ScoreLine;
  readonly indicators: readonly ScoredIndicator[];
  readonly weightTotal: string;
  readonly total: ScoreLine;
  /** null when there is no total. */
  readonly grade: string | null;
}

/** Scores one recognised table under a profile and sets each result beside what the sheet says. */
export function scoreReport(table: RecognisedTable, profile: RuleProfile): TableReport {
  const scored = tableScores(table, profile);
  const funds = totalFundRow(table)?.cells;
  return {
    sheet: table.sheet,
    range: rangeName(table.range),
    layout: table.layout,
    projectName: table.projectName?.text ?? '',
    year: table.year?.text.replace(/\D/g, '') ?? '',
    rate: rateLine(scored.funds.rate, funds?.rate),
    executionScore: scoreLine(scored.funds.score, funds?.score),
    indicators: table.indicators.map((row, at) => indicatorLine(row, scored.indicators[at])),
    weightTotal: decimalText(scored.weightTotal),
    total: scoreLine(scored.total, table.total?.score),
    grade: scored.grade,
  };
}

function indicatorLine(row: RecognisedIndicator, derived: Derived | undefined): ScoredIndicator {
  if (derived === undefined) throw new Error('a row was not scored');
  return {
    ...scoreLine(derived, row.cells.score),
    tier: textOf(row, 'l1'),
    category: textOf(row, 'l2'),
    indicator: subjectOf(row),
    direction: textOf(row, 'direction'),
    target: textOf(row, 'target'),
    actual: textOf(row, 'actual'),
    weight: textOf(row, 'weight'),
  };
}

function scoreLine(derived: Derived, cell: FieldCell | null | undefined): ScoreLine {
  return {
    ...baseLine(derived, cell),
    value: derived.value === null ? null : decimalText(derived.value),
    agrees: agreement(derived.value, figure(cell)),
  };
}

/** A rate is printed as 71.24 under 执行率（%） or as 71.24%: either way the digits are those of a percentage. */
function rateLine(derived: Derived, cell: FieldCell | null | undefined): ScoreLine {
  const base = baseLine(derived, cell);
  const value = derived.value === null ? null : derived.value.times(100).toDecimalPlaces(2);
  return {
    ...base,
    value: derived.value === null ? null : percentText(derived.value),
    agrees: agreement(value, figureOfText(base.published.replace(/[%％]/gu, ''))),
  };
}

function baseLine(derived: Derived, cell: FieldCell | null | undefined): Omit<ScoreLine, 'value' | 'agrees'> {
  return {
    cell: cell === null || cell === undefined ? null : cellName(cell.row, cell.column),
    published: cell?.text ?? '',
    derivation: told(derived.derivation, 'zh'),
    rule: told(derived.rule, 'zh'),
    citation: derived.citation.notice,
  };
}

function agreement(recomputed: Decimal | null, published: Decimal | null): boolean | null {
  return recomputed === null || published === null ? null : recomputed.equals(published);
}
