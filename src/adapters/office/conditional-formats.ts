import type { ConditionalRule } from '../../core/workbook/plan';
import type { SheetModel } from '../../core/workbook/workbook-model';
import { parseAddresses } from './sheet-reader';

/** The conditional formats of a sheet while they are read: which there are, then what those by formula say. */
export interface QueuedConditionals {
  readonly worksheet: Excel.Worksheet;
  readonly formats: Excel.ConditionalFormatCollection;
  /** Those by formula, once their number is known. */
  byFormula: readonly {
    readonly id: string;
    readonly format: Excel.ConditionalFormat;
    readonly areas: Excel.RangeAreas;
  }[];
}

/** The conditional formats of a whole sheet. A range does not outlive its sync: each batch asks for them anew. */
function formatsOf(worksheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return worksheet.getRange().conditionalFormats;
}

/** Queues the list of all conditional formats of a sheet. */
export function queueConditionals(worksheet: Excel.Worksheet): QueuedConditionals {
  const formats = formatsOf(worksheet);
  formats.load('items/id,items/type');
  return { worksheet, formats, byFormula: [] };
}

/** Queues what the formats by formula of a sheet say, once it is known which there are; false where there are none. */
export function queueConditionalDetails(queued: QueuedConditionals): boolean {
  const custom = queued.formats.items.filter(({ type }) => type === 'Custom');
  if (custom.length === 0) return false;
  const formats = formatsOf(queued.worksheet);
  queued.byFormula = custom.map(({ id }) => {
    const format = formats.getItem(id);
    format.custom.rule.load('formula');
    format.custom.format.fill.load('color');
    format.custom.format.font.load('color');
    const areas = format.getRanges();
    areas.load('address');
    return { id, format, areas };
  });
  return true;
}

/** The formats by formula as the model keeps them, one entry a rectangle. Other kinds are never touched and are left out. */
export function conditionalsOf({ byFormula }: QueuedConditionals): SheetModel['conditionals'] {
  return byFormula.flatMap(({ format, areas }) => {
    const rule = ruleOf(format);
    return parseAddresses(areas.address).map((range) => ({ range, rule }));
  });
}

/** The formats by formula of several sheets, by the sheet's name in lower case: what a writer takes some of off by. */
export type FormatsBySheet = ReadonlyMap<
  string,
  readonly { readonly id: string; readonly formula: string }[]
>;

/** What was read, as the writer wants it. */
export function formatsBySheet(
  sheets: readonly { readonly name: string; readonly queued: QueuedConditionals | null }[],
): FormatsBySheet {
  return new Map(
    sheets.flatMap(({ name, queued }) =>
      queued === null
        ? []
        : [
            [
              name.toLowerCase(),
              queued.byFormula.map(({ id, format }) => ({ id, formula: ruleOf(format).formula })),
            ] as const,
          ],
    ),
  );
}

/** Lays a conditional format by formula over a range. */
export function addFormat(range: Excel.Range, { formula, fill, color }: ConditionalRule): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = formula;
  if (fill !== undefined) custom.format.fill.color = fill;
  if (color !== undefined) custom.format.font.color = color;
}

/** Takes one off; the others keep their places. */
export function deleteFormat(worksheet: Excel.Worksheet, id: string): void {
  formatsOf(worksheet).getItem(id).delete();
}

function ruleOf({ custom }: Excel.ConditionalFormat): ConditionalRule {
  const fill: unknown = custom.format.fill.color;
  const color: unknown = custom.format.font.color;
  // One that was left half made has no formula yet.
  const formula = (custom.rule.formula as string | null | undefined) ?? '';
  return {
    formula,
    ...(isColour(fill) ? { fill } : {}),
    ...(isColour(color) ? { color } : {}),
  };
}

/** Excel gives "" or null where a format does not set a colour. */
function isColour(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
