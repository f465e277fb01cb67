import type { CellRange } from '../../core/workbook/address';
import type { WorkbookBackend } from './backend';
import { typedContent, wireFormula, wireValue, wireValueType } from './cell-content';
import { cellProperties, type CellPropertiesWanted } from './cell-properties';
import { conditionalFormatsObject } from './conditional-object';
import { common, firstColumn, firstRow, formatObject, type Area } from './format-object';
import type { HostObject } from './host-object';
import { WireFailure } from './protocol';
import { rangeArgument } from './range-argument';
import { placesIn, fullAddress, intersect, matrixOf } from './sheet-range';
import { validationObject } from './validation-object';

function nameOf(backend: WorkbookBackend, sheet: string): string {
  return backend.sheets().find(({ id }) => id === sheet)?.name ?? '';
}

/** Refuses to write into locked cells of a protected sheet, with Excel's own code. */
function refuseProtected(backend: WorkbookBackend, area: Area): void {
  if (!backend.extras(area.sheet).isProtected) return;
  const locked = area.ranges.some((range) =>
    [...placesIn(range)].some(({ row, column }) => backend.format(area.sheet, row, column).locked),
  );
  if (locked) throw new WireFailure('AccessDenied', 'The cell is protected and read-only.');
}

/** One rectangle of a sheet. */
interface RangeIn {
  readonly backend: WorkbookBackend;
  readonly sheet: string;
  readonly range: CellRange;
}

/** `Excel.Range`. */
export function rangeObject(backend: WorkbookBackend, sheet: string, range: CellRange): HostObject {
  const one: RangeIn = { backend, sheet, range };
  return {
    kind: 'Range',
    read: readsOf(one),
    write: writesOf(one),
    children: { ...partsOf(one), ...otherRangesOf(one) },
    methods: { ...actionsOf(one), ...propertiesOf(one) },
  };
}

function areaOf({ sheet, range }: RangeIn): Area {
  return { sheet, ranges: [range] };
}

function readsOf(one: RangeIn): HostObject['read'] {
  const { backend, sheet, range } = one;
  const area = areaOf(one);
  const cell = (row: number, column: number) => backend.cell(sheet, row, column);
  return {
    address: () => fullAddress(nameOf(backend, sheet), range),
    rowIndex: () => range.top,
    columnIndex: () => range.left,
    rowCount: () => range.bottom - range.top + 1,
    columnCount: () => range.right - range.left + 1,
    values: () => matrixOf(range, (r, c) => wireValue(cell(r, c).value)),
    formulas: () => matrixOf(range, (r, c) => wireFormula(cell(r, c))),
    valueTypes: () => matrixOf(range, (r, c) => wireValueType(cell(r, c).value)),
    numberFormat: () => matrixOf(range, (r, c) => backend.format(sheet, r, c).numberFormat),
    rowHidden: () => common(firstColumn(area), (r) => backend.isRowHidden(sheet, r)),
    columnHidden: () => common(firstRow(area), (_, c) => backend.isColumnHidden(sheet, c)),
    hyperlink: () => {
      const link = backend.links(sheet).find(({ row, column }) => row === range.top && column === range.left);
      return link === undefined ? null : { documentReference: link.reference };
    },
  };
}

function writesOf(one: RangeIn): NonNullable<HostObject['write']> {
  const { backend, sheet, range } = one;
  const put = (input: unknown): void => {
    refuseProtected(backend, areaOf(one));
    for (const { row, column } of placesIn(range)) {
      const value = Array.isArray(input)
        ? ((input as unknown[][])[row - range.top] ?? [])[column - range.left]
        : input;
      // Excel leaves a cell alone where the block holds null.
      if (value === null || value === undefined) continue;
      backend.putCell(
        sheet,
        row,
        column,
        typedContent(value, backend.format(sheet, row, column).numberFormat),
      );
    }
  };
  return {
    values: put,
    formulas: put,
    numberFormat: (formats: string | (string | null)[][]) => {
      for (const { row, column } of placesIn(range)) {
        const format = Array.isArray(formats) ? formats[row - range.top]?.[column - range.left] : formats;
        if (format === null || format === undefined) continue;
        const one = { top: row, bottom: row, left: column, right: column };
        backend.putFormat(sheet, one, { numberFormat: format });
      }
    },
    hyperlink: (link: { documentReference?: string }) => {
      backend.setLink(sheet, {
        row: range.top,
        column: range.left,
        reference: link.documentReference ?? '',
      });
    },
  };
}

