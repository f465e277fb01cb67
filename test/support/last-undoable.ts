import type { HistoryEntry, UndoHistory } from '../../src/app/write/undo-history';

/** The newest entry that can still be taken back, or null. */
export function lastUndoable(history: UndoHistory): HistoryEntry | null {
  return history.entries.filter((entry) => !entry.undone && entry.inverse !== null).at(-1) ?? null;
}
