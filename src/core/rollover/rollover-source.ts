import type { Decimal } from '../number/decimal';
import { amount, figure } from '../recognise/figures';
import { isDateFormat } from '../number/number-format';
import type { FieldCell, RecognisedTable } from '../recognise/recognised-table';
import { toEvaluationTable } from '../recognise/to-evaluation-table';
import type { EvaluationTable, FundRow, Indicator } from '../table/evaluation-table';
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';

/**
 * A table on a sheet as the roll-over reads it: what its form says, with the directions and weights that a form without
 * such columns holds in its aid block. Weights and amounts are plain numbers, however an office typed them ("１０", "10.00 ",
 * "10000元"): as texts they would stand in no sum of the new form.
 */
export function rolloverSource(recognised: RecognisedTable, workbook: WorkbookSnapshot): EvaluationTable {
  const table = toEvaluationTable(recognised, workbook);
  const sheet = workbook.sheets.find(({ name }) => name === recognised.sheet);
  return {
    ...table,
    funds: {
      ...table.funds,
      rows: table.funds.rows.map((row, index): FundRow => {
        const cells = recognised.funds[index]?.cells;
        return {
          ...row,
          initial: plain(amount(cells?.initial), row.initial),
          budget: plain(amount(cells?.budget), row.budget),
          executed: plain(amount(cells?.executed), row.executed),
          weight: plain(figure(cells?.weight), row.weight),
        };
      }),
    },
    indicators: table.indicators.map((row, index): Indicator => {
      const { aids, cells } = recognised.indicators[index] ?? {};
      return {
        ...row,
        ...said('direction', row.direction ?? aids?.direction?.text),
        ...said('unit', row.unit ?? aids?.unit?.text),
        weight: plain(figure(cells?.weight ?? aids?.weight), row.weight),
        ...targetDate(cells?.target, sheet),
      };
    }),
  };
}

/** A field with its text; none where there is no text. */
function said<Field extends 'direction' | 'unit'>(
  field: Field,
  text: string | undefined,
): Pick<Indicator, Field> | Record<string, never> {
  return text === undefined || text === '' ? {} : ({ [field]: text } as Pick<Indicator, Field>);
}

/** What a target cell holds where it is a true date. */
function targetDate(
  cell: FieldCell | undefined,
  sheet: SheetSnapshot | undefined,
): Pick<Indicator, 'targetDate'> {
  if (cell === undefined || sheet === undefined || typeof cell.value !== 'number') return {};
  const { format } = cellAt(sheet, cell.row, cell.column);
  return isDateFormat(format) ? { targetDate: { serial: cell.value, format } } : {};
}

/** The number that a person reads in the cell; the text itself where it is none. */
function plain(number: Decimal | null, text: string): string {
  return number === null ? text : number.toFixed();
}
