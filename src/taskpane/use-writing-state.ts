import { useCallback, useMemo, useRef, useState } from 'react';
import type { LiveSheet } from '../app/audit/live-sheet';
import { applyPlansInChunks } from '../app/write/apply-in-chunks';
import { EMPTY_HISTORY, applyWithUndo, undo } from '../app/write/undo-history';
import type { HistoryStep, UndoHistory } from '../app/write/undo-history';
import type { Message } from '../core/message/message';
import type { WorkbookHost } from '../core/workbook/ports';
import { failureNotice, refusalNotice, waitingNotice } from './notices';
import type { Notice, Writing } from './pane-context';
import { useLanguage, useText } from './text-context';

/** Writes into the workbook one step at a time, keeps what undoes it, and says how it went. */
export function useWritingState(
  host: WorkbookHost,
  sheet: LiveSheet,
  notify: (notice: Notice | null) => void,
): Writing {
  const t = useText();
  const language = useLanguage();
  const [history, setHistory] = useState<UndoHistory>(EMPTY_HISTORY);
  const [busy, setBusy] = useState(false);
  const historyNow = useRef(history);

  const write = useCallback(
    async (step: () => Promise<HistoryStep>, done: string, undoable: boolean): Promise<boolean> => {
      setBusy(true);
      notify(null);
      // What we write tells of itself range by range; one reading at the end is enough.
      const release = sheet.hold();
      try {
        const { result, history: next } = await step();
        historyNow.current = next;
        setHistory(next);
        const last = next.entries.at(-1);
        const undoId = undoable && last !== undefined && last.inverse !== null ? last.id : null;
        notify(
          result.applied
            ? { intent: 'success', text: done, detail: '', undoId }
            : refusalNotice(result, language),
        );
        await sheet.refresh();
        return result.applied;
      } catch (error) {
        notify(failureNotice(error, language));
        return false;
      } finally {
        release();
        setBusy(false);
      }
    },
    [sheet, notify, language],
  );

  return useMemo(() => {
    const wait = (message: Message): void => {
      notify(waitingNotice(message, language));
    };
    return {
      history,
      busy,
      carryOut: (plan, done) =>
        write(() => applyWithUndo(host, historyNow.current, plan, Date.now(), wait), done, true),
      carryOutAll: ({ label, plans, done, onProgress, signal }) => {
        const job = { label, plans, onProgress, signal, onWaiting: wait };
        return write(() => applyPlansInChunks(host, historyNow.current, job, Date.now()), done, true);
      },
      undo: async (id) => {
        await write(() => undo(host, historyNow.current, id, Date.now(), wait), t('undo.done'), false);
      },
    };
  }, [host, history, busy, write, notify, t, language]);
}
