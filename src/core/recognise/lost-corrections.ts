import { FUND_HEADINGS, INDICATOR_HEADINGS } from '../table/labels';
import { columnName } from '../workbook/address';
import type { ReadGap, WorkbookSnapshot } from '../workbook/snapshot';
import { placeCorrections } from './place-corrections';
import type { MappingCorrection } from './recognised-table';
import { doubtOf } from './doubt-messages';
import type { Message } from '../message/message';

/** The first heading of each field is that of the national form. */
const FIELD_NAMES: Readonly<Record<string, readonly string[]>> = { ...FUND_HEADINGS, ...INDICATOR_HEADINGS };

/**
 * What a report says of corrections that have no place in the workbook any more: one line a sheet, with the columns and what
 * to do. All sheets have to be in the snapshot, and renamed ones to have been followed.
 */
export function lostCorrections(
  workbook: WorkbookSnapshot,
  corrections: readonly MappingCorrection[],
): ReadGap[] {
  if (corrections.length === 0) return [];
  const gaps = workbook.sheets.flatMap((sheet) =>
    lostOnSheet(sheet.name, placeCorrections(sheet, corrections).lost),
  );
  return [
    ...gaps,
    ...lostWithSheet(
      workbook.sheets.map(({ name }) => name),
      corrections,
    ),
  ];
}

/** The same of one sheet that was read, given the corrections that have no place on it. */
export function lostOnSheet(sheet: string, lost: readonly MappingCorrection[]): ReadGap[] {
  if (lost.length === 0) return [];
  return [
    {
      sheet,
      what: doubtOf('lostColumns', { columns: said(lost) }),
    },
  ];
}

/** The same of sheets that are not among those of the workbook any more. */
export function lostWithSheet(
  sheets: readonly string[],
  corrections: readonly MappingCorrection[],
): ReadGap[] {
  const gone = corrections.filter(({ sheet }) => !sheets.includes(sheet));
  return [...new Set(gone.map(({ sheet }) => sheet))].map((sheet) => ({
    sheet,
    what: doubtOf('lostSheet', { columns: said(gone.filter((one) => one.sheet === sheet)) }),
  }));
}

/** “年底干成啥样”（F 列）是实际完成值. */
function said(corrections: readonly MappingCorrection[]): Message[] {
  return corrections.map(({ column: at, field, anchor }) => {
    const heading = anchor?.headings.find(([other]) => other === at)?.[1];
    const letter = columnName(at);
    const column =
      heading === undefined ? doubtOf('column', { letter }) : doubtOf('namedColumn', { heading, letter });
    return field === 'ignore'
      ? doubtOf('columnIgnored', { column })
      : doubtOf('columnRead', { column, field: FIELD_NAMES[field]?.[0] ?? field });
  });
}
