import type { CellRange } from './address';
import type {
  BorderWeight,
  CellEdges,
  ConditionalRule,
  HorizontalAlignment,
  PageSetup,
  ProtectionOptions,
  ValidationRule,
  VerticalAlignment,
} from './plan';
import type { CellValue, SheetVisibility } from './snapshot';

/** Everything of a cell that a plan can set. */
export interface CellFormat {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  readonly fill: string | null;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  readonly stacked: boolean;
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly edges: CellEdges;
}

export const NO_EDGES: CellEdges = { top: 'none', right: 'none', bottom: 'none', left: 'none' };

/** A cell nobody has formatted. At 宋体 10.5 a digit is 7 pixels wide, so that widths in characters mean what they say. */
export const PLAIN_FORMAT: CellFormat = {
  font: '宋体',
  size: 10.5,
  bold: false,
  color: '#000000',
  fill: null,
  horizontal: 'general',
  vertical: 'center',
  wrap: false,
  stacked: false,
  numberFormat: 'General',
  locked: true,
  edges: NO_EDGES,
};

/** Width of a column and height of a row that nobody has set, in characters and points. */
export const STANDARD_WIDTH = 8.43;
export const STANDARD_HEIGHT = 14.25;

export interface CellModel {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: CellFormat;
}

export interface LinkTarget {
  readonly sheet: string;
  readonly range: CellRange;
}

export interface ChartModel {
  readonly kind: 'bar' | 'column' | 'pie';
  readonly title: string;
  readonly categories: CellRange;
  readonly series: readonly { readonly name: string; readonly values: CellRange }[];
  readonly at: CellRange;
}

/** One sheet whole. Only cells that differ from a blank plain one are in `cells`, keyed by `cellKey`. */
export interface SheetModel {
  /** Stays the same when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly tabColor: string | null;
  readonly cells: ReadonlyMap<number, CellModel>;
  readonly merges: readonly CellRange[];
  readonly widths: ReadonlyMap<number, number>;
  readonly heights: ReadonlyMap<number, number>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly validations: readonly { readonly range: CellRange; readonly rule: ValidationRule }[];
  readonly conditionals: readonly { readonly range: CellRange; readonly rule: ConditionalRule }[];
  readonly page: PageSetup | null;
  readonly frozenRows: number;
  readonly gridlines: boolean;
  readonly protection: {
    readonly isProtected: boolean;
    readonly hasPassword: boolean;
    /** What the protection still allows; undefined where nobody has asked. */
    readonly options?: ProtectionOptions;
  };
  readonly links: ReadonlyMap<number, LinkTarget>;
  readonly charts: readonly ChartModel[];
}

/** A workbook whole, as plain data: what a file writer writes and an in-memory host holds. */
export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
  readonly activeSheet: string | null;
  /** Texts stored with the workbook, as custom properties of the file. */
  readonly settings: ReadonlyMap<string, string>;
}

export const EMPTY_WORKBOOK: WorkbookModel = {
  sheets: [],
  names: [],
  activeSheet: null,
  settings: new Map(),
};

/** A new sheet with nothing on it. */
export function emptySheet(id: string, name: string): SheetModel {
  return {
    id,
    name,
    visibility: 'visible',
    tabColor: null,
    cells: new Map(),
    merges: [],
    widths: new Map(),
    heights: new Map(),
    hiddenRows: [],
    hiddenColumns: [],
    validations: [],
    conditionals: [],
    page: null,
    frozenRows: 0,
    gridlines: true,
    protection: { isProtected: false, hasPassword: false },
    links: new Map(),
    charts: [],
  };
}

/** Whether two formats are the same in every property. */
export function sameFormat(a: CellFormat, b: CellFormat): boolean {
  return a === b || formatKey(a) === formatKey(b);
}

/** A text that is equal for equal formats, for grouping cells. */
export function formatKey(format: CellFormat): string {
  const { edges } = format;
  const line = (weight: BorderWeight): string => weight.charAt(0);
  return [
    format.font,
    format.size,
    format.bold,
    format.color,
    format.fill,
    format.horizontal,
    format.vertical,
    format.wrap,
    format.stacked,
    format.numberFormat,
    format.locked,
    line(edges.top) + line(edges.right) + line(edges.bottom) + line(edges.left),
  ].join('|');
}
