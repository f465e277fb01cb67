import { FIELD } from '../../../words/form-names';
import { figure, isBlank, isDash, isError } from '../../../recognise/figures';
import type { FieldCell, RecognisedIndicator, RecognisedTable } from '../../../recognise/recognised-table';
import {
  columnRange,
  hasColumn,
  isQualitative,
  isSharedBlank,
  subjectOf,
  totalFundRow,
  usedRows,
} from '../../../recognise/row-values';
import { tableRule, type Report } from '../../engine/rule';

/**
 * Whether the score is a formula that shows nothing because target or actual is still missing: that is told where it is
 * missing, and a person who fills in one row after the other has done nothing wrong.
 */
function waits({ cells }: RecognisedIndicator): boolean {
  const isFormula = cells.score !== undefined && cells.score.formula !== null;
  return isFormula && (isBlank(cells.target) || isBlank(cells.actual));
}

/** Whether all that a score needs is there and no score, nor a formula that will give one. */
function isReadyForScore({ cells }: RecognisedIndicator): boolean {
  const isOpen = cells.score !== undefined && isBlank(cells.score) && cells.score.formula === null;
  return isOpen && !isBlank(cells.target) && !isBlank(cells.actual) && !isBlank(cells.weight);
}

export const scoreMissing = tableRule({
  meta: {
    id: 'score-missing',
    family: 'figures',
    severity: 'error',
    live: true,
    since: '0.1.0',
    zh: {
      title: '得分没有填写，或不是数字',
      why: '其他各行已有得分，空着的一行按 0 分计入总分。',
      advice: '按评分规则补填得分；不得分的填 0 并说明原因。',
    },
    en: {
      title: 'Score missing or not a number',
      why: 'The other rows have scores; an empty one counts as nothing in the total.',
      advice: 'Enter the score; 0 with a reason where nothing was earned.',
    },
    messages: {
      column: { zh: '得分一列还没有填写（{rows} 行）', en: 'No score is filled in yet ({rows} rows)' },
      judged: { zh: '定性指标的评定得分未填', en: 'The judged score of a 定性 row is missing' },
      blank: { zh: '得分未填', en: 'The score is missing' },
      words: { zh: '得分“{text}”不是数字', en: 'The score “{text}” is no number' },
      execution: { zh: '执行率得分未填', en: 'The score of the execution rate is missing' },
      total: { zh: '总分未填', en: 'The total is missing' },
    },
  },
  *check({ table }) {
    if (!hasColumn(table, 'score')) return;
    const rows = usedRows(table).filter(
      (row) => (subjectOf(row) !== '' || !isBlank(row.cells.weight)) && !isSharedBlank(row.cells.score),
    );
    const scored = rows.filter((row) => figure(row.cells.score) !== null).length;
    // A table that is being filled in: the live panel shows progress, not faults.
    if (scored === 0) {
      if (rows.length > 0 && rows.every(isReadyForScore)) {
        const at = columnRange(table, 'score');
        yield { at, message: 'column', data: { rows: rows.length }, severity: 'info' };
      }
      return;
    }
    const unfinished = rows.some((row) => !isQualitative(row) && waits(row));
    for (const row of rows) yield* missingScore(row, unfinished);
    yield* missingExecutionScore(table);
    if (scored === rows.length) yield* missingTotal(table);
  },
});

type Missing<Id extends string> = Iterable<Report<Id>>;

/** Nothing for a row that has a score, an error in its place, or waits for its target or actual. */
function* missingScore(row: RecognisedIndicator, unfinished: boolean): Missing<'judged' | 'blank' | 'words'> {
  const cell = row.cells.score;
  if (cell === undefined || figure(cell) !== null || isError(cell)) return;
  const judged = openJudgement(row);
  if (judged !== null) {
    const severity = unfinished ? 'warning' : 'error';
    yield { at: judged, subject: subjectOf(row), message: 'judged', severity };
  } else if (waits(row)) {
    return;
  } else if (isBlank(cell)) {
    yield { at: cell, subject: subjectOf(row), message: 'blank' };
  } else {
    const text = cell.text.trim();
    yield { at: cell, subject: subjectOf(row), message: 'words', data: { text }, actual: text };
  }
}

/** The aid beside the form that is still blank: the score is a formula that reads it, and that nobody can type over. */
function openJudgement(row: RecognisedIndicator): FieldCell | null {
  const judged = row.aids.judgedScore;
  const isFormula = row.cells.score !== undefined && row.cells.score.formula !== null;
  return isFormula && isQualitative(row) && judged !== undefined && isBlank(judged) ? judged : null;
}

function* missingExecutionScore(table: RecognisedTable): Missing<'execution'> {
  const fund = totalFundRow(table);
  const cell = fund?.cells.score;
  if (cell === undefined || figure(fund?.cells.weight) === null || isBlank(fund?.cells.executed)) return;
  if (isBlank(cell) || isDash(cell)) yield { at: cell, subject: FIELD.executionRate, message: 'execution' };
}

function* missingTotal(table: RecognisedTable): Missing<'total'> {
  const total = table.total?.score ?? null;
  if (total !== null && isBlank(total)) yield { at: total, subject: FIELD.total, message: 'total' };
}
