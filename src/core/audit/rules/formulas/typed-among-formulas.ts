import { shiftFormula } from '../../../formula/shift-formula';
import type { FieldCell } from '../../../recognise/recognised-table';
import type { AidField } from '../../../table/layout';
import { figure, plain } from '../../../recognise/figures';
import { typingFix } from '../../engine/fixes';
import { directionOf, isQualitative, subjectOf, totalFundRow } from '../../../recognise/row-values';
import { isCalculated } from '../../formulas/formula-cells';
import type { Report, TableContext, TableRule } from '../../engine/rule';

type Row = TableContext['table']['indicators'][number];

const aid =
  (field: AidField) =>
  (row: Row): FieldCell | undefined =>
    row.aids[field];

const COLUMNS: readonly { readonly name: string; readonly read: (row: Row) => FieldCell | undefined }[] = [
  { name: '得分', read: (row) => row.cells.score },
  { name: '指标值（数）', read: aid('targetNumber') },
  { name: '完成值（数）', read: aid('actualNumber') },
];

export const typedAmongFormulas: TableRule = {
  meta: {
    id: 'typed-among-formulas',
    family: 'formulas',
    severity: 'warning',
    scope: 'table',
    live: false,
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
  },
  *check({ table }: TableContext): Iterable<Report> {
    const scored = table.indicators.filter((row) => !isQualitative(row));
    for (const { name, read } of COLUMNS) {
      const rows = (name === '得分' ? scored : table.indicators).flatMap((row) => {
        const cell = read(row);
        return cell === undefined ? [] : [{ row, cell }];
      });
      const formulas = rows.filter(({ cell }) => cell.formula !== null);
      const typed = rows.filter(({ cell }) => cell.formula === null && figure(cell) !== null);
      if (formulas.length < 2 || formulas.length < typed.length) continue;
      for (const { row, cell } of typed) {
        const like = formulas.find((other) => directionOf(other.row) === directionOf(row)) ?? formulas[0];
        const formula = isCalculated(like?.cell) ? shiftFormula(like.cell.formula, like.cell, cell) : null;
        yield {
          at: cell,
          subject: subjectOf(row),
          message: `${name} ${cell.text.trim()} 是手工录入的，同列有 ${String(formulas.length)} 行是公式`,
          actual: cell.text.trim(),
          fix:
            formula === null
              ? null
              : typingFix('suggestion', '恢复公式', table.sheet, [{ cell, input: { formula } }]),
        };
      }
    }
    const calculated = scored.filter((row) => isCalculated(row.cells.score)).length;
    if (calculated < 2 || calculated * 2 < scored.length) return;
    const fund = totalFundRow(table);
    for (const [cell, name] of [
      [fund?.cells.rate, '执行率'],
      [fund?.cells.score, '执行率得分'],
      [table.total?.score, '总分'],
    ] as const) {
      const number = figure(cell);
      if (cell === null || cell === undefined || cell.formula !== null || number === null) continue;
      yield {
        at: cell,
        subject: name,
        message: `${name} ${plain(number)} 是手工录入的，各行得分都是公式`,
        actual: cell.text.trim(),
      };
    }
  },
};
