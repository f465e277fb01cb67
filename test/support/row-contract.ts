import { recognise } from '../../src/core/recognise/recognise';
import type { RecognisedTable } from '../../src/core/recognise/recognised-table';
import { formulaReferences } from '../../src/core/formula/tokens';
import { rangeName, type CellRange } from '../../src/core/workbook/address';
import type { SheetModel, WorkbookModel } from '../../src/core/workbook/workbook-model';
import { snapshotOf } from '../../src/core/plan/model-snapshot';

/**
 * The contract of rows: what of a form does not cover exactly its rows, and which link to it is wrong, one sentence each; none
 * where all is right. For forms composed with formulas.
 */
export function brokenContract(model: WorkbookModel): string[] {
  const snapshot = snapshotOf(model, () => true);
  const tables = recognise(snapshot);
  const broken = tables.flatMap((table) => {
    const sheet = model.sheets.find(({ name }) => name === table.sheet);
    return sheet === undefined ? [] : brokenForm(table, sheet);
  });
  for (const sheet of model.sheets) {
    for (const [key, { formula }] of sheet.cells) {
      if (formula?.includes('#REF!') === true) broken.push(`${sheet.name} ${String(key)}: ${formula}`);
    }
    for (const { rule } of sheet.conditionals) {
      if (rule.formula.includes('#REF!')) broken.push(`${sheet.name}: ${rule.formula}`);
    }
    for (const [index, merge] of sheet.merges.entries()) {
      const crossed = sheet.merges.slice(index + 1).some((other) => crosses(merge, other));
      if (crossed) broken.push(`${sheet.name}: merge ${rangeName(merge)} meets another`);
    }
  }
  for (const { name, refersTo } of model.names) {
    if (refersTo.includes('#REF!')) broken.push(`name ${name}: ${refersTo}`);
  }
  return broken;
}

function brokenForm(table: RecognisedTable, sheet: SheetModel): string[] {
  const broken: string[] = [];
  const rows = table.indicators.map(({ row }) => row);
  const [first, last] = [rows[0] ?? 0, rows.at(-1) ?? 0];
  if (rows.some((row, index) => row !== first + index)) broken.push(`${sheet.name}: rows ${rows.join()}`);
  const inside = ({ top, bottom }: CellRange): boolean => bottom >= first && top <= last;
  const whole = ({ top, bottom }: CellRange): boolean => top === first && bottom === last;
  const say = (what: string, range: CellRange): void => {
    broken.push(`${sheet.name}: ${what} ${rangeName(range)}, rows ${String(first + 1)}–${String(last + 1)}`);
  };
  for (const { range, rule } of sheet.validations) {
    if (inside(range) && !whole(range)) say('validation', range);
    if (inside(range) && rule.kind === 'custom') ownRow(rule.formula, range, broken, sheet.name);
  }
  for (const { range, rule } of sheet.conditionals) {
    if (inside(range) && !whole(range)) say('mark', range);
    if (inside(range)) ownRow(rule.formula, range, broken, sheet.name);
  }
  const { total } = table;
  if (total !== null) {
    for (const cell of [total.score, total.weight]) {
      const sums = formulaReferences(cell?.formula ?? '').filter(({ range }) => range.bottom > range.top);
      for (const { range } of sums) if (!whole(range)) say('sum', range);
    }
    const mark = sheet.conditionals.find(({ rule }) => rule.formula.includes('-100,6)'));
    if (mark !== undefined && mark.range.top !== total.row) say('mark of the weights', mark.range);
  }
  for (const { row, cells } of table.indicators) {
    for (const { range } of formulaReferences(cells.score?.formula ?? '')) {
      if (range.top !== row || range.bottom !== row) say(`score of row ${String(row + 1)} reads`, range);
    }
  }
  const { page } = sheet;
  if (page !== null) {
    if (page.printArea.top !== 0 || page.printArea.bottom < last) say('print area', page.printArea);
  }
  return broken;
}

/** A rule of the indicator rows reads its own row. */
function ownRow(formula: string, { top }: CellRange, broken: string[], sheet: string): void {
  for (const { range, text } of formulaReferences(formula)) {
    if (range.top !== top)
      broken.push(`${sheet}: a rule of row ${String(top + 1)} reads ${text}: ${formula}`);
  }
}

function crosses(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** All of a workbook that a move of rows may touch, as lines: equal for workbooks that are the same to whoever opens them. */
export function workbookLines(model: WorkbookModel): string[] {
  return [
    ...model.sheets.flatMap((sheet) => [
      ...[...sheet.cells]
        .filter(([, { value, formula }]) => value !== null || formula !== null)
        .map(([key, { value, formula }]) => `${sheet.name} cell ${String(key)} ${formula ?? written(value)}`),
      ...sheet.merges.map((merge) => `${sheet.name} merge ${rangeName(merge)}`),
      ...sheet.validations.map(
        ({ range, rule }) => `${sheet.name} valid ${rangeName(range)} ${written(rule)}`,
      ),
      ...sheet.conditionals.map(
        ({ range, rule }) => `${sheet.name} mark ${rangeName(range)} ${written(rule)}`,
      ),
      ...[...sheet.heights].map(([row, height]) => `${sheet.name} height ${String(row)} ${String(height)}`),
      ...[...sheet.links].map(([key, target]) => `${sheet.name} link ${String(key)} ${written(target)}`),
      `${sheet.name} page ${written(sheet.page)}`,
      `${sheet.name} charts ${written(sheet.charts)}`,
      `${sheet.name} protected ${String(sheet.protection.isProtected)}`,
      `${sheet.name} hidden ${sheet.hiddenRows.join()}`,
    ]),
    ...model.names.map(({ name, refersTo }) => `name ${name} ${refersTo}`),
  ].sort();
}

/** Plain data with its properties in one order. */
function written(data: unknown): string {
  return JSON.stringify(data, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
