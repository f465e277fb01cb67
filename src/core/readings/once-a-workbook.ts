import type { RecognisedTable } from '../recognise/recognised-table';
import type { WorkbookSnapshot } from '../workbook/snapshot';

type Question<T> = (workbook: WorkbookSnapshot, tables: readonly RecognisedTable[]) => T;

/** A workbook that was read never changes, and several rules ask it the same: each answer is worked out once for its tables. */
export function onceAWorkbook<T>(find: Question<T>): Question<T> {
  const answers = new WeakMap<
    WorkbookSnapshot,
    { readonly tables: readonly RecognisedTable[]; readonly found: T }
  >();
  return (workbook, tables) => {
    const known = answers.get(workbook);
    if (known?.tables === tables) return known.found;
    const found = find(workbook, tables);
    answers.set(workbook, { tables, found });
    return found;
  };
}
