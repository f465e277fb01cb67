import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Language } from '../core/message/message';
import { CHINESE, englishTexts, translatorOf } from '../locale/text';
import type { Locale, Texts, Translate } from '../locale/text';

const TextContext = createContext<Translate>(translatorOf(CHINESE));
const LanguageContext = createContext<Language>('zh');

/** Gives everything below it the texts of one language, as soon as they are there. */
export function TextProvider(props: { readonly locale: Locale; readonly children: ReactNode }) {
  const texts = useTexts(props.locale);
  const translate = useMemo(() => translatorOf(texts ?? CHINESE), [texts]);
  if (texts === null) return null;
  return (
    <LanguageContext.Provider value={texts === CHINESE ? 'zh' : 'en'}>
      <TextContext.Provider value={translate}>{props.children}</TextContext.Provider>
    </LanguageContext.Provider>
  );
}

/** The texts of a language; null while they are loaded. Chinese where the English ones do not come. */
function useTexts(locale: Locale): Texts | null {
  const [english, setEnglish] = useState<Texts | null>(null);
  useEffect(() => {
    if (locale === 'en-US') void englishTexts().then(setEnglish, () => setEnglish(CHINESE));
  }, [locale]);
  return locale === 'en-US' ? english : CHINESE;
}

/** The texts of the language in use: `t('sheet.fill')`. */
export function useText(): Translate {
  return useContext(TextContext);
}

/** The language that findings are told in. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
