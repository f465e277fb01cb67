import { useState } from 'react';
import type { ComponentType } from 'react';
import type { WorkbookPageName } from '../pane-context';
import { EVERYTHING, type AuditFilter, type FilterProps } from './audit-findings';
import { AuditPage } from './audit-page';
import { ColumnsPage } from './columns-page';
import { FixesPage } from './fixes-page';
import { MapPage } from './map-page';
import { ReportPage } from './report-page';
import { useFollowedAudit } from './use-audit';

type AuditPageName = Exclude<WorkbookPageName, 'tables' | 'columns'>;

const PAGES: Record<Exclude<AuditPageName, 'audit'>, ComponentType> = {
  fixes: FixesPage,
  report: ReportPage,
  map: MapPage,
};

/** The audit and the pages that belong to it: all of this is loaded when it is first opened. */
export function AuditPlace({ page }: { readonly page: Exclude<WorkbookPageName, 'tables'> }) {
  // What was looked for is still looked for after a visit to the map, the report or the columns.
  const [filter, setFilter] = useState<AuditFilter>(EVERYTHING);
  // The columns of the sheet in front can be corrected without an audit.
  return page === 'columns' ? (
    <ColumnsPage />
  ) : (
    <FollowedPage page={page} filter={filter} onFilter={setFilter} />
  );
}

function FollowedPage({ page, ...filter }: FilterProps & { readonly page: AuditPageName }) {
  useFollowedAudit();
  if (page === 'audit') return <AuditPage {...filter} />;
  const AuditPart = PAGES[page];
  return <AuditPart />;
}
