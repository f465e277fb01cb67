import type { Cell } from 'hucre/xlsx';
import type { BorderWeight, CellEdges } from '../../core/workbook/plan';
import { NO_EDGES, PLAIN_FORMAT, type CellFormat } from '../../core/workbook/workbook-model';

type Style = NonNullable<Cell['style']>;

const STACKED_ROTATION = 255;

/** The style of a cell as the model has it; what a file leaves out is plain. */
export function formatModel(style: Style): CellFormat {
  const { fill, border } = style;
  return {
    ...fontModel(style.font),
    ...alignmentModel(style.alignment),
    fill: fill?.type === 'pattern' && fill.pattern === 'solid' ? hex(fill.fgColor?.rgb) : null,
    numberFormat: style.numFmt ?? PLAIN_FORMAT.numberFormat,
    locked: style.protection?.locked ?? true,
    edges: border === undefined ? NO_EDGES : edgesModel(border),
  };
}

function fontModel(font: Style['font']): Pick<CellFormat, 'font' | 'size' | 'bold' | 'color'> {
  return {
    font: font?.name ?? PLAIN_FORMAT.font,
    size: font?.size ?? PLAIN_FORMAT.size,
    bold: font?.bold ?? false,
    color: hex(font?.color?.rgb) ?? PLAIN_FORMAT.color,
  };
}

function alignmentModel(
  alignment: Style['alignment'],
): Pick<CellFormat, 'horizontal' | 'vertical' | 'wrap' | 'stacked'> {
  const horizontal = alignment?.horizontal;
  const vertical = alignment?.vertical;
  return {
    horizontal:
      horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? horizontal : 'general',
    // A file's own default is the bottom of the cell.
    vertical: vertical === 'top' || vertical === 'center' ? vertical : 'bottom',
    wrap: alignment?.wrapText ?? false,
    stacked: alignment?.textRotation === STACKED_ROTATION,
  };
}

function edgesModel({ top, right, bottom, left }: NonNullable<Style['border']>): CellEdges {
  return { top: weight(top), right: weight(right), bottom: weight(bottom), left: weight(left) };
}

function weight(side: { readonly style: string } | undefined): BorderWeight {
  if (side === undefined) return 'none';
  return /medium|thick|double/iu.test(side.style) ? 'medium' : 'thin';
}

/** "FF00AA" or "FFFF00AA" with its alpha first → "#FF00AA". Colours of the theme are left out. */
export function hex(rgb: string | undefined): string | null {
  if (rgb === undefined || !/^([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/u.test(rgb)) return null;
  return `#${rgb.slice(-6).toUpperCase()}`;
}
