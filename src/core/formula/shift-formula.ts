import { columnIndex, columnName, type CellAddress, LAST_COLUMN, LAST_ROW } from '../workbook/address';
import { formulaTokens } from './tokens';

const PART = /(\$?)([A-Za-z]{1,3})?(\$?)([0-9]{1,7})?/u;

/**
 * The formula that Excel would give when the cell is filled from one place to another: relative references move, those
 * with dollar signs stay, texts and names are left alone. A reference that leaves the sheet becomes #REF!. This is also how
 * a shared formula of a file is expanded: from its master cell to each follower.
 */
export function shiftFormula(formula: string, from: CellAddress, to: CellAddress): string {
  const rows = to.row - from.row;
  const columns = to.column - from.column;
  if (rows === 0 && columns === 0) return formula;
  let shifted = '';
  for (const token of formulaTokens(formula)) {
    shifted += token.reference === null ? token.text : shiftReference(token.text, rows, columns);
  }
  return shifted;
}

/** The sheet prefix ends at the last "!": the cells behind it hold none. */
function shiftReference(text: string, rows: number, columns: number): string {
  const at = text.lastIndexOf('!') + 1;
  const prefix = text.slice(0, at);
  const parts = text.slice(at).split(':');
  const moved = parts.map((part) => shiftPart(part, rows, columns));
  return moved.includes(null) ? `${prefix}#REF!` : prefix + moved.join(':');
}

/** "$A1", "A", "12": one end of a reference, moved; null when it falls off the sheet. Dots of trim ranges stay. */
function shiftPart(part: string, rows: number, columns: number): string | null {
  const match = PART.exec(part);
  if (match === null) return part;
  const [whole, fixedColumn = '', letters, between = '', digits] = match;
  // "$12" has its dollar sign in the first group although it belongs to the row.
  const fixedRow = letters === undefined ? fixedColumn + between : between;
  const columnMark = letters === undefined ? '' : fixedColumn;
  let moved = '';
  if (letters !== undefined) {
    const column = columnIndex(letters) + (columnMark === '$' ? 0 : columns);
    if (column < 0 || column > LAST_COLUMN) return null;
    moved += columnMark + columnName(column);
  }
  if (digits !== undefined) {
    const row = Number(digits) - 1 + (fixedRow === '$' ? 0 : rows);
    if (row < 0 || row > LAST_ROW) return null;
    moved += fixedRow + String(row + 1);
  }
  return part.slice(0, match.index) + moved + part.slice(match.index + whole.length);
}
