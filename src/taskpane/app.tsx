import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { Locale } from '../locale/text';
import { usePageStyles } from './page-styles';
import { PaneProvider } from './pane-context';
import type { Place } from './pane-context';
import { ErrorBoundary } from './shell/error-boundary';
import { NoticeBar } from './shell/notice-bar';
import { Places } from './shell/places';
import { LoadingState } from './shell/states';
import { SheetPage } from './sheet/sheet-page';
import { TextProvider } from './text-context';
import { themeOf } from './theme';
import type { ThemeName } from './theme';
import { usePaneState } from './use-pane';
import type { PanePorts } from './use-pane';
import { useThemeName } from './use-theme-name';

export interface AppProps extends PanePorts {
  readonly locale?: Locale;
  /** Where the ribbon button wants the pane to open. */
  readonly place?: Place;
  /** Office's theme; null where it is unknown. */
  readonly theme?: ThemeName | null;
}

/** The whole pane over one workbook. */
export function App({ locale = 'zh-CN', place = 'sheet', theme = null, ...ports }: AppProps) {
  const name = useThemeName(theme);
  usePageStyles();
  return (
    <FluentProvider theme={themeOf(name)} dir="ltr" style={{ height: '100%' }} lang={locale}>
      <TextProvider locale={locale}>
        <ErrorBoundary>
          <Shell ports={ports} firstPlace={place} />
        </ErrorBoundary>
      </TextProvider>
    </FluentProvider>
  );
}

/** Places other than the sheet in front come when they are opened, so that the pane is there at once. */
const CreatePage = lazy(async () => ({ default: (await import('./create/create-page')).CreatePage }));
const WorkbookPage = lazy(async () => ({
  default: (await import('./workbook/workbook-page')).WorkbookPage,
}));
const ToolsPage = lazy(async () => ({ default: (await import('./tools/tools-page')).ToolsPage }));

const PAGES = { sheet: SheetPage, workbook: WorkbookPage, create: CreatePage, tools: ToolsPage };

const useStyles = makeStyles({
  shell: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  page: { flex: '1 1 auto', minHeight: 0, display: 'flex', flexDirection: 'column' },
});

function Shell(props: { readonly ports: PanePorts; readonly firstPlace: Place }) {
  const styles = useStyles();
  const [place, setPlace] = useState<Place>(props.firstPlace);
  const { pane, notice } = usePaneState(props.ports, setPlace);
  const Page = PAGES[place];
  return (
    <PaneProvider pane={pane}>
      <div className={styles.shell}>
        <Places place={place} onChange={pane.navigation.goTo} />
        <main className={styles.page} role="tabpanel" id="place" aria-labelledby={`tab-${place}`}>
          <Suspense fallback={<LoadingState />}>
            <Page />
          </Suspense>
        </main>
        <NoticeBar notice={notice} />
      </div>
    </PaneProvider>
  );
}
