import { enUS } from './en-us';
import { zhCN } from './zh-cn';

/** Every text of the interface has one of these keys; a key that one language lacks does not compile. */
export type TextKey = keyof typeof zhCN;

export type Locale = 'zh-CN' | 'en-US';

export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

const TEXTS: Record<Locale, Record<TextKey, string>> = { 'zh-CN': zhCN, 'en-US': enUS };

/** The texts of one language; `{name}` in a text is replaced by the value of that name. */
export function translatorOf(locale: Locale): Translate {
  const texts = TEXTS[locale];
  return (key, values = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The language for a tag such as Office gives ("zh-CN", "en-GB"); Chinese for everything but English. */
export function localeOf(tag: string | null): Locale {
  return tag !== null && /^en\b/i.test(tag) ? 'en-US' : 'zh-CN';
}
