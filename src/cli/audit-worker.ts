import { parentPort, workerData } from 'node:worker_threads';
import { auditOne, type AuditSettings } from './audit-one';
import { processTerminal } from './terminal';

/** A thread that audits one file after the other: a path comes in, its audit goes out. */
const settings = workerData as AuditSettings;
parentPort?.on('message', (file: string) => {
  auditOne(file, settings, processTerminal).then(
    (audit) => parentPort?.postMessage(audit),
    // A fault of ours ends the thread; the pool reports it with the file's name.
    (error: unknown) => {
      throw error;
    },
  );
});