function partsOf(one: RangeIn): NonNullable<HostObject['children']> {
  const { backend, sheet, range } = one;
  return {
    format: () => formatObject(backend, areaOf(one)),
    dataValidation: () => validationObject(backend, sheet, range),
    conditionalFormats: () =>
      conditionalFormatsObject(backend, sheet, range, (areas) => rangeAreasObject(backend, areas)),
    worksheet: () => null,
  };
}

function otherRangesOf({ backend, sheet, range }: RangeIn): NonNullable<HostObject['children']> {
  return {
    // The client itself cuts a large block into rows by these two.
    getRow: (row: number) =>
      rangeObject(backend, sheet, { ...range, top: range.top + row, bottom: range.top + row }),
    getBoundingRect: (value: unknown) => {
      const other = rangeArgument(value);
      return rangeObject(backend, sheet, {
        top: Math.min(range.top, other.top),
        left: Math.min(range.left, other.left),
        bottom: Math.max(range.bottom, other.bottom),
        right: Math.max(range.right, other.right),
      });
    },
    getCell: (row: number, column: number) =>
      rangeObject(backend, sheet, {
        top: range.top + row,
        bottom: range.top + row,
        left: range.left + column,
        right: range.left + column,
      }),
    insert: () => {
      backend.insertRows(sheet, range.top, range.bottom - range.top + 1);
      return rangeObject(backend, sheet, range);
    },
    getSpecialCellsOrNullObject: (type: string) => {
      if (type !== 'DataValidations') return null;
      const ranges = backend
        .validations(sheet)
        .flatMap((validation) => intersect(validation.range, range) ?? []);
      return ranges.length === 0 ? null : rangeAreasObject(backend, { sheet, ranges });
    },
    getMergedAreasOrNullObject: () => {
      const ranges = backend.merges(sheet).filter((merge) => intersect(merge, range) !== null);
      return ranges.length === 0 ? null : rangeAreasObject(backend, { sheet, ranges });
    },
  };
}

/** What is done to the cells. */
function actionsOf(one: RangeIn): NonNullable<HostObject['methods']> {
  const { backend, sheet, range } = one;
  return {
    merge: () => {
      backend.merge(sheet, range);
    },
    unmerge: () => {
      backend.unmerge(sheet, range);
    },
    select: () => {
      backend.activate(sheet);
      backend.select(sheet, range);
    },
    clear: (applyTo?: string | null) => {
      if (applyTo === 'Hyperlinks' || applyTo === 'RemoveHyperlinks') {
        backend.setLink(sheet, { row: range.top, column: range.left, reference: '' });
      } else {
        refuseProtected(backend, areaOf(one));
        for (const { row, column } of placesIn(range)) backend.putCell(sheet, row, column, null);
      }
    },
    delete: () => {
      backend.deleteRows(sheet, range.top, range.bottom - range.top + 1);
    },
  };
}

/** What is asked of many cells, rows or columns at once. */
function propertiesOf({ backend, sheet, range }: RangeIn): NonNullable<HostObject['methods']> {
  return {
    getCellProperties: (wanted: CellPropertiesWanted) =>
      matrixOf(range, (r, c) => cellProperties(backend.format(sheet, r, c), wanted)),
    getRowProperties: () =>
      matrixOf({ ...range, right: range.left }, (r) => ({
        rowHidden: backend.isRowHidden(sheet, r),
        format: { rowHeight: backend.rowHeight(sheet, r) * 0.75 },
      })).flat(),
    getColumnProperties: () =>
      matrixOf({ ...range, bottom: range.top }, (_, c) => ({
        columnHidden: backend.isColumnHidden(sheet, c),
        format: { columnWidth: backend.columnWidth(sheet, c) * 0.75 },
      })).flat(),
  };
}

/** `Excel.RangeAreas`: several rectangles of one sheet that take a format together. */
export function rangeAreasObject(backend: WorkbookBackend, area: Area): HostObject {
  return {
    kind: 'RangeAreas',
    read: {
      address: () => area.ranges.map((range) => fullAddress(nameOf(backend, area.sheet), range)).join(','),
      areaCount: () => area.ranges.length,
    },
    children: {
      areas: () => ({
        kind: 'RangeCollection',
        read: {},
        items: () => area.ranges.map((range) => rangeObject(backend, area.sheet, range)),
      }),
      format: () => formatObject(backend, area),
    },
  };
}
