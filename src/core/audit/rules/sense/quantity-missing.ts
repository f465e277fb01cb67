import { figure, isBlank, plain } from '../../../recognise/figures';
import type { FieldCell } from '../../../recognise/recognised-table';
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
import type { Report, TableContext, TableRule } from '../../engine/rule';

const COLUMNS = [
  ['target', '年度指标值'],
  ['actual', '实际完成值'],
] as const;

export const quantityMissing: TableRule = {
  meta: {
    id: 'quantity-missing',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: true,
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
  },
  *check({ table }: TableContext): Iterable<Report> {
    const rows = usedRows(table).filter((row) => subjectOf(row) !== '' && !isExecutionRow(row));
    for (const [field, name] of COLUMNS) {
      if (!hasColumn(table, field)) continue;
      const blank = rows.filter((row) => isBlank(row.cells[field]) && !isSharedBlank(row.cells[field]));
      // A column that nobody has begun is one thing to do, not one for every row.
      const scored = blank.filter((row) => figure(row.cells.score)?.greaterThan(0) === true);
      if (blank.length === rows.length) {
        if (rows.length === 0) continue;
        const count = `${name}一列还没有填写（${String(rows.length)} 行）`;
        yield scored.length === 0
          ? { at: columnRange(table, field), message: count, severity: 'info' }
          : {
              at: columnRange(table, field),
              message: `${count}，其中 ${String(scored.length)} 行却有得分`,
            };
        continue;
      }
      // A table is filled from the top: the rows that remain are one thing to do as well.
      const gaps = blank.flatMap((row) => {
        const cell = row.cells[field];
        const score = scored.includes(row) ? figure(row.cells.score) : null;
        return cell === undefined ? [] : [{ cell, subject: subjectOf(row), score }];
      });
      const [withScore, without] = [gaps.filter(isScored), gaps.filter((gap) => !isScored(gap))];
      for (const run of [...runsOf(without, cellOf, MANY), ...runsOf(withScore, cellOf, MANY)]) {
        const [first] = run;
        if (first === undefined) continue;
        if (run.length === 1) {
          const score = first.score === null ? '' : `，却得 ${plain(first.score)} 分`;
          yield { at: first.cell, subject: first.subject, message: `${name}未填${score}` };
        } else {
          const though = first.score === null ? '' : '，却都有得分';
          yield {
            at: spanning(run.map(cellOf)),
            message: `连续 ${String(run.length)} 行的${name}未填${though}`,
          };
        }
      }
    }
  },
};

/** So many neighbours that one finding for each is noise; below, each row is looked at by itself. */
const MANY = 4;

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
