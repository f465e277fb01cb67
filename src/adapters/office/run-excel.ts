import { HostError } from '../../core/workbook/ports';
import { failureMessage } from './failure-words';

/** An answer has been seen never to come; a user is told after this many milliseconds without one. */
export const PATIENCE = 30_000;

/** Excel's own code for an answer over its limit of 5 MB. */
const TOO_LARGE = new Set(['ResponsePayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded']);

/** Excel's code inside whatever was thrown; empty where there is none. */
export function failureCode(failure: unknown): string {
  const code = (failure as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** Whether Excel refused only because there was too much at once. */
export function isTooLarge(failure: unknown): boolean {
  return TOO_LARGE.has(failureCode(failure));
}

/** Anything that Office.js throws, said once in words for a user; the host's words are kept as detail. */
export function hostError(failure: unknown): HostError {
  if (failure instanceof HostError) return failure;
  const code = failureCode(failure);
  const words = (failure as { message?: unknown } | null)?.message ?? failure;
  return new HostError(failureMessage(code), code === '' ? String(words) : `${code}: ${String(words)}`);
}

export interface ReadingRun {
  /** Milliseconds that each answer may take. */
  readonly patience?: number;
  /** Whether to wait while the user edits a cell; else Excel refuses at once. */
  readonly delayForCellEdit?: boolean;
}

/**
 * One batch of Office.js that only reads, or writes what may be written twice. Each of its answers has a limit of time:
 * whoever is told that none came can be sure that the batch goes no further. Rejects with what Excel threw, or with a
 * `HostError` where it said nothing.
 */
export function runExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { patience = PATIENCE, delayForCellEdit = true }: ReadingRun = {},
): Promise<T> {
  return Excel.run({ delayForCellEdit }, (context) => {
    const sync = context.sync.bind(context);
    context.sync = <U>(value?: U) => withinPatience(sync(value), patience);
    return batch(context);
  });
}

async function withinPatience<T>(answer: Promise<T>, patience: number): Promise<T> {
  if (patience === Infinity) return answer;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new HostError(failureMessage('Timeout'), `No answer within ${String(patience)} ms.`));
    }, patience);
  });
  try {
    return await Promise.race([answer, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

export interface WritingRun {
  /** Milliseconds after which `onWaiting` is told. */
  readonly patience: number;
  readonly delayForCellEdit: boolean;
  readonly onWaiting: () => void;
}

/** One sync that writes. Once it is sent it is waited for, however long: an answer that comes late counts all the same. */
export async function writeExcel(
  queue: (context: Excel.RequestContext) => void,
  { patience, delayForCellEdit, onWaiting }: WritingRun,
): Promise<void> {
  const timer = setTimeout(onWaiting, patience);
  try {
    await Excel.run({ delayForCellEdit }, async (context) => {
      queue(context);
      await context.sync();
    });
  } finally {
    clearTimeout(timer);
  }
}
