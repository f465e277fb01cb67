import type { WriteSheet } from 'hucre/xlsx';
import type { BorderWeight } from '../../core/workbook/plan';
import { isCellError, type CellValue } from '../../core/workbook/snapshot';
import { PLAIN_FORMAT, type CellFormat, type CellModel } from '../../core/workbook/workbook-model';

type XlsxCell = NonNullable<WriteSheet['cells']> extends Map<string, infer C> ? C : never;
type XlsxStyle = NonNullable<XlsxCell['style']>;
type XlsxBorderSide = NonNullable<NonNullable<XlsxStyle['border']>['top']>;

/** Stacked text, one upright character a line. */
const STACKED_ROTATION = 255;

/** A cell as the file library wants it: content, cached value, style. */
export function xlsxCell({ value, formula, format }: CellModel): XlsxCell {
  return { ...content(value, formula), style: xlsxStyle(format) };
}

function content(value: CellValue, formula: string | null): XlsxCell {
  if (formula === null && typeof value === 'string') return textContent(value);
  const plain = isCellError(value) ? value.error : typeof value === 'string' ? escapeText(value) : value;
  if (formula === null) return { value: plain };
  // A file names functions newer than its format with a prefix; none of ours is.
  const text = escapeNoncharacters(formula.replace(/^=/, ''));
  return plain === null ? { formula: text } : { formula: text, formulaResult: plain };
}

/** The library takes a plain text that reads as an error value for one; as rich text it stays a text. */
function textContent(text: string): XlsxCell {
  const escaped = escapeText(text);
  return text.startsWith('#') ? { value: escaped, richText: [{ text: escaped }] } : { value: escaped };
}

/** Readers take _x0041_ for A: a text that holds such a thing needs its underscore escaped. */
function escapeText(text: string): string {
  return escapeNoncharacters(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

/** The library escapes control characters and leaves these two, with which no XML may be written. */
function escapeNoncharacters(text: string): string {
  return text.replace(/\ufffe/g, '_xFFFE_').replace(/\uffff/g, '_xFFFF_');
}

function xlsxStyle(format: CellFormat): XlsxStyle {
  const { edges } = format;
  return {
    font: {
      name: format.font,
      size: format.size,
      charset: 134,
      ...(format.bold ? { bold: true } : {}),
      ...(format.color === PLAIN_FORMAT.color ? {} : { color: { rgb: format.color.slice(1) } }),
    },
    ...(format.fill === null
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: format.fill.slice(1) } } }),
    border: {
      ...side('top', edges.top),
      ...side('right', edges.right),
      ...side('bottom', edges.bottom),
      ...side('left', edges.left),
    },
    alignment: {
      horizontal: format.horizontal,
      vertical: format.vertical,
      ...(format.wrap ? { wrapText: true } : {}),
      ...(format.stacked ? { textRotation: STACKED_ROTATION } : {}),
    },
    ...(format.numberFormat === 'General' ? {} : { numFmt: format.numberFormat }),
    protection: { locked: format.locked },
  };
}

function side<S extends string>(name: S, weight: BorderWeight): Partial<Record<S, XlsxBorderSide>> {
  if (weight === 'none') return {};
  return { [name]: { style: weight, color: { rgb: '000000' } } } as Partial<Record<S, XlsxBorderSide>>;
}
