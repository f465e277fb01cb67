import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/presets';

import type { BorderWeight, CellEdges } from '../../core/workbook/plan';
import { PLAIN_FORMAT, type CellFormat } from '../../core/workbook/workbook-model';

const HORIZONTAL = {
  general: HorizontalAlign.UNSPECIFIED,
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const { TRUE: YES, FALSE: NO } = BooleanNumber;

function border(weight: BorderWeight): IBorderStyleData | null {
  if (weight === 'none') return null;
  return { s: weight === 'thin' ? BorderStyleTypes.THIN : BorderStyleTypes.MEDIUM, cl: { rgb: '#000000' } };
}

/** A format as Univer's style; every property is set, so that it replaces whatever style was there. */
export function styleData(format: CellFormat): IStyleData {
  return {
    ff: format.font,
    fs: format.size,
    bl: format.bold ? YES : NO,
    cl: { rgb: format.color },
    bg: format.fill === null ? null : { rgb: format.fill },
    ht: HORIZONTAL[format.horizontal],
    vt: VERTICAL[format.vertical],
    tb: format.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    tr: { a: 0, v: format.stacked ? YES : NO },
    n: format.numberFormat === 'General' ? null : { pattern: format.numberFormat },
    bd: {
      t: border(format.edges.top),
      r: border(format.edges.right),
      b: border(format.edges.bottom),
      l: border(format.edges.left),
    },
  };
}

const HEAVY: ReadonlySet<BorderStyleTypes> = new Set([
  BorderStyleTypes.MEDIUM,
  BorderStyleTypes.MEDIUM_DASHED,
  BorderStyleTypes.THICK,
  BorderStyleTypes.DOUBLE,
]);

function weight(line: Nullable<IBorderStyleData>): BorderWeight {
  if (!line || line.s === BorderStyleTypes.NONE) return 'none';
  return HEAVY.has(line.s) ? 'medium' : 'thin';
}

function nameOf<K extends string, V>(names: Readonly<Record<K, V>>, code: Nullable<V>, otherwise: K): K {
  const entry = (Object.entries(names) as [K, V][]).find(([, value]) => value === code);
  return entry?.[0] ?? otherwise;
}

function hex(color: Nullable<string>): string | null {
  if (!color) return null;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (parts === null) return color.toUpperCase();
  return `#${parts
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}

/** A format from Univer's style; `locked` stands beside the style, in the cell. */
export function formatFrom(style: Nullable<IStyleData>, locked: boolean): CellFormat {
  if (!style) return locked ? PLAIN_FORMAT : { ...PLAIN_FORMAT, locked };
  const edges: CellEdges = {
    top: weight(style.bd?.t),
    right: weight(style.bd?.r),
    bottom: weight(style.bd?.b),
    left: weight(style.bd?.l),
  };
  return {
    font: style.ff ?? PLAIN_FORMAT.font,
    size: style.fs ?? PLAIN_FORMAT.size,
    bold: style.bl === YES,
    color: hex(style.cl?.rgb) ?? PLAIN_FORMAT.color,
    fill: hex(style.bg?.rgb),
    horizontal: nameOf(HORIZONTAL, style.ht, PLAIN_FORMAT.horizontal),
    vertical: nameOf(VERTICAL, style.vt, PLAIN_FORMAT.vertical),
    wrap: style.tb === WrapStrategy.WRAP,
    stacked: style.tr?.v === YES,
    numberFormat: style.n?.pattern ?? PLAIN_FORMAT.numberFormat,
    locked,
    edges,
  };
}
