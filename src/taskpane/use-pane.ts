import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { applyPlansInChunks } from '../app/write/apply-in-chunks';
import type { AuditSession } from '../app/audit/audit-session';
import type { FilesAudit } from '../app/audit/files-audit';
import { LiveSheet, failureOf } from '../app/audit/live-sheet';
import { EMPTY_HISTORY, applyWithUndo, undo } from '../app/write/undo-history';
import type { HistoryStep, UndoHistory } from '../app/write/undo-history';
import type { CellRange } from '../core/workbook/address';
import type { ApplyRefusal, WritePlan } from '../core/workbook/plan';
import type { WorkbookFiles, WorkbookHost } from '../core/workbook/ports';
import type {
  ColumnsOrigin,
  ManyPlans,
  Notice,
  OpenAuditWorker,
  Pane,
  Place,
  Tool,
  WorkbookPageName,
} from './pane-context';
import { useLanguage, useText } from './text-context';
import { told, type Language, type Message } from '../core/message/message';

/** What the pane stands on: the workbook that is open, files, and what works beside it. */
export interface PanePorts {
  readonly host: WorkbookHost;
  readonly files: WorkbookFiles;
  readonly openAuditWorker: OpenAuditWorker;
}

/** Binds a workbook to the pane: the live view, writing with undo, and what the notice bar says. */
export function usePaneState({ host, files, openAuditWorker }: PanePorts, goTo: (place: Place) => void) {
  const t = useText();
  const language = useLanguage();
  const sheet = useMemo(() => new LiveSheet(host, undefined, language), [host, language]);
  const live = useSyncExternalStore(sheet.subscribe, sheet.getState);
  const [history, setHistory] = useState<UndoHistory>(EMPTY_HISTORY);
  const [notice, notify] = useState<Notice | null>(null);
  const [busy, setBusy] = useState(false);
  const [tool, setTool] = useState<Tool | null>(null);
  const [workbookPage, setWorkbookPage] = useState<WorkbookPageName>('tables');
  const [columnsFrom, setColumnsFrom] = useState<ColumnsOrigin>('tables');
  const audit = useRef<AuditSession | null>(null);
  const filesAudit = useRef<FilesAudit<File> | null>(null);
  const historyNow = useRef(history);

  useEffect(() => sheet.start(), [sheet]);

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
    [sheet, language],
  );

  const wait = useCallback(
    (message: Message) => {
      notify({ intent: 'waiting', text: told(message, language), detail: '', undoId: null });
    },
    [language],
  );

  const attempt = useCallback(
    async (run: () => Promise<void>) => {
      try {
        await run();
      } catch (error) {
        notify(failureNotice(error, language));
      }
    },
    [language],
  );

  const pane: Pane = useMemo(
    () => ({
      host,
      files,
      live,
      history,
      busy,
      carryOut: (plan: WritePlan, done: string) =>
        write(() => applyWithUndo(host, historyNow.current, plan, Date.now(), wait), done, true),
      carryOutAll: ({ label, plans, done, onProgress, signal }: ManyPlans) => {
        const job = { label, plans, onProgress, signal, onWaiting: wait };
        return write(() => applyPlansInChunks(host, historyNow.current, job, Date.now()), done, true);
      },
      undo: async (id: number) => {
        await write(() => undo(host, historyNow.current, id, Date.now(), wait), t('undo.done'), false);
      },
      reveal: (name: string, range: CellRange) => void attempt(() => host.reveal(name, range)),
      attempt,
      notify,
      refresh: () => sheet.refresh(),
      goTo: (place: Place) => {
        setTool(null);
        goTo(place);
      },
      tool,
      openTool: (next: Tool | null) => {
        setTool(next);
        goTo('tools');
      },
      workbookPage,
      openWorkbookPage: (page: WorkbookPageName) => {
        setWorkbookPage(page);
        goTo('workbook');
      },
      openColumns: (from: ColumnsOrigin) => {
        setColumnsFrom(from);
        setWorkbookPage('columns');
        goTo('workbook');
      },
      columnsFrom,
      audit,
      filesAudit,
      openAuditWorker,
    }),
    [
      host,
      files,
      openAuditWorker,
      live,
      history,
      busy,
      tool,
      workbookPage,
      columnsFrom,
      write,
      wait,
      attempt,
      sheet,
      goTo,
      t,
    ],
  );
  return { pane, notice };
}

function refusalNotice(refusal: ApplyRefusal, language: Language): Notice {
  return {
    intent: 'error',
    text: told(refusal.message, language),
    detail: refusal.detail ?? '',
    undoId: null,
  };
}

function failureNotice(error: unknown, language: Language): Notice {
  const { message, detail } = failureOf(error);
  return { intent: 'error', text: told(message, language), detail, undoId: null };
}
