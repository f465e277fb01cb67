import { fromCellNumber, parseDecimal, type Decimal } from '../number/decimal';
import { inferDirection, normaliseDirection, normaliseNature, type Direction } from '../scoring/direction';
import type { IndicatorInput } from '../scoring/indicator-input';
import { parseTextNumber } from '../scoring/text-number';
import type { Indicator } from '../table/evaluation-table';
import type { TableLayout } from '../table/layout';
import { publishedInput } from './published-input';

/** What the formulas of a row will read once it stands on the sheet. */
export interface RowValues {
  readonly input: IndicatorInput;
  readonly direction: Direction;
}

/** A row of a table → the numbers and the direction that its formula reads in that layout. */
export function rowValues(indicator: Indicator, layout: TableLayout): RowValues {
  const parses = layout.aids.some(({ field }) => field === 'targetNumber');
  const direction = rowDirection(indicator);
  const qualitative = normaliseNature(indicator.nature ?? '') === '定性' || direction === '定性';
  return {
    direction,
    input: {
      direction,
      qualitative,
      category: indicator.l2 === '' ? indicator.l1 : indicator.l2,
      indicator: indicator.l3,
      target:
        indicator.targetDate === undefined
          ? cellNumber(indicator.target, parses)
          : fromCellNumber(indicator.targetDate.serial),
      actual: cellNumber(indicator.actual, parses),
      weight: publishedInput(indicator.weight).number,
      // What a person once gave a qualitative row stays what it was given.
      judged: qualitative ? judgedScore(indicator.score) : null,
    },
  };
}

/** The direction that the row says, or the one that its texts speak for where the form has no such column. */
export function rowDirection(indicator: Indicator): Direction {
  if (normaliseNature(indicator.nature ?? '') === '定性') return '';
  if (indicator.direction !== undefined) return normaliseDirection(indicator.direction);
  return inferDirection(indicator.target, indicator.actual, indicator.l2 || indicator.l1);
}

/** The number in a cell: a true one, or with `parses` the one in its text. */
function cellNumber(text: string, parses: boolean): Decimal | null {
  const { number } = publishedInput(text);
  return number ?? (parses ? parseTextNumber(text) : null);
}

function judgedScore(score: string): Decimal | null {
  return parseDecimal(score);
}
