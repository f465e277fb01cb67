import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { AuditSession, type AuditState } from '../../app/audit/audit-session';
import { useAudits, useLive, useServices } from '../pane-context';
import { useLanguage } from '../text-context';

/** The audit of this workbook: begun by the first page that asks for it, kept for the next. */
export function useAudit(): { readonly session: AuditSession; readonly state: AuditState } {
  const live = useLive();
  const { host } = useServices();
  const { audit } = useAudits();
  const { profile, ignored, corrections } = live;
  const language = useLanguage();
  audit.current ??= new AuditSession(host, { profile, ignored, corrections, language });
  const session = audit.current;
  return { session, state: useSyncExternalStore(session.subscribe, session.getState) };
}

/** Lets the audit follow the workbook and its settings as long as one of its pages is open. */
export function useFollowedAudit(): void {
  const live = useLive();
  const { profile, ignored, corrections, phase, revision } = live;
  const { session } = useAudit();
  const language = useLanguage();
  const settings = useMemo(
    () => ({ profile, ignored, corrections, language }),
    [profile, ignored, corrections, language],
  );
  // The settings of the workbook are known once the sheet in front was read.
  const known = phase !== 'loading';
  const changes = useRef(revision);
  useEffect(() => {
    changes.current = revision;
  }, [revision]);
  useEffect(() => {
    if (known) session.take(settings);
  }, [session, settings, known]);
  useEffect(() => (known ? session.follow(() => changes.current) : undefined), [session, known]);
}
