import { constant } from '../../../number/decimal';
import { percent, plain } from '../../../recognise/figures';
import { narrativesOf } from '../../../texts/narratives';
import { isShownAs } from '../../../readings/printed-sums';
import { reportTexts } from '../../../texts/report-texts';
import { statedRates, type StatedRate } from '../../../texts/stated-rates';
import { workbookRule } from '../../engine/rule';

const HUNDRED = constant('100');

export const textRate = workbookRule({
  meta: {
    id: 'text-rate',
    family: 'text',
    severity: 'warning',
    live: false,
    since: '0.1.0',
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
    messages: {
      other: {
        zh: '文字写执行率 {stated}，同一句的金额为 {rate} = {executed} ÷ {budget}（万元）',
        en: 'The text states an execution rate of {stated}, the amounts of its sentence give {rate} = {executed} ÷ {budget} (万元)',
      },
    },
  },
  *check({ workbook, tables }) {
    const narratives = narrativesOf(workbook, tables);
    for (const text of reportTexts(workbook)) {
      const wrong = statedRates(text.plain).filter(isWrong);
      if (wrong.length === 0) continue;
      const isNarrative = narratives.some(
        ({ sheet, cell }) => sheet === text.sheet && cell.row === text.row && cell.column === text.column,
      );
      // A 自评综述 is compared with its table.
      if (isNarrative) continue;
      for (const { budget, executed, rate } of wrong) {
        const [stated, exact] = [`${rate.toFixed()}%`, percent(executed.dividedBy(budget))];
        yield {
          at: { row: text.row, column: text.column },
          sheet: text.sheet,
          message: 'other',
          data: { stated, rate: exact, executed: plain(executed), budget: plain(budget) },
          expected: exact,
          actual: stated,
        };
      }
    }
  },
});

function isWrong({ budget, executed, rate, hasOtherBase }: StatedRate): boolean {
  if (hasOtherBase || budget.lessThanOrEqualTo(0)) return false;
  const exact = executed.dividedBy(budget);
  if (isShownAs(rate, exact.times(HUNDRED))) return false;
  // More spent than planned is often shown as 100 %.
  return !(exact.greaterThan(1) && rate.equals(HUNDRED));
}
