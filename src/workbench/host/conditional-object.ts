import type { CellRange } from '../../core/workbook/address';
import type { ConditionalRule } from '../../core/workbook/plan';
import type { BackendConditional, WorkbookBackend } from './backend';
import type { Area } from './format-object';
import type { HostObject } from './host-object';
import { WireFailure } from './protocol';
import { intersect } from './sheet-range';

/** Makes the object of several rectangles; the one of ranges, which knows the formats in turn, hands it over. */
type AreasObject = (area: Area) => HostObject;

/** `Range.conditionalFormats`: formats by formula only, the one kind that this add-in writes. */
export function conditionalFormatsObject(
  backend: WorkbookBackend,
  sheet: string,
  range: CellRange,
  areas: AreasObject,
): HostObject {
  const here = () =>
    backend
      .conditionals(sheet)
      .filter(({ ranges }) => ranges.some((other) => intersect(other, range) !== null));
  const object = (found: BackendConditional | undefined): HostObject => {
    if (found === undefined) throw new WireFailure('ItemNotFound', 'There is no such conditional format.');
    return conditionalObject(backend, sheet, found, areas);
  };
  return {
    kind: 'ConditionalFormatCollection',
    read: {},
    items: () => here().map((found) => object(found)),
    children: {
      getItem: (id: string) => object(backend.conditionals(sheet).find((other) => other.id === id)),
      getItemAt: (index: number) => object(here()[index]),
      add: (type: string) => {
        if (type !== 'Custom')
          throw new WireFailure('NotImplemented', `${type} formats are not implemented.`);
        return newConditionalObject(backend, sheet, range);
      },
    },
    methods: {
      clearAll: () => {
        backend.clearConditionals(sheet, range);
      },
    },
  };
}

/** One that exists: its formula, colours and cells can be read, and it can be taken off. */
function conditionalObject(
  backend: WorkbookBackend,
  sheet: string,
  { id, rule, ranges }: BackendConditional,
  areas: AreasObject,
): HostObject {
  return {
    kind: 'ConditionalFormat',
    id,
    read: { id: () => id, type: () => 'Custom', rangeCount: () => ranges.length },
    methods: {
      delete: () => {
        backend.removeConditional(sheet, id);
      },
    },
    children: {
      getRanges: () => areas({ sheet, ranges }),
      customOrNullObject: () =>
        customObject(
          () => rule,
          () => undefined,
        ),
      custom: () =>
        customObject(
          () => rule,
          () => undefined,
        ),
    },
  };
}

/** One that is being made: as in Excel it is there from the start, and whatever is set of it is stored anew. */
function newConditionalObject(backend: WorkbookBackend, sheet: string, range: CellRange): HostObject {
  let rule: ConditionalRule = { formula: '' };
  let replace: (() => void) | null = null;
  const change = (part: Partial<ConditionalRule>): void => {
    rule = { ...rule, ...part };
    replace?.();
    replace = backend.addConditional(sheet, range, rule);
  };
  change({});
  return {
    kind: 'ConditionalFormat',
    read: { type: () => 'Custom' },
    children: { custom: () => customObject(() => rule, change) },
    write: { stopIfTrue: () => undefined, priority: () => undefined },
  };
}

function customObject(
  rule: () => ConditionalRule,
  change: (part: Partial<ConditionalRule>) => void,
): HostObject {
  return {
    kind: 'CustomConditionalFormat',
    read: {},
    children: {
      rule: () => ({
        kind: 'ConditionalFormatRule',
        read: { formula: () => rule().formula },
        write: {
          formula: (formula: string) => {
            change({ formula });
          },
        },
      }),
      format: () => ({
        kind: 'ConditionalRangeFormat',
        read: {},
        children: {
          fill: () => ({
            kind: 'ConditionalRangeFill',
            read: { color: () => rule().fill ?? '' },
            write: {
              color: (fill: string) => {
                change({ fill });
              },
            },
          }),
          font: () => ({
            kind: 'ConditionalRangeFont',
            read: { color: () => rule().color ?? '' },
            write: {
              color: (color: string) => {
                change({ color });
              },
            },
          }),
        },
      }),
    },
  };
}
