import { bareWords } from '../core/texts/similarity';
import type { FileAudit } from './file-audit';

/** What only shows when several files lie side by side. */
export interface AcrossFiles {
  /** Groups of two or more files that are the same to the byte. */
  readonly identical: readonly (readonly string[])[];
  /** Projects of one year that have a table in more than one file. */
  readonly repeated: readonly RepeatedProject[];
}

export interface RepeatedProject {
  readonly project: string;
  /** "" where the tables name none. */
  readonly year: string;
  readonly places: readonly {
    readonly file: string;
    readonly sheet: string;
    /** The total as it is printed. */
    readonly total: string | null;
  }[];
}

/**
 * Compares the files of one audit: handed in twice, or one project in two files. Copies of a file are told as such and not
 * once more for each of their projects. Two tables are of one project when name and year are the same and neither names
 * another 主管部门; names are compared without blanks and punctuation.
 */
export function acrossFiles(files: readonly FileAudit[]): AcrossFiles {
  const identical = identicalFiles(files);
  const copies = new Set(identical.flatMap((group) => group.slice(1)));
  return { identical, repeated: repeatedProjects(files.filter(({ file }) => !copies.has(file))) };
}

function identicalFiles(files: readonly FileAudit[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { file, digest } of files) {
    if (digest === undefined) continue;
    const group = groups.get(digest);
    if (group === undefined) groups.set(digest, [file]);
    else group.push(file);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

type Place = RepeatedProject['places'][number] & { readonly department: string };

function repeatedProjects(files: readonly FileAudit[]): RepeatedProject[] {
  const groups = new Map<string, { project: string; year: string; places: Place[] }>();
  for (const { file, tables } of files) {
    for (const { sheet, projectName, year, department, total } of tables) {
      const name = bareWords(projectName);
      if (name === '') continue;
      const key = `${name}\u0000${year}`;
      const group = groups.get(key) ?? { project: projectName, year, places: [] };
      group.places.push({ file, sheet, total: total.published, department: bareWords(department) });
      groups.set(key, group);
    }
  }
  return [...groups.values()].flatMap(({ project, year, places }) => {
    const own = ofOneDepartment(places);
    if (new Set(own.map(({ file }) => file)).size < 2) return [];
    return [{ project, year, places: own.map(({ file, sheet, total }) => ({ file, sheet, total })) }];
  });
}

/** Towns have projects of one name each; those of the first department that occurs in two files, and those that name none. */
function ofOneDepartment(places: readonly Place[]): readonly Place[] {
  const named = [...new Set(places.map(({ department }) => department))].filter((name) => name !== '');
  if (named.length < 2) return places;
  const candidates = named.map((name) =>
    places.filter(({ department }) => department === name || department === ''),
  );
  return candidates.find((own) => new Set(own.map(({ file }) => file)).size > 1) ?? [];
}

/** What to say of files that were passed over: a few by name, of very many only how many; "" for none. */
export function passedOverText(files: readonly string[]): string {
  if (files.length === 0) return '';
  const named = files.slice(0, MOST_NAMES).join('、');
  const rest = files.length > MOST_NAMES ? ` 等 ${String(files.length)} 个文件` : '';
  return `不是工作簿，没有检查：${named}${rest}`;
}

/** More files that were passed over than this are not named. */
export const MOST_NAMES = 30;

/** "口岸专项（2022 年）有 2 张自评表：甲.xlsx《口岸专项》总分 98.87；乙.xlsx《Sheet1》总分 97" */
export function repeatedText({ project, year, places }: RepeatedProject): string {
  const list = places.map(
    ({ file, sheet, total }) => `${file}《${sheet}》${total === null ? '' : `总分 ${total}`}`,
  );
  const when = year === '' ? '' : `（${year} 年）`;
  return `${project.replace(/\s+/gu, ' ').trim()}${when}有 ${String(places.length)} 张自评表：${list.join('；')}`;
}
