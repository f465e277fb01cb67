import type { Told } from '../../message/message';

/** Sentences that several rules say word for word; a rule takes those that it needs into its own. */
export const COMMON_MESSAGES = {
  changeTo: { zh: '改为 {value}', en: 'Change to {value}' },
} as const;

/** The title of another form, in a sentence that tells of it; in English it goes before the sentence, or within it. */
export const TITLED_BEFORE = { titled: { zh: '“{title}”', en: '“{title}”: ' } } as const;
export const TITLED_WITHIN = { titled: { zh: '“{title}”', en: ' “{title}”' } } as const;

/** The title as such a message; nothing for a form without one. */
export function titled(titles: readonly string[]): Told<'titled'>[] {
  return titles.map((title) => ({ message: 'titled', data: { title } }));
}
