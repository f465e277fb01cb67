import { largest, smallest } from '../../core/number/extremes';
import { Decimal, parseDecimal } from '../../core/number/decimal';
import { expectedTiers } from '../../core/profile/expected-tiers';
import type { RuleProfile } from '../../core/profile/rule-profile';
import { figure } from '../../core/recognise/figures';
import { sumOf } from '../../core/number/sum';
import type { FieldCell, RecognisedTable } from '../../core/recognise/recognised-table';
import { hasNote, totalFundRow } from '../../core/recognise/row-values';
import type { ScoredTable } from '../../core/recognise/score-recognised';
import type { Derived } from '../../core/scoring/derived';
import { tierOf } from '../../core/table/labels';
import type { CellRange } from '../../core/workbook/address';
import { FIELD } from '../../core/words/form-names';

/** One bar of the panel: 执行率 or a level-1 indicator. */
export interface TierView {
  /** 执行率, 产出指标 …; "" for rows whose tier could not be read. */
  readonly name: string;
  readonly kind: 'execution' | 'tier';
  /** Points by the rules; null when no row of the tier can be scored. */
  readonly score: string | null;
  /** Sum of the weights on the sheet. */
  readonly weight: string;
  /** What the profile asks for; null where it leaves the split free. */
  readonly expectedWeight: string | null;
  readonly weightAgrees: boolean;
  /** Score as a share of the weight, 0 to 1, for the length of the bar. */
  readonly share: number;
  /** Points are lost and at least one such row has no note. */
  readonly unexplained: boolean;
  /** Cells to show when the bar is clicked; null for a tier that the table lacks. */
  readonly range: CellRange | null;
}

interface TierRow {
  readonly derived: Derived;
  readonly weight: Decimal | null;
  readonly noted: boolean;
  readonly cell: FieldCell | undefined;
}

interface Expectation {
  /** null where several tiers share one weight. */
  readonly weight: Decimal | null;
  readonly agrees: boolean;
}

/** The bars of a table in the order of the form: 执行率 first, then each level-1 indicator, then tiers that are missing. */
export function tierViews(table: RecognisedTable, scored: ScoredTable, profile: RuleProfile): TierView[] {
  const groups = tierRows(table, scored);
  const tiers = expectedTiers(profile, new Set(groups.keys()));
  const weightIn = (name: string): Decimal => weightSum(groups.get(name) ?? []);
  const expectationOf = (name: string): Expectation => {
    const tier = tiers.find(({ members }) => members.includes(name));
    if (tier === undefined) return { weight: null, agrees: true };
    const agrees = sumOf(tier.members.map(weightIn)).equals(tier.weight);
    return { weight: tier.members.length === 1 ? tier.weight : null, agrees };
  };
  const present = [...groups].map(([name, rows]) => tierView(name, 'tier', rows, expectationOf(name)));
  const missing = tiers
    .filter(({ members, optional }) => !optional && !members.some((name) => groups.has(name)))
    .map(({ name, weight }) => tierView(name, 'tier', [], { weight, agrees: weight.isZero() }));
  return [executionView(table, scored, profile), ...present, ...missing];
}

function tierRows(table: RecognisedTable, scored: ScoredTable): Map<string, TierRow[]> {
  const groups = new Map<string, TierRow[]>();
  table.indicators.forEach((indicator, index) => {
    const derived = scored.indicators[index];
    if (derived === undefined) return;
    const { l1, weight } = indicator.cells;
    const printed = l1?.text.trim() ?? '';
    const name = tierOf(printed)?.tier ?? printed;
    const row = { derived, weight: figure(weight), noted: hasNote(indicator), cell: weight ?? l1 };
    groups.set(name, [...(groups.get(name) ?? []), row]);
  });
  return groups;
}

function executionView(table: RecognisedTable, scored: ScoredTable, profile: RuleProfile): TierView {
  const cells = totalFundRow(table)?.cells;
  const weight = figure(cells?.weight);
  const row: TierRow = {
    derived: scored.funds.score,
    weight,
    noted: true,
    cell: cells?.weight ?? cells?.score,
  };
  const expected = parseDecimal(profile.executionRate.weight);
  const agrees = expected === null || (weight?.equals(expected) ?? false);
  return tierView(FIELD.rate, 'execution', [row], { weight: expected, agrees });
}

function tierView(
  name: string,
  kind: TierView['kind'],
  rows: readonly TierRow[],
  expected: Expectation,
): TierView {
  const weight = weightSum(rows);
  const scores = rows.flatMap((row) => row.derived.value ?? []);
  const score = scores.length === 0 ? null : sumOf(scores);
  const cells = rows.flatMap((row) => row.cell ?? []);
  return {
    name,
    kind,
    score: score?.toFixed(2) ?? null,
    weight: weight.toFixed(),
    expectedWeight: expected.weight?.toFixed() ?? null,
    weightAgrees: expected.agrees,
    share: score === null || weight.lte(0) ? 0 : Decimal.min(1, score.div(weight)).toNumber(),
    unexplained: rows.some(losesWithoutNote),
    range: spanOf(cells),
  };
}

function losesWithoutNote({ derived, weight, noted }: TierRow): boolean {
  return derived.value !== null && weight !== null && derived.value.lessThan(weight) && !noted;
}

function weightSum(rows: readonly TierRow[]): Decimal {
  return sumOf(rows.flatMap((row) => row.weight ?? []));
}

function spanOf(cells: readonly FieldCell[]): CellRange | null {
  const [first] = cells;
  if (first === undefined) return null;
  const rows = cells.map((cell) => cell.row);
  return {
    top: smallest(rows) ?? first.row,
    bottom: largest(rows) ?? first.row,
    left: first.column,
    right: first.column,
  };
}
