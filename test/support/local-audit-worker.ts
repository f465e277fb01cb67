import { xlsxFiles } from '../../src/adapters/xlsx/xlsx-files';
import { auditFile, type AuditSettings } from '../../src/app/audit/audit-file';
import {
  AuditAnswers,
  workerEnded,
  type AuditAnswer,
  type AuditWorker,
} from '../../src/app/audit/audit-worker';
import type { HandedInFile } from '../../src/app/audit/audit-run';
import { fileDigest } from '../../src/app/audit/file-digest';

/** Audits handed-in files as a thread does, without one: for places that have no threads. */
export class LocalAuditWorker implements AuditWorker<HandedInFile<File>> {
  private readonly answers = new AuditAnswers();
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly settings: AuditSettings) {}

  get isUsable(): boolean {
    return !this.answers.isOver;
  }

  tell({ name, file }: HandedInFile<File>): void {
    this.last = this.last.then(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const audit = await auditFile(name, await xlsxFiles.read(bytes, file.name), this.settings);
      const digest = await fileDigest(bytes);
      this.answers.hear(digest === null ? audit : { ...audit, digest });
    });
  }

  next(timeout: number): Promise<AuditAnswer> {
    return this.answers.next(timeout);
  }

  close(): void {
    this.answers.end(workerEnded('stopped'));
  }
}
