import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { AuditSession } from '../app/audit/audit-session';
import type { AuditRun } from '../app/audit/audit-run';
import { LiveSheet } from '../app/audit/live-sheet';
import type { Language } from '../core/message/message';
import type { WorkbookFiles, WorkbookHost } from '../core/workbook/ports';
import { failureNotice } from './notices';
import type { Audits, Notice, OpenAuditWorker, Pane, Place, Services } from './pane-context';
import { useLanguage } from './text-context';
import { useNavigationState } from './use-navigation-state';
import { useWritingState } from './use-writing-state';

/** What the pane stands on: the workbook that is open, files, and what works beside it. */
export interface PanePorts {
  readonly host: WorkbookHost;
  readonly files: WorkbookFiles;
  readonly openAuditWorker: OpenAuditWorker;
}

/** Binds a workbook to the pane: the live view, writing with undo, and what the notice bar says. */
export function usePaneState(
  { host, files, openAuditWorker }: PanePorts,
  goTo: (place: Place) => void,
): { readonly pane: Pane; readonly notice: Notice | null } {
  const language = useLanguage();
  const sheet = useMemo(() => new LiveSheet(host, undefined, language), [host, language]);
  const live = useSyncExternalStore(sheet.subscribe, sheet.getState);
  const [notice, notify] = useState<Notice | null>(null);
  useEffect(() => sheet.start(), [sheet]);
  const services = useMemo(
    () => servicesOf(host, files, sheet, notify, language),
    [host, files, sheet, language],
  );
  const writing = useWritingState(host, sheet, notify);
  const navigation = useNavigationState(goTo);
  const audit = useRef<AuditSession | null>(null);
  const auditRun = useRef<AuditRun<File> | null>(null);
  const audits = useMemo(
    (): Audits => ({ audit, auditRun, openAuditWorker }),
    [audit, auditRun, openAuditWorker],
  );
  return { pane: { services, writing, navigation, audits, live }, notice };
}

function servicesOf(
  host: WorkbookHost,
  files: WorkbookFiles,
  sheet: LiveSheet,
  notify: (notice: Notice | null) => void,
  language: Language,
): Services {
  const attempt = async (run: () => Promise<void>): Promise<void> => {
    try {
      await run();
    } catch (error) {
      notify(failureNotice(error, language));
    }
  };
  return {
    host,
    files,
    attempt,
    notify,
    reveal: (name, range) => void attempt(() => host.reveal(name, range)),
    refresh: () => sheet.refresh(),
  };
}
