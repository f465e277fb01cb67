import { columnName, parseRange } from '../../core/workbook/address';
import type { ProtectionOptions, ValidationRule } from '../../core/workbook/plan';
import { cellKey } from '../../core/workbook/snapshot';
import {
  STANDARD_HEIGHT,
  STANDARD_WIDTH,
  emptySheet,
  formatKey,
  PLAIN_FORMAT,
  type CellModel,
  type LinkTarget,
  type SheetModel,
  type WorkbookModel,
} from '../../core/workbook/workbook-model';
import { readContent } from './cell-text';
import { pointsToCharacters } from './column-width';
import { conditionalsOf, queueConditionals, type QueuedConditionals } from './conditional-formats';
import { ALL_FORMATS, LOCKS_ONLY, formatFromWire } from './format-wire';
import type { LinkedSheet } from './linked-formulas';
import { pageFromWire, queuePage, type QueuedPage } from './page-wire';
import { addressOf, formatAt, loadBlock, mergesOf, visibilityOf } from './sheet-reader';
import type { TouchedSheet } from './touched-sheets';
import { queueValidated, queueValidation, type QueuedValidations } from './touched-validations';
import { ruleFromWire } from './validation-wire';

interface QueuedTouched extends QueuedValidations {
  readonly box: Excel.Range | null;
  readonly formats: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
  readonly merges: Excel.RangeAreas | null;
  readonly widths: readonly (readonly [number, Excel.RangeFormat])[];
  readonly heights: readonly (readonly [number, Excel.RangeFormat])[];
  /** Of all used rows, where rows move: one that goes takes its height along. */
  readonly allHeights: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly links: readonly Excel.Range[];
  readonly frozen: Excel.Range | null;
  readonly conditionals: QueuedConditionals | null;
  readonly page: QueuedPage | null;
}

/** The reading of a workbook's state before a plan, queued but not yet synced. */
export interface QueuedState {
  readonly worksheets: Excel.WorksheetCollection;
  readonly active: Excel.Worksheet;
  readonly names: Excel.NamedItemCollection;
  readonly protection: Excel.WorkbookProtection;
  readonly sheets: readonly QueuedTouched[];
}

/** Queues all that has to be known before a plan may be carried out: one round trip, and only what the plan touches. */
export function queueBeforeState(
  context: Excel.RequestContext,
  touchedSheets: readonly TouchedSheet[],
  canReadMerges: boolean,
): QueuedState {
  const { worksheets, names, protection } = context.workbook;
  protection.load('protected');
  worksheets.load('items/id,items/name,items/visibility');
  const active = worksheets.getActiveWorksheet();
  active.load('name');
  names.load('items/name,items/formula');
  const sheets = touchedSheets.map((touched) =>
    queueTouched(worksheets.getItemOrNullObject(touched.id ?? touched.name), touched, canReadMerges),
  );
  return { worksheets, active, names, protection, sheets };
}

function queueTouched(
  worksheet: Excel.Worksheet,
  touched: TouchedSheet,
  canReadMerges: boolean,
): QueuedTouched {
  worksheet.load('id,name,showGridlines');
  worksheet.protection.load('protected,options');
  const box = queueBox(worksheet, touched);
  return {
    touched,
    worksheet,
    box,
    formats: box?.getCellProperties(touched.formats ? ALL_FORMATS : LOCKS_ONLY) ?? null,
    merges: touched.merges && canReadMerges ? queueMerges(worksheet) : null,
    widths: [...touched.columns].map((column) => [column, queueWidth(worksheet, column)] as const),
    heights: [...touched.rows].map((row) => [row, queueHeight(worksheet, row)] as const),
    allHeights: touched.whole ? (box?.getRowProperties({ format: { rowHeight: true } }) ?? null) : null,
    validations: touched.validations.map((range) => queueValidation(worksheet, range)),
    validated: queueValidated(worksheet, touched.lostRows),
    links: touched.links.map(({ row, column }) => {
      const cell = worksheet.getCell(row, column);
      cell.load('hyperlink');
      return cell;
    }),
    frozen: touched.frozen ? queueFrozen(worksheet) : null,
    conditionals: touched.conditionals ? queueConditionals(worksheet) : null,
    page: touched.page ? queuePage(worksheet) : null,
  };
}

/** The cells that have to be known: all where rows move, those with contents where the sheet goes. */
function queueBox(worksheet: Excel.Worksheet, { whole, goes, box }: TouchedSheet): Excel.Range | null {
  if (!whole && !goes && box === null) return null;
  const range =
    whole || goes || box === null ? worksheet.getUsedRange(!whole) : worksheet.getRange(addressOf(box));
  loadBlock(range);
  return range;
}

function queueMerges(worksheet: Excel.Worksheet): Excel.RangeAreas {
  const merges = worksheet.getUsedRange(false).getMergedAreasOrNullObject();
  merges.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return merges;
}

function queueFrozen(worksheet: Excel.Worksheet): Excel.Range {
  const frozen = worksheet.freezePanes.getLocationOrNullObject();
  frozen.load('rowCount');
  return frozen;
}

