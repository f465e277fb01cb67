import { constant, parseDecimal, type Decimal } from '../../../number/decimal';
import { IN_WAN_YUAN, percent, plain } from '../../../recognise/figures';
import { narrativesOf } from '../../../texts/narratives';
import { isShownAs } from '../../../readings/printed-sums';
import { reportTexts } from '../../../texts/report-texts';
import type { Report, WorkbookContext, WorkbookRule } from '../../engine/rule';

const NUMBER = String.raw`((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(万元|亿元|元)`;
/** Budget, executed amount and rate right behind each other in one sentence. */
const SENTENCE = new RegExp(
  `预算(?:指标|数|金额|资金|安排)?(?:为|是|共|:)?${NUMBER}[,;](?:实际|全年|预算)*(?:支出|执行|支付)(?:数|金额|资金)?(?:为|是|共|:)?${NUMBER}[,;](?:预算|资金)?执行率(?:为|是|达到?|:)?(\\d+(?:\\.\\d+)?)%`,
  'gu',
);
const OTHER_BASE = /^[^。;\n]{0,4}(?:按|以|扣除|剔除|不含)/u;
const HUNDRED = constant('100');

export const textRate: WorkbookRule = {
  meta: {
    id: 'text-rate',
    family: 'text',
    severity: 'warning',
    scope: 'workbook',
    live: false,
    zh: {
      title: '文字里的执行率与同一句的金额不符',
      why: '执行率 = 支出 ÷ 预算，读者会用同一句里的两个数去除。',
      advice: '改正百分比；按别的口径计算的，写明分母是什么。',
    },
    en: {
      title: 'An execution rate in a text does not follow from the amounts of its sentence',
      why: 'The rate is what was spent of the budget, and readers divide the two amounts beside it.',
      advice: 'Correct the percentage, or say what it is a share of.',
    },
  },
  *check({ workbook, tables }: WorkbookContext): Iterable<Report> {
    const narratives = narrativesOf(workbook, tables);
    for (const text of reportTexts(workbook)) {
      if (!text.plain.includes('执行率')) continue;
      const isNarrative = narratives.some(
        ({ sheet, cell }) => sheet === text.sheet && cell.row === text.row && cell.column === text.column,
      );
      // A 自评综述 is compared with its table.
      if (isNarrative) continue;
      for (const match of text.plain.matchAll(SENTENCE)) {
        const budget = inWanYuan(match[1], match[2]);
        const executed = inWanYuan(match[3], match[4]);
        const stated = parseDecimal(match[5] ?? '');
        if (budget === null || executed === null || stated === null || budget.lessThanOrEqualTo(0)) continue;
        const rate = executed.dividedBy(budget);
        if (isShownAs(stated, rate.times(HUNDRED))) continue;
        // It says itself of what it is a share.
        if (OTHER_BASE.test(text.plain.slice(match.index + match[0].length))) continue;
        // More spent than planned is often shown as 100 %.
        if (rate.greaterThan(1) && stated.equals(HUNDRED)) continue;
        yield {
          at: { row: text.row, column: text.column },
          sheet: text.sheet,
          message: `文字写执行率 ${stated.toFixed()}%，同一句的金额为 ${percent(rate)} = ${plain(executed)} ÷ ${plain(budget)}（万元）`,
          expected: percent(rate),
          actual: `${stated.toFixed()}%`,
        };
      }
    }
  },
};

function inWanYuan(number: string | undefined, unit: string | undefined): Decimal | null {
  const value = parseDecimal((number ?? '').replaceAll(',', ''));
  return value === null ? null : value.times(IN_WAN_YUAN[unit ?? ''] ?? '1');
}
