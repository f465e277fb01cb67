import { leadingDirection } from '../words/direction-words';
import { largest, smallest } from '../number/extremes';
import type { IndicatorField } from '../table/layout';
import { columnName, type CellAddress } from '../workbook/address';
import { cellColumn, cellRow, type SheetSnapshot } from '../workbook/snapshot';
import { figure } from './figures';
import { indicatorHeading, isAidMarker, isSpareHeading } from './headings';
import { correctionsAt } from './place-corrections';
import type { MappingCorrection, RecognitionDoubt } from './recognised-table';
import type { GridCell, SheetGrid } from './sheet-grid';
import { doubtOf } from './doubt-messages';

/** The stretch of columns that one field covers. */
export interface ColumnStretch {
  readonly from: number;
  readonly to: number;
}

/** The headings of the indicator part of one table. */
export interface IndicatorHeader {
  readonly row: number;
  /** Last row of a heading that takes two rows. */
  readonly lastRow: number;
  readonly columns: ReadonlyMap<IndicatorField, ColumnStretch>;
  /** First and last column of the indicator columns. */
  readonly left: number;
  readonly right: number;
  readonly doubts: readonly RecognitionDoubt[];
}

/** What one pass over a sheet finds: rows worth a closer look, and where aid blocks are marked. */
export interface HeadingCandidates {
  readonly rows: readonly number[];
  readonly aidMarkers: readonly CellAddress[];
}

/**
 * Rows on which headings of an indicator part may stand, without building anything: two of the three level headings, or
 * 三级指标 beside something about values. A sheet of a hundred thousand ordinary rows is left after this one pass.
 */
export function headingCandidates(sheet: SheetSnapshot): HeadingCandidates {
  const marks = new Map<number, number>();
  const aidMarkers: CellAddress[] = [];
  for (const [key, { value }] of sheet.cells) {
    if (typeof value !== 'string' || value.length > 40) continue;
    const mark = headingMark(value);
    if (mark === 0 && !isAidMarker(value)) continue;
    const row = cellRow(key);
    if (mark === 0) aidMarkers.push({ row, column: cellColumn(key) });
    else marks.set(row, (marks.get(row) ?? 0) | mark);
  }
  const rows = [...marks].filter(([, mark]) => isCandidate(mark)).map(([row]) => row);
  return { rows: rows.sort((a, b) => a - b), aidMarkers };
}

const [LEVEL_1, LEVEL_2, LEVEL_3, VALUE] = [1, 2, 4, 8] as const;

/** A character that every heading asked about has, so that most texts are asked once. */
const IN_HEADINGS = /[级級标標值得]/u;

function headingMark(text: string): number {
  if (!IN_HEADINGS.test(text)) return 0;
  if (/一\s*[级級]/u.test(text)) return LEVEL_1;
  if (/二\s*[级級]/u.test(text)) return LEVEL_2;
  if (/三\s*[级級]|指\s*[标標]\s*(?:名|内|內)/u.test(text)) return LEVEL_3;
  return /[值]|得\s*分/u.test(text) ? VALUE : 0;
}

function isCandidate(mark: number): boolean {
  const levels = mark & (LEVEL_1 | LEVEL_2 | LEVEL_3);
  if ((levels & (levels - 1)) !== 0) return true;
  return (mark & LEVEL_3) !== 0 && (mark & VALUE) !== 0;
}

/** Every header row of an indicator part on a sheet; two tables side by side give two headers of one row. */
export function findHeaders(
  grid: SheetGrid,
  { rows, aidMarkers }: HeadingCandidates,
  corrections: readonly MappingCorrection[],
): IndicatorHeader[] {
  const headers: IndicatorHeader[] = [];
  for (const row of rows) {
    if (headers.some((header) => row > header.row && row <= header.lastRow)) continue;
    const own = correctionsAt(corrections, row);
    for (const cells of splitSideBySide(withoutAids(grid, row, aidMarkers), own)) {
      const header = headerFrom(grid, row, cells, own);
      if (header !== null) headers.push(header);
    }
  }
  return headers;
}

