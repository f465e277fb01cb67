import type { RecognisedTable } from '../recognise/recognised-table';
import { yearsIn } from './dates';

/** The year that a table is for, from its heading; null when it says none. */
export function projectYear(table: RecognisedTable): number | null {
  let known = years.get(table);
  if (known === undefined) {
    known = { year: yearsIn(table.year?.text ?? '')[0] ?? yearsIn(table.title?.text ?? '')[0] ?? null };
    years.set(table, known);
  }
  return known.year;
}

const years = new WeakMap<RecognisedTable, { readonly year: number | null }>();
