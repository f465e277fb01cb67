import type { CellRange } from './address';
import type { CellError, CellValue, SheetVisibility } from './snapshot';
import type { Message, Phrase } from '../message/message';

/**
 * A write plan: everything that one user action writes, as data. It can be previewed, sent to any host in one
 * batch, refused when the cells are no longer what it expects, and answered with the plan that takes it back.
 */
export interface WritePlan {
  /** What the user did, for the undo list, told in the language of who reads it: "插入自评表 电子政务外网使用费". */
  readonly label: Phrase;
  readonly commands: readonly WriteCommand[];
  /** Cells that must still hold these contents, or the plan is refused whole. */
  readonly expects: readonly CellExpectation[];
}

/** What one cell held when the plan was made. Formula text counts first, then the value. */
export interface CellExpectation {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
}

/**
 * What to put into one cell. A text that begins with "=" or "+" is a formula only in `formula`; in `value` it stays text.
 * `cached` is the result that a file writer stores beside the formula; a live host calculates it itself.
 */
export type CellInput =
  | { readonly value: Exclude<CellValue, CellError> }
  | { readonly formula: string; readonly cached?: CellValue };

/** "general" is Excel's own: text left, numbers right. */
export type HorizontalAlignment = 'general' | 'left' | 'center' | 'right';
export type VerticalAlignment = 'top' | 'center' | 'bottom';
export type BorderWeight = 'none' | 'thin' | 'medium';

/** Formats to set; a property left out is left as it is. Colours are "#RRGGBB", sizes in points. */
export interface CellStyle {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  /** null takes the fill off. */
  readonly fill?: string | null;
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
  readonly wrap?: boolean;
  /** Text turned so that it reads from top to bottom, one character a line. */
  readonly stacked?: boolean;
  readonly numberFormat?: string;
  /** All four edges and the inner lines of the range. */
  readonly border?: BorderWeight;
  /** The four outer edges only, laid over `border`. */
  readonly outline?: BorderWeight;
  /** Each edge of every cell in the range by itself, laid over both; for taking a format back exactly. */
  readonly edges?: CellEdges;
  readonly locked?: boolean;
}

export interface CellEdges {
  readonly top: BorderWeight;
  readonly right: BorderWeight;
  readonly bottom: BorderWeight;
  readonly left: BorderWeight;
}

export interface ValidationMessage {
  readonly title: string;
  readonly text: string;
}

/** What a validation says, of whatever kind it is. `style` "warning" lets the user go on, "stop" does not. */
export interface ValidationMessages {
  readonly style: 'stop' | 'warning' | 'information';
  readonly prompt?: ValidationMessage;
  readonly error: ValidationMessage;
}

/** A condition that a plan has words for. */
export type ValidationCondition =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'decimal'; readonly min: number; readonly max: number }
  | { readonly kind: 'custom'; readonly formula: string };

/** A data validation to set. */
export type ValidationRule = ValidationMessages &
  (
    | ValidationCondition
    | {
        /** One that a plan has no words for (dates, lengths, limits by formula): as the host told it, to be given back. */
        readonly kind: 'host';
        readonly told: HostValidation;
      }
  );

/** A validation in the host's own words; plain data, never looked into but by those who speak to hosts and files. */
export interface HostValidation {
  readonly type: string;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
}

/** What a protected sheet still lets people do, by Excel's names: `allowSort`, `selectionMode` … */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

/** A conditional format by formula, relative to the top left cell of its range. */
export interface ConditionalRule {
  readonly formula: string;
  readonly fill?: string;
  readonly color?: string;
}

export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly printArea: CellRange;
  /** Rows repeated on each page, or null. */
  readonly titleRows: { readonly top: number; readonly bottom: number } | null;
  /** Rows that begin a page, beside those that do so because the page before is full. */
  readonly rowBreaks?: readonly number[];
  /** Centimetres. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly centerHorizontally: boolean;
  /** Always A4, one page wide, as many pages tall as needed. */
  readonly footer?: string;
}

