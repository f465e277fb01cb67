import type { CellRange } from '../workbook/address';
import type { FieldCell, RecognisedFundRow, RecognisedTable, RecognitionDoubt } from './recognised-table';

/** The money block of a table: its headings, its rows and the amount beside its label. */
export interface FundsBlock {
  readonly headerRow: number;
  readonly lastRow: number;
  readonly left: number;
  readonly right: number;
  readonly label: FieldCell | null;
  readonly besideLabel: FieldCell | null;
  readonly header: NonNullable<RecognisedTable['fundsHeader']>;
  readonly rows: readonly RecognisedFundRow[];
  readonly doubts: readonly RecognitionDoubt[];
}

/** Where the block is looked for; it may reach past `right`, the edge of the indicators, up to `rightLimit`. */
export interface FundsArea extends CellRange {
  readonly rightLimit: number;
}
