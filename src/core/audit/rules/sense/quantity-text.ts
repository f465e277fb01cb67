import { parseTextNumber } from '../../../scoring/text-number';
import type { FieldCell, RecognisedTable } from '../../../recognise/recognised-table';
import { figureOfText, isBlank } from '../../../recognise/figures';
import type { FixDraft } from '../../engine/finding';
import { textToNumbers } from '../../engine/fixes';
import type { Told } from '../../../message/message';
import { hasColumn, isQuantitative, spanning, subjectOf } from '../../../recognise/row-values';
import { runsOf } from '../../engine/runs';
import { tableRule, type Report } from '../../engine/rule';
import { FIELD } from '../../../words/form-names';
import { endsInMoneyOrPoints } from '../../../words/units';

const MESSAGES = {
  one: { zh: '{field}“{value}”不是数字', en: '“{value}” in {field} is not a number' },
  run: {
    zh: '{rows} 行的{field}带有单位或符号：“{values:”“}”{more}',
    en: '{field} holds units or signs in {rows} rows: “{values:”, “}”{more}',
  },
  more: { zh: '…', en: '…' },
  toNumber: { zh: '改为数字 {number}', en: 'Change to the number {number}' },
  toNumbers: { zh: '改为数字（{cells} 格）', en: 'Change to numbers (cells: {cells})' },
} as const;

export const quantityText = tableRule({
  meta: {
    id: 'quantity-text',
    family: 'sense',
    severity: 'warning',
    live: true,
    since: '0.1.0',
    zh: {
      title: '定量指标的值不是数字',
      why: '正向、反向指标按数字计分，单位和符号应写在计量单位、指标方向两栏。',
      advice: '只留数字；确实不能用数字表示的，把指标性质改为定性。',
    },
    en: {
      title: 'A quantitative row holds words',
      why: 'Rows with a direction are scored by numbers; units and signs have columns of their own.',
      advice: 'Leave the number only, or call the row 定性.',
    },
    messages: MESSAGES,
  },
  *check({ table }) {
    // A form without these columns prints units inside the values on purpose.
    if (!hasColumn(table, 'nature') && !hasColumn(table, 'direction')) return;
    for (const field of ['target', 'actual'] as const) {
      const found = wordsIn(table, field);
      // Values with a unit down a whole column are one habit; words are a matter of each row.
      const numbers = found.flatMap(({ number, ...rest }) => (number === null ? [] : [{ ...rest, number }]));
      for (const run of runsOf(numbers, ({ cell }) => cell)) {
        const [first] = run;
        if (first === undefined) continue;
        const fix = toNumbers(run, table.sheet);
        yield run.length === 1
          ? { ...valueFault(first, field), fix }
          : { ...runFault(run, first, field), fix };
      }
      for (const words of found) if (words.number === null) yield valueFault(words, field);
    }
  },
});

type Field = 'target' | 'actual';
type Said = keyof typeof MESSAGES;

/** A value that is no plain number. */
interface Words {
  readonly cell: FieldCell;
  readonly subject: string;
  /** The number that it means; null for none. */
  readonly number: number | null;
}

type WordedNumber = Words & { readonly number: number };

function wordsIn(table: RecognisedTable, field: Field): Words[] {
  return table.indicators.flatMap((row) => {
    const cell = row.cells[field];
    return cell !== undefined && isQuantitative(row) && isWords(cell)
      ? [{ cell, subject: subjectOf(row), number: numberMeant(cell) }]
      : [];
  });
}

function valueFault({ cell, subject }: Words, field: Field): Report<Said> {
  const value = cell.text.trim();
  return { at: cell, subject, message: 'one', data: { field: FIELD[field], value }, actual: value };
}

function runFault(run: readonly Words[], first: Words, field: Field): Report<Said> {
  return {
    at: spanning(run.map(({ cell }) => cell)),
    subject: '',
    message: 'run',
    data: {
      field: FIELD[field],
      rows: run.length,
      values: run.slice(0, SHOWN).map(({ cell }) => cell.text.trim()),
      more: run.length > SHOWN ? [{ message: 'more' }] : [],
    },
    actual: first.cell.text.trim(),
  };
}

/** So many values of a run are enough to show what is meant. */
const SHOWN = 3;

/** Cells with a formula are left to the user. */
function toNumbers(run: readonly WordedNumber[], sheet: string): FixDraft<Said> | null {
  const typed = run.filter(({ cell }) => cell.formula === null);
  const [first] = typed;
  if (first === undefined) return null;
  const label: Told<Said> =
    run.length === 1
      ? { message: 'toNumber', data: { number: first.number } }
      : { message: 'toNumbers', data: { cells: typed.length } };
  return textToNumbers('suggestion', label, sheet, typed);
}

/** Plain numbers in text cells are the matter of the rule on numbers stored as text. */
function isWords(cell: FieldCell): boolean {
  if (typeof cell.value !== 'string' || isBlank(cell)) return false;
  const text = cell.value.trim();
  return /[%％]/u.test(text) || figureOfText(text) === null || endsInMoneyOrPoints(text);
}

/** The number that a text with a unit means; under a unit of % the form writes 95, not 0.95. */
function numberMeant(cell: FieldCell): number | null {
  const text = cell.text.normalize('NFKC').trim();
  const number = parseTextNumber(text);
  if (number === null) return null;
  return (text.includes('%') ? number.times(100) : number).toNumber();
}
