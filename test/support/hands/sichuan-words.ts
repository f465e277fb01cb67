import { has, sign, typed, type Hand } from './hand';
import { SheetWriter, type Written } from './sheet-writer';

/** The words and columns of another province: labels repeated on every row, blank rows between, notes beside and below. */
export const sichuanWords: Hand = {
  name: 'other words: labels repeated on every row, blank rows between, notes beside and below',
  write(table, sheetName) {
    const sheet = new SheetWriter(sheetName);
    let row = 0;
    sheet.put(row++, 0, '附件3').put(row++, 1, `${table.year}年度部门预算项目支出绩效自评表`);
    row += 1;
    sheet.row(row++, 0, ['项目名称：', table.projectName]);
    sheet.row(row++, 0, ['预算部门', table.department, null, '项目实施单位', table.implementer]);
    row += 1;
    sheet.row(row, 0, [
      '预算执行情况（万元）',
      null,
      '年初预算',
      '调整后预算数',
      '预算执行数',
      '预算执行率',
      '权重',
      '得分',
      '原因',
    ]);
    for (const fund of table.funds.rows) {
      row += 1;
      const label = fund.label.replace('财政拨款', '当年财政拨款');
      sheet.row(row, 1, [
        label,
        ...[fund.initial, fund.budget, fund.executed, fund.rate, fund.weight, fund.score].map(typed),
      ]);
    }
    row += 2;
    sheet.row(row++, 0, ['年度总体目标', '年初设定目标', table.goal.expected]);
    sheet.row(row++, 0, [null, '全年目标完成情况', table.goal.actual]);
    row += 1;
    const signs = has(table, 'direction');
    const header = [
      '一级指标',
      '二级指标',
      '三级指标',
      ...(signs ? ['指标性质'] : []),
      '指标值',
      ...(signs ? ['度量单位'] : []),
      '完成值',
      '权重',
      '得分',
      '未完成原因分析',
    ];
    sheet.row(row++, 0, header);
    table.indicators.forEach((indicator, index) => {
      if (index > 0 && index % 3 === 0) row += 1;
      const { l1, l2, l3, nature = '', unit = '', target, actual, weight, score, note } = indicator;
      const direction: Written = sign(indicator) === '' ? (nature === '' ? null : '定性') : sign(indicator);
      sheet.row(row++, 0, [
        l1,
        l2,
        l3,
        ...(signs ? [direction] : []),
        typed(target),
        ...(signs ? [unit] : []),
        typed(actual),
        typed(weight),
        typed(score),
        note,
      ]);
    });
    row += 1;
    const weightColumn = header.indexOf('权重');
    sheet
      .put(row, 0, '合计')
      .put(row, weightColumn, typed(table.total.weight))
      .put(row, weightColumn + 1, typed(table.total.score));
    sheet
      .row(row + 1, 0, ['评价结论：项目实施情况良好。'])
      .row(row + 3, 0, ['项目负责人：', null, null, '财务负责人：']);
    sheet
      .put(12, header.length + 2, '核对意见')
      .put(13, header.length + 2, '分值合计')
      .put(13, header.length + 3, 100);
    return sheet.sheet();
  },
};
