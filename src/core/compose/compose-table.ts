import type { RuleProfile } from '../profile/rule-profile';
import type { EvaluationTable } from '../table/evaluation-table';
import type { TableLayout } from '../table/layout';
import type { CellStyle, WriteCommand, WritePlan } from '../workbook/plan';
import type { CellRole, FormCell } from './form-cell';
import { adaptTable, moveTable } from './adapt-table';
import { aidCells, aidFields } from './aid-cells';
import { conditionalCommands, validationCommands } from './form-checks';
import { contentCommand, mergeCommands, styleCommands } from './form-commands';
import { formGeometry, type FormGeometry } from './form-geometry';
import { formPage } from './form-page';
import { BODY, INPUT_TINT } from './form-style';
import { fundCells } from './fund-cells';
import { headCells } from './head-cells';
import { indicatorCells } from './indicator-cells';
import { rowValues } from './indicator-values';
import { pageBreaks } from './page-breaks';
import { rowHeights } from './row-heights';
import { tableFormulas } from './score-formulas';
import { speaker } from '../message/message';

const say = speaker({
  insert: { zh: '插入自评表 {project}', en: 'Insert form {project}' },
});

/** Characters between the form and the aid block. */
const GAP_WIDTH = 2;

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
  const { layout, sheetName: sheet, profile } = options;
  const live = options.mode === 'formulas';
  const table = live ? adaptTable(options.table, layout) : moveTable(options.table, layout);
  const form = formGeometry(table, layout, aidFields(table, layout, live));
  const rows = table.indicators.map((indicator) => rowValues(indicator, layout));
  const formulas = live ? tableFormulas(table, layout, form, rows, profile) : null;
  const page = formPage(layout, form);
  const formCells = (breaks: readonly number[]): FormCell[] => [
    ...headCells(table, layout, form),
    ...fundCells(table, layout, form, formulas?.funds),
    ...indicatorCells(table, layout, form, formulas?.indicators, breaks),
  ];
  const whole = heightsOf(formCells([]), layout, form);
  const cells = formCells(pageBreaks(whole, layout.columnWidths, page));
  const aids = aidCells(table, layout, form, rows, profile, formulas?.indicators.totalWeight ?? null);
  const commands: WriteCommand[] = [
    {
      op: 'addSheet',
      sheet,
      ...(options.position === undefined ? {} : { position: options.position }),
    },
    { op: 'showGridlines', sheet, show: false },
    { op: 'setColumnWidths', sheet, widths: columnWidths(layout, form) },
    { op: 'setStyle', sheet, range: form.body, style: { ...BODY, outline: 'medium' } },
    ...mergeCommands(sheet, [...cells, ...aids]),
    ...styleCommands(
      sheet,
      [...cells, ...aids].map(({ range, style, role }) => ({
        range,
        style: { ...style, ...roleStyle(role, live) },
      })),
    ),
    ...contentCommand(sheet, cells),
    ...contentCommand(sheet, aids),
    {
      op: 'setRowHeights',
      sheet,
      heights: heightsOf(cells, layout, form).map((height, row) => ({ row, height })),
    },
    ...(live ? validationCommands(sheet, layout, form, profile) : []),
    ...(live ? conditionalCommands(sheet, form, profile) : []),
    { op: 'setPage', sheet, page },
    ...(options.protect ? [{ op: 'protect', sheet } as const] : []),
    { op: 'activate', sheet },
  ];
  return { label: say('insert', { project: table.projectName }), commands, expects: [] };
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

function columnWidths(layout: TableLayout, form: FormGeometry): { column: number; width: number }[] {
  const widths = layout.columnWidths.map((width, column) => ({ column, width }));
  const aids = layout.aids.flatMap(({ field, width }) => {
    const column = form.aidColumns[field];
    return column === undefined ? [] : [{ column, width }];
  });
  return aids.length === 0 ? widths : [...widths, { column: form.lastColumn + 1, width: GAP_WIDTH }, ...aids];
}

function heightsOf(cells: readonly FormCell[], layout: TableLayout, form: FormGeometry): number[] {
  return rowHeights(cells, layout.columnWidths, form.printed.bottom, (row) => lowestRow(form, row));
}

/** Points that a row has even when little stands in it. */
function lowestRow(form: FormGeometry, row: number): number {
  const { rows } = form;
  if (row === rows.title) return 30;
  if (row === rows.year) return 20;
  if (row === rows.goal) return 54;
  if (row === rows.indicatorHeader) return 30;
  return rows.indicators.includes(row) ? 20.5 : 21.5;
}
