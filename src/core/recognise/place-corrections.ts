import { cellKey, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { columnIn, headingAnchor, headingRows, type HeadingAnchor } from './heading-anchor';
import type { MappingCorrection } from './recognised-table';

/** The corrections of one sheet: those that have a place on it as it stands now, and those that have none. */
export interface PlacedCorrections {
  /** With the row and the column where they hold now. One that holds for two rows of the same headings is there twice. */
  readonly placed: readonly MappingCorrection[];
  readonly lost: readonly MappingCorrection[];
}

/**
 * Finds the corrections of a sheet again by what stands in its rows of headings. One that was kept without an anchor stays
 * where it was said; one whose heading is not there any more is never put anywhere else.
 */
export function placeCorrections(
  sheet: SheetSnapshot,
  corrections: readonly MappingCorrection[],
): PlacedCorrections {
  const placed: MappingCorrection[] = [];
  const lost: MappingCorrection[] = [];
  for (const one of corrections) {
    if (one.sheet !== sheet.name) continue;
    const places = one.anchor === undefined ? [one] : placesOf(sheet, one, one.anchor);
    if (places.length === 0) lost.push(one);
    for (const each of places) placed.push(each);
  }
  return { placed, lost };
}

function placesOf(
  sheet: SheetSnapshot,
  correction: MappingCorrection,
  anchor: NonNullable<MappingCorrection['anchor']>,
): MappingCorrection[] {
  const places: MappingCorrection[] = [];
  for (const [row, headings] of headingRows(sheet)) {
    const column = columnIn(headings, anchor, correction.column);
    if (column === null || mayHaveMoved(sheet, row, headings, column)) continue;
    const named = correction.headerRow === undefined ? {} : { headerRow: row };
    places.push({ ...correction, ...named, column, anchor: headingAnchor(sheet, row) });
  }
  return places;
}

/**
 * Right of the last heading nothing tells a column without one from a blank column that came in beside it; it is not that
 * of the correction where nothing stands in it and something in the next.
 */
function mayHaveMoved(
  sheet: SheetSnapshot,
  row: number,
  headings: HeadingAnchor['headings'],
  column: number,
): boolean {
  const last = headings.at(-1);
  if (last === undefined || last[0] >= column) return false;
  return !isFilledBelow(sheet, row, column) && isFilledBelow(sheet, row, column + 1);
}

function isFilledBelow({ cells, used }: SheetSnapshot, row: number, column: number): boolean {
  for (let below = row + 1; below <= (used?.bottom ?? -1); below += 1) {
    const cell = cells.get(cellKey(below, column));
    if (cell !== undefined && (cell.value !== null || cell.formula !== null)) return true;
  }
  return false;
}

/** The corrections that hold for a row of headings: those without an anchor for every row of their sheet. */
export function correctionsAt(
  corrections: readonly MappingCorrection[],
  row: number,
): readonly MappingCorrection[] {
  if (corrections.length === 0) return corrections;
  return corrections.filter(({ anchor }) => anchor === undefined || anchor.row === row);
}

/**
 * Corrections of a sheet that is not in the workbook any more are given to the sheet that shows the same headings, if it is
 * the only one and has no corrections of its own: the sheet was renamed. All sheets have to be in the snapshot.
 */
export function followRenamedSheets(
  workbook: WorkbookSnapshot,
  corrections: readonly MappingCorrection[],
): readonly MappingCorrection[] {
  const present = new Set(workbook.sheets.map(({ name }) => name));
  const missing = new Set(corrections.flatMap(({ sheet }) => (present.has(sheet) ? [] : [sheet])));
  if (missing.size === 0) return corrections;
  const corrected = new Set(corrections.map(({ sheet }) => sheet));
  const free = workbook.sheets.filter(({ name }) => !corrected.has(name));
  const renamed = new Map<string, string>();
  for (const name of missing) {
    const own = corrections.filter(({ sheet, anchor }) => sheet === name && anchor !== undefined);
    const [found, other] = own.length === 0 ? [] : free.filter((sheet) => holdsAll(sheet, own));
    if (found !== undefined && other === undefined) renamed.set(name, found.name);
  }
  const claimed = [...renamed.values()];
  return corrections.map((one) => {
    const name = one.anchor === undefined ? undefined : renamed.get(one.sheet);
    // Two sheets that are gone cannot both have become this one.
    if (name === undefined || claimed.indexOf(name) !== claimed.lastIndexOf(name)) return one;
    return { ...one, sheet: name };
  });
}

function holdsAll(sheet: SheetSnapshot, own: readonly MappingCorrection[]): boolean {
  const moved = own.map((one) => ({ ...one, sheet: sheet.name }));
  return placeCorrections(sheet, moved).lost.length === 0;
}