/** The headings of a row left of its aid block, whose own headings must not be taken for the form's. */
function withoutAids(grid: SheetGrid, row: number, markers: readonly CellAddress[]): readonly GridCell[] {
  const above = markers.filter((marker) => marker.row <= row && marker.row >= row - 40);
  const nearest = largest(above.map((marker) => marker.row));
  const own = above.filter((marker) => marker.row === nearest);
  const column = smallest(own.map((marker) => marker.column)) ?? Infinity;
  return grid.row(row).filter((cell) => cell.column < column);
}

function fieldOf(
  cell: GridCell,
  corrections: readonly MappingCorrection[],
): IndicatorField | 'ignore' | null {
  const correction = corrections.find(
    ({ block, column }) => block === 'indicators' && column >= cell.column && column <= cell.lastColumn,
  );
  if (correction !== undefined) return correction.field as IndicatorField | 'ignore';
  return isSpareHeading(cell.label) ? 'ignore' : indicatorHeading(cell.label);
}

/** A row of headings cut where the first heading comes again: the next table beside this one. */
function splitSideBySide(
  cells: readonly GridCell[],
  corrections: readonly MappingCorrection[],
): (readonly GridCell[])[] {
  const groups: GridCell[][] = [];
  let first: string | null = null;
  let seen = 0;
  for (const cell of cells) {
    const field = fieldOf(cell, corrections);
    const starts = field !== null && field === first && seen >= 4;
    const group = groups[groups.length - 1];
    if (group === undefined || starts) groups.push([cell]);
    else group.push(cell);
    if (starts) seen = 0;
    if (first === null && (field === 'l1' || field === 'l2' || field === 'l3')) first = field;
    if (field !== null) seen += 1;
  }
  return groups;
}

function headerFrom(
  grid: SheetGrid,
  row: number,
  cells: readonly GridCell[],
  corrections: readonly MappingCorrection[],
): IndicatorHeader | null {
  const single = classify(grid, row, cells, corrections);
  const double = twoRowHeader(grid, row, cells, corrections);
  if (double === null) {
    const above = headerFromAbove(grid, row, cells, corrections);
    if (above !== null && (single === null || above.columns.size > single.columns.size)) return above;
  }
  if (single === null || !isTableHeader(single.columns)) return double;
  return double !== null && double.columns.size > single.columns.size ? double : { ...single, row };
}

/** Headings of which a part stands in the row below: 年度 over 指标值, or 自评 over 分值 and 得分. */
function twoRowHeader(
  grid: SheetGrid,
  row: number,
  cells: readonly GridCell[],
  corrections: readonly MappingCorrection[],
): IndicatorHeader | null {
  const levels = cells.filter((cell) => /^l[123]$/u.test(fieldOf(cell, corrections) ?? ''));
  const left = cells[0]?.column;
  const right = cells[cells.length - 1]?.lastColumn;
  if (levels.length < 2 || left === undefined || right === undefined) return null;
  // A heading over several columns that are not merged ends where its parts below do.
  const below = grid.between(row + 1, left, right + 4).filter((part, index, parts) => {
    const before = parts[index - 1];
    return part.column <= right || (before !== undefined && part.column <= before.lastColumn + 1);
  });
  if (
    below.length === 0 ||
    below.some(({ column }) => levels.some((level) => level.column === column && level.lastRow === row))
  ) {
    return null;
  }
  const joined: GridCell[] = [];
  for (const cell of cells) {
    const under = below.filter(({ column }) => column >= cell.column && column <= cell.lastColumn);
    if (under.length === 0) {
      joined.push(cell);
    } else {
      for (const part of under) {
        const whole = isBareValue(part.label)
          ? { ...part, text: cell.text, label: cell.label }
          : { ...part, text: cell.text + part.text, label: cell.label + part.label };
        joined.push(
          indicatorHeading(part.label) !== null
            ? part
            : indicatorHeading(whole.label) !== null
              ? whole
              : part,
        );
      }
    }
  }
  for (const part of below) if (!joined.some(({ column }) => column === part.column)) joined.push(part);
  joined.sort((a, b) => a.column - b.column);
  const header = classify(grid, row, joined, corrections);
  if (header === null || !isTableHeader(header.columns)) return null;
  return { ...header, row, lastRow: Math.max(row + 1, header.lastRow) };
}

