import { decimalText } from '../number/decimal-text';
import type { RecognisedTable } from '../recognise/recognised-table';
import { QUANTITATIVE_DIRECTIONS } from '../scoring/direction';
import { textNumberFormula } from '../scoring/text-number';
import type { AidField } from '../table/layout';
import { cellName } from '../workbook/address';
import { cellAt, type SheetSnapshot } from '../workbook/snapshot';
import { AID_TITLE } from './aid-cells';
import type { FillDraft } from './fill-change';
import { neededAids, type FillRow } from './fill-rows';
import { AID, AID_TITLE_STYLE } from './form-style';

const HEADINGS: Readonly<Record<AidField, string>> = {
  weight: '分值',
  direction: '指标方向',
  targetNumber: '指标值（数）',
  actualNumber: '完成值（数）',
  level: '定性等级',
  judgedScore: '评定得分',
  unit: '计量单位',
};

/** Characters. */
const WIDTHS: Readonly<Record<AidField, number>> = {
  weight: 7,
  direction: 10,
  targetNumber: 13,
  actualNumber: 13,
  level: 11,
  judgedScore: 9,
  unit: 9,
};

/**
 * Gives a table the aid columns that its scores need, in columns right of it where nothing stands, and fills those that
 * it has. The columns of all its aids.
 */
export function fillAids(
  draft: FillDraft,
  table: RecognisedTable,
  sheet: SheetSnapshot,
  rows: readonly FillRow[],
): Partial<Record<AidField, number>> {
  const added = neededAids(table);
  const header = table.indicatorHeader.row;
  const left = freeColumn(table, sheet, added.length);
  const columns: Partial<Record<AidField, number>> = { ...table.aidColumns };
  added.forEach((field, index) => {
    columns[field] = left + index;
  });
  if (added.length > 0) {
    const last = rows.at(-1)?.row ?? header;
    if (header > 0) draft.value(header - 1, left, 'aid', AID_TITLE, AID_TITLE);
    added.forEach((field, index) => {
      draft.value(header, left + index, 'aid', HEADINGS[field], HEADINGS[field]);
    });
    const range = { top: header, left, bottom: last, right: left + added.length - 1 };
    if (header > 0) {
      draft.commands.push({
        op: 'setStyle',
        sheet: sheet.name,
        range: { top: header - 1, left, bottom: header - 1, right: left },
        style: AID_TITLE_STYLE,
      });
    }
    draft.commands.push(
      { op: 'setStyle', sheet: sheet.name, range, style: AID },
      {
        op: 'setColumnWidths',
        sheet: sheet.name,
        widths: added.map((field, index) => ({ column: left + index, width: WIDTHS[field] })),
      },
    );
  }
  for (const row of rows) fillRowAids(draft, table, columns, added, row);
  const direction = added.includes('direction') ? columns.direction : undefined;
  const [first] = rows;
  if (direction !== undefined && first !== undefined) {
    const values = [...QUANTITATIVE_DIRECTIONS, '定性'];
    draft.commands.push({
      op: 'setValidation',
      sheet: sheet.name,
      range: { top: first.row, left: direction, bottom: rows.at(-1)?.row ?? first.row, right: direction },
      rule: {
        kind: 'list',
        values,
        style: 'stop',
        error: { title: '指标方向', text: `请从下拉列表中选择：${values.join('、')}。` },
      },
    });
  }
  return columns;
}

function fillRowAids(
  draft: FillDraft,
  table: RecognisedTable,
  columns: Partial<Record<AidField, number>>,
  added: readonly AidField[],
  { row, subject, direction, input }: FillRow,
): void {
  if (columns.direction !== undefined && added.includes('direction') && direction !== '') {
    draft.value(row, columns.direction, 'aid', subject, direction);
  }
  const { target, actual } = table.indicatorHeader.columns;
  const numbers = [
    [columns.targetNumber, target?.column, input.target],
    [columns.actualNumber, actual?.column, input.actual],
  ] as const;
  for (const [column, from, number] of numbers) {
    if (column === undefined || from === undefined) continue;
    draft.formula(row, column, 'aid', subject, {
      input: {
        formula: textNumberFormula(`$${cellName(row, from)}`),
        cached: number === null ? '' : number.toNumber(),
      },
      numberFormat: null,
      text: number === null ? '' : decimalText(number),
    });
  }
}

/** The first column right of the table, one left empty, from which `count` columns hold nothing beside the indicators. */
function freeColumn(table: RecognisedTable, sheet: SheetSnapshot, count: number): number {
  const right = Math.max(table.range.right, ...Object.values(table.aidColumns));
  const last = table.indicators.at(-1)?.row ?? table.indicatorHeader.row;
  const isFree = (column: number): boolean => {
    for (let row = table.indicatorHeader.row - 1; row <= last; row += 1) {
      const { value, formula } = cellAt(sheet, row, column);
      if (value !== null || formula !== null) return false;
    }
    return true;
  };
  let left = right + 2;
  for (let column = left; column < left + count; column += 1) {
    if (!isFree(column)) left = column + 2;
  }
  return left;
}
