import type { ApplyRefusal, WriteCommand, WritePlan } from '../../core/workbook/plan';
import type { Cancellation, WorkbookSink } from '../../core/workbook/ports';
import { withEntry, withWayBack, type HistoryStep, type UndoHistory } from './undo-history';
import { speaker, type Message, type Phrase } from '../../core/message/message';
import { CANCELLED, withoutAssurance } from '../../core/plan/refusals';
import { undoLabel } from '../../core/plan/undo-label';

const say = speaker({
  leftStanding: {
    zh: '{message}先写入的工作表{sheets:、}没有撤回。请稍后在“工具 → 操作记录”里撤销这一步，或自己删去。',
    en: '{message} Sheets written before were not taken back: {sheets:, }. Undo this step later under “Tools → History”, or delete them yourself.',
  },
  quoted: { zh: '“{name}”', en: '“{name}”' },
});

/** Bytes of a plan that go to a host in one batch; in Excel's own form they are four times as many, of 5 MB allowed. */
const CHUNK_BYTES = 400_000;

export interface ChunkProgress {
  /** Sheets written and to be written. */
  readonly done: number;
  readonly all: number;
}

/** What an earlier batch left when it could not be taken back, and the way out of it. */
export interface LeftOver {
  readonly sheets: readonly string[];
  readonly wayBack: WritePlan;
}

export type ChunkedResult =
  | { readonly applied: true; readonly inverse: WritePlan | null }
  /** Nothing is left of what was written before the refusal, unless `leftOver` says how to take it back. */
  | (ApplyRefusal & { readonly leftOver: readonly LeftOver[] });

/**
 * Carries out plans that each add sheets, several in one batch, telling how far it is. When the user cancels or the host
 * refuses, everything already written is taken back: the workbook is as it was.
 */
export async function applyInChunks(
  host: WorkbookSink,
  label: Phrase,
  plans: readonly WritePlan[],
  onProgress: (progress: ChunkProgress) => void = () => undefined,
  signal?: Cancellation,
  onWaiting?: (message: Message) => void,
): Promise<ChunkedResult> {
  const chunks = chunked(plans);
  const front = frontOf(plans);
  const undo: WritePlan[] = [];
  let done = 0;
  onProgress({ done, all: plans.length });
  for (const chunk of chunks) {
    const plan = mergedPlan(label, chunk, chunk === chunks.at(-1) ? front : null);
    const result = isAborted(signal) ? CANCELLED : await host.apply(plan, signal, onWaiting);
    if (!result.applied) return { ...result, leftOver: await takeBack(host, undo, onWaiting) };
    undo.unshift(result.inverse ?? removal(plan));
    done += chunk.length;
    onProgress({ done, all: plans.length });
  }
  // Whoever cancels while the last batch is being written has cancelled all the same.
  if (isAborted(signal)) return { ...CANCELLED, leftOver: await takeBack(host, undo, onWaiting) };
  return {
    applied: true,
    inverse: undo.length === 0 ? null : mergedPlan(undoLabel(label), undo, frontOf(undo)),
  };
}

/** Asked anew each time: the user may have cancelled in between. */
function isAborted(signal: Cancellation | undefined): boolean {
  return signal?.aborted === true;
}

export interface ChunkedJob {
  readonly label: Phrase;
  readonly plans: readonly WritePlan[];
  readonly onProgress: (progress: ChunkProgress) => void;
  readonly signal: Cancellation;
  readonly onWaiting?: (message: Message) => void;
}

/** `applyInChunks` as one entry of the history. What a refused job could not take back is named in its message. */
export async function applyPlansInChunks(
  host: WorkbookSink,
  history: UndoHistory,
  { label, plans, onProgress, signal, onWaiting }: ChunkedJob,
  at: number,
): Promise<HistoryStep> {
  const result = await applyInChunks(host, label, plans, onProgress, signal, onWaiting);
  if (result.applied) {
    return { result, history: withEntry(history, { label, at, inverse: result.inverse }) };
  }
  const { leftOver, ...refusal } = result;
  const told = withWayBack(history, refusal, at);
  if (leftOver.length === 0) return { result: refusal, history: told };
  const sheets = [...new Set(leftOver.flatMap((one) => one.sheets))];
  const message = say('leftStanding', {
    message: withoutAssurance(refusal.message),
    sheets: sheets.map((name) => say('quoted', { name })),
  });
  // Each batch has its own way back, which the host knows again: they are not to be made into one.
  const remembered = [...leftOver]
    .reverse()
    .reduce((all, { wayBack }) => withEntry(all, { label: wayBack.label, at, inverse: wayBack }), told);
  return {
    result: { ...refusal, message, left: { sheets, wayBack: leftOver[0]?.wayBack ?? null, forwards: false } },
    history: remembered,
  };
}

/** Plans that together stay under the size of a batch; a plan that is larger goes alone. */
function chunked(plans: readonly WritePlan[]): WritePlan[][] {
  const chunks: WritePlan[][] = [];
  let size = 0;
  for (const plan of plans) {
    const bytes = JSON.stringify(plan).length;
    const last = chunks.at(-1);
    if (last === undefined || size + bytes > CHUNK_BYTES) {
      chunks.push([plan]);
      size = bytes;
    } else {
      last.push(plan);
      size += bytes;
    }
  }
  return chunks;
}

/** What comes to the front in the end: what the last plan shows, as an index does; else what the first one shows. */
export function frontOf(plans: readonly WritePlan[]): WriteCommand | null {
  const shown = (plan: WritePlan | undefined): WriteCommand | undefined =>
    plan?.commands.find(({ op }) => op === 'activate');
  return shown(plans.at(-1)) ?? shown(plans[0]) ?? null;
}

/** Several plans as one, with one sheet or none brought to the front. */
export function mergedPlan(
  label: Phrase,
  plans: readonly WritePlan[],
  front: WriteCommand | null,
): WritePlan {
  const commands = plans.flatMap((plan) => plan.commands).filter(({ op }) => op !== 'activate');
  return {
    label,
    commands: front === null ? commands : [...commands, front],
    expects: plans.flatMap(({ expects }) => expects),
  };
}

/** Takes the sheets that a plan added away again, where the host gave no inverse. */
function removal(plan: WritePlan): WritePlan {
  const commands = plan.commands.flatMap((command): WriteCommand[] =>
    command.op === 'addSheet' ? [{ op: 'deleteSheet', sheet: command.sheet }] : [],
  );
  return { label: undoLabel(plan.label), commands, expects: [] };
}

/** What could not be taken back, newest first. */
async function takeBack(
  host: WorkbookSink,
  undo: readonly WritePlan[],
  onWaiting?: (message: Message) => void,
): Promise<LeftOver[]> {
  const left: LeftOver[] = [];
  for (const plan of undo) {
    const result = await host.apply(plan, undefined, onWaiting);
    if (result.applied) continue;
    const wayBack = result.left?.wayBack ?? plan;
    left.push({ sheets: result.left?.sheets ?? sheetsOf(plan), wayBack });
  }
  return left;
}

function sheetsOf({ commands }: WritePlan): string[] {
  return [...new Set(commands.flatMap((command) => ('sheet' in command ? [command.sheet] : [])))];
}
