import { auditFile, type AuditSettings } from '../app/audit-file';
import { fileDigest } from '../app/file-digest';
import type { FileAudit } from '../core/audit/report/audit-report';
import { openWorkbook } from './open-file';
import type { Terminal } from './terminal';

/** Reads and audits one file. Never rejects for a bad file: it comes back with its `error`. */
export async function auditOne(
  file: string,
  settings: AuditSettings,
  terminal: Pick<Terminal, 'read'>,
): Promise<FileAudit> {
  const read: Uint8Array[] = [];
  const opened = await openWorkbook(file, {
    read: async (path) => {
      const bytes = await terminal.read(path);
      read.push(bytes);
      return bytes;
    },
  });
  const audit = await auditFile(file, opened, settings);
  const [bytes] = read;
  const digest = bytes === undefined ? null : await fileDigest(bytes);
  return digest === null ? audit : { ...audit, digest };
}
