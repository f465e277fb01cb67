import { LAST_COLUMN, LAST_ROW } from '../../core/workbook/address';
import type { CellRange } from '../../core/workbook/address';
import type { BackendPage, WorkbookBackend } from './backend';
import type { HostObject } from './host-object';
import { rangeArgument } from './range-argument';

const POINTS_PER_CENTIMETRE = 72 / 2.54;

interface Margins {
  readonly top?: number;
  readonly bottom?: number;
  readonly left?: number;
  readonly right?: number;
}

/** How a sheet is printed, as it is kept. */
interface KeptPage {
  readonly page: () => BackendPage;
  readonly change: (part: BackendPage) => void;
  readonly replace: (page: BackendPage) => void;
}

/** `Worksheet.pageLayout`. Nothing of it is seen on the screen; it is kept for the file. */
export function pageLayoutObject(backend: WorkbookBackend, sheet: string): HostObject {
  const page = () => backend.extras(sheet).page;
  const replace = (next: BackendPage): void => {
    backend.setExtras(sheet, { page: next });
  };
  const kept: KeptPage = { page, replace, change: (part) => replace({ ...page(), ...part }) };
  return {
    kind: 'PageLayout',
    read: readsOf(kept),
    write: writesOf(kept),
    children: childrenOf(kept),
    methods: methodsOf(kept),
  };
}

function readsOf({ page }: KeptPage): HostObject['read'] {
  const marginOf = (edge: keyof Margins) => () => (page().margins?.[edge] ?? 0) * POINTS_PER_CENTIMETRE;
  return {
    orientation: () => (page().orientation === 'landscape' ? 'Landscape' : 'Portrait'),
    centerHorizontally: () => page().centerHorizontally ?? false,
    paperSize: () => 'A4',
    topMargin: marginOf('top'),
    bottomMargin: marginOf('bottom'),
    leftMargin: marginOf('left'),
    rightMargin: marginOf('right'),
    zoom: () => ({ horizontalFitToPages: 1 }),
  };
}

function writesOf({ page, change }: KeptPage): NonNullable<HostObject['write']> {
  const margin = (edge: keyof Margins) => (points: number) => {
    change({ margins: { ...page().margins, [edge]: points / POINTS_PER_CENTIMETRE } });
  };
  return {
    orientation: (value: string) => {
      change({ orientation: value === 'Landscape' ? 'landscape' : 'portrait' });
    },
    centerHorizontally: (centerHorizontally: boolean) => {
      change({ centerHorizontally });
    },
    topMargin: margin('top'),
    bottomMargin: margin('bottom'),
    leftMargin: margin('left'),
    rightMargin: margin('right'),
    // One page wide on A4 is all that this host prints.
    paperSize: () => undefined,
    zoom: () => undefined,
  };
}

function childrenOf(kept: KeptPage): NonNullable<HostObject['children']> {
  const { page } = kept;
  return {
    headersFooters: () => ({
      kind: 'HeaderFooterGroup',
      read: {},
      children: { defaultForAllPages: () => headerFooterObject(kept) },
    }),
    getPrintAreaOrNullObject: () => {
      const area = page().printArea;
      return area === undefined ? null : areasObject(area);
    },
    getPrintTitleRowsOrNullObject: () => {
      const rows = page().titleRows;
      return rows === undefined || rows === null ? null : addressObject({ ...rows, left: 0, right: 0 });
    },
  };
}

function headerFooterObject({ page, change }: KeptPage): HostObject {
  return {
    kind: 'HeaderFooter',
    read: { centerFooter: () => page().footer ?? '' },
    write: {
      centerFooter: (footer: string) => {
        change({ footer });
      },
    },
  };
}

function methodsOf({ page, change, replace }: KeptPage): NonNullable<HostObject['methods']> {
  return {
    setPrintArea: (area: unknown) => {
      const printArea = rangeArgument(area);
      // The whole sheet prints as if there were no area, and is how an add-in takes one off.
      if (printArea.bottom === LAST_ROW && printArea.right === LAST_COLUMN) {
        replace(Object.fromEntries(Object.entries(page()).filter(([key]) => key !== 'printArea')));
      } else {
        change({ printArea });
      }
    },
    setPrintTitleRows: (rows: unknown) => {
      const { top, bottom } = rangeArgument(rows);
      change({ titleRows: { top, bottom } });
    },
    setPrintMargins: (unit: string, margins: Margins) => {
      const scale = unit === 'Centimeters' ? 1 : unit === 'Inches' ? 2.54 : 1 / POINTS_PER_CENTIMETRE;
      const entries = Object.entries(margins).map(
        ([edge, size]) => [edge, (size as number) * scale] as const,
      );
      change({ margins: { ...page().margins, ...Object.fromEntries(entries) } });
    },
  };
}

function addressObject(range: CellRange): HostObject {
  return {
    kind: 'Range',
    read: {
      rowIndex: () => range.top,
      columnIndex: () => range.left,
      rowCount: () => range.bottom - range.top + 1,
      columnCount: () => range.right - range.left + 1,
    },
  };
}

function areasObject(range: CellRange): HostObject {
  return {
    kind: 'RangeAreas',
    read: {},
    children: {
      areas: () => ({ kind: 'RangeCollection', read: {}, items: () => [addressObject(range)] }),
    },
  };
}
