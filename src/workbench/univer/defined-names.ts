import type { NameSnapshot } from '../../core/workbook/snapshot';
import type { OpenBook } from './open-book';

/** The defined names of the workbook, those of one sheet with its name. */
export function definedNames(open: OpenBook): readonly NameSnapshot[] {
  return open
    .book()
    .getDefinedNames()
    .map((name) => {
      const local = name.getLocalSheetId();
      const reference = name.getFormulaOrRefString();
      return {
        name: name.getName(),
        refersTo: reference.startsWith('=') ? reference : `=${reference}`,
        scope:
          open
            .model()
            .getSheets()
            .find((sheet) => sheet.getSheetId() === local)
            ?.getName() ?? null,
        hidden: false,
      };
    });
}

/** Gives a name its meaning; null takes the name away. */
export function setDefinedName(open: OpenBook, name: string, refersTo: string | null): void {
  const existing = open.book().getDefinedName(name);
  if (existing !== null) open.book().deleteDefinedName(name);
  if (refersTo !== null) open.book().insertDefinedName(name, refersTo.replace(/^=/, ''));
}
