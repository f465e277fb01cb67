import type { ProjectField } from './project-columns';

/** One project of a list, amounts as plain decimal texts in 万元 ("" where the list has none). */
export interface ListedProject {
  /** Row in the list, from 1, as the user counts. */
  readonly row: number;
  readonly projectName: string;
  readonly department: string;
  readonly implementer: string;
  /** Four digits, or "" when the list does not say. */
  readonly year: string;
  readonly initial: string;
  readonly budget: string;
  readonly executed: string;
  readonly carriedOver: string;
  readonly other: string;
  /** Name of a template, or "". */
  readonly template: string;
  readonly goal: string;
}

/** A column of the list and what it was taken for; null = not used. Shown for confirmation. */
export interface ListedColumn {
  readonly index: number;
  readonly heading: string;
  readonly field: ProjectField | null;
}

/** "stop": nothing may be written. "note": told, and the list can be used. */
export interface ListProblem {
  readonly severity: 'stop' | 'note';
  /** Row from 1; null when it is about the whole list. */
  readonly row: number | null;
  /** Chinese: what is wrong and what to do. */
  readonly message: string;
}

export interface ProjectList {
  readonly columns: readonly ListedColumn[];
  readonly projects: readonly ListedProject[];
  readonly problems: readonly ListProblem[];
}

/** What a list was read from: a text whose commas part its cells, or a sheet. */
export type ListSource = 'text' | 'sheet';

/** Whether a list may be used. */
export function isUsable(list: ProjectList): boolean {
  return list.problems.every(({ severity }) => severity !== 'stop');
}
