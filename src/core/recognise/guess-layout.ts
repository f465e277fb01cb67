import type { IndicatorField } from '../table/layout';

/** The id of the catalogue's layout that has these columns; "other" when none fits. */
export function guessLayout(fields: ReadonlySet<IndicatorField>): string {
  const has = (field: IndicatorField): boolean => fields.has(field);
  if (!has('l3') || !has('target') || !has('actual')) return 'other';
  if (!has('score')) return has('weight') ? 'other' : 'TR';
  if (has('method')) return 'BJ';
  if (!has('weight')) return 'HB';
  if (has('nature')) return 'T11';
  if (has('direction') || has('unit')) return 'SC';
  return 'T8';
}
