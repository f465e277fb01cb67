import { useMemo, useState } from 'react';
import type { SheetView } from '../../app/audit/validate-sheet';
import {
  chosenTwice,
  columnKey,
  correctionsFor,
  storeCorrections,
  type ColumnWish,
} from '../../app/kept/mapping-corrections';
import { columnChoices, columnsOfRow, type ColumnChoice } from '../../core/recognise/column-choices';
import { lostWithSheet } from '../../core/recognise/lost-corrections';
import { placeCorrections } from '../../core/recognise/place-corrections';
import { recognise } from '../../core/recognise/recognise';
import type { MappingCorrection, RecognisedTable } from '../../core/recognise/recognised-table';
import { columnName } from '../../core/workbook/address';
import type { SheetSnapshot } from '../../core/workbook/snapshot';
import { useLive, useServices } from '../pane-context';
import { useText } from '../text-context';

/** The columns of a table, or of a row that a person took for its headings. */
interface TableChoices {
  readonly table: RecognisedTable | null;
  readonly choices: readonly ColumnChoice[];
}

/** What the columns of a sheet were taken for, what a person says they are, and keeping that. */
export function useColumns(view: SheetView) {
  const t = useText();
  const { notify } = useServices();
  const live = useLive();
  // By place and not by what was read: an edit meanwhile has the sheet read again, and nothing chosen may be lost.
  const [wishes, setWishes] = useState<ReadonlyMap<string, ColumnWish>>(new Map());
  const [headerRow, setHeaderRow] = useState<number | null>(null);
  const sheet = view.workbook.sheets.find(({ name }) => name === view.sheet);
  const parts = useMemo(() => choicesOf(sheet, view.tables, headerRow), [sheet, view.tables, headerRow]);
  const own = live.corrections.filter((one) => one.sheet === view.sheet);
  const store = useStoring(() => {
    setWishes(new Map());
    setHeaderRow(null);
  });
  const refuse = (text: string): void => {
    notify({ intent: 'error', text, detail: '', undoId: null });
  };
  const save = (): void => {
    const twice = parts.map((part) => chosenTwice(part.choices, wishes)).find((one) => one !== null);
    if (twice !== undefined) {
      const [first = '', second = ''] = twice.columns.map(columnName);
      refuse(t('columns.twice', { field: t(`columns.field.${twice.field}`), first, second }));
      return;
    }
    // What has no place on the sheet any more is not kept once a person has gone over its columns.
    const placed = sheet === undefined ? [] : placeCorrections(sheet, own).placed;
    const choices = parts.flatMap((part) => part.choices);
    const next = correctionsFor(view.sheet, choices, wishes, placed, headerRow ?? undefined);
    if (standsIn(view, [...live.corrections.filter((one) => one.sheet !== view.sheet), ...next])) {
      store(view.sheet, next, t('columns.saved'));
    } else {
      refuse(t('columns.still', { sheet: view.sheet }));
    }
  };
  const selected = live.selection?.sheet === view.sheet ? live.selection.range.top : null;
  return {
    parts,
    own,
    gone: lostWithSheet(live.sheetNames, live.corrections),
    wishes,
    wish: (choice: ColumnChoice, wanted: ColumnWish) => {
      setWishes(new Map(wishes).set(columnKey(choice), wanted));
    },
    headerRow,
    /** The selected row, where it may be taken for that of the headings. */
    rowToUse: view.tables.length === 0 && selected !== headerRow ? selected : null,
    takeRow: (row: number) => {
      setWishes(new Map());
      setHeaderRow(row);
    },
    save,
    forget: (name: string, done: string) => {
      store(name, [], done);
    },
  };
}

/** Keeps the corrections of a sheet in the workbook. */
function useStoring(
  onStored: () => void,
): (sheet: string, next: readonly MappingCorrection[], done: string) => void {
  const { host, attempt, notify, refresh } = useServices();
  const live = useLive();
  return (sheet, next, done) =>
    void attempt(async () => {
      await storeCorrections(host.workbookSettings, live.corrections, sheet, next);
      await refresh();
      onStored();
      notify({ intent: 'success', text: done, detail: '', undoId: null });
    });
}

function choicesOf(
  sheet: SheetSnapshot | undefined,
  tables: SheetView['tables'],
  headerRow: number | null,
): TableChoices[] {
  if (sheet === undefined) return [];
  if (tables.length > 0) return tables.map(({ table }) => ({ table, choices: columnChoices(sheet, table) }));
  return headerRow === null ? [] : [{ table: null, choices: columnsOfRow(sheet, headerRow) }];
}

/** Whether a table is recognised on the sheet under these corrections. */
function standsIn({ workbook, sheet }: SheetView, corrections: readonly MappingCorrection[]): boolean {
  return recognise(workbook, corrections).some((table) => table.sheet === sheet);
}
