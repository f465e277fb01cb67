import type { WriteCommand } from '../workbook/plan';
import { deleteBesideEdge, edgeRows } from './delete-edge-row';
import { fittingHeights, type FilledRow } from './fitting-heights';
import { indicatorName, type EditTarget, type IndicatorEdit } from './indicator-edit';
import { labelOf, openedEdit, runAround } from './indicator-run';
import { expectRows, replacedRow } from './row-contents';
import { speaker } from '../message/message';

const say = speaker({
  delete: { zh: '删除指标 {name}', en: 'Delete {name}' },
});

/**
 * Deletes an indicator. Those below it in its 二级指标 move up first and the last row of the run goes, so that a merged label keeps
 * its text in every host; a label whose first row goes is written into the next. The first and the last row of the form always
 * stay: see `edgeRows`.
 */
export function deleteIndicator(target: EditTarget): IndicatorEdit {
  const opened = openedEdit(target, '表里只剩一行指标，不能删除。');
  if (!opened.ok) return opened;
  const { table } = target;
  const { sheet, run, tier, row: gone } = opened;
  const label = say('delete', { name: indicatorName(target) });
  const edge = edgeRows(table, gone, run.last);
  if (edge !== null) {
    // Labels of the level above are merged anew over their rows.
    const beside = table.indicators.findIndex(({ row }) => row === edge.deleted);
    const first = Math.min(tier.first, runAround(table, beside, 'l1').first);
    const rows = table.indicators.map(({ row }) => row).filter((row) => row >= first);
    const commands = deleteBesideEdge(table, sheet, gone, edge);
    return { ok: true, plan: { label, commands, expects: expectRows(table, sheet, rows) } };
  }
  if (run.last > run.first) {
    const rows: FilledRow[] = Array.from({ length: run.last - gone }, (_, offset) => ({
      row: gone + offset,
      from: gone + offset + 1,
    }));
    const commands = rows.flatMap(({ row, from }) => replacedRow(table, sheet, row, from ?? row));
    const all = Array.from({ length: run.last - gone + 1 }, (_, offset) => gone + offset);
    return {
      ok: true,
      plan: {
        label,
        commands: [
          ...commands,
          ...fittingHeights(table, sheet, rows),
          { op: 'deleteRows', sheet: sheet.name, at: run.last, count: 1 },
        ],
        expects: expectRows(table, sheet, all),
      },
    };
  }
  const name = labelOf(table, sheet, tier, 'l1');
  const commands: WriteCommand[] = [];
  const moves = name !== null && name.style !== 'repeated' && gone === tier.first && tier.last > tier.first;
  if (moves) {
    const range = { top: tier.first, left: name.left, bottom: tier.last, right: name.right };
    if (name.style === 'merged') commands.push({ op: 'unmerge', sheet: sheet.name, range });
    commands.push({
      op: 'setCells',
      sheet: sheet.name,
      top: gone + 1,
      left: name.left,
      rows: [[{ value: name.text }]],
    });
    commands.push({ op: 'deleteRows', sheet: sheet.name, at: gone, count: 1 });
    const rest = { ...range, bottom: tier.last - 1 };
    if (name.style === 'merged' && (rest.bottom > rest.top || rest.right > rest.left)) {
      commands.push({ op: 'merge', sheet: sheet.name, range: rest });
    }
  } else commands.push({ op: 'deleteRows', sheet: sheet.name, at: gone, count: 1 });
  const rest = table.indicators.map(({ row }) => row).filter((row) => row > gone && row <= tier.last);
  return { ok: true, plan: { label, commands, expects: expectRows(table, sheet, [gone, ...rest]) } };
}
