import { openSpreadsheet } from '../../adapters/xlsx/open-spreadsheet';
import { auditFile, type AuditSettings } from '../../app/audit/audit-file';
import { fileDigest } from '../../app/audit/file-digest';
import { LARGEST_FILE } from '../../app/audit/largest-file';
import type { HandedInFile } from '../../app/audit/audit-run';
import { unreadableFile, type FileAudit } from '../../report/file-audit';
import { speaker } from '../../core/message/message';

const say = speaker({
  tooLarge: {
    zh: '文件“{name}”超过 200 MB，没有读取。',
    en: 'File “{name}” is larger than 200 MB and was not read.',
  },
  notOpened: {
    zh: '{name}：打不开，可能正被别的程序占用，或已经移走。请重新选择。',
    en: '{name} cannot be opened; another program may hold it, or it was moved. Choose it again.',
  },
});

/** What a thread is sent: first how to audit, then one file after the other. */
export type ThreadMessage = { readonly settings: AuditSettings } | { readonly handedIn: HandedInFile<File> };

/** The part of a thread's scope that is used; the page's types know none. */
interface ThreadScope {
  onmessage: ((event: MessageEvent<ThreadMessage>) => void) | null;
  postMessage(audit: FileAudit): void;
}

/** A thread that audits one file after the other: files come in, their audits go out in the same order. */
const scope = globalThis as unknown as ThreadScope;
let settings: AuditSettings | null = null;
let last: Promise<unknown> = Promise.resolve();
scope.onmessage = ({ data }) => {
  if ('settings' in data) {
    settings = data.settings;
    return;
  }
  const how = settings;
  if (how === null) throw new Error('a file came before the settings');
  const { handedIn } = data;
  last = last
    .then(async () => {
      scope.postMessage(await auditHandedIn(handedIn, how));
    })
    .catch((fault: unknown) => {
      // A fault of ours ends the thread; the pane hears only of what is thrown outside of a promise.
      setTimeout(() => {
        throw fault instanceof Error ? fault : new Error(String(fault));
      });
    });
};

async function auditHandedIn({ name, file }: HandedInFile<File>, how: AuditSettings): Promise<FileAudit> {
  if (file.size > LARGEST_FILE) return unreadableFile(name, say('tooLarge', { name }));
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // It was moved or locked since it was chosen.
    return unreadableFile(name, say('notOpened', { name }));
  }
  const audit = await auditFile(name, await openSpreadsheet(bytes, file.name), how);
  const digest = await fileDigest(bytes);
  return digest === null ? audit : { ...audit, digest };
}
