import { lazy, Suspense, useState } from 'react';
import type { SheetView, TableView } from '../../app/audit/validate-sheet';
import { doubtGaps } from '../../core/recognise/doubt-gaps';
import { useLive, useServices } from '../pane-context';
import { Gaps } from '../shell/gaps';
import { Page } from '../shell/page';
import { FailedState, LoadingState } from '../shell/states';
import { FindingList } from './finding-list';
import { LostColumns } from './lost-columns';
import { NoTable } from './no-table';
import { RowDock } from './row-dock';
import { ScoreCard } from './score-card';
import { SheetHead } from './sheet-head';
import { FillCallout } from './fill-callout';

/** What 填分 would change is shown when somebody asks for it. */
const FillPage = lazy(async () => ({ default: (await import('./fill-page')).FillPage }));

/** 本表: the sheet in front of the user, scored and checked while it is edited. */
export function SheetPage() {
  const live = useLive();
  const { refresh } = useServices();
  const [filling, setFilling] = useState(false);
  const { view, failure, phase } = live;
  if (phase === 'failed' && failure !== null) {
    return (
      <Page>
        <FailedState failure={failure} onRetry={() => void refresh()} />
      </Page>
    );
  }
  if (view === null) {
    return (
      <Page>
        <LoadingState />
      </Page>
    );
  }
  if (view.tables.length === 0) {
    return (
      <Page>
        <LostColumns what={view.lostColumns} />
        <NoTable view={view} />
      </Page>
    );
  }
  if (filling)
    return (
      <Suspense fallback={<LoadingState />}>
        <FillPage
          view={view}
          onClose={() => {
            setFilling(false);
          }}
        />
      </Suspense>
    );
  return (
    <Page footer={<RowDock view={view} selection={live.selection} />}>
      <LostColumns what={view.lostColumns} />
      {view.tables.map((table) => (
        <SheetTable key={table.table.range.top} table={table} view={view} />
      ))}
      <FillCallout
        view={view}
        onFill={() => {
          setFilling(true);
        }}
      />
      <Gaps gaps={view.tables.flatMap(({ table }) => doubtGaps(table))} />
      <FindingList view={view} />
    </Page>
  );
}

function SheetTable(props: { readonly table: TableView; readonly view: SheetView }) {
  return (
    <>
      <SheetHead table={props.table} view={props.view} />
      <ScoreCard table={props.table} sheet={props.view.sheet} />
    </>
  );
}
