import { aidFields } from '../compose/aid-cells';
import { composeTable } from '../compose/compose-table';
import { span, textCell, type FormCell } from '../compose/form-cell';
import { contentCommand, mergeCommands, styleCommands } from '../compose/form-commands';
import { formGeometry } from '../compose/form-geometry';
import { AID, AID_INK, AID_SIZE, BODY_FONT } from '../compose/form-style';
import { figureCell } from '../compose/fund-cells';
import type { RuleProfile } from '../profile/rule-profile';
import type { EvaluationTable } from '../table/evaluation-table';
import type { TableLayout } from '../table/layout';
import type { CellRange } from '../workbook/address';
import type { WriteCommand, WritePlan } from '../workbook/plan';
import { REFERENCE_TITLE } from './own-content';
import type { RolledTable } from './roll-over';
import { speaker } from '../message/message';

const say = speaker({
  rollOver: { zh: '结转 {project}', en: 'Roll over {project}' },
});

export interface ComposeRolledOptions {
  readonly rolled: RolledTable;
  readonly layout: TableLayout;
  readonly profile: RuleProfile;
  /** A legal name that is not taken. */
  readonly sheetName: string;
  readonly protect: boolean;
  readonly position?: number;
}

const GAP_WIDTH = 2;
const REFERENCE_WIDTH = 12;

/**
 * The plan that writes next year's table: the form with fresh formulas, and right of the aid block, outside the print
 * area, last year's target and actual beside each input. Nothing on the new sheet points at the old one.
 */
export function composeRolled(options: ComposeRolledOptions): WritePlan {
  const { rolled, layout, sheetName: sheet } = options;
  const plan = composeTable({
    table: rolled.table,
    layout,
    profile: options.profile,
    sheetName: sheet,
    mode: 'formulas',
    protect: options.protect,
    ...(options.position === undefined ? {} : { position: options.position }),
  });
  const reference = referenceCommands(rolled, layout, sheet);
  // Before the sheet is protected and shown.
  const at = plan.commands.findIndex(({ op }) => op === 'protect' || op === 'activate');
  const commands = [...plan.commands];
  commands.splice(at < 0 ? commands.length : at, 0, ...reference);
  return { ...plan, label: say('rollOver', { project: rolled.table.projectName }), commands };
}

/** First column of the reference block on a composed form. */
export function referenceColumn(table: EvaluationTable, layout: TableLayout): number {
  const form = layout.columnWidths.length;
  const aids = aidFields(table, layout, true).length;
  return aids === 0 ? form + 1 : form + 1 + aids + 1;
}

function referenceCommands(rolled: RolledTable, layout: TableLayout, sheet: string): WriteCommand[] {
  const { reference, table } = rolled;
  const form = formGeometry(table, layout, aidFields(table, layout, true));
  const left = referenceColumn(table, layout);
  const year = reference.year === '' ? '' : `${reference.year}年，`;
  const { fundsHeader, funds, indicatorHeader, indicators } = form.rows;
  const heading = (range: CellRange, text: string): FormCell => textCell(range, text, 'label', AID);
  const cells = [
    textCell(span(fundsHeader - 1, left, left + 1), `${REFERENCE_TITLE}（${year}不打印）`, 'label', {
      font: BODY_FONT,
      size: AID_SIZE,
      color: AID_INK,
      horizontal: 'left',
      vertical: 'bottom',
    }),
    heading(span(fundsHeader, left, left), '上年全年预算'),
    heading(span(fundsHeader, left + 1, left + 1), '上年全年执行'),
    ...funds.flatMap((row, index) =>
      pair(row, left, reference.funds[index]?.budget, reference.funds[index]?.executed),
    ),
    heading(span(indicatorHeader, left, left), '上年目标'),
    heading(span(indicatorHeader, left + 1, left + 1), '上年完成'),
    ...indicators.flatMap((row, index) =>
      pair(row, left, reference.indicators[index]?.target, reference.indicators[index]?.actual),
    ),
  ];
  return [
    {
      op: 'setColumnWidths',
      sheet,
      widths: [
        { column: left - 1, width: GAP_WIDTH },
        { column: left, width: REFERENCE_WIDTH },
        { column: left + 1, width: REFERENCE_WIDTH },
      ],
    },
    ...mergeCommands(sheet, cells),
    ...styleCommands(sheet, cells),
    ...contentCommand(sheet, cells),
  ];
}

function pair(row: number, left: number, first = '', second = ''): FormCell[] {
  return [
    figureCell(span(row, left, left), first, AID),
    figureCell(span(row, left + 1, left + 1), second, AID),
  ];
}
