import type { CellRange } from '../workbook/address';
import {
  cellAddress,
  type CellSnapshot,
  type SheetSnapshot,
  type ValidationSnapshot,
  type WorkbookSnapshot,
} from '../workbook/snapshot';
import type { SheetModel, WorkbookModel } from '../workbook/workbook-model';

/** What a reader sees of a workbook, or of some of its sheets. */
export function snapshotOf(model: WorkbookModel, wanted: (sheet: SheetModel) => boolean): WorkbookSnapshot {
  return {
    sheets: model.sheets.filter(wanted).map(sheetSnapshot),
    names: model.names.map(({ name, refersTo }) => ({ name, refersTo, scope: null, hidden: false })),
    calculationMode: 'auto',
    gaps: [],
  };
}

function sheetSnapshot(sheet: SheetModel): SheetSnapshot {
  const cells = new Map<number, CellSnapshot>();
  let used = null as CellRange | null;
  for (const [key, { value, formula, format }] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    if (value === null && formula === null) continue;
    const { row, column } = cellAddress(key);
    cells.set(key, { value, formula, format: format.numberFormat });
    used = {
      top: Math.min(used?.top ?? row, row),
      left: Math.min(used?.left ?? column, column),
      bottom: Math.max(used?.bottom ?? row, row),
      right: Math.max(used?.right ?? column, column),
    };
  }
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    used,
    cells,
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    protection: sheet.protection,
    validations: sheet.validations.map(validationSnapshot),
    unlocked: unlockedRanges(sheet),
  };
}

function validationSnapshot({ range, rule }: SheetModel['validations'][number]): ValidationSnapshot {
  switch (rule.kind) {
    case 'list':
      return { range, kind: 'list', formula1: `"${rule.values.join(',')}"`, formula2: null };
    case 'decimal':
      return { range, kind: 'decimal', formula1: String(rule.min), formula2: String(rule.max) };
    case 'custom':
      return { range, kind: 'custom', formula1: rule.formula, formula2: null };
    case 'host':
      return { range, kind: 'other', formula1: null, formula2: null };
  }
}

/** Cells that may be written on a protected sheet, one range for each run in a row. */
function unlockedRanges(sheet: SheetModel): CellRange[] {
  const ranges: CellRange[] = [];
  for (const [key, { format }] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    if (format.locked) continue;
    const { row, column } = cellAddress(key);
    const last = ranges[ranges.length - 1];
    if (last?.top === row && last.right === column - 1)
      ranges[ranges.length - 1] = { ...last, right: column };
    else ranges.push({ top: row, left: column, bottom: row, right: column });
  }
  return ranges;
}
