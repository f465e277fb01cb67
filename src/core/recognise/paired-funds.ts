import type { FundField } from '../table/layout';
import { figureOfText } from './figures';
import type { ColumnStretch } from './indicator-header';
import type { FundsArea, FundsBlock } from './found-funds';
import { fundRowKind } from './headings';
import type { FieldCell, RecognisedFundRow } from './recognised-table';
import type { GridCell, SheetGrid } from './sheet-grid';

/**
 * The money block as 河北 prints it: 预算安排情况, 资金到位情况 and 资金执行情况 beside each other, under each of them labels with
 * their amounts — 预算数 6.84, 其中：财政资金 6.84, 其他 0 — and the rate once for all. null for any other block.
 */
export function findPairedFunds(
  grid: SheetGrid,
  area: FundsArea,
  isGoalRow: (row: number) => boolean,
): FundsBlock | null {
  for (let row = area.bottom; row >= area.top; row -= 1) {
    const cells = grid.between(row, area.left, area.rightLimit);
    const arranged = cells.find(({ label }) => ARRANGED.test(label));
    const spent = cells.find(({ label }) => SPENT.test(label));
    if (arranged === undefined || spent === undefined || spent.column < arranged.column) continue;
    return readPairs(grid, area, { cells, arranged, spent }, isGoalRow);
  }
  return null;
}

const ARRANGED = /^(?:预算|资金)安排(?:情况|数)?(?:\(.*\))?$/u;
const SPENT = /^(?:资金|预算)执行(?:情况)?(?:\(.*\))?$/u;
const PROGRESS = /^(?:预算|资金)?(?:执行|支出)(?:进度|率)(?:\(.*\))?$/u;

interface PairedHeadings {
  readonly cells: readonly GridCell[];
  readonly arranged: GridCell;
  readonly spent: GridCell;
}

function readPairs(
  grid: SheetGrid,
  area: FundsArea,
  { cells, arranged, spent }: PairedHeadings,
  isGoalRow: (row: number) => boolean,
): FundsBlock | null {
  const headerRow = arranged.row;
  const progress = cells.find(({ label }) => PROGRESS.test(label));
  const stretches = {
    budget: stretchOf(arranged, cells),
    executed: stretchOf(spent, cells),
    ...(progress === undefined ? {} : { rate: stretchOf(progress, cells) }),
  };
  const rows: RecognisedFundRow[] = [];
  let lastRow = headerRow;
  for (let row = headerRow + 1; row <= area.bottom && !isGoalRow(row); row += 1) {
    const own = pairIn(grid, row, stretches.budget);
    if (own === null) break;
    const record: Partial<Record<FundField, FieldCell>> = {
      label: grid.field(row, own.label.column),
      budget: own.amount,
    };
    const paid = pairIn(grid, row, stretches.executed);
    if (paid !== null) record.executed = paid.amount;
    if (stretches.rate !== undefined && rows.length === 0) {
      record.rate = grid.fieldIn(row, stretches.rate.from, stretches.rate.to);
    }
    rows.push({ row, kind: rows.length === 0 ? 'total' : fundRowKind(own.label.label), cells: record });
    lastRow = row;
  }
  if (rows.length === 0) return null;
  const label = grid.between(headerRow, area.left, arranged.column - 1)[0];
  const header: Partial<Record<FundField, FieldCell>> = {};
  for (const [field, { from }] of Object.entries(stretches))
    header[field as FundField] = grid.field(headerRow, from);
  return {
    headerRow,
    lastRow,
    left: label?.column ?? arranged.column,
    right: Math.max(...Object.values(stretches).map(({ to }) => to)),
    label: label === undefined ? null : grid.field(label.row, label.column),
    besideLabel: null,
    header: { row: headerRow, columns: header },
    rows,
    doubts: [],
  };
}

/** The columns of a heading; where merges are unknown up to the next one. */
function stretchOf(heading: GridCell, cells: readonly GridCell[]): ColumnStretch {
  const next = cells.find(({ column }) => column > heading.column);
  const last =
    heading.lastColumn > heading.column || next === undefined ? heading.lastColumn : next.column - 1;
  return { from: heading.column, to: last };
}

/** A label and the amount behind it. */
function pairIn(
  grid: SheetGrid,
  row: number,
  { from, to }: ColumnStretch,
): { readonly label: GridCell; readonly amount: FieldCell } | null {
  const [label, amount] = grid.between(row, from, to);
  if (label === undefined || figureOfText(label.text) !== null) return null;
  if (amount !== undefined && figureOfText(amount.text) === null) return null;
  return { label, amount: grid.field(row, amount?.column ?? to) };
}
