import type { TableLayout } from '../layout';
import { BJ } from './bj';
import { HB } from './hb';
import { SC } from './sc';
import { T11 } from './t11';
import { T8 } from './t8';
import { TR } from './tr';

/** The layout catalogue, the most used first. A new form is a new file here and a line in this list. */
export const LAYOUTS: readonly TableLayout[] = [T11, T8, SC, HB, BJ, TR];

/** The layout of that id ("T11"); null when there is none. */
export function layoutById(id: string): TableLayout | null {
  return LAYOUTS.find((layout) => layout.id === id) ?? null;
}
