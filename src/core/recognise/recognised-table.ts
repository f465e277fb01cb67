import type { Message } from '../message/message';
import type { CellAddress, CellRange } from '../workbook/address';
import type { CellValue } from '../workbook/snapshot';
import type { FundField, IndicatorField, AidField } from '../table/layout';
import type { HeadingAnchor } from './heading-anchor';

/** A cell that plays a part in a table: where it is, what it holds, and what it shows. */
export interface FieldCell extends CellAddress {
  readonly value: CellValue;
  readonly formula: string | null;
  /** The text that the cell shows, number format applied; "" for a blank. Filled down for l1 and l2. */
  readonly text: string;
  /** The unit of an amount, where the form states another than 万元. */
  readonly unit?: string;
  /** Set where the cell lies under a merged area that begins above or left of it: what it says stands there. */
  readonly isCovered?: true;
}

export interface RecognisedFundRow {
  readonly row: number;
  readonly kind: 'total' | 'fiscal' | 'carriedOver' | 'other' | 'unknown';
  readonly cells: Partial<Record<FundField, FieldCell>>;
}

export interface RecognisedIndicator {
  readonly row: number;
  readonly cells: Partial<Record<IndicatorField, FieldCell>>;
  readonly aids: Partial<Record<AidField, FieldCell>>;
}

/** A row that sums a part of the table: 小计, or the row of a tier with its sum. Never an indicator. */
export interface RecognisedSubtotal {
  readonly row: number;
  readonly label: FieldCell;
  readonly weight: FieldCell | null;
  readonly score: FieldCell | null;
}

/** Something on the sheet that could not be placed, said instead of guessed. */
export interface RecognitionDoubt {
  readonly row: number;
  readonly column: number;
  /** What is unclear and what the user can do: one of `doubtOf`. */
  readonly message: Message;
}

/** A table found on a sheet, with the address of every field. */
export interface RecognisedTable {
  readonly sheet: string;
  /** The form itself, aids left out. */
  readonly range: CellRange;
  /** The best matching layout of the catalogue: "T11", "T8", "SC", "HB", "BJ", "TR" or "other". */
  readonly layout: string;
  readonly title: FieldCell | null;
  readonly year: FieldCell | null;
  readonly projectName: FieldCell | null;
  readonly departmentLabel: FieldCell | null;
  readonly department: FieldCell | null;
  readonly implementer: FieldCell | null;
  readonly fundsLabel: FieldCell | null;
  readonly fundsBesideLabel: FieldCell | null;
  /** Row and columns of the money block's headings. */
  readonly fundsHeader: {
    readonly row: number;
    readonly columns: Partial<Record<FundField, FieldCell>>;
  } | null;
  readonly funds: readonly RecognisedFundRow[];
  readonly goal: { readonly expected: FieldCell | null; readonly actual: FieldCell | null };
  readonly indicatorLabel: FieldCell | null;
  readonly indicatorHeader: {
    readonly row: number;
    readonly columns: Partial<Record<IndicatorField, FieldCell>>;
  };
  readonly indicators: readonly RecognisedIndicator[];
  /** Rows of partial sums among the indicators. */
  readonly subtotals?: readonly RecognisedSubtotal[];
  readonly total: {
    readonly row: number;
    readonly label: FieldCell;
    readonly weight: FieldCell | null;
    readonly score: FieldCell | null;
    readonly grade: FieldCell | null;
  } | null;
  /** The 总分 printed in the head of a form that has no total row. */
  readonly headTotal?: FieldCell | null;
  /** Columns of the aid block when there is one. */
  readonly aidColumns: Partial<Record<AidField, number>>;
  readonly doubts: readonly RecognitionDoubt[];
}

/** A user's correction of a mapping, kept in the workbook: column `column` of this sheet is `field`. */
export interface MappingCorrection {
  readonly sheet: string;
  readonly column: number;
  readonly field: IndicatorField | FundField | 'ignore';
  readonly block: 'indicators' | 'funds';
  /** The row of headings, where the user had to name it too because nothing on it was recognised. */
  readonly headerRow?: number;
  /**
   * The row of headings as it stood then, `column` being one of its columns. Corrections kept by older versions have none:
   * they hold for every row of headings of their sheet, at the place where they were said.
   */
  readonly anchor?: HeadingAnchor;
}
