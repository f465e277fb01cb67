import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CalculatedCell, CalculatedSheet, TestSheet } from './sheet-calculation';
import { isFormula } from './sheet-calculation';

const ERROR_TEXT = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|ERROR!|CYCLE!)$/;

/** Longer than any batch takes on a slow machine; a calculation that hangs fails instead of waiting for ever. */
const CALCULATION_TIMEOUT = 240_000;

/** Formulas in one workbook: beyond it Univer needs more memory than it saves time. */
const FORMULAS_AT_ONCE = 5_000;

/**
 * Calculates a workbook with Univer's formula engine, without a browser. Sheets may refer to each other; values are
 * raw, errors told apart from texts. A boolean comes back as 1 or 0, as Univer keeps it.
 */
export async function calculateWithUniver(sheets: readonly TestSheet[]): Promise<CalculatedSheet[]> {
  const values = await inWorker(sheets);
  return sheets.map((sheet, index) =>
    sheet.rows.map((row, r) => row.map((cell, c) => calculated(values[index]?.[r]?.[c], isFormula(cell)))),
  );
}

/** Many sheets that do not refer to each other: the same, in several workbooks on all cores. */
export async function calculateSeparately(sheets: readonly TestSheet[]): Promise<CalculatedSheet[]> {
  const batches = batched(sheets);
  const results = new Map<number, CalculatedSheet[]>();
  const waiting = batches.entries();
  const work = async (): Promise<void> => {
    for (const [index, batch] of waiting) results.set(index, await calculateWithUniver(batch));
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  return batches.flatMap((_, index) => results.get(index) ?? []);
}

function batched(sheets: readonly TestSheet[]): TestSheet[][] {
  const batches: TestSheet[][] = [];
  let formulas = Infinity;
  for (const sheet of sheets) {
    const more = sheet.rows.flat().filter(isFormula).length;
    if (formulas + more > FORMULAS_AT_ONCE) {
      batches.push([]);
      formulas = 0;
    }
    formulas += more;
    batches.at(-1)?.push(sheet);
  }
  return batches;
}

interface Answer {
  readonly values?: unknown[][][];
  readonly problem?: string;
}

/** Threads that have nothing to do: Univer takes a second to load, and calculates faster once it is warm. */
const idle: Worker[] = [];

// Each test file has threads of its own, and each thread holds half a gigabyte.
afterAll(async () => {
  await Promise.all(idle.splice(0).map((worker) => worker.terminate()));
});

function inWorker(sheets: readonly TestSheet[]): Promise<unknown[][][]> {
  const worker = idle.pop() ?? new Worker(join(__dirname, 'univer-worker.cjs'));
  worker.ref();
  return new Promise((resolve, reject) => {
    const done = (answer: Answer): void => {
      worker.off('error', fail);
      // An idle thread must not keep the test run alive.
      worker.unref();
      idle.push(worker);
      if (answer.values === undefined) reject(new Error(`Univer: ${answer.problem ?? 'no answer'}`));
      else resolve(answer.values);
    };
    const fail = (problem: Error): void => {
      worker.off('message', done);
      reject(problem);
    };
    worker.once('message', done);
    worker.once('error', fail);
    worker.postMessage({ sheets, timeout: CALCULATION_TIMEOUT });
  });
}

function calculated(value: unknown, fromFormula: boolean): CalculatedCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && fromFormula && ERROR_TEXT.test(value)) return { error: value };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`Univer gave ${JSON.stringify(value)}`);
}
