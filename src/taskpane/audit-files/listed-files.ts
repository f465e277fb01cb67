import { countBySeverity, type FileAudit } from '../../core/audit/report/audit-report';

/** Which of the files are shown. */
export type FileFilter = 'all' | 'withErrors' | 'unread';

/** Files that could not be read, then those with most errors, then with most warnings; else as they were handed in. */
export function worstFirst(files: readonly FileAudit[]): FileAudit[] {
  const rank = new Map(files.map((file) => [file, countBySeverity(file.findings)]));
  return [...files].sort((a, b) => {
    const [first, second] = [rank.get(a), rank.get(b)];
    return (
      Number(b.error !== null) - Number(a.error !== null) ||
      (second?.error ?? 0) - (first?.error ?? 0) ||
      (second?.warning ?? 0) - (first?.warning ?? 0)
    );
  });
}

/** Files of one kind whose path or one of whose projects has the word. */
export function filterFiles(files: readonly FileAudit[], filter: FileFilter, word: string): FileAudit[] {
  const wanted = word.trim();
  return files.filter(
    ({ file, error, findings, tables }) =>
      (filter === 'all' ||
        (filter === 'unread' ? error !== null : findings.some(({ severity }) => severity === 'error'))) &&
      (file.includes(wanted) || tables.some(({ projectName }) => projectName.includes(wanted))),
  );
}
