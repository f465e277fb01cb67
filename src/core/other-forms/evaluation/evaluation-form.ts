import type { FieldCell } from '../../recognise/recognised-table';
import type { Decimal } from '../../number/decimal';
import type { CellRange } from '../../workbook/address';

/** A figure of an evaluation form: its cell and the number in it; null where it holds none. */
export interface FormFigure {
  readonly cell: FieldCell;
  readonly number: Decimal | null;
}

/** A row of an evaluation form that is scored, or that sums others. */
export interface FormRow {
  readonly row: number;
  /** The labels of the row from 一级指标 on; those of merged cells filled down, "" where there is none. */
  readonly labels: readonly string[];
  readonly weight: FormFigure;
  /** One for each column of scores. */
  readonly scores: readonly FormFigure[];
  readonly rate: FormFigure | null;
}

/** A row that sums a part of the form, or of the form that it restates: 小计, or the row of a 一级指标 with its sum. */
export interface FormSubtotal extends FormRow {
  readonly parts: readonly FormRow[];
}

/** 合计 of a form, and the grade that stands beside it. */
export interface FormTotal extends FormRow {
  readonly grade: FieldCell | null;
}

/** What is evaluated: one project, or a department as a whole. */
export type FormSubject = 'project' | 'department';

/**
 * A 评价表 or 评分表 that is no 自评表: indicators with 分值 and 得分 and no targets — 决策, 过程, 产出, 效益 of a project, 投入, 过程,
 * 产出, 效果 of a department, or the small table of 一级指标 that reports print.
 */
export interface EvaluationForm {
  readonly sheet: string;
  /** From the headings to the last row. */
  readonly range: CellRange;
  readonly title: string;
  readonly subject: FormSubject;
  /** Of the project or department, as printed; "" where none is. */
  readonly name: string;
  /** Years that its head prints, as four digits. */
  readonly years: readonly string[];
  /** The headings of the columns of scores. */
  readonly scoreHeadings: readonly string[];
  readonly rows: readonly FormRow[];
  readonly subtotals: readonly FormSubtotal[];
  readonly total: FormTotal | null;
  /**
   * Whether the weights of the rows make the printed total, or 100: then no row was overlooked or counted twice, and sums
   * over the rows can be relied on.
   */
  readonly isComplete: boolean;
  /** Whether a block of money stands above it, whose 执行率 may have points of its own in the total. */
  readonly hasFunds: boolean;
  /** Whether it only repeats, one row a 一级指标, what the form above it on the sheet gives. */
  readonly restates: boolean;
}
