import { parseRange, type CellRange } from '../../core/workbook/address';
import type { SheetVisibility } from '../../core/workbook/snapshot';
import type { BackendSheet, WorkbookBackend } from './backend';
import { chartsObject } from './chart-object';
import { capital } from './format-object';
import type { HostObject } from './host-object';
import { namesObject } from './names-object';
import { pageBreaksObject } from './page-breaks-object';
import { pageLayoutObject } from './page-layout-object';
import { protectionObject } from './protection-object';
import { WireFailure } from './protocol';
import { rangeAreasObject, rangeObject } from './range-object';
import { parseAddress } from './sheet-range';

const VISIBILITY: Record<string, SheetVisibility> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Refuses a name that Excel refuses: empty, over 31 characters, forbidden characters, taken. */
export function checkSheetName(backend: WorkbookBackend, name: string, own?: string): void {
  const taken = backend
    .sheets()
    .some((sheet) => sheet.id !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new WireFailure('ItemAlreadyExists', `A sheet named ${name} already exists.`);
  if (
    name === '' ||
    name.length > 31 ||
    /[\\/?*:[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'")
  ) {
    throw new WireFailure('InvalidArgument', `The sheet name ${name} is not valid.`);
  }
}

/** `Excel.Worksheet`. */
export function worksheetObject(backend: WorkbookBackend, sheet: BackendSheet): HostObject {
  const { id } = sheet;
  const now = (): BackendSheet => backend.sheets().find((other) => other.id === id) ?? sheet;
  const visible = () => backend.sheets().filter(({ visibility }) => visibility === 'visible');
  return {
    kind: 'Worksheet',
    id,
    read: {
      id: () => id,
      name: () => now().name,
      position: () => backend.sheets().findIndex((other) => other.id === id),
      visibility: () => (now().visibility === 'veryHidden' ? 'VeryHidden' : capital(now().visibility)),
      tabColor: () => backend.extras(id).tabColor ?? '',
      showGridlines: () => backend.extras(id).gridlines,
      gridlines: () => backend.extras(id).gridlines,
    },
    write: {
      name: (name: string) => {
        checkSheetName(backend, name, id);
        backend.renameSheet(id, name);
      },
      position: (position: number) => {
        backend.moveSheet(id, position);
      },
      visibility: (value: string) => {
        if (value !== 'Visible' && visible().every((other) => other.id === id)) {
          throw new WireFailure('InvalidOperation', 'The last visible sheet cannot be hidden.');
        }
        backend.setVisibility(id, VISIBILITY[value] ?? 'visible');
      },
      tabColor: (tabColor: string) => {
        backend.setExtras(id, { tabColor: tabColor === '' ? null : tabColor });
      },
      // The client sends this property under a name of its own.
      gridlines: (gridlines: boolean) => {
        backend.setExtras(id, { gridlines });
      },
    },
    children: { ...rangesOf(backend, id), ...partsOf(backend, id, () => now().name) },
    methods: {
      activate: () => {
        backend.activate(id);
      },
      delete: () => {
        if (visible().length === 1 && visible()[0]?.id === id) {
          throw new WireFailure('InvalidOperation', 'The last visible sheet cannot be deleted.');
        }
        backend.deleteSheet(id);
      },
      calculate: () => undefined,
    },
  };
}

function rangesOf(backend: WorkbookBackend, id: string): NonNullable<HostObject['children']> {
  return {
    getRange: (address?: string | null) => rangeObject(backend, id, parseAddress(address)),
    getRanges: (addresses: string) =>
      rangeAreasObject(backend, {
        sheet: id,
        ranges: addresses.split(',').map((part) => parseAddress(part)),
      }),
    getCell: (row: number, column: number) =>
      rangeObject(backend, id, { top: row, bottom: row, left: column, right: column }),
    getRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
      rangeObject(backend, id, {
        top: row,
        left: column,
        bottom: row + rows - 1,
        right: column + columns - 1,
      }),
    getUsedRange: (valuesOnly?: boolean | null) =>
      rangeObject(backend, id, backend.used(id, valuesOnly ?? false) ?? CORNER),
    getUsedRangeOrNullObject: (valuesOnly?: boolean | null) => {
      const used = backend.used(id, valuesOnly ?? false);
      return used === null ? null : rangeObject(backend, id, used);
    },
  };
}

function partsOf(
  backend: WorkbookBackend,
  id: string,
  name: () => string,
): NonNullable<HostObject['children']> {
  return {
    protection: () => protectionObject(backend, id),
    pageLayout: () => pageLayoutObject(backend, id),
    horizontalPageBreaks: () => pageBreaksObject(backend, id),
    freezePanes: () => freezePanesObject(backend, id),
    names: () => namesObject(backend, name()),
    charts: () => chartsObject(backend, id),
  };
}

const CORNER: CellRange = parseRange('A1') ?? { top: 0, left: 0, bottom: 0, right: 0 };

function freezePanesObject(backend: WorkbookBackend, sheet: string): HostObject {
  return {
    kind: 'WorksheetFreezePanes',
    read: {},
    children: {
      getLocationOrNullObject: () => {
        const { frozenRows } = backend.extras(sheet);
        return frozenRows === 0
          ? null
          : rangeObject(backend, sheet, { top: 0, bottom: frozenRows - 1, left: 0, right: 0 });
      },
    },
    methods: {
      freezeRows: (frozenRows: number) => {
        backend.setExtras(sheet, { frozenRows });
      },
      unfreeze: () => {
        backend.setExtras(sheet, { frozenRows: 0 });
      },
    },
  };
}
