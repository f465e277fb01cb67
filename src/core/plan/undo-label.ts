import { speaker, type Message, type Phrase } from '../message/message';

const say = speaker({ undo: { zh: '撤销：{label}', en: 'Undo: {label}' } });

/** How the list of what was done names the plan that takes another one back. */
export function undoLabel(label: Phrase): Message {
  return say('undo', { label });
}
