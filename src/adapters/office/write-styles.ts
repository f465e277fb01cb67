import type { CellRange } from '../../core/workbook/address';
import type { BorderWeight, CellStyle, WriteCommand } from '../../core/workbook/plan';
import { STACKED } from './format-wire';
import { addressOf } from './sheet-reader';

type StyleCommand = Extract<WriteCommand, { readonly op: 'setStyle' }>;

/** One style on one or more ranges of a sheet. */
export interface StyleGroup {
  readonly ranges: readonly CellRange[];
  readonly style: CellStyle;
}

/** `getRanges` takes an address of 8,192 characters; far fewer are ever needed. */
const ADDRESS_LIMIT = 4_000;

/**
 * Neighbouring commands with one style become one group. A later command that shares no cell with those between may
 * join an earlier group too, so that the order in which formats lie over each other never changes.
 */
export function groupStyles(commands: readonly StyleCommand[]): StyleGroup[] {
  const groups: { ranges: CellRange[]; style: CellStyle; key: string; length: number }[] = [];
  for (const { range, style } of commands) {
    const key = JSON.stringify(style);
    const size = addressOf(range).length + 1;
    let joined = false;
    for (let index = groups.length - 1; index >= 0; index--) {
      const group = groups[index];
      if (group === undefined) break;
      if (group.key === key && group.length + size <= ADDRESS_LIMIT) {
        group.ranges.push(range);
        group.length += size;
        joined = true;
        break;
      }
      if (group.ranges.some((other) => overlaps(other, range))) break;
    }
    if (!joined) groups.push({ ranges: [range], style, key, length: size });
  }
  return groups;
}

function overlaps(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Queues the writing of one group: what RangeAreas can take goes to all ranges at once. */
export function writeStyle(worksheet: Excel.Worksheet, { ranges, style }: StyleGroup): void {
  const [only] = ranges;
  const target =
    ranges.length === 1 && only !== undefined
      ? worksheet.getRange(addressOf(only))
      : worksheet.getRanges(ranges.map(addressOf).join(','));
  writeFormat(target.format, style);
  if (style.border !== undefined) {
    for (const index of ALL_LINES) writeBorder(target.format, index, style.border);
  }
  for (const range of ranges) writePerRange(worksheet, range, style);
}

const OUTER_LINES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const ALL_LINES = [...OUTER_LINES, 'InsideHorizontal', 'InsideVertical'] as const;

function writeFormat(format: Excel.RangeFormat, style: CellStyle): void {
  const { font, size, bold, color, fill, horizontal, vertical, wrap, stacked, locked } = style;
  if (font !== undefined) format.font.name = font;
  if (size !== undefined) format.font.size = size;
  if (bold !== undefined) format.font.bold = bold;
  if (color !== undefined) format.font.color = color;
  if (fill === null) format.fill.clear();
  else if (fill !== undefined) format.fill.color = fill;
  if (horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[horizontal];
  if (vertical !== undefined) format.verticalAlignment = VERTICAL[vertical];
  if (wrap !== undefined) format.wrapText = wrap;
  if (stacked !== undefined) format.textOrientation = stacked ? STACKED : 0;
  if (locked !== undefined) format.protection.locked = locked;
}

const HORIZONTAL = { general: 'General', left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** Number formats, outlines and single edges are set range by range: RangeAreas has no word for them. */
function writePerRange(worksheet: Excel.Worksheet, range: CellRange, style: CellStyle): void {
  const { numberFormat, outline, edges } = style;
  if (numberFormat === undefined && outline === undefined && edges === undefined) return;
  const target = worksheet.getRange(addressOf(range));
  if (numberFormat !== undefined) {
    // One format for the whole range: Excel takes a single value where the types ask for a block.
    target.numberFormat = numberFormat as unknown as string[][];
  }
  if (outline !== undefined) {
    for (const index of OUTER_LINES) writeBorder(target.format, index, outline);
  }
  if (edges !== undefined) {
    writeBorder(target.format, 'EdgeTop', edges.top);
    writeBorder(target.format, 'EdgeBottom', edges.bottom);
    writeBorder(target.format, 'EdgeLeft', edges.left);
    writeBorder(target.format, 'EdgeRight', edges.right);
    if (range.bottom > range.top) {
      writeBorder(target.format, 'InsideHorizontal', heavier(edges.top, edges.bottom));
    }
    if (range.right > range.left) {
      writeBorder(target.format, 'InsideVertical', heavier(edges.left, edges.right));
    }
  }
}

function heavier(a: BorderWeight, b: BorderWeight): BorderWeight {
  if (a === 'medium' || b === 'medium') return 'medium';
  return a === 'thin' || b === 'thin' ? 'thin' : 'none';
}

function writeBorder(
  format: Excel.RangeFormat,
  index: (typeof ALL_LINES)[number],
  weight: BorderWeight,
): void {
  const border = format.borders.getItem(index);
  if (weight === 'none') {
    border.style = 'None';
    return;
  }
  border.style = 'Continuous';
  border.weight = weight === 'medium' ? 'Medium' : 'Thin';
}
