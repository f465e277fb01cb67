import { FUND_HEADINGS, INDICATOR_HEADINGS } from '../table/labels';
import { columnName } from '../workbook/address';
import type { ReadGap, WorkbookSnapshot } from '../workbook/snapshot';
import { placeCorrections } from './place-corrections';
import type { MappingCorrection } from './recognised-table';

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
      what: `现在的表头里找不到指认过的列：${said(lost)}，没有照用。请在任务窗格的“各列是什么”里重新指认这张表的各列，或点“恢复自动识别”`,
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
    what: `指认过各列（${said(gone.filter((one) => one.sheet === sheet))}）的这张工作表已经不在，也没有唯一一张表头相同的表可以接着用。改了名的，请在任务窗格的“各列是什么”里重新指认；删掉了的，在那里把它忘记`,
  }));
}

/** “年底干成啥样”（F 列）是实际完成值. */
function said(corrections: readonly MappingCorrection[]): string {
  return corrections
    .map(({ column, field, anchor }) => {
      const heading = anchor?.headings.find(([at]) => at === column)?.[1];
      const place = `${columnName(column)} 列`;
      const name = heading === undefined ? place : `“${heading}”（${place}）`;
      return field === 'ignore' ? `${name}不读` : `${name}是${FIELD_NAMES[field]?.[0] ?? field}`;
    })
    .join('、');
}
