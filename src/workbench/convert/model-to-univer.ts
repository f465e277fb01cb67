import {
  BooleanNumber,
  VerticalAlign,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
} from '@univerjs/presets';

import { charactersToPixels } from '../../adapters/office/column-width';
import { quoteSheetName, rangeName } from '../../core/workbook/address';
import { cellAddress } from '../../core/workbook/snapshot';
import {
  PLAIN_FORMAT,
  STANDARD_HEIGHT,
  STANDARD_WIDTH,
  formatKey,
  type CellModel,
  type LinkTarget,
  type SheetModel,
  type WorkbookModel,
} from '../../core/workbook/workbook-model';
import { cachedData } from '../univer/cell-data';
import { conditionalData, toUniverRange, validationData } from '../univer/rule-data';
import { newSheetSide, type SheetSide } from '../univer/sheet-side';
import { styleData } from '../univer/style-data';

const POINTS_PER_PIXEL = 0.75;
/** Empty room around what is on a sheet, so that a user can go on. */
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 26;
const SPARE_ROWS = 40;

/** A workbook in Univer's form, and what Univer has no place for, by sheet id. */
export interface UniverWorkbook {
  readonly data: Partial<IWorkbookData>;
  readonly sides: ReadonlyMap<string, SheetSide>;
  readonly settings: ReadonlyMap<string, string>;
  readonly activeSheet: string | null;
}

/** A whole workbook as one snapshot: far faster than writing it cell by cell. `zoom` is the size it is shown at, 1 for its own. */
export function modelToUniver(model: WorkbookModel, id: string, zoom = 1): UniverWorkbook {
  const styles = new StyleTable();
  const sheets = model.sheets.map((sheet, index) => {
    const sheetId = `sheet-${String(index + 1)}`;
    return { id: sheetId, sheet, data: { ...sheetData(sheetId, sheet, styles), zoomRatio: zoom } };
  });
  const active = sheets.find(({ sheet }) => sheet.name === model.activeSheet);
  return {
    data: {
      id,
      name: '工作簿',
      sheetOrder: sheets.map((sheet) => sheet.id),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet.data])),
      styles: styles.all(),
      resources: resources(sheets, model),
    },
    sides: new Map(sheets.map(({ id: sheetId, sheet }) => [sheetId, sideOf(sheet)])),
    settings: model.settings,
    activeSheet: active?.id ?? null,
  };
}

/** Formats by number, each one once: a form has a dozen formats and hundreds of cells. */
class StyleTable {
  private readonly ids = new Map<string, string>();
  private readonly styles: Record<string, IStyleData> = {};

  id(cell: CellModel): string {
    const key = formatKey(cell.format);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `f${String(this.ids.size)}`;
    this.ids.set(key, id);
    this.styles[id] = styleData(cell.format);
    return id;
  }

  all(): Record<string, IStyleData> {
    return this.styles;
  }
}

type SheetData = NonNullable<IWorkbookData['sheets']>[string];

function sheetData(id: string, sheet: SheetModel, styles: StyleTable): SheetData {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let bottom = 0;
  let right = 0;
  for (const [key, cell] of sheet.cells) {
    const { row, column } = cellAddress(key);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
    (cellData[row] ??= {})[column] = cellOf(cell, sheet.links.get(key), styles);
  }
  for (const merge of sheet.merges) {
    bottom = Math.max(bottom, merge.bottom);
    right = Math.max(right, merge.right);
  }
  const columnData: Record<number, IColumnData> = {};
  for (const [column, width] of sheet.widths) columnData[column] = { w: charactersToPixels(width) };
  for (const column of sheet.hiddenColumns)
    columnData[column] = { ...columnData[column], hd: BooleanNumber.TRUE };
  const rowData: Record<number, IRowData> = {};
  for (const [row, height] of sheet.heights)
    rowData[row] = { h: height / POINTS_PER_PIXEL, ia: BooleanNumber.FALSE };
  for (const row of sheet.hiddenRows) rowData[row] = { ...rowData[row], hd: BooleanNumber.TRUE };
  return {
    id,
    name: sheet.name,
    hidden: flag(sheet.visibility !== 'visible'),
    ...(sheet.tabColor === null ? {} : { tabColor: sheet.tabColor }),
    rowCount: Math.max(LEAST_ROWS, bottom + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, right + 4),
    defaultColumnWidth: charactersToPixels(STANDARD_WIDTH),
    defaultRowHeight: STANDARD_HEIGHT / POINTS_PER_PIXEL,
    cellData,
    columnData,
    rowData,
    mergeData: sheet.merges.map(toUniverRange),
    showGridlines: flag(sheet.gridlines),
    freeze: {
      xSplit: 0,
      ySplit: sheet.frozenRows,
      startRow: sheet.frozenRows === 0 ? -1 : sheet.frozenRows,
      startColumn: -1,
    },
    defaultStyle: { ff: PLAIN_FORMAT.font, fs: PLAIN_FORMAT.size, vt: VerticalAlign.MIDDLE },
  };
}

function flag(yes: boolean): BooleanNumber {
  return yes ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function cellOf(cell: CellModel, link: LinkTarget | undefined, styles: StyleTable): ICellData {
  const custom = {
    ...(cell.format.locked ? {} : { unlocked: true }),
    ...(link === undefined ? {} : { link: `${quoteSheetName(link.sheet)}!${rangeName(link.range)}` }),
  };
  return {
    ...cachedData(cell.value),
    ...(cell.formula === null ? {} : { f: cell.formula }),
    s: styles.id(cell),
    ...(Object.keys(custom).length === 0 ? {} : { custom }),
  };
}

function sideOf(sheet: SheetModel): SheetSide {
  return {
    ...newSheetSide(),
    isProtected: sheet.protection.isProtected,
    hasPassword: sheet.protection.hasPassword,
    veryHidden: sheet.visibility === 'veryHidden',
    page: sheet.page ?? {},
    charts: sheet.charts,
  };
}

/** Validations, conditional formats and names, in the snapshots of Univer's plugins. */
function resources(
  sheets: readonly { readonly id: string; readonly sheet: SheetModel }[],
  model: WorkbookModel,
): { name: string; data: string }[] {
  const validations = Object.fromEntries(
    sheets.map(({ id, sheet }) => [
      id,
      sheet.validations.map(({ range, rule }, index) =>
        validationData(`dv-${id}-${String(index)}`, [range], rule),
      ),
    ]),
  );
  const conditionals = Object.fromEntries(
    sheets.map(({ id, sheet }) => [
      id,
      sheet.conditionals.map(({ range, rule }, index) =>
        conditionalData(`cf-${id}-${String(index)}`, [range], rule),
      ),
    ]),
  );
  const names = Object.fromEntries(
    model.names.map(({ name, refersTo }, index) => {
      const id = `name-${String(index)}`;
      return [
        id,
        { id, name, formulaOrRefString: refersTo.replace(/^=/, ''), localSheetId: 'AllDefaultWorkbook' },
      ];
    }),
  );
  return [
    { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: JSON.stringify(validations) },
    { name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data: JSON.stringify(conditionals) },
    { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(names) },
  ];
}
