import { agrees, plain } from '../../../recognise/figures';
import { reportColumns } from '../../../texts/report-texts';
import { statedTotals, type LostPoints } from '../../../texts/stated-scores';
import type { Told } from '../../../message/message';
import { workbookRule } from '../../engine/rule';

export const textScoreSum = workbookRule({
  meta: {
    id: 'text-score-sum',
    family: 'text',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '文字写的综合得分与同一段写明的各项得分对不上',
      why: '这一段写明了各项分值、扣分的指标和“其他指标得满分”，综合得分由它们相加得出。',
      advice: '重新相加；另有扣分的，在文字里写明是哪一项。',
    },
    en: {
      title: 'A total in a text is not the sum of the scores that its paragraph states',
      why: 'The paragraph says all weights, what lost points and that the others are full, which gives the total.',
      advice: 'Add again; where something else lost points, say so in the text.',
    },
    messages: {
      other: {
        zh: '文字写综合得分 {stated}，按写明的各项应为 {expected}（{lost:，}，其他满分）',
        en: 'The text states a total of {stated}, what it says of its parts gives {expected} ({lost:; }; the others full)',
      },
      scored: { zh: '{category} {weight} 得 {score}', en: '{category} {score} of {weight}' },
      takenOff: { zh: '扣 {points}', en: '{points} taken off' },
    },
  },
  *check({ workbook }) {
    for (const column of reportColumns(workbook)) {
      for (const { value, written, start, sum } of statedTotals(column.plain)) {
        if (agrees(value, sum.expected)) continue;
        const { sheet, row, column: at } = column.at(start);
        yield {
          at: { row, column: at },
          sheet,
          message: 'other',
          data: { stated: written, expected: plain(sum.expected), lost: sum.lost.map(lostOf) },
          expected: plain(sum.expected),
          actual: written,
        };
      }
    }
  },
});

function lostOf({ points, scored }: LostPoints): Told<'scored' | 'takenOff'> {
  if (scored === null) return { message: 'takenOff', data: { points: points.toFixed() } };
  const { category, weight, score } = scored;
  return { message: 'scored', data: { category, weight: weight.toFixed(), score: score.toFixed() } };
}
