import type { CellRange } from '../../core/workbook/address';
import type {
  CellEdges,
  CellInput,
  ConditionalRule,
  PageSetup,
  ProtectionOptions,
  ValidationRule,
} from '../../core/workbook/plan';
import type { CellSnapshot, NameSnapshot, SheetVisibility } from '../../core/workbook/snapshot';
import type { CellFormat, ChartModel } from '../../core/workbook/workbook-model';

/** What to change in a format; edges one by one. */
export type FormatChange = Partial<Omit<CellFormat, 'edges'>> & { readonly edges?: Partial<CellEdges> };

export interface BackendSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
}

/** Page set-up as the host keeps it while it is built up property by property. */
export type BackendPage = Partial<Omit<PageSetup, 'margins'>> & {
  readonly margins?: Partial<PageSetup['margins']>;
};

export interface BackendLink {
  readonly row: number;
  readonly column: number;
  /** "'表一'!A1" */
  readonly reference: string;
}

export interface BackendConditional {
  readonly id: string;
  readonly ranges: readonly CellRange[];
  readonly rule: ConditionalRule;
}

/** Settings of a sheet that neither cells nor styles hold. */
export interface SheetExtras {
  readonly tabColor: string | null;
  readonly isProtected: boolean;
  readonly hasPassword: boolean;
  /** The password, where this host was told it. */
  readonly password: string | null;
  readonly protectionOptions: ProtectionOptions;
  readonly frozenRows: number;
  readonly gridlines: boolean;
  readonly page: BackendPage;
  readonly charts: readonly ChartModel[];
}

export type BackendEvent =
  | { readonly kind: 'changed'; readonly sheet: string; readonly range: CellRange; readonly byUs: boolean }
  | { readonly kind: 'calculated'; readonly sheet: string; readonly range: CellRange }
  | { readonly kind: 'selected'; readonly sheet: string; readonly range: CellRange }
  | {
      readonly kind: 'rowsHidden';
      readonly sheet: string;
      readonly range: CellRange;
      readonly isHidden: boolean;
    }
  | { readonly kind: 'protected'; readonly sheet: string; readonly isProtected: boolean }
  | { readonly kind: 'activated' | 'added' | 'deleted' | 'renamed'; readonly sheet: string };

/**
 * The workbook behind the host: cells, formats and sheets by id, nothing of Office.js. Writes may be kept back until
 * something is read; formulas are calculated once `settled` has resolved. Sizes in pixels.
 */
export interface WorkbookBackend {
  sheets(): readonly BackendSheet[];
  active(): string;
  selection(): CellRange;
  addSheet(name: string): string;
  deleteSheet(sheet: string): void;
  renameSheet(sheet: string, name: string): void;
  moveSheet(sheet: string, position: number): void;
  setVisibility(sheet: string, visibility: SheetVisibility): void;
  activate(sheet: string): void;
  select(sheet: string, range: CellRange): void;

  /** With `valuesOnly` the smallest rectangle with contents, else with formats too. */
  used(sheet: string, valuesOnly: boolean): CellRange | null;
  cell(sheet: string, row: number, column: number): CellSnapshot;
  putCell(sheet: string, row: number, column: number, input: CellInput | null): void;
  format(sheet: string, row: number, column: number): CellFormat;
  putFormat(sheet: string, range: CellRange, change: FormatChange): void;

  merges(sheet: string): readonly CellRange[];
  merge(sheet: string, range: CellRange): void;
  unmerge(sheet: string, range: CellRange): void;
  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, range: CellRange, pixels: number): void;
  rowHeight(sheet: string, row: number): number;
  setRowHeight(sheet: string, range: CellRange, pixels: number): void;
  isRowHidden(sheet: string, row: number): boolean;
  isColumnHidden(sheet: string, column: number): boolean;
  insertRows(sheet: string, at: number, count: number): void;
  deleteRows(sheet: string, at: number, count: number): void;

  validations(sheet: string): readonly { readonly range: CellRange; readonly rule: ValidationRule }[];
  setValidation(sheet: string, range: CellRange, rule: ValidationRule | null): void;
  conditionals(sheet: string): readonly BackendConditional[];
  /** Returns what takes exactly this one away again. */
  addConditional(sheet: string, range: CellRange, rule: ConditionalRule): () => void;
  clearConditionals(sheet: string, range: CellRange): void;
  removeConditional(sheet: string, id: string): void;

  extras(sheet: string): SheetExtras;
  setExtras(sheet: string, change: Partial<SheetExtras>): void;
  links(sheet: string): readonly BackendLink[];
  setLink(sheet: string, link: BackendLink): void;
  names(): readonly NameSnapshot[];
  /** null takes the name away. */
  setName(name: string, refersTo: string | null): void;
  readonly settings: Map<string, string>;
  calculationMode(): 'auto' | 'manual';

  settled(): Promise<void>;
  subscribe(listener: (event: BackendEvent) => void): () => void;
}
