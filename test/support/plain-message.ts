import type { Message } from '../../src/core/message/message';

/** A message of a host that only tests have; the same words in both languages. */
export function plainMessage(words: string): Message {
  return { message: 'plain', sentence: { zh: words, en: words } };
}
