import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { AuditSession, type AuditState } from '../../app/audit-session';
import { usePane } from '../pane-context';

/** The audit of this workbook: begun by the first page that asks for it, kept for the next, followed while one is open. */
export function useAudit(): { readonly session: AuditSession; readonly state: AuditState } {
  const { host, live, audit } = usePane();
  const { profile, ignored, corrections, phase } = live;
  const settings = useMemo(() => ({ profile, ignored, corrections }), [profile, ignored, corrections]);
  audit.current ??= new AuditSession(host, settings);
  const session = audit.current;
  const state = useSyncExternalStore(session.subscribe, session.getState);
  const known = phase !== 'loading';
  useEffect(() => {
    // The settings of the workbook are known once the sheet in front was read.
    if (known) session.take(settings);
  }, [session, settings, known]);
  useEffect(() => (known ? session.follow() : undefined), [session, known]);
  return { session, state };
}
