import type { Cell, DataValidation, Sheet } from 'hucre/xlsx';
import { parseRange, type CellRange } from '../../core/workbook/address';
import type { BorderWeight, PageSetup, ValidationRule } from '../../core/workbook/plan';
import { COLUMN_STRIDE, cellKey, type ReadGap, type SheetSnapshot } from '../../core/workbook/snapshot';
import {
  NO_EDGES,
  PLAIN_FORMAT,
  emptySheet,
  type CellFormat,
  type CellModel,
  type LinkTarget,
  type SheetModel,
  type WorkbookModel,
} from '../../core/workbook/workbook-model';
import { readLooks } from './read-looks';
import { readWorkbookFile } from './read-xlsx';

export type ModelReadResult =
  | {
      readonly ok: true;
      readonly model: WorkbookModel;
      /** What of the file is not in the model because it could not be read. */
      readonly gaps: readonly ReadGap[];
    }
  | { readonly ok: false; readonly message: string };

const PADDING_CHARACTERS = 5 / 7;
const CENTIMETRES_PER_INCH = 2.54;
const STACKED_ROTATION = 255;
/** Before the text of a footer that stands in the middle. */
const CENTRED = '&C';

/**
 * A file as a workbook that can be shown and edited: contents as `readXlsx` guards and reads them, with the formats,
 * measures and settings that a plan can set. What a plan cannot say (pictures, pivot tables) is not kept.
 */
export async function readXlsxModel(bytes: Uint8Array, fileName: string): Promise<ModelReadResult> {
  const read = readWorkbookFile(bytes, fileName);
  if (!read.ok) return read;
  const { workbook, part } = read;
  const looks = await readLooks(read);
  const printName = (sheet: string, name: string): string | undefined =>
    part.printNames.find((entry) => entry.name === `_xlnm.${name}` && entry.scope === sheet)?.refersTo;
  const sheets = workbook.sheets.map((snapshot, index) =>
    sheetModel(
      `sheet-${String(index + 1)}`,
      snapshot,
      looks.sheets.get(snapshot.name),
      printName(snapshot.name, 'Print_Area'),
      printName(snapshot.name, 'Print_Titles'),
    ),
  );
  const front = part.sheets[part.activeTab]?.name;
  return {
    ok: true,
    model: {
      sheets,
      names: workbook.names
        .filter(({ scope, hidden }) => scope === null && !hidden)
        .map(({ name, refersTo }) => ({ name, refersTo })),
      activeSheet: sheets.find(({ name }) => name === front)?.name ?? sheets[0]?.name ?? null,
      settings: looks.settings,
    },
    gaps: workbook.gaps,
  };
}

function sheetModel(
  id: string,
  snapshot: SheetSnapshot,
  sheet: Sheet | undefined,
  printArea: string | undefined,
  printTitles: string | undefined,
): SheetModel {
  const base = emptySheet(id, snapshot.name);
  const kept = {
    visibility: snapshot.visibility,
    merges: snapshot.merges,
    hiddenRows: snapshot.hiddenRows,
    hiddenColumns: snapshot.hiddenColumns,
    cells: cellModels(snapshot, sheet),
  };
  if (sheet === undefined) return { ...base, ...kept };
  return {
    ...base,
    ...kept,
    tabColor: hex(sheet.view?.tabColor?.rgb),
    widths: new Map(
      (sheet.columns ?? []).flatMap(({ width }, column) =>
        width === undefined ? [] : [[column, Math.round((width - PADDING_CHARACTERS) * 100) / 100] as const],
      ),
    ),
    heights: new Map(
      [...(sheet.rowDefs ?? [])].flatMap(([row, { height }]) =>
        height === undefined ? [] : [[row, height]],
      ),
    ),
    validations: (sheet.dataValidations ?? []).flatMap(validationModel),
    conditionals: (sheet.conditionalRules ?? []).flatMap((rule) => {
      const formula = Array.isArray(rule.formula) ? rule.formula[0] : rule.formula;
      if (rule.type !== 'expression' || formula === undefined) return [];
      const fill = rule.style?.fill?.type === 'pattern' ? hex(rule.style.fill.bgColor?.rgb) : null;
      const color = hex(rule.style?.font?.color?.rgb);
      const colours = { ...(fill === null ? {} : { fill }), ...(color === null ? {} : { color }) };
      return ranges(rule.range).map((range) => ({ range, rule: { formula: `=${formula}`, ...colours } }));
    }),
    page: pageModel(sheet, printArea, printTitles),
    frozenRows: sheet.freezePane?.rows ?? 0,
    gridlines: sheet.view?.showGridLines ?? true,
    protection: {
      isProtected: snapshot.protection.isProtected,
      hasPassword: snapshot.protection.hasPassword ?? false,
    },
    links: linkModels(sheet),
  };
}

/** Contents from the guarded reading, formats from the file; a formatted blank is a cell too. */
function cellModels(snapshot: SheetSnapshot, sheet: Sheet | undefined): Map<number, CellModel> {
  const cells = new Map<number, CellModel>();
  for (const [place, { style }] of sheet?.cells ?? []) {
    if (style === undefined) continue;
    const [row = 0, column = 0] = place.split(',').map(Number);
    cells.set(cellKey(row, column), { value: null, formula: null, format: formatModel(style) });
  }
  for (const [key, { value, formula, format }] of snapshot.cells) {
    const styled = cells.get(key)?.format ?? PLAIN_FORMAT;
    cells.set(key, { value, formula, format: { ...styled, numberFormat: format } });
  }
  return cells;
}

