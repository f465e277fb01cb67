import type { FieldCell } from '../../recognise/recognised-table';
import type { Decimal } from '../../number/decimal';
import type { MoneyUnit } from '../../words/money-units';

/** What a column of a summary holds; "weight" is what the score of a project counts for. */
export type SummaryField = 'score' | 'initial' | 'budget' | 'executed' | 'rate' | 'weight';

/** A column of a summary by its heading; a form of several funds may have two of one kind. */
export interface SummaryColumn {
  readonly column: number;
  readonly field: SummaryField;
  /** As printed, blanks left out. */
  readonly heading: string;
  /** Of its amounts, by its heading or by what stands above all; null where nothing says it. */
  readonly unit: MoneyUnit | null;
}

/** The headings of a summary of projects. */
export interface SummaryHeader {
  readonly row: number;
  /** Where the headings take two rows, the second. */
  readonly lastRow: number;
  readonly project: number;
  /** Of 科室, 部门 or 类别; null where there is none. */
  readonly department: number | null;
  readonly columns: readonly SummaryColumn[];
  /** Of 自评结果 or 等级; null where there is none. */
  readonly grade: number | null;
}

export interface SummaryFigure extends SummaryColumn {
  readonly cell: FieldCell;
  /** null where the cell holds no number. */
  readonly number: Decimal | null;
}

export interface SummaryRow {
  readonly row: number;
  /** Without punctuation, to be compared. */
  readonly name: string;
  /** As printed. */
  readonly label: string;
  /** As printed, "" where there is none. */
  readonly grade: string;
  /** Whether the row is hidden or filtered out, so that a sum of what shows leaves it out. */
  readonly isHidden: boolean;
  /** The rank of a heading: 1 for 一、, 2 for （一）; null for a plain line. */
  readonly level: number | null;
  /** The 科室, 部门 or 类别 that a column says, down from where it last did; "" where none does. */
  readonly department: string;
  readonly figures: readonly SummaryFigure[];
}

export type TotalKind = 'total' | 'mean' | 'weighted mean';

/** 小计, or the sum or mean of one department: 办公室合计, 人事科平均. */
export interface SummarySubtotal extends SummaryRow {
  readonly kind: TotalKind;
  /** The lines above it since the sum before, since the one before that and so on; the nearest first. */
  readonly above: readonly (readonly SummaryRow[])[];
  /** The lines below it up to the next sum, to the one behind that and so on. */
  readonly below: readonly (readonly SummaryRow[])[];
  /** The lines whose 科室 its label names. */
  readonly named: readonly SummaryRow[];
}

/** 合计, 平均: what it stands for is told by its label. */
export interface SummaryTotalRow extends SummaryRow {
  readonly kind: TotalKind;
  /** The projects since the total above, and all that stand above; below, where the total comes first. */
  readonly own: readonly SummaryRow[];
  readonly all: readonly SummaryRow[];
  /** The sums of parts among them: 小计, or the totals above. */
  readonly parts: readonly SummaryRow[];
}

/** A summary of the projects of a workbook or a unit, one line a project. */
export interface SummaryList {
  readonly sheet: string;
  readonly header: SummaryHeader;
  readonly projects: readonly SummaryRow[];
  readonly totals: readonly SummaryTotalRow[];
  readonly subtotals: readonly SummarySubtotal[];
  /** Whether a line of dots says that not every project is listed. */
  readonly isPart: boolean;
}
