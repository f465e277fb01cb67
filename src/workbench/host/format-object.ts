import type { CellRange } from '../../core/workbook/address';
import type {
  BorderWeight,
  CellEdges,
  HorizontalAlignment,
  VerticalAlignment,
} from '../../core/workbook/plan';
import type { FormatChange, WorkbookBackend } from './backend';
import type { HostObject } from './host-object';
import { placesIn } from './sheet-range';

/** Several rectangles of one sheet: a Range is one, RangeAreas are many. */
export interface Area {
  readonly sheet: string;
  readonly ranges: readonly CellRange[];
}

const STACKED = 180;

/** A property of all cells, or null where they differ, as Excel answers it. */
export function common<T>(area: Area, at: (row: number, column: number) => T): T | null {
  let first: T | undefined;
  for (const range of area.ranges) {
    for (const { row, column } of placesIn(range)) {
      const value = at(row, column);
      if (first === undefined) first = value;
      else if (first !== value) return null;
    }
  }
  return first ?? null;
}

/** Whole columns are a million rows tall: their width is asked of one row. */
export function firstRow(area: Area): Area {
  return { sheet: area.sheet, ranges: area.ranges.map((range) => ({ ...range, bottom: range.top })) };
}

/** The first column of an area. */
export function firstColumn(area: Area): Area {
  return { sheet: area.sheet, ranges: area.ranges.map((range) => ({ ...range, right: range.left })) };
}

/** A word with a capital, as Excel writes the values of its enumerations. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `Range.format` and all that hangs on it. */
export function formatObject(backend: WorkbookBackend, area: Area): HostObject {
  const format = (row: number, column: number) => backend.format(area.sheet, row, column);
  const put = (change: FormatChange): void => {
    for (const range of area.ranges) backend.putFormat(area.sheet, range, change);
  };
  return {
    kind: 'RangeFormat',
    read: {
      horizontalAlignment: () => common(area, (r, c) => capital(format(r, c).horizontal)),
      verticalAlignment: () => common(area, (r, c) => capital(format(r, c).vertical)),
      wrapText: () => common(area, (r, c) => format(r, c).wrap),
      textOrientation: () => common(area, (r, c) => (format(r, c).stacked ? STACKED : 0)),
      columnWidth: () =>
        common(firstRow(area), (_, c) => backend.columnWidth(area.sheet, c) * POINTS_PER_PIXEL),
      rowHeight: () => common(firstColumn(area), (r) => backend.rowHeight(area.sheet, r) * POINTS_PER_PIXEL),
    },
    write: {
      horizontalAlignment: (value: string) => {
        put({ horizontal: value.toLowerCase() as HorizontalAlignment });
      },
      verticalAlignment: (value: string) => {
        put({ vertical: value.toLowerCase() as VerticalAlignment });
      },
      wrapText: (wrap: boolean) => {
        put({ wrap });
      },
      textOrientation: (degrees: number) => {
        put({ stacked: degrees === STACKED });
      },
      columnWidth: (points: number) => {
        for (const range of area.ranges) backend.setColumnWidth(area.sheet, range, points / POINTS_PER_PIXEL);
      },
      rowHeight: (points: number) => {
        for (const range of area.ranges) backend.setRowHeight(area.sheet, range, points / POINTS_PER_PIXEL);
      },
    },
    children: {
      font: () => fontObject(area, format, put),
      fill: () => fillObject(area, format, put),
      protection: () => ({
        kind: 'FormatProtection',
        read: { locked: () => common(area, (r, c) => format(r, c).locked) },
        write: {
          locked: (locked: boolean) => {
            put({ locked });
          },
        },
      }),
      borders: () => bordersObject(backend, area),
    },
  };
}

export const POINTS_PER_PIXEL = 0.75;

type FormatAt = (row: number, column: number) => ReturnType<WorkbookBackend['format']>;
type Put = (change: FormatChange) => void;

function fontObject(area: Area, format: FormatAt, put: Put): HostObject {
  return {
    kind: 'RangeFont',
    read: {
      name: () => common(area, (r, c) => format(r, c).font),
      size: () => common(area, (r, c) => format(r, c).size),
      bold: () => common(area, (r, c) => format(r, c).bold),
      color: () => common(area, (r, c) => format(r, c).color),
    },
    write: {
      name: (font: string) => {
        put({ font });
      },
      size: (size: number) => {
        put({ size });
      },
      bold: (bold: boolean) => {
        put({ bold });
      },
      color: (color: string) => {
        put({ color });
      },
    },
  };
}

function fillObject(area: Area, format: FormatAt, put: Put): HostObject {
  return {
    kind: 'RangeFill',
    read: { color: () => common(area, (r, c) => format(r, c).fill ?? '') },
    write: {
      color: (fill: string) => {
        put({ fill });
      },
    },
    methods: {
      clear: () => {
        put({ fill: null });
      },
    },
  };
}

/** Which cells of a range, and which of their edges, a border of Excel's means. */
const BORDERS: Record<string, (range: CellRange) => readonly [CellRange | null, keyof CellEdges][]> = {
  EdgeTop: (r) => [[{ ...r, bottom: r.top }, 'top']],
  EdgeBottom: (r) => [[{ ...r, top: r.bottom }, 'bottom']],
  EdgeLeft: (r) => [[{ ...r, right: r.left }, 'left']],
  EdgeRight: (r) => [[{ ...r, left: r.right }, 'right']],
  InsideHorizontal: (r) => [
    [r.bottom > r.top ? { ...r, bottom: r.bottom - 1 } : null, 'bottom'],
    [r.bottom > r.top ? { ...r, top: r.top + 1 } : null, 'top'],
  ],
  InsideVertical: (r) => [
    [r.right > r.left ? { ...r, right: r.right - 1 } : null, 'right'],
    [r.right > r.left ? { ...r, left: r.left + 1 } : null, 'left'],
  ],
};

function bordersObject(backend: WorkbookBackend, area: Area): HostObject {
  return {
    kind: 'RangeBorderCollection',
    read: {},
    children: { getItem: (index: string) => borderObject(backend, area, index) },
  };
}

/** Line style and weight are two properties in Excel; a weight without a style draws a line too. */
function borderObject(backend: WorkbookBackend, area: Area, index: string): HostObject {
  const put = (weight: BorderWeight): void => {
    for (const range of area.ranges) {
      for (const [cells, edge] of BORDERS[index]?.(range) ?? []) {
        if (cells !== null) backend.putFormat(area.sheet, cells, { edges: { [edge]: weight } });
      }
    }
  };
  return {
    kind: 'RangeBorder',
    read: {},
    write: {
      style: (style: string) => {
        put(style === 'None' ? 'none' : 'thin');
      },
      weight: (weight: string) => {
        put(weight === 'Medium' || weight === 'Thick' ? 'medium' : 'thin');
      },
      // One colour of lines only: the tables are printed black.
      color: () => undefined,
    },
  };
}
