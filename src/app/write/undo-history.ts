import type { ApplyRefusal, ApplyResult, WritePlan } from '../../core/workbook/plan';
import type { WorkbookSink } from '../../core/workbook/ports';
import { speaker, type Message, type Phrase } from '../../core/message/message';

const say = speaker({
  notByPane: {
    zh: '这一步不能由窗格撤销。可以试一试 Excel 自带的撤销；不行时，请用保存过的文件恢复。',
    en: 'The pane cannot undo this step. Try the undo of Excel itself; if that fails, go back to a saved file.',
  },
});

/** One write that the user made through us, with the plan that takes it back. */
export interface HistoryEntry {
  readonly id: number;
  /** What was done: the plan's own label. */
  readonly label: Phrase;
  /** Milliseconds since 1970, as the caller's clock said. */
  readonly at: number;
  /** null where the host could not say how to take it back. */
  readonly inverse: WritePlan | null;
  readonly undone: boolean;
}

/** All writes of this session, oldest first. Plain data: every change gives a new history. */
export interface UndoHistory {
  readonly entries: readonly HistoryEntry[];
}

/** A history with nothing in it. */
export const EMPTY_HISTORY: UndoHistory = { entries: [] };

/** Long enough for a day's work; the oldest are forgotten beyond it. */
const LIMIT = 100;

/** What an apply or an undo led to: the host's answer and the history after it. */
export interface HistoryStep {
  readonly result: ApplyResult;
  readonly history: UndoHistory;
}

/**
 * Carries out a plan and remembers how to take it back. A refused plan leaves the history as it was, unless a part of it
 * stands: then the way back is remembered. Rejects with the host's own HostError only.
 */
export async function applyWithUndo(
  sink: WorkbookSink,
  history: UndoHistory,
  plan: WritePlan,
  at: number,
  onWaiting?: (message: Message) => void,
): Promise<HistoryStep> {
  const result = await sink.apply(plan, undefined, onWaiting);
  if (!result.applied) return { result, history: withWayBack(history, result, at) };
  return { result, history: withEntry(history, { label: plan.label, at, inverse: result.inverse }) };
}

/** The history with the way back from what a refused plan left standing. */
export function withWayBack(history: UndoHistory, { left }: ApplyRefusal, at: number): UndoHistory {
  const inverse = left?.wayBack ?? null;
  return inverse === null ? history : withEntry(history, { label: inverse.label, at, inverse });
}

/** The history with one more step; the oldest are forgotten beyond the limit. */
export function withEntry(
  history: UndoHistory,
  step: Pick<HistoryEntry, 'label' | 'at' | 'inverse'>,
): UndoHistory {
  const id = (history.entries.at(-1)?.id ?? 0) + 1;
  return { entries: [...history.entries, { id, ...step, undone: false }].slice(-LIMIT) };
}

/**
 * The sheets that taking this entry back would delete with all that was typed into them since. The pane asks before it
 * does so.
 */
export function sheetsLostByUndo(entry: HistoryEntry): string[] {
  const commands = entry.inverse?.commands ?? [];
  return commands.flatMap((command) => (command.op === 'deleteSheet' ? [command.sheet] : []));
}

/**
 * Takes one write back. Any entry may be chosen, not only the newest: its inverse names the cells that it expects, so
 * the host refuses when later work has changed them.
 */
export async function undo(
  sink: WorkbookSink,
  history: UndoHistory,
  id: number,
  at: number,
  onWaiting?: (message: Message) => void,
): Promise<HistoryStep> {
  const entry = history.entries.find((candidate) => candidate.id === id);
  if (entry === undefined || entry.undone || entry.inverse === null) {
    return { result: nothingToUndo(), history };
  }
  const result = await sink.apply(entry.inverse, undefined, onWaiting);
  const changed = (change: Partial<HistoryEntry>): UndoHistory => ({
    entries: history.entries.map((one) => (one.id === id ? { ...one, ...change } : one)),
  });
  if (result.applied) return { result, history: changed({ undone: true }) };
  const { left } = result;
  if (left === undefined) return { result, history };
  // What is deleted does not come back: the entry's own undo goes on where it stopped.
  if (left.forwards) return { result, history: changed({ inverse: left.wayBack }) };
  // Once the half undone step is whole again its entry can be undone as before.
  return { result, history: withWayBack(history, result, at) };
}

function nothingToUndo(): ApplyRefusal {
  return {
    applied: false,
    reason: 'unsupported',
    message: say('notByPane'),
  };
}
