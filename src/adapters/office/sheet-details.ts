import type { CellRange } from '../../core/workbook/address';
import type { ValidationSnapshot } from '../../core/workbook/snapshot';
import { LOCKS_ONLY } from './format-wire';

/** What a full audit reads of a sheet beside its cells. The validations themselves take a second round trip. */
export interface QueuedDetails {
  readonly areas: Excel.RangeAreas;
  readonly locks: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  validations: readonly { readonly range: CellRange; readonly loaded: Excel.DataValidation }[];
}

/** Queues where validations are, and which of the used cells are locked. */
export function queueDetails(worksheet: Excel.Worksheet, block: Excel.Range): QueuedDetails {
  const areas = worksheet.getRange().getSpecialCellsOrNullObject('DataValidations');
  areas.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return { areas, locks: block.getCellProperties(LOCKS_ONLY), validations: [] };
}

/** Queues the validations found, column by column: neighbouring columns of a form have different ones. */
export function queueValidations(worksheet: Excel.Worksheet, details: QueuedDetails): void {
  if (details.areas.isNullObject) return;
  details.validations = details.areas.areas.items.flatMap((area) =>
    Array.from({ length: area.columnCount }, (_, offset) => {
      const column = area.columnIndex + offset;
      const range = {
        top: area.rowIndex,
        bottom: area.rowIndex + area.rowCount - 1,
        left: column,
        right: column,
      };
      const loaded = worksheet.getRangeByIndexes(range.top, column, area.rowCount, 1).dataValidation;
      loaded.load('type,rule');
      return { range, loaded };
    }),
  );
}

/** Validations that have been loaded, in the words of a snapshot. */
export function validationsOf(details: QueuedDetails | null): ValidationSnapshot[] {
  return (details?.validations ?? []).map(({ range, loaded }) => ({ range, ...ruleSnapshot(loaded) }));
}

function ruleSnapshot({ rule, type }: Excel.DataValidation): Omit<ValidationSnapshot, 'range'> {
  // Cells with different validations answer no rule at all.
  const { list, decimal, wholeNumber, custom } = (rule as Excel.DataValidationRule | null) ?? {};
  const text = (value: unknown): string | null =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  if (type === 'List' && list !== undefined) {
    const source = text(list.source) ?? '';
    return { kind: 'list', formula1: source.startsWith('=') ? source : `"${source}"`, formula2: null };
  }
  if (type === 'Custom') return { kind: 'custom', formula1: text(custom?.formula), formula2: null };
  const limits = type === 'Decimal' ? decimal : type === 'WholeNumber' ? wholeNumber : undefined;
  if (limits === undefined) return { kind: 'other', formula1: null, formula2: null };
  const kind = type === 'Decimal' ? 'decimal' : 'whole';
  return { kind, formula1: plainLimit(text(limits.formula1)), formula2: plainLimit(text(limits.formula2)) };
}

/** Excel tells a number that was typed as "=0". */
function plainLimit(formula: string | null): string | null {
  return formula === null ? null : formula.replace(/^=(?=[+-]?[\d.]+$)/, '');
}

/** Cells that may be written on a protected sheet, one range for each run in a row. */
export function unlockedRanges(
  locks: readonly (readonly Excel.CellProperties[])[],
  top: number,
  left: number,
): CellRange[] {
  return locks.flatMap((line, index) => {
    const ranges: CellRange[] = [];
    line.forEach(({ format }, offset) => {
      if (format?.protection?.locked !== false) return;
      const last = ranges[ranges.length - 1];
      const column = left + offset;
      if (last?.right === column - 1) ranges[ranges.length - 1] = { ...last, right: column };
      else ranges.push({ top: top + index, bottom: top + index, left: column, right: column });
    });
    return ranges;
  });
}
