import { LAST_COLUMN } from '../../core/workbook/address';
import type { IRange } from '@univerjs/presets';

import type { CellRange } from '../../core/workbook/address';
import type { BackendEvent } from '../host/backend';
import { fromUniverRange } from './rule-data';

interface Seen {
  readonly id: string;
  readonly params?: unknown;
}

interface Params {
  readonly subUnitId?: string;
  readonly cellValue?: Record<string, Record<string, Record<string, unknown> | null>>;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly sheet?: { readonly id: string };
  readonly selections?: readonly { readonly range: IRange }[];
  readonly unitData?: Record<string, Record<string, Record<string, Record<string, unknown>>> | undefined>;
}

const CONTENT_KEYS = ['v', 'f', 'p', 'si'];

/** A command of Univer's with what is asked of it most. */
interface Told {
  readonly params: Params;
  readonly sheet: string;
  readonly fromFormula: boolean;
  readonly byUs: boolean;
}

/** Rows or columns came or went. */
const rowsMoved = ({ params: { range }, sheet, byUs }: Told): BackendEvent[] =>
  range === undefined ? [] : [{ kind: 'changed', sheet, range: fromUniverRange(range), byUs }];

const rowsHidden =
  (isHidden: boolean) =>
  ({ params, sheet }: Told): BackendEvent[] =>
    (params.ranges ?? []).map((range) => ({
      kind: 'rowsHidden',
      sheet,
      range: fromUniverRange(range),
      isHidden,
    }));

/** What each command that counts means to the host. */
const EVENTS: Readonly<Record<string, (told: Told) => BackendEvent[]>> = {
  'sheet.mutation.set-range-values': ({ params, sheet, fromFormula, byUs }) => {
    if (fromFormula) return [];
    const range = boundsOf(params.cellValue ?? {}, (cell) => CONTENT_KEYS.some((key) => key in cell));
    return range === null ? [] : [{ kind: 'changed', sheet, range, byUs }];
  },
  'formula.mutation.set-formula-calculation-result': ({ params }) =>
    Object.values(params.unitData ?? {}).flatMap((sheets) =>
      Object.entries(sheets ?? {}).flatMap(([sheet, cells]): BackendEvent[] => {
        const range = boundsOf(cells as Record<string, Record<string, Record<string, unknown>>>, () => true);
        return range === null ? [] : [{ kind: 'calculated', sheet, range }];
      }),
    ),
  'sheet.mutation.move-range': ({ sheet, byUs }) => [
    { kind: 'changed', sheet, range: { top: 0, left: 0, bottom: 0, right: LAST_COLUMN }, byUs },
  ],
  'sheet.mutation.insert-row': rowsMoved,
  'sheet.mutation.remove-rows': rowsMoved,
  'sheet.mutation.insert-col': rowsMoved,
  'sheet.mutation.remove-col': rowsMoved,
  'sheet.mutation.insert-sheet': ({ params }) =>
    params.sheet === undefined ? [] : [{ kind: 'added', sheet: params.sheet.id }],
  'sheet.mutation.remove-sheet': ({ sheet }) => [{ kind: 'deleted', sheet }],
  'sheet.mutation.set-worksheet-name': ({ sheet }) => [{ kind: 'renamed', sheet }],
  'sheet.mutation.set-row-hidden': rowsHidden(true),
  'sheet.mutation.set-row-visible': rowsHidden(false),
  'sheet.operation.set-worksheet-active': ({ sheet }) => [{ kind: 'activated', sheet }],
  'sheet.operation.set-selections': ({ params, sheet }) => {
    const range = params.selections?.[0]?.range;
    return range === undefined ? [] : [{ kind: 'selected', sheet, range: fromUniverRange(range) }];
  },
};

/** Univer's commands in the host's words; none for those that change no content, sheet or selection. */
export function eventsOf(
  command: Seen,
  options: { readonly fromFormula?: boolean } | undefined,
  byUs: boolean,
): BackendEvent[] {
  const params = (command.params ?? {}) as Params;
  const told = { params, sheet: params.subUnitId ?? '', fromFormula: options?.fromFormula === true, byUs };
  return EVENTS[command.id]?.(told) ?? [];
}

/** The smallest rectangle around the cells that count. */
function boundsOf(
  cells: Readonly<Record<string, Readonly<Record<string, Record<string, unknown> | null>>>>,
  counts: (cell: Record<string, unknown>) => boolean,
): CellRange | null {
  let bounds: CellRange | null = null;
  for (const [row, columns] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(columns)) {
      if (cell !== null && !counts(cell)) continue;
      const r = Number(row);
      const c = Number(column);
      bounds =
        bounds === null
          ? { top: r, left: c, bottom: r, right: c }
          : {
              top: Math.min(bounds.top, r),
              left: Math.min(bounds.left, c),
              bottom: Math.max(bounds.bottom, r),
              right: Math.max(bounds.right, c),
            };
    }
  }
  return bounds;
}
