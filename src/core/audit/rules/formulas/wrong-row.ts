import { isSingleCell, type FormulaReference } from '../../../formula/reference';
import { formulaTokens } from '../../../formula/tokens';
import { cellName, type CellRange } from '../../../workbook/address';
import type { FieldCell } from '../../../recognise/recognised-table';
import { isCalculated, ownReferences } from '../../formulas/formula-cells';
import type { FixDraft } from '../../engine/finding';
import { typingFix } from '../../engine/fixes';
import { sheetNamed } from '../../../readings/sheet-reader';
import { subjectOf } from '../../../recognise/row-values';
import { tableRule, type TableContext } from '../../engine/rule';

type Row = TableContext['table']['indicators'][number];

export const wrongRow = tableRule({
  meta: {
    id: 'wrong-row',
    family: 'formulas',
    severity: 'error',
    live: false,
    since: '0.1.0',
    zh: {
      title: '公式引用了别的指标行',
      why: '得分只取决于本行的指标值、完成值和分值；引用别行，多半是复制或插行后错了位。',
      advice: '把引用改回本行。',
    },
    en: {
      title: 'A formula that reads another row',
      why: 'A score depends on its own row only; another one is a slip of copying or inserting.',
      advice: 'Point it at its own row again.',
    },
    messages: {
      otherRow: {
        zh: '公式 {formula} 引用了第 {row} 行的 {cell}，应为本行的 {own}',
        en: 'The formula {formula} reads {cell} of row {row}; it should be {own} of its own row',
      },
      refer: { zh: '改为引用 {cell}', en: 'Refer to {cell}' },
    },
  },
  *check({ table, workbook }) {
    const merges = sheetNamed(workbook, table.sheet)?.merges ?? [];
    const rowNumbers = new Set(table.indicators.map(({ row }) => row));
    const isWrong = (reference: FormulaReference, row: number): boolean => {
      const { top, left } = reference.range;
      if (!isSingleCell(reference) || top === row || !rowNumbers.has(top)) return false;
      return readColumns(table.indicators, left) && !mergedInto(merges, row, top, left);
    };
    for (const row of table.indicators) {
      for (const cell of [row.cells.score, row.aids.targetNumber, row.aids.actualNumber]) {
        if (!isCalculated(cell)) continue;
        const { formula } = cell;
        const wrong = ownReferences(formula, table.sheet).find((reference) => isWrong(reference, row.row));
        if (wrong === undefined) continue;
        const { top, left } = wrong.range;
        const [own, read] = [cellName(row.row, left), cellName(top, left)];
        yield {
          at: cell,
          subject: subjectOf(row),
          message: 'otherRow',
          data: { formula, row: top + 1, cell: read, own },
          expected: own,
          actual: read,
          fix: fixOf(table.sheet, cell, formula, wrong.text, own),
        };
      }
    }
  },
});

/** Whether the column holds values that a score may read: not the labels, which reach over several rows. */
function readColumns(rows: readonly Row[], column: number): boolean {
  return rows.some((row) =>
    [
      row.cells.target,
      row.cells.actual,
      row.cells.weight,
      row.cells.direction,
      row.cells.nature,
      ...Object.values(row.aids),
    ].some((cell) => cell?.column === column),
  );
}

function mergedInto(merges: readonly CellRange[], row: number, top: number, column: number): boolean {
  return merges.some(
    (merge) =>
      merge.left <= column &&
      column <= merge.right &&
      merge.top <= top &&
      top <= merge.bottom &&
      merge.top <= row &&
      row <= merge.bottom,
  );
}

function fixOf(
  sheet: string,
  cell: FieldCell,
  formula: string,
  wrong: string,
  own: string,
): FixDraft<'refer'> {
  const plain = wrong.slice(wrong.lastIndexOf('!') + 1);
  const marks = /^(\$?)[A-Z]+(\$?)/iu.exec(plain);
  const [column, line] = [own.replace(/(?<!\d)\d+$/u, ''), own.replace(/^[A-Z]+/u, '')];
  const right = `${marks?.[1] ?? ''}${column}${marks?.[2] ?? ''}${line}`;
  const corrected = formulaTokens(formula)
    .map((token) => (token.reference !== null && token.text === wrong ? right : token.text))
    .join('');
  return typingFix('suggestion', { message: 'refer', data: { cell: own } }, sheet, [
    { cell, input: { formula: corrected } },
  ]);
}
