import { figure, isBlank, plain } from '../../../recognise/figures';
import type { FieldCell, RecognisedIndicator, RecognisedTable } from '../../../recognise/recognised-table';
import {
  columnRange,
  hasColumn,
  isExecutionRow,
  isSharedBlank,
  spanning,
  subjectOf,
  usedRows,
} from '../../../recognise/row-values';
import { runsOf } from '../../engine/runs';
import { tableRule, type Report } from '../../engine/rule';
import { FIELD } from '../../../words/form-names';

const MESSAGES = {
  column: {
    zh: '{field}一列还没有填写（{rows} 行）',
    en: 'The column {field} is not filled in yet ({rows} rows)',
  },
  columnScored: {
    zh: '{field}一列还没有填写（{rows} 行），其中 {scored} 行却有得分',
    en: 'The column {field} is not filled in yet ({rows} rows), though {scored} of the rows have a score',
  },
  one: { zh: '{field}未填', en: '{field} is not filled in' },
  oneScored: {
    zh: '{field}未填，却得 {score} 分',
    en: '{field} is not filled in, though the row scores {score}',
  },
  run: { zh: '连续 {rows} 行的{field}未填', en: '{field} is not filled in for {rows} rows in succession' },
  runScored: {
    zh: '连续 {rows} 行的{field}未填，却都有得分',
    en: '{field} is not filled in for {rows} rows in succession, though all have a score',
  },
} as const;

export const quantityMissing = tableRule({
  meta: {
    id: 'quantity-missing',
    family: 'sense',
    severity: 'warning',
    live: true,
    since: '0.1.0',
    zh: {
      title: '年度指标值或实际完成值未填',
      why: '得分由年度指标值和实际完成值得出，缺一项就没有依据。',
      advice: '补填该值；指标没有开展的，填 0 并说明原因。',
    },
    en: {
      title: 'Target or actual value missing',
      why: 'A score follows from target and actual value.',
      advice: 'Enter the value; 0 with a reason where nothing was done.',
    },
    options: {
      many: {
        zh: '相邻几行空着合成一条',
        en: 'Neighbours that are told as one',
        default: 4,
        least: 2,
        most: 100,
      },
    },
    messages: MESSAGES,
  },
  *check({ table }, { many }) {
    const rows = usedRows(table).filter((row) => subjectOf(row) !== '' && !isExecutionRow(row));
    if (rows.length === 0) return;
    for (const field of ['target', 'actual'] as const) {
      if (!hasColumn(table, field)) continue;
      const blank = rows.filter((row) => isBlank(row.cells[field]) && !isSharedBlank(row.cells[field]));
      // A column that nobody has begun is one thing to do, not one for every row.
      if (blank.length === rows.length) {
        yield columnFault(table, blank, field);
        continue;
      }
      // A table is filled from the top: the rows that remain are one thing to do as well.
      const gaps = gapsOf(blank, field);
      const [withScore, without] = [gaps.filter(isScored), gaps.filter((gap) => !isScored(gap))];
      for (const run of [...runsOf(without, cellOf, many), ...runsOf(withScore, cellOf, many)]) {
        const [first] = run;
        if (first !== undefined)
          yield run.length === 1 ? gapFault(first, field) : runFault(run, first, field);
      }
    }
  },
});

type Field = 'target' | 'actual';
type Fault = Report<keyof typeof MESSAGES>;

function columnFault(table: RecognisedTable, blank: readonly RecognisedIndicator[], field: Field): Fault {
  const at = columnRange(table, field);
  const rows = blank.length;
  const scored = blank.filter((row) => givenScore(row) !== null).length;
  return scored === 0
    ? { at, message: 'column', data: { field: FIELD[field], rows }, severity: 'info' }
    : { at, message: 'columnScored', data: { field: FIELD[field], rows, scored } };
}

function gapFault({ cell, subject, score }: Gap, field: Field): Fault {
  return score === null
    ? { at: cell, subject, message: 'one', data: { field: FIELD[field] } }
    : { at: cell, subject, message: 'oneScored', data: { field: FIELD[field], score: plain(score) } };
}

function runFault(run: readonly Gap[], first: Gap, field: Field): Fault {
  return {
    at: spanning(run.map(cellOf)),
    message: isScored(first) ? 'runScored' : 'run',
    data: { field: FIELD[field], rows: run.length },
  };
}

function gapsOf(blank: readonly RecognisedIndicator[], field: Field): Gap[] {
  return blank.flatMap((row) => {
    const cell = row.cells[field];
    return cell === undefined ? [] : [{ cell, subject: subjectOf(row), score: givenScore(row) }];
  });
}

/** The score of a row where it has got points; null for none. */
function givenScore(row: RecognisedIndicator): ReturnType<typeof figure> {
  const score = figure(row.cells.score);
  return score?.greaterThan(0) === true ? score : null;
}

interface Gap {
  readonly cell: FieldCell;
  readonly subject: string;
  /** The score given all the same; null for none. */
  readonly score: ReturnType<typeof figure>;
}

function cellOf({ cell }: Gap): FieldCell {
  return cell;
}

function isScored({ score }: Gap): boolean {
  return score !== null;
}
