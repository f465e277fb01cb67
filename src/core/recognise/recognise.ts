import { smallest } from '../number/extremes';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { findHeaders } from './find-headers';
import { headingCandidates, type HeadingCandidates } from './heading-candidates';
import { placeCorrections } from './place-corrections';
import { readTable, type TablePlace } from './read-table';
import type { MappingCorrection, RecognisedTable } from './recognised-table';
import { SheetGrid } from './sheet-grid';

/**
 * Finds every 自评表 of a workbook from what stands on its sheets — headings, labels, blanks — whoever made it, in the
 * order of the sheets and from top to bottom. What cannot be placed is told as a doubt of its table. Columns that the user
 * has corrected are taken as corrected, wherever their headings stand now.
 */
export function recognise(
  workbook: WorkbookSnapshot,
  corrections: readonly MappingCorrection[] = [],
): RecognisedTable[] {
  return workbook.sheets.flatMap((sheet) =>
    recogniseSheet(sheet, corrections.length === 0 ? [] : placeCorrections(sheet, corrections).placed),
  );
}

/** Rows that the user has named as headings are looked at too, whatever stands on them. */
function withNamedRows(
  candidates: HeadingCandidates,
  corrections: readonly MappingCorrection[],
): HeadingCandidates {
  const named = corrections.flatMap(({ headerRow }) => headerRow ?? []);
  if (named.length === 0) return candidates;
  return { ...candidates, rows: [...new Set([...candidates.rows, ...named])].sort((a, b) => a - b) };
}

function recogniseSheet(sheet: SheetSnapshot, corrections: readonly MappingCorrection[]): RecognisedTable[] {
  const candidates = withNamedRows(headingCandidates(sheet), corrections);
  if (candidates.rows.length === 0) return [];
  const grid = new SheetGrid(sheet);
  const headers = findHeaders(grid, candidates, corrections);
  const tables: RecognisedTable[] = [];
  const done: TablePlace[] = [];
  for (const header of headers) {
    const overlapping = done.filter((place) => place.left <= header.right && place.right >= header.left);
    if (overlapping.some((place) => header.row <= place.bottom)) continue;
    const beside = headers.filter((other) => other !== header && other.row === header.row);
    const place = {
      header,
      top: Math.max(0, header.row - 60, ...overlapping.map(({ bottom }) => bottom + 1)),
      leftLimit: Math.max(
        0,
        ...beside.filter(({ left }) => left < header.left).map(({ right }) => right + 1),
      ),
      rightLimit: Math.min(
        header.right + 3,
        ...beside.filter(({ left }) => left > header.right).map(({ left }) => left - 2),
        (firstAid(candidates, header) ?? Infinity) - 1,
      ),
      others: headers.filter(
        (other) => other.row > header.row && other.left <= header.right && other.right >= header.left,
      ),
    };
    const table = readTable(grid, place, corrections);
    if (table === null) continue;
    tables.push(table);
    done.push({ left: table.range.left, right: table.range.right, bottom: table.range.bottom });
  }
  return tables;
}

/** The first column to the right of a heading row with a mark of the aid columns; null where there is none. */
function firstAid(
  { aidMarkers }: HeadingCandidates,
  header: { readonly row: number; readonly right: number },
): number | null {
  const beside = aidMarkers.filter(
    ({ row, column }) => row <= header.row && row >= header.row - 40 && column > header.right,
  );
  return smallest(beside.map(({ column }) => column));
}