/** Every command names its sheet by name; a sheet added by the same plan may be named right after. */
export type WriteCommand =
  | {
      readonly op: 'addSheet';
      readonly sheet: string;
      /** Place among the sheets from 0; undefined = last. */
      readonly position?: number;
      readonly visibility?: SheetVisibility;
      readonly tabColor?: string;
    }
  | { readonly op: 'deleteSheet'; readonly sheet: string }
  | { readonly op: 'renameSheet'; readonly sheet: string; readonly to: string }
  | { readonly op: 'setVisibility'; readonly sheet: string; readonly visibility: SheetVisibility }
  | {
      /** Writes a block; undefined holes leave the cell alone, null clears content and keeps the format. */
      readonly op: 'setCells';
      readonly sheet: string;
      readonly top: number;
      readonly left: number;
      readonly rows: readonly (readonly (CellInput | null | undefined)[])[];
    }
  | { readonly op: 'setStyle'; readonly sheet: string; readonly range: CellRange; readonly style: CellStyle }
  | { readonly op: 'merge' | 'unmerge'; readonly sheet: string; readonly range: CellRange }
  | {
      /** Width in characters of the default font, as Excel's dialog counts. */
      readonly op: 'setColumnWidths';
      readonly sheet: string;
      readonly widths: readonly { readonly column: number; readonly width: number }[];
    }
  | {
      /** Height in points. */
      readonly op: 'setRowHeights';
      readonly sheet: string;
      readonly heights: readonly { readonly row: number; readonly height: number }[];
    }
  | {
      readonly op: 'setValidation';
      readonly sheet: string;
      readonly range: CellRange;
      readonly rule: ValidationRule | null;
    }
  | {
      readonly op: 'addConditional';
      readonly sheet: string;
      readonly range: CellRange;
      readonly rule: ConditionalRule;
    }
  | { readonly op: 'clearConditionals'; readonly sheet: string; readonly range: CellRange }
  | {
      /** Takes off the conditional formats with these very formulas, wherever on the sheet; all others stay. */
      readonly op: 'removeConditionals';
      readonly sheet: string;
      readonly formulas: readonly string[];
    }
  | {
      /** null goes back to a sheet without any print set-up of its own. */
      readonly op: 'setPage';
      readonly sheet: string;
      readonly page: PageSetup | null;
    }
  | { readonly op: 'freezeRows'; readonly sheet: string; readonly rows: number }
  | { readonly op: 'showGridlines'; readonly sheet: string; readonly show: boolean }
  | {
      /** Without `options` a sheet keeps those that it had; one that had none lets widths and heights be changed. */
      readonly op: 'protect';
      readonly sheet: string;
      readonly options?: ProtectionOptions;
    }
  | { readonly op: 'unprotect'; readonly sheet: string }
  | { readonly op: 'insertRows'; readonly sheet: string; readonly at: number; readonly count: number }
  | { readonly op: 'deleteRows'; readonly sheet: string; readonly at: number; readonly count: number }
  | { readonly op: 'setName'; readonly name: string; readonly refersTo: string | null }
  | {
      /** A hyperlink to a place in this workbook, on one cell that already has text; null takes it off. */
      readonly op: 'setLink';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly target: { readonly sheet: string; readonly range: CellRange } | null;
    }
  | {
      readonly op: 'addChart';
      readonly sheet: string;
      readonly kind: 'bar' | 'column' | 'pie';
      readonly title: string;
      readonly categories: CellRange;
      readonly series: readonly { readonly name: string; readonly values: CellRange }[];
      /** Cells that the chart covers. */
      readonly at: CellRange;
    }
  | { readonly op: 'activate'; readonly sheet: string; readonly range?: CellRange };

/** A plan that was carried out, with the plan that takes it back (null where the host cannot). */
export interface ApplyReceipt {
  readonly applied: true;
  readonly inverse: WritePlan | null;
}

/** What stands of a plan that was refused half-way and could not be taken back whole. */
export interface LeftStanding {
  /** The sheets that are not as they were before. */
  readonly sheets: readonly string[];
  /** Leads out of it, for the list of what was done; null where nothing can. */
  readonly wayBack: WritePlan | null;
  /** `wayBack` goes on to the end of the refused plan, where what was done cannot be taken back. */
  readonly forwards: boolean;
}

/** Why a plan was refused. Nothing was written, or all of it was taken back, unless `left` says what stands. */
export interface ApplyRefusal {
  readonly applied: false;
  readonly reason:
    'stale' | 'sheetExists' | 'sheetMissing' | 'protected' | 'unsupported' | 'cancelled' | 'host';
  /** Which sheet and cell, and what to do. */
  readonly message: Message;
  /** The host's own words, for 复制详情. */
  readonly detail?: string;
  readonly left?: LeftStanding;
}

export type ApplyResult = ApplyReceipt | ApplyRefusal;
