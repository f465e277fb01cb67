import { constant, type Decimal } from '../../number/decimal';
import { sumOf } from '../../number/sum';
import type { FormRow, FormSubtotal, FormTotal } from './evaluation-form';
import type { ReadRow } from './form-rows';
import { adjusts } from './form-words';

/** The rows that are scored, those that sum others, and whether the weights say that none is missing. */
export interface FormStructure {
  readonly rows: readonly FormRow[];
  readonly subtotals: readonly FormSubtotal[];
  readonly isComplete: boolean;
}

const [HUNDRED, ONE] = [constant('100'), constant('1')];

/**
 * Tells rows from sums. A row that is named in the first column only may be either: it is a sum where the weights then
 * make the total, an indicator where they do with it.
 */
export function formStructure(read: readonly ReadRow[], total: FormTotal | null): FormStructure {
  const whole = total?.weight.number ?? null;
  const withTiers = read.filter(({ kind }) => kind !== 'subtotal');
  const without = withTiers.filter((row) => row.kind !== 'tier' || adjusts(row));
  for (const rows of [without, withTiers]) {
    if (rows.length > 0 && makes(rows, whole)) {
      return { rows, subtotals: subtotalsOf(read, rows), isComplete: true };
    }
  }
  // A total that was typed wrong must not hide that the rows make 100.
  const rows = [without, withTiers].find((some) => some.length > 0 && makes(some, HUNDRED)) ?? withTiers;
  return { rows, subtotals: subtotalsOf(read, rows), isComplete: false };
}

function makes(rows: readonly FormRow[], whole: Decimal | null): boolean {
  const sum = sumOf(weightsOf(rows));
  return whole === null ? sum.equals(HUNDRED) || sum.equals(ONE) : sum.equals(whole);
}

/** The weights that are printed. */
export function weightsOf(rows: readonly FormRow[]): Decimal[] {
  return rows.flatMap(({ weight }) => weight.number ?? []);
}

/** Sums whose parts can be told by the weights: the rows right above or right below that make its own. */
function subtotalsOf(read: readonly ReadRow[], rows: readonly FormRow[]): FormSubtotal[] {
  const scored = new Set(rows.map(({ row }) => row));
  // A form whose first row is a sum prints each above its parts.
  const [first] = read;
  const isAbove = first !== undefined && !scored.has(first.row);
  return read.flatMap((sum, at) => {
    if (scored.has(sum.row)) return [];
    const up = neighbours(read, at, -1, scored);
    const down = neighbours(read, at, 1, scored);
    const parts = isAbove
      ? exactly(sum, down)
      : sum.kind === 'tier'
        ? (exactly(sum, down) ?? exactly(sum, up))
        : exactly(sum, up);
    return parts === null ? [] : [{ ...sum, parts }];
  });
}

/** The rows from a sum up or down to the next sum. */
function neighbours(
  read: readonly ReadRow[],
  from: number,
  step: 1 | -1,
  scored: ReadonlySet<number>,
): ReadRow[] {
  const found: ReadRow[] = [];
  for (let at = from + step; at >= 0 && at < read.length; at += step) {
    const row = read[at];
    if (row === undefined || !scored.has(row.row)) break;
    found.push(row);
  }
  return found;
}

/** The nearest rows whose weights make that of the sum; null when none do. */
function exactly(sum: ReadRow, near: readonly ReadRow[]): readonly FormRow[] | null {
  const whole = sum.weight.number;
  if (whole === null) return null;
  let made = constant('0');
  for (const [at, row] of near.entries()) {
    if (row.weight.number === null) return null;
    made = made.plus(row.weight.number);
    if (made.equals(whole)) {
      // A row without weight right behind could belong to it or not.
      return near[at + 1]?.weight.number?.isZero() === true ? null : near.slice(0, at + 1);
    }
  }
  return null;
}
