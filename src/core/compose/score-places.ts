import type { RuleProfile } from '../profile/rule-profile';
import { filledDownExpression } from '../scoring/cost-row';
import type { ScoreReferences } from '../scoring/derived';
import { denominatorOf, type ExecutionReferences } from '../scoring/execution-rate';
import type { AidField, FundField, IndicatorField } from '../table/layout';
import { cellName, columnName } from '../workbook/address';

/**
 * The columns that the formulas of a table read, wherever the table stands: of one we have composed, or of one that
 * was recognised on a sheet.
 */
export interface ScorePlaces {
  readonly indicators: Partial<Record<IndicatorField, number>>;
  readonly aids: Partial<Record<AidField, number>>;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The cells that the 得分 formula of a row reads; a number read out of a text wins over the text itself. */
export function scoreReferences(places: ScorePlaces, row: number): ScoreReferences {
  const { indicators, aids } = places;
  const cell = (column: number | undefined): string =>
    column === undefined ? '""' : cellName(row, column).replace(/^([A-Z]+)/, '$$$1');
  const category = indicators.l2 ?? indicators.l1;
  return {
    weight: cell(indicators.weight ?? aids.weight),
    target: cell(aids.targetNumber ?? indicators.target),
    actual: cell(aids.actualNumber ?? indicators.actual),
    direction: cell(aids.direction ?? indicators.direction),
    nature: indicators.nature === undefined ? null : cell(indicators.nature),
    category:
      category === undefined
        ? '""'
        : filledDownExpression(`$${columnName(category)}`, places.firstRow + 1, row + 1),
    indicator: cell(indicators.l3),
    judged: cell(aids.judgedScore),
  };
}

/** The cells of the money block that the total reads; null where the form has no 执行率得分. */
export function executionCells(
  funds: Partial<Record<FundField, number>>,
  row: number,
  profile: RuleProfile,
): ExecutionCells | null {
  if (funds.score === undefined) return null;
  const refs = executionReferences(funds, row, profile);
  return {
    score: cellName(row, funds.score),
    weight: refs.weight,
    executed: refs.executed,
    denominator: denominatorOf(refs, profile),
  };
}

/** Where the total finds what it needs of the money block. */
export interface ExecutionCells {
  readonly score: string;
  readonly weight: string;
  readonly executed: string;
  readonly denominator: string;
}

/** The cells that the formulas of a money row read. A form without a 分值 cell there uses the profile's weight. */
export function executionReferences(
  funds: Partial<Record<FundField, number>>,
  row: number,
  profile: RuleProfile,
): ExecutionReferences {
  const cell = (column: number | undefined): string => (column === undefined ? '""' : cellName(row, column));
  return {
    initial: cell(funds.initial),
    budget: cell(funds.budget),
    executed: cell(funds.executed),
    weight: funds.weight === undefined ? profile.executionRate.weight : cell(funds.weight),
  };
}