function formatModel(style: NonNullable<Cell['style']>): CellFormat {
  const { font, fill, border, alignment } = style;
  const weight = (side: { readonly style: string } | undefined): BorderWeight => {
    if (side === undefined) return 'none';
    return /medium|thick|double/iu.test(side.style) ? 'medium' : 'thin';
  };
  const horizontal = alignment?.horizontal;
  const vertical = alignment?.vertical;
  return {
    font: font?.name ?? PLAIN_FORMAT.font,
    size: font?.size ?? PLAIN_FORMAT.size,
    bold: font?.bold ?? false,
    color: hex(font?.color?.rgb) ?? PLAIN_FORMAT.color,
    fill: fill?.type === 'pattern' && fill.pattern === 'solid' ? hex(fill.fgColor?.rgb) : null,
    horizontal:
      horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? horizontal : 'general',
    // A file's own default is the bottom of the cell.
    vertical: vertical === 'top' || vertical === 'center' ? vertical : 'bottom',
    wrap: alignment?.wrapText ?? false,
    stacked: alignment?.textRotation === STACKED_ROTATION,
    numberFormat: style.numFmt ?? PLAIN_FORMAT.numberFormat,
    locked: style.protection?.locked ?? true,
    edges:
      border === undefined
        ? NO_EDGES
        : {
            top: weight(border.top),
            right: weight(border.right),
            bottom: weight(border.bottom),
            left: weight(border.left),
          },
  };
}

/** "FF00AA" or "FFFF00AA" with its alpha first → "#FF00AA". Colours of the theme are left out. */
function hex(rgb: string | undefined): string | null {
  if (rgb === undefined || !/^([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/u.test(rgb)) return null;
  return `#${rgb.slice(-6).toUpperCase()}`;
}

function ranges(text: string): CellRange[] {
  return text.split(/[\s,]+/u).flatMap((part) => {
    const range = parseRange(part);
    return range === null ? [] : [range];
  });
}

function validationModel(
  validation: DataValidation,
): { readonly range: CellRange; readonly rule: ValidationRule }[] {
  const rule = validationRule(validation);
  return rule === null ? [] : ranges(validation.range).map((range) => ({ range, rule }));
}

function validationRule(validation: DataValidation): ValidationRule | null {
  const { type, formula1, formula2, values } = validation;
  const common = {
    style: validation.errorStyle ?? ('stop' as const),
    error: { title: validation.errorTitle ?? '', text: validation.errorMessage ?? '' },
    ...(validation.showInputMessage === true
      ? { prompt: { title: validation.inputTitle ?? '', text: validation.inputMessage ?? '' } }
      : {}),
  };
  const list = values ?? (/^".*"$/u.test(formula1 ?? '') ? formula1?.slice(1, -1).split(',') : undefined);
  if (type === 'list' && list !== undefined) return { ...common, kind: 'list', values: list };
  if (type === 'custom' && formula1 !== undefined) {
    return { ...common, kind: 'custom', formula: `=${formula1.replace(/^=/u, '')}` };
  }
  const min = Number(formula1);
  const max = Number(formula2);
  const between = (validation.operator ?? 'between') === 'between';
  if (type === 'decimal' && between && Number.isFinite(min) && Number.isFinite(max)) {
    return { ...common, kind: 'decimal', min, max };
  }
  return null;
}

function pageModel(
  { pageSetup, headerFooter, rowBreaks }: Sheet,
  printArea: string | undefined,
  printTitles: string | undefined,
): PageSetup | null {
  const area = parseRange((printArea ?? '').replace(/^.*!/u, ''));
  if (area === null) return null;
  const rows = /(\d+):\$?(\d+)$/u.exec((printTitles ?? '').replace(/^.*!/u, ''));
  const centimetres = (inches: number | undefined, standard: number): number =>
    inches === undefined ? standard : Math.round(inches * CENTIMETRES_PER_INCH * 100) / 100;
  const printed = headerFooter?.oddFooter ?? '';
  const footer = printed.startsWith(CENTRED) ? printed.slice(CENTRED.length) : printed;
  return {
    orientation: pageSetup?.orientation ?? 'portrait',
    printArea: area,
    titleRows: rows === null ? null : { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 },
    ...(rowBreaks === undefined ? {} : { rowBreaks: rowBreaks.map((row) => row + 1) }),
    margins: {
      top: centimetres(pageSetup?.margins?.top, 1.91),
      bottom: centimetres(pageSetup?.margins?.bottom, 1.91),
      left: centimetres(pageSetup?.margins?.left, 1.78),
      right: centimetres(pageSetup?.margins?.right, 1.78),
    },
    centerHorizontally: pageSetup?.horizontalCentered ?? false,
    ...(footer === '' ? {} : { footer }),
  };
}

function linkModels(sheet: Sheet): Map<number, LinkTarget> {
  const links = new Map<number, LinkTarget>();
  for (const [place, { hyperlink }] of sheet.cells ?? []) {
    const location = hyperlink?.location;
    if (location === undefined) continue;
    const at = location.lastIndexOf('!');
    const range = parseRange(location.slice(at + 1));
    if (range === null) continue;
    const [row = 0, column = 0] = place.split(',').map(Number);
    const name = location.slice(0, at).replace(/^'|'$/gu, '').replaceAll("''", "'");
    links.set(row * COLUMN_STRIDE + column, { sheet: name, range });
  }
  return links;
}
