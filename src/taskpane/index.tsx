import { createRoot } from 'react-dom/client';
import { officeLook } from '../adapters/office/office-look';
import { officeReady } from '../adapters/office/office-ready';
import { OfficeWorkbookHost } from '../adapters/office/office-workbook-host';
import { openFileInHost } from '../adapters/office/open-workbook';
import { xlsxFiles } from '../adapters/xlsx/xlsx-files';
import { localeOf } from '../locale/text';
import { App } from './app';
import { openAuditThread } from './audit-files/audit-thread';
import { NoHost } from './no-host';
import type { Place } from './pane-context';
import { themeOfBackground } from './theme';

const PLACES: readonly Place[] = ['sheet', 'workbook', 'create', 'tools'];

/** The composition root: which host, which place, which language and theme; then the pane. */
async function start(): Promise<void> {
  const element = document.getElementById('root');
  if (element === null) throw new Error('the page has no #root');
  const root = createRoot(element);
  const environment = await officeReady();
  const look = officeLook();
  const locale = localeOf(look.language);
  const theme = look.background === null ? null : themeOfBackground(look.background);
  if (environment.host === 'none') {
    root.render(<NoHost message={environment.message} locale={locale} />);
    return;
  }
  const wanted = new URLSearchParams(location.search).get('place');
  const place = PLACES.find((one) => one === wanted) ?? 'sheet';
  root.render(
    <App
      host={new OfficeWorkbookHost(environment)}
      files={{ ...xlsxFiles, open: openFileInHost }}
      openAuditWorker={openAuditThread}
      place={place}
      locale={locale}
      theme={theme}
    />,
  );
}

void start();
