import { parseDecimal } from '../../../number/decimal';
import { agrees, plain } from '../../../recognise/figures';
import { reportColumns } from '../../../texts/report-texts';
import { statedSum } from '../../../texts/stated-scores';
import type { Report, WorkbookContext, WorkbookRule } from '../../engine/rule';

const TOTAL = /综合(?:指标)?得分(?:为|是|:)?(\d{1,3}(?:\.\d+)?)分/gu;

export const textScoreSum: WorkbookRule = {
  meta: {
    id: 'text-score-sum',
    family: 'text',
    severity: 'warning',
    scope: 'workbook',
    live: false,
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
  },
  *check({ workbook }: WorkbookContext): Iterable<Report> {
    for (const column of reportColumns(workbook)) {
      if (!column.plain.includes('设置分值')) continue;
      let from = 0;
      for (const match of column.plain.matchAll(TOTAL)) {
        const said = statedSum(column.plain.slice(from, match.index));
        from = match.index + match[0].length;
        const stated = parseDecimal(match[1] ?? '');
        if (said === null || stated === null || agrees(stated, said.expected)) continue;
        const { sheet, row, column: at } = column.at(match.index);
        yield {
          at: { row, column: at },
          sheet,
          message: `文字写综合得分 ${match[1] ?? ''}，按写明的各项应为 ${plain(said.expected)}（${said.derivation}，其他满分）`,
          expected: plain(said.expected),
          actual: match[1] ?? '',
        };
      }
    }
  },
};
