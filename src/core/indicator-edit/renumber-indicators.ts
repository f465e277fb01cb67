import type { RecognisedTable } from '../recognise/recognised-table';
import type { WriteCommand } from '../workbook/plan';
import { editRefused, type IndicatorEdit } from './indicator-edit';
import { runAround } from './indicator-run';
import { speaker } from '../message/message';

const say = speaker({
  renumber: { zh: '重编三级指标序号', en: 'Renumber the indicators' },
});

/** "指标1：", "1.", "1、", "（1）": the number before a name with what stands around it. */
const NUMBERED = /^(指标\s*|[（(])?(\d{1,3})([）)]|[.．、:：]|\s)\s*(?=\S|$)/u;

/**
 * Numbers the 三级指标 of each 二级指标 anew from 1, in the way they are numbered; names without a number stay. Refused, with the
 * reason, when nothing is numbered or all numbers are right.
 */
export function renumberIndicators(table: RecognisedTable): IndicatorEdit {
  const commands: WriteCommand[] = [];
  const expects: { sheet: string; row: number; column: number; value: string; formula: null }[] = [];
  let numbered = 0;
  let counted = 0;
  let category = -1;
  table.indicators.forEach(({ cells }, index) => {
    const run = runAround(table, index, 'l2');
    if (run.first !== category) {
      category = run.first;
      counted = 0;
    }
    const cell = cells.l3;
    if (cell === undefined || typeof cell.value !== 'string' || cell.formula !== null) return;
    const match = NUMBERED.exec(cell.value);
    if (match === null) return;
    numbered += 1;
    counted += 1;
    const [whole, before = '', , after = ''] = match;
    const value = `${before}${String(counted)}${after}${cell.value.slice(whole.length)}`;
    if (value === cell.value) return;
    commands.push({
      op: 'setCells',
      sheet: table.sheet,
      top: cell.row,
      left: cell.column,
      rows: [[{ value }]],
    });
    expects.push({
      sheet: table.sheet,
      row: cell.row,
      column: cell.column,
      value: cell.value,
      formula: null,
    });
  });
  if (numbered === 0) return editRefused('三级指标没有编号，不用重编。');
  if (commands.length === 0) return editRefused('编号已经是连续的。');
  return { ok: true, plan: { label: say('renumber'), commands, expects } };
}
