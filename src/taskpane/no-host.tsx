import { FluentProvider } from '@fluentui/react-components';
import type { Locale } from '../locale/text';
import { EmptyState } from './shell/states';
import { TextProvider, useText } from './text-context';
import { usePageStyles } from './page-styles';
import { themeOf } from './theme';
import { useThemeName } from './use-theme-name';

/** The page opened outside Excel, or in one that is too old: says so instead of staying white. */
export function NoHost(props: { readonly message: string; readonly locale: Locale }) {
  usePageStyles();
  return (
    <FluentProvider theme={themeOf(useThemeName(null))} style={{ height: '100%' }} lang={props.locale}>
      <TextProvider locale={props.locale}>
        <Message text={props.message} />
      </TextProvider>
    </FluentProvider>
  );
}

function Message({ text }: { readonly text: string }) {
  const t = useText();
  return <EmptyState title={t('noHost.title')} text={text} />;
}
