import { onceEach } from '../remember/once-each';
import type { RecognisedTable } from '../recognise/recognised-table';
import { yearsIn } from './dates';

/** The year that a table is for, from its heading; null when it says none. */
export const projectYear = onceEach(
  ({ year, title }: RecognisedTable): number | null =>
    yearsIn(year?.text ?? '')[0] ?? yearsIn(title?.text ?? '')[0] ?? null,
);
