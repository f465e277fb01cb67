import type { CellRange } from '../../core/workbook/address';
import type { HostObject } from './host-object';
import { parseAddress } from './sheet-range';

/** A range as an argument: an address, or the object itself, which arrives resolved. */
export function rangeArgument(value: unknown): CellRange {
  if (typeof value === 'string') return parseAddress(value);
  const object = value as HostObject;
  const read = (name: string): number => Number(object.read[name]?.());
  const top = read('rowIndex');
  const left = read('columnIndex');
  return { top, left, bottom: top + read('rowCount') - 1, right: left + read('columnCount') - 1 };
}