/** 值 or 内容 under 预期指标值, beside the columns of its sign and its unit. */
function isBareValue(label: string): boolean {
  return /^(?:数?值|内容)$/u.test(label);
}

/**
 * Headings whose levels stand in the lower of two rows, as 云南 prints them: 绩效指标 over 一级, 二级 and 三级指标, 年度指标值 over
 * sign, value and unit, and beside them 实际完成值, 分值 and 得分 that reach over both rows.
 */
function headerFromAbove(
  grid: SheetGrid,
  row: number,
  cells: readonly GridCell[],
  corrections: readonly MappingCorrection[],
): IndicatorHeader | null {
  const [left, right] = [cells[0]?.column, cells[cells.length - 1]?.lastColumn];
  if (row === 0 || left === undefined || right === undefined) return null;
  const above = adjoining(grid.between(row - 1, left, right + 8), right).filter(
    ({ column, lastColumn }) => !cells.some((cell) => cell.column <= lastColumn && cell.lastColumn >= column),
  );
  if (above.length === 0) return null;
  const joined = [...cells, ...above].sort((a, b) => a.column - b.column);
  const header = classify(grid, row, joined, corrections);
  return header === null || !isTableHeader(header.columns) ? null : { ...header, row: row - 1 };
}

/** The cells up to `right`, and those that go on right of it without a gap. */
function adjoining(cells: readonly GridCell[], right: number): readonly GridCell[] {
  const gap = cells.findIndex(
    ({ column }, index) => column > right + 1 && column > (cells[index - 1]?.lastColumn ?? right) + 1,
  );
  return gap < 0 ? cells : cells.slice(0, gap);
}

/** A 自评表 has indicators with a target and what became of it; a form without actuals or with only scores is another. */
function isTableHeader(columns: ReadonlyMap<IndicatorField, ColumnStretch>): boolean {
  const has = (field: IndicatorField): boolean => columns.has(field);
  if (!has('l3') && !(has('l2') && has('l1'))) return false;
  if (!has('l1') && !has('l2') && !(has('weight') && has('score'))) return false;
  return has('target') ? has('actual') || (has('score') && has('weight')) : has('actual') && has('score');
}

interface Classified {
  readonly columns: Map<IndicatorField, ColumnStretch>;
  readonly left: number;
  readonly right: number;
  readonly lastRow: number;
  readonly doubts: RecognitionDoubt[];
}

function classify(
  grid: SheetGrid,
  row: number,
  cells: readonly GridCell[],
  corrections: readonly MappingCorrection[],
): Classified | null {
  const columns = new Map<IndicatorField, ColumnStretch>();
  const doubts: RecognitionDoubt[] = [];
  const unknown: GridCell[] = [];
  let left = Number.POSITIVE_INFINITY;
  let right = -1;
  let lastRow = row;
  let shares: ColumnStretch | null = null;
  for (const [index, cell] of cells.entries()) {
    const field = fieldOf(cell, corrections);
    if (field === 'ignore') continue;
    if (field === null) {
      unknown.push(cell);
      continue;
    }
    // A weight for each of the levels: the one behind 三级指标 is that of the row.
    const names = columns.get('l3');
    const known = columns.get(field);
    if (field === 'weight' && names !== undefined && known !== undefined && known.to < names.from) {
      columns.delete(field);
    }
    if (columns.has(field)) {
      if (field === 'score' && cell.label.includes('折算')) {
        shares = { from: cell.column, to: stretchEnd(grid, cell, cells[index + 1]) };
        continue;
      }
      doubts.push({
        row: cell.row,
        column: cell.column,
        message: doubtOf('repeatedHeading', { cell: at(cell), heading: cell.text.trim() }),
      });
      continue;
    }
    const to = stretchEnd(grid, cell, cells[index + 1]);
    columns.set(field, { from: cell.column, to });
    left = Math.min(left, cell.column);
    right = Math.max(right, to);
    lastRow = Math.max(lastRow, Math.min(cell.lastRow, row + 3));
  }
  if (columns.size === 0) return null;
  addCorrectedBlanks(columns, corrections, cells);
  signsUnderNature(grid, columns, lastRow);
  if (shares !== null && isOutOfHundred(grid, columns, lastRow)) {
    columns.set('score', shares);
    right = Math.max(right, shares.to);
  }
  for (const cell of unknown) {
    if (cell.column <= left || cell.column > right) continue;
    doubts.push({
      row: cell.row,
      column: cell.column,
      message: doubtOf('unknownHeading', { cell: at(cell), heading: cell.text.trim().slice(0, 20) }),
    });
  }
  return { columns, left, right, lastRow, doubts };
}

