import { isSingleCell } from '../../../formula/reference';
import { formulaTokens } from '../../../formula/tokens';
import { cellName, type CellRange } from '../../../workbook/address';
import type { FieldCell } from '../../../recognise/recognised-table';
import { isCalculated, ownReferences } from '../../formulas/formula-cells';
import type { Fix } from '../../engine/finding';
import { typingFix } from '../../engine/fixes';
import { sheetNamed } from '../../../readings/sheet-reader';
import { subjectOf } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

type Row = TableContext['table']['indicators'][number];

export const wrongRow: TableRule = {
  meta: {
    id: 'wrong-row',
    family: 'formulas',
    severity: 'error',
    scope: 'table',
    live: false,
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
  },
  *check({ table, workbook }: TableContext): Iterable<Report> {
    const sheet = sheetNamed(workbook, table.sheet);
    const rowNumbers = new Set(table.indicators.map(({ row }) => row));
    for (const row of table.indicators) {
      const cells = [row.cells.score, row.aids.targetNumber, row.aids.actualNumber];
      for (const cell of cells) {
        if (!isCalculated(cell)) continue;
        for (const reference of ownReferences(cell.formula, table.sheet)) {
          const { top, left } = reference.range;
          if (!isSingleCell(reference) || top === row.row || !rowNumbers.has(top)) continue;
          if (!readColumns(table.indicators, left) || mergedInto(sheet?.merges ?? [], row.row, top, left))
            continue;
          const own = cellName(row.row, left);
          yield {
            at: cell,
            subject: subjectOf(row),
            message: `公式 ${cell.formula} 引用了第 ${String(top + 1)} 行的 ${cellName(top, left)}，应为本行的 ${own}`,
            expected: own,
            actual: cellName(top, left),
            fix: fixOf(table.sheet, cell, cell.formula, reference.text, own),
          };
          break;
        }
      }
    }
  },
};

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

function fixOf(sheet: string, cell: FieldCell, formula: string, wrong: string, own: string): Fix {
  const plain = wrong.slice(wrong.lastIndexOf('!') + 1);
  const marks = /^(\$?)[A-Z]+(\$?)/iu.exec(plain);
  const [column, line] = [own.replace(/(?<!\d)\d+$/u, ''), own.replace(/^[A-Z]+/u, '')];
  const right = `${marks?.[1] ?? ''}${column}${marks?.[2] ?? ''}${line}`;
  const corrected = formulaTokens(formula)
    .map((token) => (token.reference !== null && token.text === wrong ? right : token.text))
    .join('');
  return typingFix('suggestion', `改为引用 ${own}`, sheet, [{ cell, input: { formula: corrected } }]);
}
