import type { FundField, IndicatorField } from '../table/layout';
import { cellAt, isCellError, type SheetSnapshot } from '../workbook/snapshot';
import type { CellRange } from '../workbook/address';
import { headingAnchor, type HeadingAnchor } from './heading-anchor';
import type { FieldCell, RecognisedTable } from './recognised-table';

/** What the columns of an indicator part may be, in the order of the official form. */
export const INDICATOR_CHOICES: readonly IndicatorField[] = [
  'l1',
  'l2',
  'l3',
  'nature',
  'direction',
  'target',
  'actual',
  'unit',
  'weight',
  'score',
  'note',
  'method',
];

/** What the columns of a money block may be. */
export const FUND_CHOICES: readonly FundField[] = [
  'initial',
  'budget',
  'executed',
  'weight',
  'rate',
  'score',
  'note',
];

/** One column of a table as it was read, for a person to confirm or correct. */
export interface ColumnChoice {
  readonly block: 'indicators' | 'funds';
  readonly column: number;
  /** What stands in the heading; "" for a blank. */
  readonly heading: string;
  /** The first thing that stands below it. */
  readonly sample: string;
  /** null: not read. */
  readonly field: IndicatorField | FundField | null;
  /** The row of headings that the column was read under. */
  readonly anchor: HeadingAnchor;
}

/** Columns right of the form that a heading may have been missed in. */
const BEYOND = 2;

/** The columns of a recognised table, first those of its indicators, then those of its money block. */
export function columnChoices(sheet: SheetSnapshot, table: RecognisedTable): ColumnChoice[] {
  const firstRow = table.indicators[0]?.row ?? table.indicatorHeader.row + 1;
  const lastRow = table.indicators.at(-1)?.row ?? firstRow;
  const indicators = columnsOf(sheet, {
    block: 'indicators',
    header: table.indicatorHeader,
    rows: { first: firstRow, last: lastRow },
    range: table.range,
  });
  const { fundsHeader, funds } = table;
  if (fundsHeader === null) return indicators;
  // The names of the funds are read by what they say, whatever stands above them.
  const names = Math.max(...funds.map(({ cells }) => cells.label?.column ?? -1));
  const rows = {
    first: funds[0]?.row ?? fundsHeader.row + 1,
    last: funds.at(-1)?.row ?? fundsHeader.row + 1,
  };
  return [
    ...indicators,
    ...columnsOf(sheet, { block: 'funds', header: fundsHeader, rows, range: table.range, names }),
  ];
}

/** The columns of a row that a person names as the headings of a table that was not recognised. */
export function columnsOfRow(sheet: SheetSnapshot, row: number): ColumnChoice[] {
  if (sheet.used === null) return [];
  return columnsOf(sheet, {
    block: 'indicators',
    header: { row, columns: {} },
    rows: { first: row + 1, last: Math.min(sheet.used.bottom, row + 30) },
    range: sheet.used,
  });
}

function columnsOf(
  sheet: SheetSnapshot,
  part: {
    readonly block: ColumnChoice['block'];
    readonly header: {
      readonly row: number;
      readonly columns: Partial<Record<IndicatorField | FundField, FieldCell>>;
    };
    readonly rows: { readonly first: number; readonly last: number };
    readonly range: CellRange;
    /** The last column that is read without being asked for. */
    readonly names?: number;
  },
): ColumnChoice[] {
  const { header, rows, range, block, names = -1 } = part;
  const fields = fieldsByColumn(header.columns);
  const choices: ColumnChoice[] = [];
  const anchor = headingAnchor(sheet, header.row);
  const right = Math.min(range.right + BEYOND, sheet.used?.right ?? range.right);
  for (let column = range.left; column <= right; column += 1) {
    const field = fields.get(column) ?? null;
    const heading = textAt(sheet, header.row, column);
    const sample = sampleBelow(sheet, column, rows);
    const isNothing = isCovered(sheet, header.row, column) || (heading === '' && sample === '');
    const isUnasked = block === 'funds' && (heading === '' || column <= names);
    if (field === null && (isNothing || isUnasked)) continue;
    choices.push({ block, column, heading, sample, field, anchor });
  }
  return choices;
}

function fieldsByColumn(
  columns: Partial<Record<IndicatorField | FundField, FieldCell>>,
): ReadonlyMap<number, IndicatorField | FundField> {
  const fields = new Map<number, IndicatorField | FundField>();
  for (const [field, cell] of Object.entries(columns)) {
    if (field !== 'label') fields.set(cell.column, field as IndicatorField | FundField);
  }
  return fields;
}

/** Whether a merge that begins further left covers the cell. */
function isCovered({ merges }: SheetSnapshot, row: number, column: number): boolean {
  return merges.some(
    (merge) => row >= merge.top && row <= merge.bottom && column > merge.left && column <= merge.right,
  );
}

function sampleBelow(
  sheet: SheetSnapshot,
  column: number,
  { first, last }: { readonly first: number; readonly last: number },
): string {
  for (let row = first; row <= last; row += 1) {
    const text = textAt(sheet, row, column);
    if (text !== '') return text;
  }
  return '';
}

function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const { value } = cellAt(sheet, row, column);
  if (value === null) return '';
  return (isCellError(value) ? value.error : String(value)).replace(/\s+/gu, ' ').trim();
}
