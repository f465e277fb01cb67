import type { TableLayout } from '../layout';
import { BJ } from './bj';
import { HB } from './hb';
import { SC } from './sc';
import { T11 } from './t11';
import { T8 } from './t8';
import { TR } from './tr';

/** The layout catalogue, the most used first. A new form is a new file here and a line in this list. */
export const LAYOUTS: readonly TableLayout[] = [T11, T8, SC, HB, BJ, TR];

/** The layout that is taken where nobody chose another: the first of the catalogue, whose columns lose nothing of any form. */
export const DEFAULT_LAYOUT: TableLayout = T11;

/** The layout that a file names: by an id, or by a name of its own ("11col"); null when there is none. */
export function layoutOfFileName(name: string): TableLayout | null {
  return LAYOUTS.find(({ id, fileNames }) => id === name || fileNames?.includes(name) === true) ?? null;
}

/** Every name that a file may use for a layout, those of its own first. */
export const LAYOUT_FILE_NAMES: readonly string[] = [
  ...LAYOUTS.flatMap(({ fileNames }) => fileNames ?? []),
  ...LAYOUTS.map(({ id }) => id),
];

/** Whether forms of the layout print scores, and a total of them. */
export function hasScores(layout: TableLayout): boolean {
  return layout.indicators.columns.some(({ field }) => field === 'score');
}

/** The layout of that id ("T11"); null when there is none. */
export function layoutById(id: string): TableLayout | null {
  return LAYOUTS.find((layout) => layout.id === id) ?? null;
}
