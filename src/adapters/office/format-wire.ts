import type {
  BorderWeight,
  CellEdges,
  HorizontalAlignment,
  VerticalAlignment,
} from '../../core/workbook/plan';
import { NO_EDGES, PLAIN_FORMAT, type CellFormat } from '../../core/workbook/workbook-model';

/** What is asked of `getCellProperties` to take a format back exactly; the number format comes with the values. */
export const ALL_FORMATS: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, bold: true, color: true },
    fill: { color: true, pattern: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    textOrientation: true,
    protection: true,
    borders: { style: true, weight: true },
  },
};

/** Enough to know whether a cell may be written on a protected sheet. */
export const LOCKS_ONLY: Excel.CellPropertiesLoadOptions = { format: { protection: true } };

/** Degrees by which Excel says that a text stands, one character a line. */
export const STACKED = 180;

/** The format that `getCellProperties` told; what it was not asked is plain. */
export function formatFromWire(
  properties: Excel.CellProperties | undefined,
  numberFormat: string,
): CellFormat {
  const format = properties?.format;
  if (format === undefined) return { ...PLAIN_FORMAT, numberFormat };
  const { borders } = format;
  return {
    ...fontFrom(format.font),
    fill: fillFrom(format.fill),
    horizontal: horizontalFrom(format.horizontalAlignment),
    vertical: verticalFrom(format.verticalAlignment),
    wrap: format.wrapText ?? false,
    stacked: format.textOrientation === STACKED,
    numberFormat,
    locked: format.protection?.locked ?? true,
    edges: borders === undefined ? NO_EDGES : edgesFrom(borders),
  };
}

function fontFrom(
  font: Excel.CellPropertiesFont | undefined,
): Pick<CellFormat, 'font' | 'size' | 'bold' | 'color'> {
  return {
    font: font?.name ?? PLAIN_FORMAT.font,
    size: font?.size ?? PLAIN_FORMAT.size,
    bold: font?.bold ?? false,
    color: font?.color ?? PLAIN_FORMAT.color,
  };
}

/** Excel answers white for a cell without a fill: the pattern tells them apart. */
function fillFrom(fill: Excel.CellPropertiesFill | undefined): string | null {
  if (fill?.color === undefined || fill.color === '') return null;
  return fill.pattern === 'None' ? null : fill.color;
}

function horizontalFrom(alignment: string | undefined): HorizontalAlignment {
  switch (alignment) {
    case 'Left':
      return 'left';
    case 'Center':
      return 'center';
    case 'Right':
      return 'right';
    default:
      return 'general';
  }
}

function verticalFrom(alignment: string | undefined): VerticalAlignment {
  if (alignment === 'Top') return 'top';
  return alignment === 'Bottom' ? 'bottom' : 'center';
}

function edgesFrom(borders: Excel.CellBorderCollection): CellEdges {
  return {
    top: weightFrom(borders.top),
    right: weightFrom(borders.right),
    bottom: weightFrom(borders.bottom),
    left: weightFrom(borders.left),
  };
}

function weightFrom(border: Excel.CellBorder | undefined): BorderWeight {
  if (border?.style === undefined || border.style === 'None') return 'none';
  return border.weight === 'Medium' || border.weight === 'Thick' ? 'medium' : 'thin';
}
