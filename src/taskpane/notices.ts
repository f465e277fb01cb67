import { failureOf } from '../app/audit/live-sheet';
import { told, type Language, type Message } from '../core/message/message';
import type { ApplyRefusal } from '../core/workbook/plan';
import type { Notice } from './pane-context';

/** A write that was sent is waited for. */
export function waitingNotice(message: Message, language: Language): Notice {
  return { intent: 'waiting', text: told(message, language), detail: '', undoId: null };
}

/** A plan was refused. */
export function refusalNotice({ message, detail = '' }: ApplyRefusal, language: Language): Notice {
  return { intent: 'error', text: told(message, language), detail, undoId: null };
}

/** Something threw. */
export function failureNotice(error: unknown, language: Language): Notice {
  const { message, detail } = failureOf(error);
  return { intent: 'error', text: told(message, language), detail, undoId: null };
}
