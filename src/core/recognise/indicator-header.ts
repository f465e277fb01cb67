import type { IndicatorField } from '../table/layout';
import type { RecognitionDoubt } from './recognised-table';

/** The stretch of columns that one field covers. */
export interface ColumnStretch {
  readonly from: number;
  readonly to: number;
}

/** The headings of the indicator part of one table. */
export interface IndicatorHeader {
  readonly row: number;
  /** Last row of a heading that takes two rows. */
  readonly lastRow: number;
  readonly columns: ReadonlyMap<IndicatorField, ColumnStretch>;
  /** First and last column of the indicator columns. */
  readonly left: number;
  readonly right: number;
  readonly doubts: readonly RecognitionDoubt[];
}
