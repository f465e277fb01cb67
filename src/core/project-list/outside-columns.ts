import { largest } from '../number/extremes';
import type { ListedColumn, ListProblem } from './project-list';

/** Cells that one sentence shows, and how much of each. */
const MOST_CELLS = 5;
const SHOWN_LENGTH = 20;

/**
 * Looks for cells of a list that belong to no heading. Behind the last heading they are a stop: a comma inside an amount
 * ("1,200.50" without quotes) has moved the cells of the row. Under an empty heading between others they are told once.
 */
export function outsideColumns(columns: readonly ListedColumn[]): {
  /** What is wrong with a row; call it for each row of a project. */
  readonly problems: (cells: readonly string[], row: number) => ListProblem[];
  /** What is to be told after the last row. */
  readonly notes: () => ListProblem[];
} {
  const named = new Set(columns.map(({ index }) => index));
  // A column that was chosen has its place among the others, with a heading or without one.
  const behind = (largest([...named]) ?? -1) + 1;
  const between = new Set<number>();
  return {
    problems(cells, row) {
      const filled: number[] = [];
      cells.forEach((cell, index) => {
        if (cell.trim() === '' || named.has(index)) return;
        if (index < behind) between.add(index);
        else filled.push(index);
      });
      return filled.length === 0 ? [] : [{ severity: 'stop', row, message: stopText(row, filled, cells) }];
    },
    notes() {
      if (between.size === 0) return [];
      const places = [...between].sort((a, b) => a - b).map((index) => String(index + 1));
      return [
        { severity: 'note', row: null, message: `第 ${places.join('、')} 列没有列名，其中的内容没有使用。` },
      ];
    },
  };
}

function stopText(row: number, filled: readonly number[], cells: readonly string[]): string {
  const shown = filled.slice(0, MOST_CELLS).map((index) => {
    const text = (cells[index] ?? '').trim();
    const short = text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
    return `第 ${String(index + 1)} 格“${short}”`;
  });
  const more = filled.length > MOST_CELLS ? `等 ${String(filled.length)} 格` : '';
  return `第 ${String(row)} 行比列名多出内容：${shown.join('、')}${more}。金额里的逗号会把一格分成两格，请去掉逗号或给这一格加英文引号；多出的内容请删去，或补上列名。`;
}
