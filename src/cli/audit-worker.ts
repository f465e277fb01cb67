import { auditOne, type AuditSettings } from './audit-one';
import { processTerminal } from './terminal';

/** What the pool sends: first how to audit, then one file after the other. */
export type WorkerMessage = { readonly settings: AuditSettings } | { readonly file: string };

/** A process that audits one file after the other: a path comes in, its audit goes out. */
let settings: AuditSettings | null = null;
process.on('message', (message: WorkerMessage) => {
  if ('settings' in message) {
    settings = message.settings;
    return;
  }
  if (settings === null) throw new Error('a file came before the settings');
  auditOne(message.file, settings, processTerminal).then(
    (audit) => process.send?.(audit),
    (error: unknown) => {
      // A fault of ours ends the process; the pool reports it with the file's name.
      throw error;
    },
  );
});
// Nobody waits for the results any more.
process.on('disconnect', () => process.exit());
