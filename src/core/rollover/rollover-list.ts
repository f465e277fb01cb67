import { OWN_SHEETS } from '../words/own-sheets';
import { listSheetCommands, textListCell } from '../compose/list-sheet';
import type { CellRange } from '../workbook/address';
import type { WriteCommand, WritePlan } from '../workbook/plan';
import { ROLLOVER_ACTION_NAMES, type RolloverItem } from './rollover-report';
import { speaker } from '../message/message';

const say = speaker({
  write: { zh: '写入{sheet}', en: 'Write {sheet}' },
});

export const ROLLOVER_LIST_NAME = OWN_SHEETS.rolloverList;

/** One new sheet with what the roll-over did to it. */
export interface RolledSheet {
  readonly sheet: string;
  readonly projectName: string;
  readonly items: readonly RolloverItem[];
}

const TOP_LEFT: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/** The plan that writes the list of what was kept, changed, cleared and left to a person, with links to the new sheets. */
export function composeRolloverList(sheets: readonly RolledSheet[], sheetName: string): WritePlan {
  const rows = sheets.flatMap(({ sheet, projectName, items }) =>
    items.map((item) => ({ sheet, projectName, item })),
  );
  const commands: WriteCommand[] = [
    ...listSheetCommands(
      sheetName,
      [
        { heading: '工作表', width: 20, align: 'left' },
        { heading: '项目名称', width: 26, align: 'left' },
        { heading: '处理', width: 14, align: 'center' },
        { heading: '位置', width: 24, align: 'left' },
        { heading: '原内容', width: 26, align: 'left' },
        { heading: '新内容', width: 26, align: 'left' },
        { heading: '说明', width: 36, align: 'left' },
      ],
      rows.map(({ sheet, projectName, item }) =>
        [
          sheet,
          projectName,
          ROLLOVER_ACTION_NAMES[item.action],
          item.place,
          item.before,
          item.after,
          item.reason,
        ].map(textListCell),
      ),
    ),
    ...rows.map(({ sheet }, index): WriteCommand => ({
      op: 'setLink',
      sheet: sheetName,
      row: index + 1,
      column: 0,
      target: { sheet, range: TOP_LEFT },
    })),
  ];
  return { label: say('write', { sheet: sheetName }), commands, expects: [] };
}
