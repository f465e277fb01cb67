import { countBySeverity, isUnreadable, type FileAudit } from '../../report/file-audit';

/** Which of the files are shown. */
export type FileFilter = 'all' | 'withErrors' | 'unread';

/**
 * Files that could not be read, then those with most errors, then with most warnings; those that were not looked at come
 * last. Else as they were handed in.
 */
export function worstFirst(files: readonly FileAudit[]): FileAudit[] {
  const rank = new Map(files.map((file) => [file, countBySeverity(file.findings)]));
  return [...files].sort((a, b) => {
    const [first, second] = [rank.get(a), rank.get(b)];
    return (
      Number(isUnreadable(b)) - Number(isUnreadable(a)) ||
      Number(a.notLookedAt === true) - Number(b.notLookedAt === true) ||
      (second?.error ?? 0) - (first?.error ?? 0) ||
      (second?.warning ?? 0) - (first?.warning ?? 0)
    );
  });
}

/** Files of one kind whose path or one of whose projects has the word, in capitals or not. */
export function filterFiles(files: readonly FileAudit[], filter: FileFilter, word: string): FileAudit[] {
  const wanted = word.trim().toLowerCase();
  const has = (text: string): boolean => text.toLowerCase().includes(wanted);
  return files.filter((audit) => {
    const { file, findings, tables } = audit;
    return (
      (filter === 'all' ||
        (filter === 'unread'
          ? isUnreadable(audit)
          : findings.some(({ severity }) => severity === 'error'))) &&
      (has(file) || tables.some(({ projectName }) => has(projectName)))
    );
  });
}
