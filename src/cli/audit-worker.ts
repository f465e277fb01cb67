import type { AuditSettings } from '../app/audit/audit-file';
import type { FileAudit } from '../report/file-audit';
import { auditPath } from './audit-path';
import { nodeDisk } from './disk/node-disk';

/** What the pool sends: how to audit, then one file after the other, until it says how to audit those that follow. */
export type WorkerMessage = { readonly settings: AuditSettings } | { readonly file: string };

/** A process that audits one file after the other: paths come in, their audits go out in the same order. */
let settings: AuditSettings | null = null;
let last: Promise<unknown> = Promise.resolve();
process.on('message', (message: WorkerMessage) => {
  if ('settings' in message) {
    settings = message.settings;
    return;
  }
  const how = settings;
  if (how === null) throw new Error('a file came before the settings');
  // A fault of ours ends the process; the pool reports it with the file's name.
  last = last.then(async () => answer(await auditPath(message.file, how, nodeDisk)));
});

/** Resolves when the answer is out: what befalls the next file must not take it along. */
function answer(audit: FileAudit): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(audit, () => {
      resolve();
    });
  });
}

// Nobody waits for the results any more.
process.on('disconnect', () => process.exit());
