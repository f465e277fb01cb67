import { normaliseText } from '../table/labels';
import type { TableTemplate } from './table-template';

/** The template of that id or name, blanks and width apart; null when there is none. Earlier ones win: put the unit's first. */
export function findTemplate(wanted: string, templates: readonly TableTemplate[]): TableTemplate | null {
  const text = normaliseText(wanted);
  return (
    templates.find(({ id }) => id === wanted) ??
    templates.find(({ name }) => normaliseText(name) === text) ??
    null
  );
}
