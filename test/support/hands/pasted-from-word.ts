import type { Hand } from './hand';
import { has, startsRun, withUnit, sign } from './hand';
import { SheetWriter, type Written } from './sheet-writer';

/** Everything as text, numbers too, with stray blanks and wide digits. */
function words(text: string): Written {
  if (/^\d+(\.\d+)?$/u.test(text))
    return `${text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))} `;
  return text;
}

/** A table out of a Word file: no merges, every number a text, headings broken over lines, nothing at A1. */
export const pastedFromWord: Hand = {
  name: 'pasted from Word: no merges, numbers as text, line breaks in headings',
  write(table, sheetName) {
    const sheet = new SheetWriter(sheetName);
    const left = 1;
    let row = 2;
    sheet.put(row++, 4, '项目支出绩效自评表').put(row++, 5, `（${table.year} 年度）`);
    sheet.row(row++, left, ['项 目 名 称', null, table.projectName]);
    sheet.row(row++, left, [
      table.departmentLabel,
      null,
      table.department,
      null,
      null,
      '实施\n单位',
      table.implementer,
    ]);
    sheet.row(row, left, [
      '项目\n资金\n（万元）',
      null,
      null,
      null,
      '年初\n预算数',
      '全年\n预算数',
      '全年\n执行数',
      '分值',
      '执行率',
      '得分',
    ]);
    for (const fund of table.funds.rows) {
      row += 1;
      const figures = [fund.initial, fund.budget, fund.executed, fund.weight, fund.rate, fund.score];
      sheet.row(row, left + 3, [fund.label, ...figures.map(words)]);
    }
    row += 1;
    sheet.row(row++, left, ['年度\n总体\n目标', '预期目标', null, null, null, '实际完成情况']);
    sheet.row(row++, left, [null, table.goal.expected, null, null, null, table.goal.actual]);
    const units = has(table, 'unit') || has(table, 'direction');
    sheet.row(row++, left, [
      '绩\n效\n指\n标',
      '一级\n指标',
      '二级\n指标',
      '三级指标',
      ...(units ? ['指标\n性质', '指标\n方向'] : []),
      '年度\n指标值',
      '实际\n完成值',
      '分值',
      '得分',
      '偏差原因分析\n及改进措施',
    ]);
    table.indicators.forEach((indicator, index) => {
      const { l1, l2, l3, nature = '', target, actual, weight, score, note } = indicator;
      const value = (text: string): Written => (units ? withUnit(text, indicator) : words(text));
      sheet.row(row++, left, [
        null,
        startsRun(table.indicators, index, 'l1') ? l1.replace('指标', '\n指标') : null,
        startsRun(table.indicators, index, 'l2') ? l2 : null,
        l3,
        ...(units ? [nature, sign(indicator)] : []),
        value(target),
        value(actual),
        words(weight),
        words(score),
        note,
      ]);
    });
    const values = units ? 6 : 4;
    sheet
      .put(row, left, '总　　分')
      .put(row, left + values + 2, words(table.total.weight))
      .put(row, left + values + 3, words(table.total.score));
    return sheet.sheet();
  },
};
