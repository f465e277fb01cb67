import { largest } from '../number/extremes';
import { parseAmount } from './list-amount';
import type { ListedColumn, ListProblem, ListSource } from './project-list';

/** Cells that one sentence shows, and how much of each. */
const MOST_CELLS = 5;
const SHOWN_LENGTH = 20;

/**
 * Looks for cells of a list that belong to no heading. In a text, those behind the last heading are a stop: a comma inside an
 * amount ("1,200.50" without quotes) has moved the cells of the row. No comma parts the cells of a sheet: there only a figure
 * is a stop, which may be one of the project's whose heading is missing; a remark beside the list is told and not taken over.
 * Under an empty heading between others they are told once.
 */
export function outsideColumns(
  columns: readonly ListedColumn[],
  source: ListSource,
): {
  /** What is wrong with a row; call it for each row of a project. */
  readonly problems: (cells: readonly string[], row: number) => ListProblem[];
  /** What is to be told after the last row. */
  readonly notes: () => ListProblem[];
} {
  const named = new Set(columns.map(({ index }) => index));
  // A column that was chosen has its place among the others, with a heading or without one.
  const behind = (largest([...named]) ?? -1) + 1;
  const ignored = new Map<number, string>();
  return {
    problems(cells, row) {
      const filled: number[] = [];
      cells.forEach((cell, index) => {
        if (cell.trim() === '' || named.has(index)) return;
        if (index >= behind && (source === 'text' || isFigure(cell))) filled.push(index);
        else if (!ignored.has(index)) ignored.set(index, `第 ${String(row)} 行“${shortened(cell)}”`);
      });
      if (filled.length === 0) return [];
      return [{ severity: 'stop', row, message: stopText(row, filled, cells, source) }];
    },
    notes() {
      return [...ignored]
        .sort(([a], [b]) => a - b)
        .slice(0, MOST_CELLS)
        .map(([index, example]) => ({
          severity: 'note',
          row: null,
          message: `第 ${String(index + 1)} 列没有列名，其中的内容没有使用，例如${example}。`,
        }));
    },
  };
}

function isFigure(cell: string): boolean {
  return parseAmount(cell, '1') !== null;
}

function shortened(cell: string): string {
  const characters = Array.from(cell.trim());
  return characters.length > SHOWN_LENGTH
    ? `${characters.slice(0, SHOWN_LENGTH).join('')}…`
    : characters.join('');
}

function stopText(
  row: number,
  filled: readonly number[],
  cells: readonly string[],
  source: ListSource,
): string {
  const shown = filled
    .slice(0, MOST_CELLS)
    .map((index) => `第 ${String(index + 1)} 格“${shortened(cells[index] ?? '')}”`);
  const more = filled.length > MOST_CELLS ? `等 ${String(filled.length)} 格` : '';
  const found = `第 ${String(row)} 行比列名多出内容：${shown.join('、')}${more}。`;
  if (source === 'sheet') return `${found}这些数没有列名，不知道是哪一项，请补上列名；不要的请删去。`;
  return `${found}金额里的逗号会把一格分成两格，请去掉逗号或给这一格加英文引号；多出的内容请删去，或补上列名。`;
}
