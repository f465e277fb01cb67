import { FluentProvider } from '@fluentui/react-components';
import type { Locale } from '../locale/text';
import { EmptyState } from './shell/states';
import { TextProvider, useLanguage, useText } from './text-context';
import { usePageStyles } from './page-styles';
import { themeOf } from './theme';
import { useThemeName } from './use-theme-name';
import { told, type Phrase } from '../core/message/message';

/** The page opened outside Excel, or in one that is too old: says so instead of staying white. */
export function NoHost(props: { readonly message: Phrase; readonly locale: Locale }) {
  usePageStyles();
  return (
    <FluentProvider theme={themeOf(useThemeName(null))} style={{ height: '100%' }} lang={props.locale}>
      <TextProvider locale={props.locale}>
        <Message text={props.message} />
      </TextProvider>
    </FluentProvider>
  );
}

function Message({ text }: { readonly text: Phrase }) {
  const t = useText();
  return <EmptyState title={t('noHost.title')} text={told(text, useLanguage())} />;
}
