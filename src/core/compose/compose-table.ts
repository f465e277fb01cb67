import type { RuleProfile } from '../profile/rule-profile';
import type { EvaluationTable } from '../table/evaluation-table';
import type { AidField, TableLayout } from '../table/layout';
import type { CellStyle, WriteCommand, WritePlan } from '../workbook/plan';
import type { CellRole, FormCell } from './form-cell';
import { contentCommand, mergeCommands, styleCommands } from './form-commands';
import { formGeometry, type FormGeometry } from './form-geometry';
import { formPage } from './form-page';
import { BODY, INPUT_TINT } from './form-style';
import { fundCells } from './fund-cells';
import { headCells } from './head-cells';
import { indicatorCells } from './indicator-cells';
import { rowHeights } from './row-heights';

export interface ComposeOptions {
  readonly table: EvaluationTable;
  readonly layout: TableLayout;
  readonly profile: RuleProfile;
  /** A legal name that is not taken: see `legalSheetName`. */
  readonly sheetName: string;
  /** "formulas": live scores with cached values. "asPublished": every figure typed, as an office would have. */
  readonly mode: 'formulas' | 'asPublished';
  /** Locks all but the input cells, without a password. */
  readonly protect: boolean;
  /** Place among the sheets from 0; last when left out. */
  readonly position?: number;
}

/** The plan that writes a table as a new sheet in the look of the official form. */
export function composeTable(options: ComposeOptions): WritePlan {
  const { table, layout, sheetName: sheet, mode } = options;
  const aids: AidField[] = [];
  const form = formGeometry(table, layout, aids);
  const cells = [
    ...headCells(table, layout, form),
    ...fundCells(table, layout, form),
    ...indicatorCells(table, layout, form),
  ];
  const tint = mode === 'formulas';
  const commands: WriteCommand[] = [
    {
      op: 'addSheet',
      sheet,
      ...(options.position === undefined ? {} : { position: options.position }),
    },
    { op: 'showGridlines', sheet, show: false },
    ...columnWidthCommands(sheet, layout),
    { op: 'setStyle', sheet, range: form.body, style: { ...BODY, outline: 'medium' } },
    ...mergeCommands(sheet, cells),
    ...styleCommands(
      sheet,
      cells.map((cell) => ({ range: cell.range, style: { ...cell.style, ...roleStyle(cell.role, tint) } })),
    ),
    ...contentCommand(sheet, cells),
    rowHeightCommand(sheet, cells, layout, form),
    { op: 'setPage', sheet, page: formPage(layout, form) },
    ...(options.protect ? [{ op: 'protect', sheet } as const] : []),
    { op: 'activate', sheet },
  ];
  return { label: `插入自评表 ${table.projectName}`, commands, expects: [] };
}

function roleStyle(role: CellRole, tint: boolean): CellStyle {
  switch (role) {
    case 'input':
      return tint ? { locked: false, fill: INPUT_TINT } : { locked: false };
    case 'heading':
      return { locked: false };
    case 'label':
    case 'formula':
      return {};
  }
}

function columnWidthCommands(sheet: string, layout: TableLayout): WriteCommand[] {
  return [
    {
      op: 'setColumnWidths',
      sheet,
      widths: layout.columnWidths.map((width, column) => ({ column, width })),
    },
  ];
}

function rowHeightCommand(
  sheet: string,
  cells: readonly FormCell[],
  layout: TableLayout,
  form: FormGeometry,
): WriteCommand {
  const heights = rowHeights(cells, layout.columnWidths, form.printed.bottom, (row) => lowestRow(form, row));
  return {
    op: 'setRowHeights',
    sheet,
    heights: heights.map((height, row) => ({ row, height })),
  };
}

/** Points that a row has even when little stands in it. */
function lowestRow(form: FormGeometry, row: number): number {
  const { rows } = form;
  if (row === rows.title) return 32;
  if (row === rows.year) return 21;
  if (row === rows.goal) return 60;
  if (row === rows.indicatorHeader) return 30;
  return 24;
}