/** Where merges cannot be read a heading covers the blanks up to the next heading, at most one column more. */
function stretchEnd(grid: SheetGrid, cell: GridCell, next: GridCell | undefined): number {
  if (cell.lastColumn > cell.column || next === undefined) return cell.lastColumn;
  if (grid.sheet.merges.length > 0) return cell.column;
  return Math.max(cell.column, Math.min(next.column - 1, cell.column + 3));
}

/** A correction may also name a column that has no heading at all. */
function addCorrectedBlanks(
  columns: Map<IndicatorField, ColumnStretch>,
  corrections: readonly MappingCorrection[],
  cells: readonly GridCell[],
): void {
  for (const { block, column, field } of corrections) {
    if (block !== 'indicators' || field === 'ignore' || columns.has(field as IndicatorField)) continue;
    if (cells.some((cell) => column >= cell.column && column <= cell.lastColumn)) continue;
    columns.set(field as IndicatorField, { from: column, to: column });
  }
}

/** 四川 writes the sign (≥, ≤, ＝, 定性) under 指标性质: such a column says the direction. */
function signsUnderNature(
  grid: SheetGrid,
  columns: Map<IndicatorField, ColumnStretch>,
  headerRow: number,
): void {
  const nature = columns.get('nature');
  if (nature === undefined || columns.has('direction')) return;
  for (let row = headerRow + 1; row <= Math.min(grid.lastRow, headerRow + 60); row += 1) {
    const label = grid.firstIn(row, nature.from, nature.to)?.label ?? '';
    if (/^(?:正向|反向|逆向|正|反)/u.test(label)) return;
    if (leadingDirection(label) !== null) {
      columns.delete('nature');
      columns.set('direction', nature);
      return;
    }
  }
  // Nothing but 定性 or blanks: with 权重 and 度量单位 it is that form; the natures would have said 正向 somewhere.
  const text = [...columns.values()].map(({ from }) => grid.at(headerRow, from)?.label ?? '');
  if (text.includes('度量单位')) {
    columns.delete('nature');
    columns.set('direction', nature);
  }
}

/**
 * 河北 has 单项指标得分, 权重占比 and 单项指标折算得分. Where a row scores more than its share, the single scores are out of a
 * hundred and the shares are what is added up; else the single scores are the points already.
 */
function isOutOfHundred(
  grid: SheetGrid,
  columns: ReadonlyMap<IndicatorField, ColumnStretch>,
  headerRow: number,
): boolean {
  const [weight, score] = [columns.get('weight'), columns.get('score')];
  if (weight === undefined || score === undefined) return false;
  for (let row = headerRow + 1; row <= Math.min(grid.lastRow, headerRow + 60); row += 1) {
    const points = figure(grid.fieldIn(row, score.from, score.to));
    const most = figure(grid.fieldIn(row, weight.from, weight.to));
    if (points !== null && most !== null && points.greaterThan(most)) return true;
  }
  return false;
}

function at(cell: GridCell): string {
  return `${columnName(cell.column)}${String(cell.row + 1)}`;
}
