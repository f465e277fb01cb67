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
const ROWS_MOVED = new Set([
  'sheet.mutation.insert-row',
  'sheet.mutation.remove-rows',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-col',
]);

/** Univer's commands in the host's words; none for those that change no content, sheet or selection. */
export function eventsOf(
  command: Seen,
  options: { readonly fromFormula?: boolean } | undefined,
  byUs: boolean,
): BackendEvent[] {
  const params = (command.params ?? {}) as Params;
  const sheet = params.subUnitId ?? '';
  switch (command.id) {
    case 'sheet.mutation.set-range-values': {
      if (options?.fromFormula === true) return [];
      const range = boundsOf(params.cellValue ?? {}, (cell) => CONTENT_KEYS.some((key) => key in cell));
      return range === null ? [] : [{ kind: 'changed', sheet, range, byUs }];
    }
    case 'formula.mutation.set-formula-calculation-result':
      return Object.values(params.unitData ?? {}).flatMap((sheets) =>
        Object.entries(sheets ?? {}).flatMap(([id, cells]): BackendEvent[] => {
          const range = boundsOf(
            cells as Record<string, Record<string, Record<string, unknown>>>,
            () => true,
          );
          return range === null ? [] : [{ kind: 'calculated', sheet: id, range }];
        }),
      );
    case 'sheet.mutation.move-range':
      return [{ kind: 'changed', sheet, range: { top: 0, left: 0, bottom: 0, right: LAST_COLUMN }, byUs }];
    case 'sheet.mutation.insert-sheet':
      return params.sheet === undefined ? [] : [{ kind: 'added', sheet: params.sheet.id }];
    case 'sheet.mutation.remove-sheet':
      return [{ kind: 'deleted', sheet }];
    case 'sheet.mutation.set-worksheet-name':
      return [{ kind: 'renamed', sheet }];
    case 'sheet.mutation.set-row-hidden':
    case 'sheet.mutation.set-row-visible':
      return (params.ranges ?? []).map((range) => ({
        kind: 'rowsHidden',
        sheet,
        range: fromUniverRange(range),
        isHidden: command.id === 'sheet.mutation.set-row-hidden',
      }));
    case 'sheet.operation.set-worksheet-active':
      return [{ kind: 'activated', sheet }];
    case 'sheet.operation.set-selections': {
      const range = params.selections?.[0]?.range;
      return range === undefined ? [] : [{ kind: 'selected', sheet, range: fromUniverRange(range) }];
    }
    default:
      return ROWS_MOVED.has(command.id) && params.range !== undefined
        ? [{ kind: 'changed', sheet, range: fromUniverRange(params.range), byUs }]
        : [];
  }
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
