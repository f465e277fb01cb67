import { useState } from 'react';
import type { ComponentType } from 'react';
import type { WorkbookPageName } from '../pane-context';
import { AuditPage, EVERYTHING, type AuditFilter } from './audit-page';
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
  // The columns of the sheet in front can be corrected without an audit.
  return page === 'columns' ? <ColumnsPage /> : <FollowedPage page={page} />;
}

function FollowedPage({ page }: { readonly page: AuditPageName }) {
  useFollowedAudit();
  // What was looked for is still looked for after a visit to the map or the report.
  const [filter, setFilter] = useState<AuditFilter>(EVERYTHING);
  if (page === 'audit') return <AuditPage filter={filter} onFilter={setFilter} />;
  const AuditPart = PAGES[page];
  return <AuditPart />;
}
