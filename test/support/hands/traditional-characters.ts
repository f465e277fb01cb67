import { has, startsRun, typed, type Hand } from './hand';
import { SheetWriter } from './sheet-writer';

/** Labels in traditional characters, columns in another order, the year in Chinese digits, no total, level names cut short. */
export const traditionalCharacters: Hand = {
  name: 'traditional characters, columns in another order, two rows of headings',
  write(table, sheetName) {
    const sheet = new SheetWriter(sheetName);
    const digits = Array.from(table.year, (digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('');
    let row = 0;
    sheet.put(row++, 3, `項目支出績效自評表（${digits}年度）`);
    sheet.row(row++, 0, ['主管部門', table.department, null, '項目實施單位', table.implementer]);
    sheet.row(row++, 0, ['項目名稱', table.projectName]);
    sheet.row(row++, 0, [
      '項目資金〔萬元〕',
      null,
      '分值',
      '全年預算數',
      '全年執行數',
      '執行率',
      '得分',
      '年初預算數',
    ]);
    for (const fund of table.funds.rows) {
      const label = fund.label
        .replace('财政拨款', '財政撥款')
        .replace('结转', '結轉')
        .replace('其他资金', '其他資金')
        .replace('总额', '總額')
        .replace('资金', '資金');
      sheet.row(row++, 1, [
        label,
        typed(fund.weight),
        typed(fund.budget),
        typed(fund.executed),
        typed(fund.rate),
        typed(fund.score),
        typed(fund.initial),
      ]);
    }
    sheet.row(row++, 0, ['年度總體目標', '預期目標', null, null, '實際完成情況']);
    sheet.row(row++, 1, [table.goal.expected, null, null, table.goal.actual]);
    const wide = has(table, 'direction');
    sheet.row(row++, 0, [
      '一級指標',
      '二級指標',
      '三級指標',
      '自評',
      null,
      ...(wide ? ['指標性質', '指標方向', '計量單位'] : []),
      '年度指標值',
      '實際完成值',
      '偏差原因分析及改進措施',
    ]);
    sheet.row(row++, 3, ['分值', '得分']);
    table.indicators.forEach((indicator, index) => {
      const {
        l1,
        l2,
        l3,
        nature = '',
        direction = '',
        unit = '',
        target,
        actual,
        weight,
        score,
        note,
      } = indicator;
      sheet.row(row++, 0, [
        startsRun(table.indicators, index, 'l1')
          ? l1.replace('满意', '滿意').replace('产', '產').replace('指标', '指標')
          : null,
        startsRun(table.indicators, index, 'l2')
          ? l2
              .replace('指标', '')
              .replace('数', '數')
              .replace('质', '質')
              .replace('时', '時')
              .replace('经济', '經濟')
          : null,
        l3,
        typed(weight),
        typed(score),
        ...(wide ? [nature, direction, unit] : []),
        typed(target),
        typed(actual),
        note,
      ]);
    });
    sheet.row(row, 0, ['總計', null, null, typed(table.total.weight), typed(table.total.score)]);
    return sheet.sheet();
  },
};
