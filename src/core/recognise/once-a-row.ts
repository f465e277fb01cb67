import type { RecognisedIndicator } from './recognised-table';

/** Answers by row, and in each record by question: one weak entry for a row, however many questions are asked of it. */
const records = new WeakMap<RecognisedIndicator, unknown[]>();
let questions = 0;
/** Rules ask a row several questions in a row. */
let last: { readonly row: RecognisedIndicator; readonly record: unknown[] } | null = null;

/** A row never changes, and many rules ask it the same: each answer is worked out once. `undefined` is no answer. */
export function onceARow<T extends object | string | null>(
  read: (row: RecognisedIndicator) => T,
): (row: RecognisedIndicator) => T {
  const question = questions;
  questions += 1;
  return (row) => {
    const record = recordOf(row);
    let answer = record[question] as T | undefined;
    if (answer === undefined) {
      answer = read(row);
      record[question] = answer;
    }
    return answer;
  };
}

function recordOf(row: RecognisedIndicator): unknown[] {
  if (last !== null && last.row === row) return last.record;
  let record = records.get(row);
  if (record === undefined) {
    record = new Array<unknown>(questions).fill(undefined);
    records.set(row, record);
  }
  last = { row, record };
  return record;
}
