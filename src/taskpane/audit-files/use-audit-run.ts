import { useSyncExternalStore } from 'react';
import type { AuditSettings } from '../../app/audit/audit-file';
import { AuditRun, type AuditRunState } from '../../app/audit/audit-run';
import { useAudits, useServices } from '../pane-context';
import { useText } from '../text-context';
import type { HandedIn } from './handed-in';

/** More threads than this gain nothing that a person would feel, and each holds a copy of the program. */
const MOST_THREADS = 4;

/** The audit of other files: kept by the pane, so that it goes on while other pages are looked at. */
export function useAuditRun() {
  const t = useText();
  const { attempt, notify } = useServices();
  const { auditRun, openAuditWorker } = useAudits();
  auditRun.current ??= new AuditRun<File>();
  const audit = auditRun.current;
  const state: AuditRunState<File> = useSyncExternalStore(audit.subscribe, audit.getState);
  const start = (handedIn: HandedIn, profile: AuditSettings['profile']): void => {
    notify(null);
    if (handedIn.files.length === 0) {
      notify({ intent: 'error', text: t('auditFiles.noWorkbook'), detail: '', undoId: null });
      return;
    }
    void attempt(async () => {
      await audit.start({
        ...handedIn,
        openWorker: () => openAuditWorker({ profile, off: [] }),
        jobs: Math.min(navigator.hardwareConcurrency, MOST_THREADS),
        day: new Date(),
      });
      const ended = audit.getState();
      if (ended.phase !== 'done' || ended.left > 0) return;
      // The user may be looking at another page.
      notify({
        intent: 'success',
        text: t('auditFiles.ended', { files: handedIn.files.length }),
        detail: '',
        undoId: null,
      });
    });
  };
  return { state, start, stop: () => audit.stop(), clear: () => audit.clear() };
}
