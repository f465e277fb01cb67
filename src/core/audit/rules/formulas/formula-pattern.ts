import { relativeForm } from '../../../formula/relative-form';
import { shiftFormula } from '../../../formula/shift-formula';
import type { FieldCell } from '../../../recognise/recognised-table';
import type { AidField, IndicatorField } from '../../../table/layout';
import { typingFix } from '../../engine/fixes';
import { directionOf, isQualitative, subjectOf } from '../../../recognise/row-values';
import { isCalculated } from '../../formulas/formula-cells';
import type { Report, TableContext, TableRule } from '../../engine/rule';

type Row = TableContext['table']['indicators'][number];
interface Entry {
  readonly row: Row;
  readonly cell: FieldCell;
  readonly formula: string;
  readonly form: string;
}

const field =
  (name: IndicatorField) =>
  (row: Row): FieldCell | undefined =>
    row.cells[name];
const aid =
  (name: AidField) =>
  (row: Row): FieldCell | undefined =>
    row.aids[name];
const COLUMNS: readonly (readonly [string, (row: Row) => FieldCell | undefined])[] = [
  ['得分', field('score')],
  ['分值', field('weight')],
  ['指标值', field('target')],
  ['完成值', field('actual')],
  ['指标值（数）', aid('targetNumber')],
  ['完成值（数）', aid('actualNumber')],
];

/** A form is the pattern when so many rows share it. */
const MAJORITY = 0.6;
const FEWEST = 3;
const READS_DIRECTION = /"(大于|小于|等于|定性|[≥≤<>])/u;

export const formulaPattern: TableRule = {
  meta: {
    id: 'formula-pattern',
    family: 'formulas',
    severity: 'warning',
    scope: 'table',
    live: false,
    zh: {
      title: '公式与同列其他行不同',
      why: '同一列的公式只应随行变化；不同的一格多半被改动过。',
      advice: '与相邻行比较，恢复同样的公式。',
    },
    en: {
      title: 'A formula that breaks the pattern of its column',
      why: 'Down a column formulas differ only by their row; one that differs was mostly changed.',
      advice: 'Compare it with its neighbours.',
    },
  },
  *check({ table }: TableContext): Iterable<Report> {
    for (const [name, read] of COLUMNS) {
      const rows = table.indicators.flatMap((row): Entry[] => {
        const cell = read(row);
        if (!isCalculated(cell)) return [];
        return [{ row, cell, formula: cell.formula, form: relativeForm(cell.formula, cell) }];
      });
      for (const { row, cell, like } of odd(rows)) {
        const formula = shiftFormula(like.formula, like.cell, cell);
        yield {
          at: cell,
          subject: subjectOf(row),
          message: `${name}的公式 ${shortened(cell.formula ?? '')} 与同列其他行不同，按同列应为 ${shortened(formula)}`,
          expected: formula,
          actual: cell.formula ?? '',
          fix: typingFix('suggestion', '改为与同列相同的公式', table.sheet, [{ cell, input: { formula } }]),
        };
      }
    }
  },
};

/** The rows that break a pattern: that of the rows of their own kind, or that of the whole column. */
function odd(rows: readonly Entry[]): { row: Row; cell: FieldCell; like: Entry }[] {
  const whole = patternOf(rows);
  const kinds = new Map<string, Entry[]>();
  for (const entry of rows) {
    const kind = isQualitative(entry.row) ? '定性' : less(entry.row) ? '反向' : '正向';
    kinds.set(kind, [...(kinds.get(kind) ?? []), entry]);
  }
  const users = [...kinds.values()].filter((members) => members.some(({ form }) => form === whole?.form));
  // One formula for all kinds reads the direction itself; otherwise a lone reverse row rightly has its own.
  const forAll = users.length > 1 || (whole !== null && READS_DIRECTION.test(whole.form));
  return [...kinds.values()].flatMap((members) => {
    const pattern = patternOf(members) ?? (forAll || members.length * 2 >= rows.length ? whole : null);
    if (pattern === null) return [];
    return members
      .filter(({ form }) => form !== pattern.form && form !== whole?.form)
      .map(({ row, cell }) => ({ row, cell, like: pattern }));
  });
}

function less(row: Row): boolean {
  const direction = directionOf(row);
  return direction === '小于等于' || direction === '小于';
}

function patternOf(rows: readonly Entry[]): Entry | null {
  if (rows.length < FEWEST) return null;
  const counts = new Map<string, number>();
  for (const { form } of rows) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [form, count] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best));
  return count >= rows.length * MAJORITY ? (rows.find((entry) => entry.form === form) ?? null) : null;
}

function shortened(formula: string): string {
  return formula.length > 60 ? `${formula.slice(0, 60)}…` : formula;
}
