import type { Sheet } from 'hucre/xlsx';
import { parseRange } from '../../core/workbook/address';
import { cellKey, type ReadGap, type SheetSnapshot } from '../../core/workbook/snapshot';
import {
  PLAIN_FORMAT,
  emptySheet,
  type CellModel,
  type LinkTarget,
  type SheetModel,
  type WorkbookModel,
} from '../../core/workbook/workbook-model';
import { formatModel, hex } from './format-model';
import { pageModel } from './page-model';
import { readLooks } from './read-looks';
import { readWorkbookFile } from './read-xlsx';
import { ranges, validationModel } from './validation-model';
import type { Message } from '../../core/message/message';

export type ModelReadResult =
  | {
      readonly ok: true;
      readonly model: WorkbookModel;
      /** What of the file is not in the model because it could not be read. */
      readonly gaps: readonly ReadGap[];
    }
  | { readonly ok: false; readonly message: Message };

const PADDING_CHARACTERS = 5 / 7;

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
    links.set(cellKey(row, column), { sheet: name, range });
  }
  return links;
}
