import { weightInLabel } from '../table/labels';
import type { IndicatorField } from '../table/layout';
import { cellName } from '../workbook/address';
import { figure, isBlank } from './figures';
import type { FieldCell } from './recognised-table';
import { doubtOf } from './doubt-messages';
import type { Message } from '../message/message';

type Cells = Partial<Record<IndicatorField, FieldCell>>;

/**
 * Weight and score that stand one cell to the right of their columns, a thing that happens when a blank cell slips into a
 * row: the weight is blank, and numbers stand under 得分 and 偏差原因.
 */
export function shiftedFigures(own: Cells): {
  readonly cells: Cells;
  readonly column: number;
  readonly message: Message;
} | null {
  const { weight, score, note } = own;
  if (weight === undefined || score === undefined || note === undefined || !isBlank(weight)) return null;
  if (figure(score) === null || figure(note) === null) return null;
  return {
    cells: { weight: score, score: note, note: { ...note, value: null, formula: null, text: '' } },
    column: score.column,
    message: doubtOf('shiftedFigures', {
      cell: cellName(score.row, score.column),
      weight: score.text,
      score: note.text,
    }),
  };
}

/** A weight printed as a share of a hundred, 10% for 10 points, as the points that it means. */
export function inPoints(cell: FieldCell): FieldCell {
  if (!/^\s*[\d.]+\s*[%％]\s*$/u.test(cell.text.normalize('NFKC'))) return cell;
  const share = figure(cell);
  return share === null ? cell : { ...cell, value: share.times(100).toNumber() };
}

/** A form without a 分值 column: the weight stands in the aid block, or in brackets behind the indicator. */
export function withImpliedWeight(cells: Cells, aid: FieldCell | undefined): Cells {
  if (cells.weight !== undefined) return { ...cells, weight: inPoints(cells.weight) };
  if (aid !== undefined) return { ...cells, weight: aid };
  const printed = cells.l3 === undefined ? null : weightInLabel(cells.l3.text);
  if (printed === null || cells.l3 === undefined) return cells;
  return { ...cells, weight: { ...cells.l3, text: printed, value: printed, formula: null } };
}
