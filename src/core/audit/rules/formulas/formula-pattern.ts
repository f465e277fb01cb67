import { relativeForm } from '../../../formula/relative-form';
import { shiftFormula } from '../../../formula/shift-formula';
import type { FieldCell } from '../../../recognise/recognised-table';
import type { AidField, IndicatorField } from '../../../table/layout';
import { typingFix } from '../../engine/fixes';
import { directionOf, isQualitative, subjectOf } from '../../../recognise/row-values';
import { isCalculated } from '../../formulas/formula-cells';
import { comparesDirection } from '../../../words/direction-in-formula';
import { asksForLess, FIELD, NATURE } from '../../../words/form-names';
import { tableRule, type TableContext } from '../../engine/rule';

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
  [FIELD.score, field('score')],
  [FIELD.weight, field('weight')],
  [FIELD.targetValue, field('target')],
  [FIELD.actualValue, field('actual')],
  [FIELD.targetNumber, aid('targetNumber')],
  [FIELD.actualNumber, aid('actualNumber')],
];

export const formulaPattern = tableRule({
  meta: {
    id: 'formula-pattern',
    family: 'formulas',
    severity: 'warning',
    live: false,
    since: '0.1.0',
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
    options: {
      majority: {
        zh: '同列几成以上的公式一样才算有规律',
        en: 'Share of a column that makes a pattern',
        default: 0.6,
        least: 0.5,
        most: 1,
      },
      fewest: { zh: '至少有几行公式才看', en: 'Fewest formulas', default: 3, least: 2, most: 100 },
    },
    messages: {
      differs: {
        zh: '{field}的公式 {formula} 与同列其他行不同，按同列应为 {expected}',
        en: 'The formula {formula} of {field} is unlike the other rows of its column, by which it should be {expected}',
      },
      likeColumn: { zh: '改为与同列相同的公式', en: 'Change to the formula of the column' },
    },
  },
  *check({ table }, options) {
    for (const [name, read] of COLUMNS) {
      for (const { row, cell, formula, like } of odd(entriesOf(table.indicators, read), options)) {
        const expected = shiftFormula(like.formula, like.cell, cell);
        yield {
          at: cell,
          subject: subjectOf(row),
          message: 'differs',
          data: { field: name, formula: shortened(formula), expected: shortened(expected) },
          expected,
          actual: formula,
          fix: typingFix('suggestion', { message: 'likeColumn' }, table.sheet, [
            { cell, input: { formula: expected } },
          ]),
        };
      }
    }
  },
});

function entriesOf(rows: readonly Row[], read: (row: Row) => FieldCell | undefined): Entry[] {
  return rows.flatMap((row): Entry[] => {
    const cell = read(row);
    if (!isCalculated(cell)) return [];
    return [{ row, cell, formula: cell.formula, form: relativeForm(cell.formula, cell) }];
  });
}

/** The rows that break a pattern: that of the rows of their own kind, or that of the whole column. */
function odd(rows: readonly Entry[], options: Pattern): (Entry & { readonly like: Entry })[] {
  const whole = patternOf(rows, options);
  const kinds = [...byKind(rows).values()];
  const users = kinds.filter((members) => members.some(({ form }) => form === whole?.form));
  // One formula for all kinds reads the direction itself; otherwise a lone reverse row rightly has its own.
  const forAll = users.length > 1 || (whole !== null && comparesDirection(whole.form));
  return kinds.flatMap((members) => {
    const pattern =
      patternOf(members, options) ?? (forAll || members.length * 2 >= rows.length ? whole : null);
    if (pattern === null) return [];
    return members
      .filter(({ form }) => form !== pattern.form && form !== whole?.form)
      .map((entry) => ({ ...entry, like: pattern }));
  });
}

/** Rows that a person judges, those where less is better, and the others. */
function byKind(rows: readonly Entry[]): Map<string, Entry[]> {
  const kinds = new Map<string, Entry[]>();
  for (const entry of rows) {
    const kind = kindOf(entry.row);
    kinds.set(kind, [...(kinds.get(kind) ?? []), entry]);
  }
  return kinds;
}

function kindOf(row: Row): string {
  if (isQualitative(row)) return NATURE.qualitative;
  return asksForLess(directionOf(row)) ? NATURE.reverse : NATURE.forward;
}

/** When the formulas of a column have a pattern. */
interface Pattern {
  readonly fewest: number;
  readonly majority: number;
}

function patternOf(rows: readonly Entry[], { fewest, majority }: Pattern): Entry | null {
  if (rows.length < fewest) return null;
  const counts = new Map<string, number>();
  for (const { form } of rows) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [form, count] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best));
  return count >= rows.length * majority ? (rows.find((entry) => entry.form === form) ?? null) : null;
}

function shortened(formula: string): string {
  return formula.length > 60 ? `${formula.slice(0, 60)}…` : formula;
}
