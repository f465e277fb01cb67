import type { Cell, CellValue as HucreValue, DataValidation, Sheet, Workbook } from 'hucre/xlsx';
import { interned } from '../../core/formula/interned';
import { shiftFormula } from '../../core/formula/shift-formula';
import { parseRange, type CellRange } from '../../core/workbook/address';
import {
  cellKey,
  type CellSnapshot,
  type CellValue,
  type NameSnapshot,
  type SheetSnapshot,
  type SheetVisibility,
  type ValidationSnapshot,
} from '../../core/workbook/snapshot';

/** Days between 1899-12-30 and 1970-01-01: day 0 of spreadsheets and of the clock. */
const UNIX_EPOCH_DAY = 25_569;
const MS_A_DAY = 86_400_000;

/** One sheet as the reader gave it → a snapshot. Followers of a shared formula get the formula that Excel shows for them. */
export function sheetSnapshot(sheet: Sheet): SheetSnapshot {
  const cells = new Map<number, CellSnapshot>();
  let used: CellRange | null = null;
  const put = (row: number, column: number, cell: CellSnapshot): void => {
    if (cell.value === null && cell.formula === null) return;
    cells.set(cellKey(row, column), cell);
    used = grown(used, row, column);
  };
  const masters = new Map<
    number,
    { readonly formula: string; readonly row: number; readonly column: number }
  >();
  const details = sheet.cells ?? new Map<string, Cell>();
  const detailed = new Set<number>();
  for (const [key, cell] of details) {
    const { row, column } = place(key);
    detailed.add(cellKey(row, column));
    if (
      cell.formulaType === 'shared' &&
      cell.formulaSharedIndex !== undefined &&
      (cell.formula ?? '') !== ''
    ) {
      masters.set(cell.formulaSharedIndex, { formula: `=${cell.formula ?? ''}`, row, column });
    }
  }
  sheet.rows.forEach((values, row) => {
    values.forEach((value, column) => {
      if (value !== null && !detailed.has(cellKey(row, column))) {
        put(row, column, { value: plainValue(value), formula: null, format: 'General' });
      }
    });
  });
  const unlocked: CellRange[] = [];
  for (const [key, cell] of details) {
    const { row, column } = place(key);
    put(row, column, {
      value: valueOf(cell),
      formula: formulaOf(cell, { row, column }, masters),
      format: cell.style?.numFmt ?? 'General',
    });
    if (cell.style?.protection?.locked === false)
      unlocked.push({ top: row, left: column, bottom: row, right: column });
  }
  return {
    id: sheet.name,
    name: sheet.name,
    visibility: visibilityOf(sheet),
    used,
    cells,
    merges: (sheet.merges ?? []).map((merge) => ({
      top: merge.startRow,
      left: merge.startCol,
      bottom: merge.endRow,
      right: merge.endCol,
    })),
    hiddenRows: [...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden === true).map(([row]) => row),
    hiddenColumns: (sheet.columns ?? []).flatMap((column, index) => (column.hidden === true ? [index] : [])),
    protection: { isProtected: sheet.protection?.sheet === true },
    validations: (sheet.dataValidations ?? []).flatMap(validationSnapshot),
    unlocked,
  };
}

/** Names of the workbook; print areas and titles are names too in a file and are left out. */
export function nameSnapshots(workbook: Workbook): NameSnapshot[] {
  return (workbook.namedRanges ?? [])
    .filter(({ name }) => !name.startsWith('_xlnm.'))
    .map(({ name, range, scope }) => ({
      name,
      refersTo: range.startsWith('=') ? range : `=${range}`,
      scope: scope ?? null,
      hidden: false,
    }));
}

function place(key: string): { readonly row: number; readonly column: number } {
  const comma = key.indexOf(',');
  return { row: Number(key.slice(0, comma)), column: Number(key.slice(comma + 1)) };
}

function formulaOf(
  cell: Cell,
  at: { readonly row: number; readonly column: number },
  masters: ReadonlyMap<number, { readonly formula: string; readonly row: number; readonly column: number }>,
): string | null {
  if (cell.formula === undefined) return null;
  if (cell.formula !== '') return interned(cell.formula.startsWith('=') ? cell.formula : `=${cell.formula}`);
  const master = cell.formulaSharedIndex === undefined ? undefined : masters.get(cell.formulaSharedIndex);
  return master === undefined ? null : interned(shiftFormula(master.formula, master, at));
}

/** An error cell's value is its text; the type tells it from a text that happens to read "#REF!". */
function valueOf(cell: Cell): CellValue {
  const raw = cell.formula === undefined ? cell.value : (cell.formulaResult ?? cell.value);
  if (cell.type === 'error' || (cell.formula !== undefined && isErrorText(raw)))
    return { error: String(raw) };
  return plainValue(raw);
}

function isErrorText(value: HucreValue): boolean {
  return (
    typeof value === 'string' && /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/u.test(value)
  );
}

/** A date comes as a Date; a cell holds its serial number. */
function plainValue(value: HucreValue): CellValue {
  if (value instanceof Date) {
    const serial = value.getTime() / MS_A_DAY + UNIX_EPOCH_DAY;
    // Up to the 29 February 1900 that never was, serials are one day behind the clock.
    return serial < 61 ? serial - 1 : serial;
  }
  return value === '' ? null : value;
}

function visibilityOf(sheet: Sheet): SheetVisibility {
  if (sheet.veryHidden === true) return 'veryHidden';
  return sheet.hidden === true ? 'hidden' : 'visible';
}

function validationSnapshot(validation: DataValidation): ValidationSnapshot[] {
  const known = ['list', 'decimal', 'whole', 'custom'] as const;
  const kind = known.find((one) => one === validation.type) ?? 'other';
  const formula1 = validation.values === undefined ? validation.formula1 : `"${validation.values.join(',')}"`;
  return validation.range.split(/\s+/u).flatMap((part) => {
    const range = parseRange(part);
    return range === null
      ? []
      : [{ range, kind, formula1: formula1 ?? null, formula2: validation.formula2 ?? null }];
  });
}

function grown(used: CellRange | null, row: number, column: number): CellRange {
  if (used === null) return { top: row, left: column, bottom: row, right: column };
  return {
    top: Math.min(used.top, row),
    left: Math.min(used.left, column),
    bottom: Math.max(used.bottom, row),
    right: Math.max(used.right, column),
  };
}
