import { scoreProbe, type ScoreProbe } from '../../formulas/probe';
import { directionOf, isQualitative, subjectOf } from '../../../recognise/row-values';
import { rowReports } from '../../formulas/row-reports';
import { sheetReader } from '../../../readings/sheet-reader';
import type { CellReader } from '../../../formula/evaluate';
import type { RecognisedIndicator } from '../../../recognise/recognised-table';
import { asksForLess } from '../../../words/form-names';
import type { Told } from '../../../message/message';
import { tableRule } from '../../engine/rule';

export const noCap = tableRule({
  meta: {
    id: 'no-cap',
    family: 'formulas',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '得分公式没有封顶',
      why: '完成值超过指标值时，得分会超过分值。',
      advice: '外面加上 MIN(分值, …)。',
    },
    en: {
      title: 'A score formula without a cap',
      why: 'Above the target it gives more than the weight.',
      advice: 'Wrap it in MIN with the weight.',
    },
    messages: {
      row: {
        zh: '公式 {formula} 没有封顶：完成值好于指标值四倍时，得分{share}',
        en: 'The formula {formula} has no cap: at four times better than the target it gives {share}',
      },
      rows: {
        zh: '{rows} 行的公式 {formula} 等没有封顶：完成值好于指标值四倍时，得分{share}',
        en: 'The formulas of {rows} rows, {formula} and others, have no cap: at four times better than the target they give {share}',
      },
      times: { zh: '是分值的 {share} 倍', en: '{share} times the weight' },
      farAbove: { zh: '远远超过分值', en: 'far more than the weight' },
    },
  },
  *check({ table, workbook }) {
    const read = sheetReader(workbook, table.sheet);
    const uncapped = table.indicators.flatMap((row) => uncappedScore(row, table.sheet, read) ?? []);
    yield* rowReports(uncapped, ({ cell: { formula }, share }) => ({ formula, share: toldShare(share) }));
  },
});

function toldShare(share: number): Told<'times' | 'farAbove'> {
  return share > LARGEST_SHARE ? { message: 'farAbove' } : { message: 'times', data: { share } };
}

/** Larger shares say nothing more; that of a weight near to 0 is no number at all. */
const LARGEST_SHARE = 1e6;

interface Uncapped {
  readonly cell: ScoreProbe['cell'];
  readonly subject: string;
  /** How many times the weight the score is, for a result four times better than the target. */
  readonly share: number;
}

function uncappedScore(row: RecognisedIndicator, sheet: string, read: CellReader): Uncapped | null {
  const direction = directionOf(row);
  const probe = isQualitative(row) || direction === '' ? null : scoreProbe(row, sheet, read);
  if (probe === null || probe.weight <= 0) return null;
  const result = probe.ask(asksForLess(direction) ? { target: 40, actual: 10 } : { target: 10, actual: 40 });
  if (typeof result !== 'number' || probe.weight >= result) return null;
  const share = Number((result / probe.weight).toPrecision(4));
  return { cell: probe.cell, subject: subjectOf(row), share };
}
