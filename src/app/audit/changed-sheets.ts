import { formulaReferences, formulaTokens } from '../../core/formula/tokens';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';

/** The sheets edited and, over any number of steps, those whose formulas read them, by address or by a name. */
export function dependents(workbook: WorkbookSnapshot, edited: ReadonlySet<string>): string[] {
  const readers = new Map<string, Set<string>>();
  const named = sheetsByName(workbook);
  for (const sheet of workbook.sheets) {
    for (const { formula } of sheet.cells.values()) {
      if (formula === null) continue;
      for (const other of sheetsRead(formula, named)) {
        readers.set(other, (readers.get(other) ?? new Set()).add(sheet.name));
      }
    }
  }
  const reached = new Set(edited);
  for (const name of reached) for (const reader of readers.get(name) ?? []) reached.add(reader);
  return [...reached];
}

/** The sheets that each defined name points into, by the name in lower case. */
function sheetsByName({ names }: WorkbookSnapshot): ReadonlyMap<string, readonly string[]> {
  return new Map(
    names.map(({ name, refersTo }) => [
      name.toLowerCase(),
      formulaReferences(refersTo).flatMap(({ sheet }) => sheet ?? []),
    ]),
  );
}

function sheetsRead(formula: string, named: ReadonlyMap<string, readonly string[]>): string[] {
  const direct = formula.includes('!') ? formulaReferences(formula).flatMap(({ sheet }) => sheet ?? []) : [];
  if (named.size === 0) return direct;
  return formulaTokens(formula).reduce(
    (sheets, { kind, text }) =>
      kind === 'name' ? [...sheets, ...(named.get(text.toLowerCase()) ?? [])] : sheets,
    direct,
  );
}

/** The workbook with some of its sheets read anew. */
export function merged(known: WorkbookSnapshot, part: WorkbookSnapshot): WorkbookSnapshot {
  const fresh = new Map(part.sheets.map((sheet) => [sheet.name, sheet]));
  const kept = known.names.filter(({ scope }) => scope !== null && !fresh.has(scope));
  return {
    ...part,
    sheets: known.sheets.map((sheet) => fresh.get(sheet.name) ?? sheet),
    names: [...part.names, ...kept],
  };
}
