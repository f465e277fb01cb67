import { useMemo, useState } from 'react';
import type { ColumnsOrigin, Navigation, Place, Tool, WorkbookPageName } from './pane-context';

/** Which pages of 工具 and 全簿 are open; `goTo` opens one of the four places. */
export function useNavigationState(goTo: (place: Place) => void): Navigation {
  const [tool, setTool] = useState<Tool | null>(null);
  const [workbookPage, setWorkbookPage] = useState<WorkbookPageName>('tables');
  const [columnsFrom, setColumnsFrom] = useState<ColumnsOrigin>('tables');
  return useMemo(
    () => ({
      tool,
      workbookPage,
      columnsFrom,
      goTo: (place) => {
        setTool(null);
        goTo(place);
      },
      openTool: (next) => {
        setTool(next);
        goTo('tools');
      },
      openWorkbookPage: (page) => {
        setWorkbookPage(page);
        goTo('workbook');
      },
      openColumns: (from) => {
        setColumnsFrom(from);
        setWorkbookPage('columns');
        goTo('workbook');
      },
    }),
    [tool, workbookPage, columnsFrom, goTo],
  );
}
