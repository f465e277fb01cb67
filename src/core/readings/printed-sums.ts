import { largest } from '../number/extremes';
import { evaluateFormula, type CellReader } from '../formula/evaluate';
import { constant, fromCellNumber, type Decimal } from '../number/decimal';
import type { FieldCell } from '../recognise/recognised-table';
import { agrees, figure } from '../recognise/figures';

/**
 * The number that a cell shows once the sheet is calculated: a stored result that is stale is another rule's matter. null
 * where it holds none.
 */
export function currentNumber(cell: FieldCell, read: CellReader): Decimal | null {
  if (cell.formula === null) return figure(cell);
  const value = evaluateFormula(cell.formula, read)?.value;
  if (value === undefined) return figure(cell);
  return figure({ ...cell, value: typeof value === 'number' ? fromCellNumber(value).toNumber() : value });
}

/** Whether a printed figure is the exact one: rounded, or cut off, to the decimals that it shows. */
export function isShownAs(printed: Decimal, exact: Decimal): boolean {
  if (agrees(printed, exact)) return true;
  const unit = constant('10').pow(-Math.min(printed.decimalPlaces(), 6));
  return printed.minus(exact).abs().lessThan(unit);
}

/**
 * How far a printed sum may lie from the sum of the printed parts when each part was rounded on its own: half a unit of
 * the last decimal for each.
 */
export function roundingSlack(parts: readonly Decimal[]): Decimal {
  const decimals = largest(parts.map((part) => Math.min(part.decimalPlaces(), 6))) ?? 0;
  return constant('0.5')
    .times(parts.length + 1)
    .times(constant('10').pow(-decimals));
}
