import { cellAt } from '../workbook/snapshot';
import type { WriteCommand } from '../workbook/plan';
import { fittingHeights } from './fitting-heights';
import { editRefused, indicatorName, type EditTarget, type IndicatorEdit } from './indicator-edit';
import { openedEdit } from './indicator-run';
import { expectRows, movedInput, placeCell, rowColumns, sameRowContent } from './row-contents';
import { speaker } from '../message/message';

const say = speaker({
  moveUp: { zh: '上移指标 {name}', en: 'Move up {name}' },
  moveDown: { zh: '下移指标 {name}', en: 'Move down {name}' },
});

/**
 * Moves an indicator one row up or down within its 二级指标: the contents of two rows change places, formulas included, so that
 * merges, validations and sums stay where they are and the total stays what it is.
 */
export function moveIndicator(target: EditTarget, by: -1 | 1): IndicatorEdit {
  const opened = openedEdit(target, null);
  if (!opened.ok) return opened;
  const { table } = target;
  const { sheet, run, row: a } = opened;
  const b = a + by;
  if (b < run.first || b > run.last) {
    return editRefused(by < 0 ? '已经是本类指标的第一行。' : '已经是本类指标的最后一行。');
  }
  const commands = rowColumns(table, sheet).flatMap((column): WriteCommand[] => {
    const [here, there] = [cellAt(sheet, a, column), cellAt(sheet, b, column)];
    if (sameRowContent(here, there, column, a, b)) return [];
    const put = (row: number, from: number): WriteCommand[] => {
      const [source, present] = from === a ? [here, there] : [there, here];
      const input = movedInput(source, column, from, row);
      return placeCell({ sheet: sheet.name, row, column }, input, source, present);
    };
    return [...put(a, b), ...put(b, a)];
  });
  return {
    ok: true,
    plan: {
      label: say(by < 0 ? 'moveUp' : 'moveDown', { name: indicatorName(target) }),
      commands: [
        ...commands,
        ...fittingHeights(table, sheet, [
          { row: a, from: b },
          { row: b, from: a },
        ]),
      ],
      expects: expectRows(table, sheet, [a, b]),
    },
  };
}
