import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Language } from '../core/message/message';
import { translatorOf } from '../locale/text';
import type { Locale, Translate } from '../locale/text';

const TextContext = createContext<Translate>(translatorOf('zh-CN'));
const LanguageContext = createContext<Language>('zh');

/** Gives everything below it the texts of one language. */
export function TextProvider(props: { readonly locale: Locale; readonly children: ReactNode }) {
  const translate = useMemo(() => translatorOf(props.locale), [props.locale]);
  return (
    <LanguageContext.Provider value={props.locale === 'en-US' ? 'en' : 'zh'}>
      <TextContext.Provider value={translate}>{props.children}</TextContext.Provider>
    </LanguageContext.Provider>
  );
}

/** The texts of the language in use: `t('sheet.fill')`. */
export function useText(): Translate {
  return useContext(TextContext);
}

/** The language that findings are told in. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
