import { speaker, type Message } from '../message/message';

const say = speaker({ noMoreThan: { zh: '不超过 {limit}', en: 'no more than {limit}' } });

/** What a figure should be that has a limit, as findings print it: 不超过 10. */
export function noMoreThan(limit: string): Message {
  return say('noMoreThan', { limit });
}
