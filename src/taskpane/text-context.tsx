import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { textOf } from '../locale/text';
import type { Locale, Translate } from '../locale/text';

const TextContext = createContext<Translate>(textOf('zh-CN'));

/** Gives everything below it the texts of one language. */
export function TextProvider(props: { readonly locale: Locale; readonly children: ReactNode }) {
  const translate = useMemo(() => textOf(props.locale), [props.locale]);
  return <TextContext.Provider value={translate}>{props.children}</TextContext.Provider>;
}

/** The texts of the language in use: `t('sheet.fill')`. */
export function useText(): Translate {
  return useContext(TextContext);
}