function queueWidth(worksheet: Excel.Worksheet, column: number): Excel.RangeFormat {
  const { format } = worksheet.getRange(`${columnName(column)}:${columnName(column)}`);
  format.load('columnWidth');
  return format;
}

function queueHeight(worksheet: Excel.Worksheet, row: number): Excel.RangeFormat {
  const { format } = worksheet.getRange(`${String(row + 1)}:${String(row + 1)}`);
  format.load('rowHeight');
  return format;
}

/**
 * The part of the workbook that a plan touches, as a model on which the plan can be tried before it is written. Sheets that it
 * does not touch stand in it by name, and by what they read of those that lose rows (`linked`).
 */
export function beforeState(
  queued: QueuedState,
  linked: ReadonlyMap<string, LinkedSheet> = new Map(),
): WorkbookModel {
  const sheets = queued.worksheets.items.map((worksheet): SheetModel => {
    const bare: SheetModel = {
      ...emptySheet(worksheet.id, worksheet.name),
      visibility: visibilityOf(worksheet.visibility),
    };
    const touched = queued.sheets.find(
      (sheet) => !sheet.worksheet.isNullObject && sheet.worksheet.id === worksheet.id,
    );
    const reader = linked.get(worksheet.id);
    if (touched === undefined) return reader === undefined ? bare : { ...bare, ...reader };
    const state = touchedState(touched);
    const cells = new Map([...(reader?.cells ?? []), ...(state.cells ?? [])]);
    return { ...bare, ...state, cells };
  });
  return {
    sheets,
    names: queued.names.items.map((item) => ({ name: item.name, refersTo: String(item.formula) })),
    activeSheet: queued.active.name,
    settings: new Map(),
  };
}

function touchedState(queued: QueuedTouched): Partial<SheetModel> {
  const { touched, worksheet } = queued;
  const options = worksheet.protection.options as ProtectionOptions | null | undefined;
  return {
    cells: cellsOf(queued),
    merges: mergesOf(queued.merges),
    widths: new Map(
      queued.widths.flatMap(([column, { columnWidth }]) => {
        const width = pointsToCharacters(columnWidth);
        return width === STANDARD_WIDTH ? [] : [[column, width] as const];
      }),
    ),
    heights: heightsOf(queued),
    validations: queued.validations.flatMap(({ range, loaded }) => {
      const rule: ValidationRule | null = ruleFromWire(loaded);
      return rule === null ? [] : [{ range, rule }];
    }),
    page: queued.page === null ? null : pageFromWire(queued.page),
    frozenRows: queued.frozen === null || queued.frozen.isNullObject ? 0 : queued.frozen.rowCount,
    conditionals: queued.conditionals === null ? [] : conditionalsOf(queued.conditionals),
    gridlines: worksheet.showGridlines,
    protection: {
      isProtected: worksheet.protection.protected,
      hasPassword: false,
      ...(worksheet.protection.protected && options !== null && options !== undefined ? { options } : {}),
    },
    links: new Map(
      queued.links.flatMap((cell, index) => {
        const place = touched.links[index];
        const target = linkTarget(cell);
        return place === undefined || target === null
          ? []
          : [[cellKey(place.row, place.column), target] as const];
      }),
    ),
  };
}

/** Heights other than the standard one. */
function heightsOf({ box, heights, allHeights }: QueuedTouched): Map<number, number> {
  const all = (allHeights?.value ?? []).map(
    ({ format }, index) => [(box?.rowIndex ?? 0) + index, format?.rowHeight ?? STANDARD_HEIGHT] as const,
  );
  const single = heights.map(([row, { rowHeight }]) => [row, rowHeight] as const);
  return new Map([...all, ...single].filter(([, height]) => height !== STANDARD_HEIGHT));
}

function cellsOf({ box, formats }: QueuedTouched): Map<number, CellModel> {
  const cells = new Map<number, CellModel>();
  if (box === null) return cells;
  const plain = formatKey(PLAIN_FORMAT);
  for (let r = 0; r < box.rowCount; r++) {
    for (let c = 0; c < box.columnCount; c++) {
      const content = readContent(
        (box.values as unknown[][])[r]?.[c],
        (box.formulas as unknown[][])[r]?.[c],
        String((box.valueTypes as unknown[][])[r]?.[c]),
      );
      const numberFormat = formatAt(box, r, c);
      const format = formatFromWire(formats?.value[r]?.[c], numberFormat);
      if (content.value === null && content.formula === null && formatKey(format) === plain) continue;
      cells.set(cellKey(box.rowIndex + r, box.columnIndex + c), { ...content, format });
    }
  }
  return cells;
}

/** "'表一'!A1:B2" → the place it points to. */
function linkTarget(cell: Excel.Range): LinkTarget | null {
  const { hyperlink } = cell as { hyperlink: Excel.RangeHyperlink | null };
  const reference = hyperlink?.documentReference;
  if (reference === undefined) return null;
  const at = reference.lastIndexOf('!');
  const range = parseRange(reference.slice(at + 1));
  if (range === null) return null;
  return { sheet: reference.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'"), range };
}
