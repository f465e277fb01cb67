import type { ComponentType } from 'react';
import type { WorkbookPageName } from '../pane-context';
import { AuditPage } from './audit-page';
import { ColumnsPage } from './columns-page';
import { FixesPage } from './fixes-page';
import { MapPage } from './map-page';
import { ReportPage } from './report-page';

const PAGES: Record<Exclude<WorkbookPageName, 'tables'>, ComponentType> = {
  audit: AuditPage,
  fixes: FixesPage,
  report: ReportPage,
  map: MapPage,
  columns: ColumnsPage,
};

/** The audit and the pages that belong to it: all of this is loaded when it is first opened. */
export function AuditPlace({ page }: { readonly page: Exclude<WorkbookPageName, 'tables'> }) {
  const AuditPart = PAGES[page];
  return <AuditPart />;
}
