import { shiftFormula } from '../../../formula/shift-formula';
import type { FieldCell } from '../../../recognise/recognised-table';
import type { AidField } from '../../../table/layout';
import { figure, plain } from '../../../recognise/figures';
import { typingFix } from '../../engine/fixes';
import { directionOf, isQualitative, subjectOf, totalFundRow } from '../../../recognise/row-values';
import { isCalculated } from '../../formulas/formula-cells';
import { FIELD } from '../../../words/form-names';
import { tableRule, type Report, type TableContext } from '../../engine/rule';

type Row = TableContext['table']['indicators'][number];

const aid =
  (field: AidField) =>
  (row: Row): FieldCell | undefined =>
    row.aids[field];

interface Column {
  readonly name: string;
  /** Scores of qualitative rows are typed by right. */
  readonly isScore: boolean;
  readonly read: (row: Row) => FieldCell | undefined;
}

const COLUMNS: readonly Column[] = [
  { name: FIELD.score, isScore: true, read: (row) => row.cells.score },
  { name: FIELD.targetNumber, isScore: false, read: aid('targetNumber') },
  { name: FIELD.actualNumber, isScore: false, read: aid('actualNumber') },
];

export const typedAmongFormulas = tableRule({
  meta: {
    id: 'typed-among-formulas',
    family: 'formulas',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '公式列里夹着手工录入的数字',
      why: '同列其他行都由公式计算，这一格是录死的数，改了指标值也不会变。',
      advice: '恢复公式；确需人工评分的，把指标性质改为定性。',
    },
    en: {
      title: 'A typed number among formulas',
      why: 'Its neighbours are calculated; this one stays when its row changes.',
      advice: 'Put the formula back, or call the row 定性.',
    },
    messages: {
      typed: {
        zh: '{field} {value} 是手工录入的，同列有 {count} 行是公式',
        en: '{field} {value} was typed in; {count} rows of the column are formulas',
      },
      typedTotal: {
        zh: '{field} {value} 是手工录入的，各行得分都是公式',
        en: '{field} {value} was typed in; the scores of the rows are formulas',
      },
      restore: { zh: '恢复公式', en: 'Put the formula back' },
    },
  },
  *check({ table }) {
    const scored = table.indicators.filter((row) => !isQualitative(row));
    for (const column of COLUMNS) {
      yield* typedRows(table.sheet, column.isScore ? scored : table.indicators, column);
    }
    const calculated = scored.filter((row) => isCalculated(row.cells.score)).length;
    if (calculated >= 2 && calculated * 2 >= scored.length) yield* typedTotals(table);
  },
});

interface Entry {
  readonly row: Row;
  readonly cell: FieldCell;
}

/** The numbers that were typed into a column where no fewer rows are calculated. */
function* typedRows(
  sheet: string,
  all: readonly Row[],
  { name, read }: Column,
): Generator<Report<'typed' | 'restore'>> {
  const rows = all.flatMap((row): Entry[] => {
    const cell = read(row);
    return cell === undefined ? [] : [{ row, cell }];
  });
  const formulas = rows.filter(({ cell }) => cell.formula !== null);
  const typed = rows.filter(({ cell }) => cell.formula === null && figure(cell) !== null);
  if (formulas.length < 2 || formulas.length < typed.length) return;
  for (const { row, cell } of typed) {
    const value = cell.text.trim();
    const formula = formulaFor(row, cell, formulas);
    yield {
      at: cell,
      subject: subjectOf(row),
      message: 'typed',
      data: { field: name, value, count: formulas.length },
      actual: value,
      fix:
        formula === null
          ? null
          : typingFix('suggestion', { message: 'restore' }, sheet, [{ cell, input: { formula } }]),
    };
  }
}

/** The formula of the column, mostly that of a row with the same direction, moved to the cell. */
function formulaFor(row: Row, cell: FieldCell, formulas: readonly Entry[]): string | null {
  const like = formulas.find((other) => directionOf(other.row) === directionOf(row)) ?? formulas[0];
  return isCalculated(like?.cell) ? shiftFormula(like.cell.formula, like.cell, cell) : null;
}

function* typedTotals(table: TableContext['table']): Generator<Report<'typedTotal'>> {
  const fund = totalFundRow(table);
  for (const [cell, name] of [
    [fund?.cells.rate, FIELD.rate],
    [fund?.cells.score, FIELD.rateScore],
    [table.total?.score, FIELD.total],
  ] as const) {
    const number = figure(cell);
    if (cell === null || cell === undefined || cell.formula !== null || number === null) continue;
    yield {
      at: cell,
      subject: name,
      message: 'typedTotal',
      data: { field: name, value: plain(number) },
      actual: cell.text.trim(),
    };
  }
}
