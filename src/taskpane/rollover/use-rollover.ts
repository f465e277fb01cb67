import { useMemo, useState } from 'react';
import type { FileTables } from '../../app/kept/file-tables';
import { newYearPlans, planRollover, rolloverLabel, type RolloverPreview } from '../../app/make/rollover';
import { layoutById } from '../../core/table/layouts';
import { useLive } from '../pane-context';
import { useJob } from '../shell/use-job';
import { useText } from '../text-context';
import { keyOf, yearOf } from './rollover-tables';
import { useNewWorkbook } from './use-new-workbook';
import type { Destination } from './use-new-workbook';

/** "own", or an id of the layout catalogue. */
export type LayoutChoice = string;

/** Tables to be rolled over, and where the new ones go. */
export interface RolloverSource {
  readonly from: FileTables;
  /** Of the workbook that is open. */
  readonly sheetNames: readonly string[];
  readonly into: Destination;
}

/** What is entered on the page 结转, what it would make, and making it. */
export function useRollover({ from, sheetNames, into }: RolloverSource) {
  const live = useLive();
  const { workbook, tables } = from;
  // New sheets in this workbook are scored by its rules; a new workbook goes on with the rules of the tables.
  const profile = into === 'same' ? live.profile.profile : from.profile;
  const [targets, setTargets] = useState<'keep' | 'actual'>('keep');
  const [layout, setLayout] = useState<LayoutChoice>('own');
  const [withList, setWithList] = useState(true);
  const { year, setYear, yearFine, older, chosen, left, setLeft, leaveAll } = useOlderTables(tables);
  const preview = useMemo(
    () =>
      yearFine && chosen.length > 0
        ? planRollover({
            workbook,
            tables: chosen,
            all: tables,
            toYear: Number(year),
            targets,
            layout: layout === 'own' ? null : layoutById(layout),
            profile,
            beside: into === 'same' ? sheetNames : [],
            protect: false,
          })
        : null,
    [workbook, chosen, tables, yearFine, year, targets, layout, profile, into, sheetNames],
  );
  const { job, cancel, making, write } = useRolloverWriting();
  const start = async (): Promise<void> => {
    if (preview === null || !preview.ok) return;
    if (await write({ preview, year, into, withList, profile })) leaveAll();
  };
  return {
    ...{ year, setYear, yearFine, targets, setTargets, layout, setLayout, withList, setWithList },
    ...{ older, chosen, left, setLeft, preview, start, job, cancel, making },
  };
}

/** The new year, and which of the tables before it are chosen. */
function useOlderTables(tables: FileTables['tables']) {
  const newest = Math.max(0, ...tables.map(yearOf));
  const [entered, setYear] = useState<string | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const year = entered ?? (newest === 0 ? '' : String(newest + 1));
  // Tables that are already of the new year are what an earlier roll-over made.
  const older = useMemo(() => tables.filter((table) => yearOf(table) < Number(year)), [tables, year]);
  const chosen = useMemo(() => older.filter((table) => !left.has(keyOf(table))), [older, left]);
  return {
    year,
    setYear,
    yearFine: /^(19|20)\d\d$/.test(year),
    older,
    chosen,
    left,
    setLeft,
    /** The next click must not make them again, nor go on to the year after. */
    leaveAll: () => {
      setYear(year);
      setLeft(new Set(older.map(keyOf)));
    },
  };
}

interface NewYear {
  readonly preview: Extract<RolloverPreview, { readonly ok: true }>;
  readonly year: string;
  readonly into: Destination;
  readonly withList: boolean;
  readonly profile: FileTables['profile'];
}

/** Writes the new tables into this workbook, or makes another of them; resolves with whether it was done. */
function useRolloverWriting() {
  const t = useText();
  const { job, run, cancel } = useJob();
  const { making, make } = useNewWorkbook();
  const write = ({ preview, year, into, withList, profile }: NewYear): Promise<boolean> => {
    const plans = preview.sheets.map(({ plan }) => plan);
    const done = t('rollover.done', { count: plans.length, year });
    if (into === 'same') {
      return run(rolloverLabel(year), withList ? [...plans, preview.list] : plans, done);
    }
    const fileName = `${year}年度绩效自评表.xlsx`;
    return make({ plans: newYearPlans(preview, profile, withList), into, fileName, done });
  };
  return { job, cancel, making, write };
}
