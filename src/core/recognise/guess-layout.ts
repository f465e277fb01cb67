import type { IndicatorField, TableLayout } from '../table/layout';
import { LAYOUTS } from '../table/layouts';

/** Columns that every form of the catalogue has. */
const ALWAYS: readonly IndicatorField[] = ['l3', 'target', 'actual'];

/** The id of the catalogue's layout that has these columns, named from left to right; "other" when none fits. */
export function guessLayout(
  fields: ReadonlySet<IndicatorField>,
  layouts: readonly TableLayout[] = LAYOUTS,
): string {
  if (!ALWAYS.every((field) => fields.has(field))) return 'other';
  let best: TableLayout | null = null;
  for (const layout of layouts) {
    if (isKnownBy(layout, fields) && (best === null || said(layout) > said(best))) best = layout;
  }
  return best?.id ?? 'other';
}

function isKnownBy({ knownBy }: TableLayout, fields: ReadonlySet<IndicatorField>): boolean {
  return (
    knownBy.with.every((field) => fields.has(field)) &&
    !knownBy.without.some((field) => fields.has(field)) &&
    (knownBy.withAny === undefined || knownBy.withAny.some((field) => fields.has(field))) &&
    (knownBy.inOrder ?? []).every(([first, second]) => standsBefore(first, second, [...fields]))
  );
}

function standsBefore(
  first: IndicatorField,
  second: IndicatorField,
  fields: readonly IndicatorField[],
): boolean {
  return fields.includes(first) && fields.indexOf(first) < fields.indexOf(second);
}

/** How much a layout says of the columns of its forms. */
function said({ knownBy }: TableLayout): number {
  const { inOrder = [], withAny } = knownBy;
  return knownBy.with.length + knownBy.without.length + (withAny === undefined ? 0 : 1) + inOrder.length;
}
