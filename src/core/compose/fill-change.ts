import type { Phrase } from '../message/message';
import { displayText } from '../number/number-format';
import { cellName } from '../workbook/address';
import type { CellExpectation, CellInput, WriteCommand } from '../workbook/plan';
import { cellAt, type SheetSnapshot } from '../workbook/snapshot';
import { TEXT_FORMAT } from '../workbook/text-cells';
import type { FundFormula } from './fund-cells';

export type FillKind =
  'score' | 'rate' | 'executionScore' | 'sum' | 'totalScore' | 'totalWeight' | 'grade' | 'aid' | 'kept';

/** One cell that 填分 would write, or ("kept") a typed score that it leaves because no rule gives one. */
export interface FillChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** "K12". */
  readonly cell: string;
  readonly kind: FillKind;
  /** 三级指标 or the label of the row. */
  readonly subject: string;
  /** What the cell shows now; "" for a blank. */
  readonly before: string;
  /** What it would show. */
  readonly after: string;
  /** A typed value, not a blank or a formula, gives way. */
  readonly overwrites: boolean;
  /** Why a typed score is kept; "" otherwise. */
  readonly reason: Phrase;
}

/** Collects what is to be written to one sheet, with what must still stand there. */
export class FillDraft {
  readonly changes: FillChange[] = [];
  readonly commands: WriteCommand[] = [];
  readonly expects: CellExpectation[] = [];

  constructor(private readonly sheet: SheetSnapshot) {}

  /** Puts a formula; a cell that holds this very formula already is left alone. */
  formula(row: number, column: number, kind: FillKind, subject: string, formula: FundFormula): void {
    const before = cellAt(this.sheet, row, column);
    if (before.formula === formula.input.formula) return;
    const format = formula.numberFormat ?? before.format;
    const cached = formula.input.cached ?? null;
    // Nobody has read the format of a blank cell.
    const isUnread = before.value === null && before.formula === null;
    const isText = before.format === TEXT_FORMAT;
    const wanted = formula.numberFormat ?? (isText ? 'General' : null);
    // First of all: a formula put into a cell that is formatted as text stays there as a text.
    if (wanted !== null && (isUnread || wanted !== before.format)) {
      this.commands.push({
        op: 'setStyle',
        sheet: this.sheet.name,
        range: { top: row, left: column, bottom: row, right: column },
        style: { numberFormat: wanted },
      });
    }
    const shown = displayText(cached, format === TEXT_FORMAT ? 'General' : format);
    this.put(row, column, kind, subject, formula.input, shown);
  }

  /** Puts a value that a person may change. */
  value(row: number, column: number, kind: FillKind, subject: string, value: string): void {
    this.put(row, column, kind, subject, { value }, value);
  }

  /** Says that a typed score stays, and why. */
  keep(row: number, column: number, subject: string, reason: Phrase): void {
    const text = this.shown(row, column);
    this.changes.push({
      ...this.place(row, column, subject),
      kind: 'kept',
      before: text,
      after: text,
      overwrites: false,
      reason,
    });
  }

  private put(
    row: number,
    column: number,
    kind: FillKind,
    subject: string,
    input: CellInput,
    after: string,
  ): void {
    const { name } = this.sheet;
    const before = cellAt(this.sheet, row, column);
    this.commands.push({ op: 'setCells', sheet: name, top: row, left: column, rows: [[input]] });
    this.expects.push({ sheet: name, row, column, value: before.value, formula: before.formula });
    this.changes.push({
      ...this.place(row, column, subject),
      kind,
      before: this.shown(row, column),
      after,
      overwrites: before.value !== null && before.formula === null,
      reason: '',
    });
  }

  private place(
    row: number,
    column: number,
    subject: string,
  ): Pick<FillChange, 'sheet' | 'row' | 'column' | 'cell' | 'subject'> {
    return { sheet: this.sheet.name, row, column, cell: cellName(row, column), subject };
  }

  private shown(row: number, column: number): string {
    const { value, format } = cellAt(this.sheet, row, column);
    return displayText(value, format);
  }
}
