import type { AcrossFiles } from './across-files';
import type { FileAudit } from './file-audit';

/** What an audit found, ready to be written as a text, a table or a page. Plain data; texts are Chinese. */
export interface AuditReport {
  /** When the audit was made, as it is to be printed; the caller's clock. */
  readonly madeOn: string;
  readonly files: readonly FileAudit[];
  /** What shows only when several files lie side by side; left out for one file. */
  readonly across?: AcrossFiles;
  /** Files of a folder that are no workbooks and were passed over. */
  readonly passedOver?: readonly string[];
}
