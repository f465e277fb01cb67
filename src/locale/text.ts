import { zhCN } from './zh-cn';

/** Every text of the interface has one of these keys; a key that one language lacks does not compile. */
export type TextKey = keyof typeof zhCN;

export type Locale = 'zh-CN' | 'en-US';

/** All texts of one language. */
export type Texts = Readonly<Record<TextKey, string>>;

export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The texts that are there at the start. */
export const CHINESE: Texts = zhCN;

/** The English texts: few panes need them, and so the start does not carry them. Rejects where they cannot be loaded. */
export async function englishTexts(): Promise<Texts> {
  return (await import('./en-us')).enUS;
}

/** Gives a text by its key; `{name}` in it is replaced by the value of that name. */
export function translatorOf(texts: Texts): Translate {
  return (key, values = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The language for a tag such as Office gives ("zh-CN", "en-GB"); Chinese for everything but English. */
export function localeOf(tag: string | null): Locale {
  return tag !== null && /^en\b/i.test(tag) ? 'en-US' : 'zh-CN';
}
