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

function inWorker(sheets: readonly TestSheet[]): Promise<unknown[][][]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'univer-worker.cjs'), {
      workerData: { sheets, timeout: CALCULATION_TIMEOUT },
    });
    worker.once('message', (values: unknown[][][]) => {
      resolve(values);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`Univer's thread ended with ${String(code)}`));
    });
  });
}

function calculated(value: unknown, fromFormula: boolean): CalculatedCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && fromFormula && ERROR_TEXT.test(value)) return { error: value };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`Univer gave ${JSON.stringify(value)}`);
}
