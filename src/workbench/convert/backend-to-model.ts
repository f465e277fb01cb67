import { pixelsToCharacters } from '../../adapters/office/column-width';
import { parseRange } from '../../core/workbook/address';
import type { PageSetup } from '../../core/workbook/plan';
import { cellKey } from '../../core/workbook/snapshot';
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
import type { BackendPage, BackendSheet, WorkbookBackend } from '../host/backend';
import { placesIn } from '../host/sheet-range';

const POINTS_PER_PIXEL = 0.75;
const STANDARD_MARGINS = { top: 1.91, bottom: 1.91, left: 1.78, right: 1.78 };

/** The workbook that is open, whole, for the file writer. Formulas carry the values that were calculated last. */
export async function backendToModel(backend: WorkbookBackend): Promise<WorkbookModel> {
  await backend.settled();
  const sheets = backend.sheets();
  return {
    sheets: sheets.map((sheet) => sheetModel(backend, sheet)),
    names: backend
      .names()
      .filter(({ scope }) => scope === null)
      .map(({ name, refersTo }) => ({ name, refersTo })),
    activeSheet: sheets.find(({ id }) => id === backend.active())?.name ?? null,
    settings: new Map(backend.settings),
  };
}

function sheetModel(backend: WorkbookBackend, { id, name, visibility }: BackendSheet): SheetModel {
  const used = backend.used(id, false);
  const cells = new Map<number, CellModel>();
  const widths = new Map<number, number>();
  const heights = new Map<number, number>();
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  if (used !== null) {
    const plain = formatKey(PLAIN_FORMAT);
    for (const { row, column } of placesIn({ ...used, top: 0, left: 0 })) {
      const { value, formula } = backend.cell(id, row, column);
      const format = backend.format(id, row, column);
      if (value === null && formula === null && formatKey(format) === plain) continue;
      cells.set(cellKey(row, column), { value, formula, format });
    }
    for (let column = 0; column <= used.right; column++) {
      if (backend.isColumnHidden(id, column)) hiddenColumns.push(column);
      const width = pixelsToCharacters(backend.columnWidth(id, column));
      if (width !== STANDARD_WIDTH) widths.set(column, width);
    }
    for (let row = 0; row <= used.bottom; row++) {
      if (backend.isRowHidden(id, row)) hiddenRows.push(row);
      const height = backend.rowHeight(id, row) * POINTS_PER_PIXEL;
      if (height !== STANDARD_HEIGHT) heights.set(row, height);
    }
  }
  const extras = backend.extras(id);
  return {
    id,
    name,
    visibility,
    tabColor: extras.tabColor,
    cells,
    merges: backend.merges(id),
    widths,
    heights,
    hiddenRows,
    hiddenColumns,
    validations: backend.validations(id),
    conditionals: backend
      .conditionals(id)
      .flatMap(({ ranges, rule }) => ranges.map((range) => ({ range, rule }))),
    page: pageModel(extras.page),
    frozenRows: extras.frozenRows,
    gridlines: extras.gridlines,
    protection: { isProtected: extras.isProtected, hasPassword: extras.hasPassword },
    links: linkModels(backend, id),
    charts: extras.charts,
  };
}

/** A page set-up counts once it has a print area. */
function pageModel(page: BackendPage): PageSetup | null {
  if (page.printArea === undefined) return null;
  return {
    orientation: page.orientation ?? 'portrait',
    printArea: page.printArea,
    titleRows: page.titleRows ?? null,
    ...(page.rowBreaks === undefined || page.rowBreaks.length === 0 ? {} : { rowBreaks: page.rowBreaks }),
    margins: { ...STANDARD_MARGINS, ...page.margins },
    centerHorizontally: page.centerHorizontally ?? false,
    ...(page.footer === undefined || page.footer === '' ? {} : { footer: page.footer }),
  };
}

function linkModels(backend: WorkbookBackend, sheet: string): Map<number, LinkTarget> {
  const links = new Map<number, LinkTarget>();
  for (const { row, column, reference } of backend.links(sheet)) {
    const at = reference.lastIndexOf('!');
    const range = parseRange(reference.slice(at + 1));
    if (range === null) continue;
    const name = reference.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'");
    links.set(cellKey(row, column), { sheet: name, range });
  }
  return links;
}
