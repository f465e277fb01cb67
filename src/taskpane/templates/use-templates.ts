import { useEffect, useState } from 'react';
import { listTemplates } from '../../app/make/templates';
import type { StoredTemplate, TemplateChange, TemplateStores } from '../../app/make/templates';
import { useServices } from '../pane-context';

/** Carries out a change, says what came of it, and lists the templates anew; whether it was made. */
export type Change = (run: () => Promise<TemplateChange>, done: string) => Promise<boolean>;

/** All templates as they are stored, and what changes them. */
export function useTemplates() {
  const { host, attempt, notify } = useServices();
  const [stores] = useState<TemplateStores>(() => ({
    user: host.userSettings,
    workbook: host.workbookSettings,
  }));
  const [listed, setListed] = useState<{
    readonly templates: readonly StoredTemplate[];
    readonly problems: readonly string[];
  }>({ templates: [], problems: [] });
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    let current = true;
    void attempt(async () => {
      const now = await listTemplates(stores);
      if (current) setListed(now);
    });
    return () => {
      current = false;
    };
  }, [stores, attempt, changes]);
  const change: Change = async (run, done) => {
    let ok = false;
    await attempt(async () => {
      const result = await run();
      ok = result.ok;
      notify(
        result.ok
          ? { intent: 'success', text: done, detail: '', undoId: null }
          : { intent: 'error', text: result.problems.join('\n'), detail: '', undoId: null },
      );
      setChanges((count) => count + 1);
    });
    return ok;
  };
  return { ...listed, stores, change };
}
