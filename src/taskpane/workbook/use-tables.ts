import { useEffect, useRef, useState } from 'react';
import { failureOf } from '../../app/audit/live-sheet';
import type { Failure } from '../../app/audit/live-sheet';
import { listTables } from '../../app/audit/list-tables';
import type { TableLine } from '../../app/audit/list-tables';
import { useLive, useServices } from '../pane-context';

/** Longer than for one sheet: all of the workbook is read. */
const SETTLE_MILLISECONDS = 500;

export type Tables =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly failure: Failure }
  | { readonly phase: 'ready'; readonly lines: readonly TableLine[]; readonly sheets: number };

/** All tables of the workbook; read when the place is opened and again after edits have settled. */
export function useTables(): { readonly tables: Tables; readonly retry: () => void } {
  const live = useLive();
  const { host } = useServices();
  const { revision, profile, ignored, corrections } = live;
  const [tables, setTables] = useState<Tables>({ phase: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const first = useRef(true);
  useEffect(() => {
    let current = true;
    const read = async () => {
      try {
        const { workbook } = await host.read({ sheets: 'all' });
        if (!current) return;
        const lines = listTables(workbook, profile, ignored, corrections);
        setTables({ phase: 'ready', lines, sheets: workbook.sheets.length });
      } catch (error) {
        if (current) setTables({ phase: 'failed', failure: failureOf(error) });
      }
    };
    const timer = setTimeout(() => void read(), first.current ? 0 : SETTLE_MILLISECONDS);
    first.current = false;
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [host, revision, profile, ignored, corrections, attempt]);
  return {
    tables,
    retry: () => {
      setAttempt(attempt + 1);
    },
  };
}
