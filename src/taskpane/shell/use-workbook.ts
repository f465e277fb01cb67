import { useEffect, useMemo, useRef, useState } from 'react';
import { correctedTables, type CorrectedTables } from '../../app/kept/corrected-tables';
import { failureOf } from '../../app/audit/live-sheet';
import type { Failure } from '../../app/audit/live-sheet';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { useLive, useServices, useWriting } from '../pane-context';

/** Longer than for one sheet: all of the workbook is read. */
const SETTLE_MILLISECONDS = 400;

export type WholeWorkbook =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly failure: Failure }
  | ({ readonly phase: 'ready'; readonly workbook: WorkbookSnapshot } & CorrectedTables);

/** The workbook with its tables; read when the page opens and again after edits have settled. */
export function useWorkbook(): { readonly whole: WholeWorkbook; readonly retry: () => void } {
  const live = useLive();
  const { host } = useServices();
  const { busy } = useWriting();
  const { revision, corrections } = live;
  const [attempt, setAttempt] = useState(0);
  const [read, setRead] = useState<
    { readonly workbook: WorkbookSnapshot } | { readonly failure: Failure } | null
  >(null);
  /** Whether to read at once instead of waiting for edits to settle. */
  const atOnce = useRef(true);
  useEffect(() => {
    if (busy) {
      // A job in chunks changes the workbook many times: one reading right after it is enough.
      atOnce.current = true;
      return undefined;
    }
    let current = true;
    const run = async () => {
      try {
        const { workbook } = await host.read({ sheets: 'all' });
        if (current) setRead({ workbook });
      } catch (error) {
        if (current) setRead({ failure: failureOf(error) });
      }
    };
    const timer = setTimeout(() => void run(), atOnce.current ? 0 : SETTLE_MILLISECONDS);
    atOnce.current = false;
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [host, revision, busy, attempt]);
  const whole = useMemo((): WholeWorkbook => {
    if (read === null) return { phase: 'loading' };
    if ('failure' in read) return { phase: 'failed', failure: read.failure };
    return { phase: 'ready', workbook: read.workbook, ...correctedTables(read.workbook, corrections) };
  }, [read, corrections]);
  return {
    whole,
    retry: () => {
      setAttempt(attempt + 1);
    },
  };
}
