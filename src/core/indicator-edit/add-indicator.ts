import { BODY, INPUT_TINT } from '../compose/form-style';
import type { RecognisedTable } from '../recognise/recognised-table';
import type { CellInput, WriteCommand } from '../workbook/plan';
import { cellAt, type SheetSnapshot } from '../workbook/snapshot';
import { fittingHeights, type FilledRow } from './fitting-heights';
import { formulaAfterInsert } from './formula-after-insert';
import { indicatorName, type EditTarget, type IndicatorEdit } from './indicator-edit';
import { labelOf, openedEdit, rowAt, type IndicatorRun } from './indicator-run';
import { expectRows, movedInput, placeCell, rowColumns } from './row-contents';
import { speaker } from '../message/message';

const say = speaker({
  add: { zh: '在“{name}”下加一行指标', en: 'Add a row below “{name}”' },
});

/** What stands in the new row until it is named: a row with nothing at all would be taken for an empty line. */
export const NEW_INDICATOR = '请填写指标名称';

/** A cell of a row that is new: the host gives it the format of the row above. */
const INSERTED = { value: null, formula: null, format: 'General' } as const;

/**
 * Adds an indicator below another one, in the same 二级指标. The row is inserted inside the form's ranges, so that merges,
 * validations, conditional formats and sums grow with it in every host; then the contents below are laid out anew. The new
 * row has the formulas of its neighbours, a name to be replaced, and no figures.
 */
export function addIndicator(target: EditTarget): IndicatorEdit {
  const opened = openedEdit(target, '表里只有一行指标，请先在 Excel 里插入一行。');
  if (!opened.ok) return opened;
  const { table } = target;
  const { sheet, run, tier, row: chosen } = opened;
  const at = insertionRow(table, run, tier);
  const blank = chosen + 1;
  const rows = Array.from({ length: run.last - run.first + 2 }, (_, offset): FilledRow => {
    const row = run.first + offset;
    return { row, from: row === blank ? null : row < blank ? row : row - 1 };
  });
  const commands: WriteCommand[] = [
    { op: 'insertRows', sheet: sheet.name, at, count: 1 },
    ...styleCommands(table, sheet, at),
    ...rows.flatMap((row) => fillRow(table, sheet, row, at, chosen)),
    ...labelCommands(table, sheet, 'l2', run, at),
    ...labelCommands(table, sheet, 'l1', tier, at),
    ...fittingHeights(table, sheet, rows),
    {
      op: 'activate',
      sheet: sheet.name,
      range: { top: blank, left: nameColumn(table), bottom: blank, right: nameColumn(table) },
    },
  ];
  const from = Math.min(run.first, at);
  const all = Array.from({ length: run.last - from + 1 }, (_, offset) => from + offset);
  return {
    ok: true,
    plan: {
      label: say('add', { name: indicatorName(target) }),
      commands,
      expects: expectRows(table, sheet, all),
    },
  };
}

/** Inside the merged labels and the summed rows wherever that is possible. */
function insertionRow(table: RecognisedTable, run: IndicatorRun, tier: IndicatorRun): number {
  if (run.last > run.first) return run.last;
  const first = rowAt(table, 0);
  const below = run.first === first || (run.first === tier.first && tier.last > tier.first);
  return below ? run.first + 1 : run.first;
}

/** The contents of one row after the insertion; what the host has moved to its place already is left alone. */
function fillRow(
  table: RecognisedTable,
  sheet: SheetSnapshot,
  { row, from }: FilledRow,
  at: number,
  chosen: number,
): WriteCommand[] {
  const placed = from === null ? -1 : from < at ? from : from + 1;
  if (placed === row) return [];
  return rowColumns(table, sheet).flatMap((column): WriteCommand[] => {
    const source = cellAt(sheet, from ?? chosen, column);
    const formula = source.formula === null ? null : formulaAfterInsert(source.formula, sheet.name, at);
    const origin = from === null ? (chosen < at ? chosen : chosen + 1) : placed;
    const input: CellInput | null =
      from === null
        ? formula === null
          ? newInput(table, column)
          : movedInput({ ...source, value: '', formula }, column, origin, row)
        : movedInput({ ...source, formula }, column, origin, row);
    const inserted = row === at;
    // A cell of the inserted row that stays blank needs no command; any other must lose what stood there.
    if (input === null && inserted) return [];
    const present = inserted ? INSERTED : cellAt(sheet, row < at ? row : row - 1, column);
    const shown = from === null && formula === null ? { ...present, format: 'General' } : source;
    return placeCell({ sheet: sheet.name, row, column }, input, shown, present);
  });
}

/** Labels of a run of one row: it has two now. Longer merged runs have grown by themselves. */
function labelCommands(
  table: RecognisedTable,
  sheet: SheetSnapshot,
  level: 'l1' | 'l2',
  run: IndicatorRun,
  at: number,
): WriteCommand[] {
  const label = labelOf(table, sheet, run, level);
  if (label === null) return [];
  const put = (row: number, value: string | null): WriteCommand => ({
    op: 'setCells',
    sheet: sheet.name,
    top: row,
    left: label.left,
    rows: [[value === null || value === '' ? null : { value }]],
  });
  if (label.style === 'repeated') return [put(at, label.text)];
  if (run.last > run.first) return [];
  const top = run.first;
  const merge: WriteCommand = {
    op: 'merge',
    sheet: sheet.name,
    range: { top, left: label.left, bottom: top + 1, right: label.right },
  };
  const split: WriteCommand[] =
    label.right > label.left
      ? [
          {
            op: 'unmerge',
            sheet: sheet.name,
            range: {
              top: at === top ? top + 1 : top,
              left: label.left,
              bottom: at === top ? top + 1 : top,
              right: label.right,
            },
          },
        ]
      : [];
  return [
    ...split,
    ...(at === top ? [put(top + 1, null), put(top, label.text)] : []),
    ...(label.style === 'merged' ? [merge] : []),
  ];
}

/** A form of ours gets its own look again; a host gives a row of another form the look of the row above it. */
function styleCommands(table: RecognisedTable, sheet: SheetSnapshot, at: number): WriteCommand[] {
  if (Object.keys(table.aidColumns).length === 0) return [];
  const { columns } = table.indicatorHeader;
  const range = (
    left: number,
    right: number,
  ): { top: number; left: number; bottom: number; right: number } => ({
    top: at,
    left,
    bottom: at,
    right,
  });
  const first = Math.max(columns.l1?.column ?? 0, columns.l2?.column ?? 0) + 1;
  const score = columns.score?.column ?? -1;
  const left = new Set([columns.l3?.column, columns.note?.column, columns.method?.column]);
  const commands: WriteCommand[] = [
    { op: 'setStyle', sheet: sheet.name, range: range(first, table.range.right), style: BODY },
  ];
  for (let column = first; column <= table.range.right; column += 1) {
    commands.push({
      op: 'setStyle',
      sheet: sheet.name,
      range: range(column, column),
      style: {
        ...(left.has(column) ? { horizontal: 'left' } : {}),
        ...(column === score ? { locked: true } : { fill: INPUT_TINT, locked: false }),
      },
    });
  }
  return commands;
}

function newInput(table: RecognisedTable, column: number): CellInput | null {
  return column === nameColumn(table) ? { value: NEW_INDICATOR } : null;
}

function nameColumn(table: RecognisedTable): number {
  return table.indicatorHeader.columns.l3?.column ?? table.range.left;
}
