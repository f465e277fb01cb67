import { auditFile, type AuditSettings } from '../app/audit/audit-file';
import { fileDigest } from '../app/audit/file-digest';
import type { FileAudit } from '../report/file-audit';
import type { Disk } from './disk/disk';
import { shownPath } from './disk/file-name';
import { openBytes, readWorkbook } from './open-file';

/** Reads and audits one file. Never rejects for a bad file: it comes back with its `error`. */
export async function auditPath(file: string, settings: AuditSettings, disk: Disk): Promise<FileAudit> {
  const name = shownPath(file);
  const read = await openBytes(file, disk);
  if (!read.ok) return auditFile(name, read, settings);
  const audit = await auditFile(name, await readWorkbook(file, read.bytes), settings);
  const digest = await fileDigest(read.bytes);
  return digest === null ? audit : { ...audit, digest };
}
