import { byChineseName, kindByName } from '../../app/audit/handed-in-names';
import type { HandedInFile } from '../../app/audit/audit-run';

export interface HandedIn {
  readonly files: readonly HandedInFile<File>[];
  /** Paths of files that are no workbooks. */
  readonly passedOver: readonly string[];
}

/** The workbooks among the files that were chosen, by their paths below the folder, in the order of their names. */
export function handedIn(chosen: Iterable<File>): HandedIn {
  const files: HandedInFile<File>[] = [];
  const passedOver: string[] = [];
  for (const file of chosen) {
    // "" for files that were chosen one by one.
    const name = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
    if (name.split('/').some((part) => kindByName(part) === 'unseen')) continue;
    if (kindByName(file.name) === 'workbook') files.push({ name, file });
    else passedOver.push(name);
  }
  return {
    files: files.sort((a, b) => byChineseName(a.name, b.name)),
    passedOver: passedOver.sort(byChineseName),
  };
}
