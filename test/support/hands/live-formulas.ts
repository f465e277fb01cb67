import { cellName } from '../../../src/core/workbook/address';
import { has, startsRun, typed, type Hand } from './hand';
import { SheetWriter, type Written } from './sheet-writer';

function cached(text: string, formula: string): Written {
  const written = typed(text);
  if (written === null || typeof written !== 'object' || !('value' in written))
    return { value: written, formula };
  return { ...written, formula };
}

/** Merged labels, numbers, formulas with stored results, a partial sum under each tier, starting at row 4 and column C. */
export const liveFormulas: Hand = {
  name: 'merged labels, formulas everywhere, a partial sum under each tier',
  write(table, sheetName) {
    const sheet = new SheetWriter(sheetName);
    const left = 2;
    let row = 3;
    const wide = has(table, 'direction');
    const fields = [
      'l1',
      'l2',
      'l3',
      ...(wide ? ['nature', 'direction'] : []),
      'target',
      'actual',
      ...(wide ? ['unit'] : []),
      'weight',
      'score',
      'note',
    ];
    const at = (field: string): number => left + 1 + fields.indexOf(field);
    const right = at('note');
    sheet.put(row, left, '项目支出绩效自评表').merge(row, left, row, right);
    sheet.put(++row, left, `（${table.year}年度）`).merge(row, left, row, right);
    sheet
      .put(++row, left, '项目名称')
      .merge(row, left, row, left + 1)
      .put(row, left + 2, table.projectName)
      .merge(row, left + 2, row, right);
    sheet
      .put(++row, left, '主管部门')
      .merge(row, left, row, left + 1)
      .put(row, left + 2, table.department);
    sheet
      .put(row, left + 5, '实施单位')
      .put(row, left + 6, table.implementer)
      .merge(row, left + 6, row, right);
    const top = ++row;
    sheet.put(top, left, '项目资金\n(万元)').merge(top, left, top + table.funds.rows.length, left + 1);
    sheet.row(top, left + 3, ['年初预算数', '全年预算数(A)', '全年执行数(B)', '分值', '执行率(B/A)', '得分']);
    table.funds.rows.forEach((fund, index) => {
      row += 1;
      const rate = `=ROUND(${cellName(row, left + 5)}/${cellName(row, left + 4)},4)`;
      const sums = (column: number): string =>
        `=SUM(${cellName(top + 2, column)}:${cellName(top + table.funds.rows.length, column)})`;
      const amounts = [fund.initial, fund.budget, fund.executed];
      sheet.row(row, left + 2, [
        fund.label,
        ...amounts.map((text, column) => (index === 0 ? cached(text, sums(left + 3 + column)) : typed(text))),
        typed(fund.weight),
        fund.rate === '' ? null : cached(fund.rate, rate),
        index === 0
          ? cached(fund.score, `=ROUND(${cellName(row, left + 7)}*${cellName(row, left + 6)},2)`)
          : fund.score,
      ]);
    });
    row += 1;
    sheet.put(row, left, '年度总体目标').merge(row, left, row + 1, left);
    sheet
      .put(row, left + 1, '预期目标')
      .merge(row, left + 1, row, left + 4)
      .put(row, left + 5, '实际完成情况')
      .merge(row, left + 5, row, right);
    row += 1;
    sheet
      .put(row, left + 1, table.goal.expected)
      .merge(row, left + 1, row, left + 4)
      .put(row, left + 5, table.goal.actual)
      .merge(row, left + 5, row, right);
    row += 1;
    const header = row;
    const names: Readonly<Record<string, string>> = {
      l1: '一级指标',
      l2: '二级指标',
      l3: '三级指标',
      nature: '指标性质',
      direction: '指标方向',
      target: '年度指标值(A)',
      actual: '实际完成值(B)',
      unit: '计量单位',
      weight: '分值',
      score: '得分',
      note: '偏差原因分析及改进措施',
    };
    sheet.put(header, left, '绩效指标').row(
      header,
      left + 1,
      fields.map((field) => names[field] ?? ''),
    );
    let tierTop = row + 1;
    let categoryTop = row + 1;
    table.indicators.forEach((indicator, index) => {
      row += 1;
      if (startsRun(table.indicators, index, 'l1')) {
        sheet.put(row, at('l1'), indicator.l1);
        tierTop = row;
      }
      if (startsRun(table.indicators, index, 'l2')) {
        sheet.put(row, at('l2'), indicator.l2);
        categoryTop = row;
      }
      const [target, actual, weight] = [
        cellName(row, at('target')),
        cellName(row, at('actual')),
        cellName(row, at('weight')),
      ];
      for (const field of ['l3', 'nature', 'direction', 'unit', 'note'] as const) {
        if (fields.includes(field)) sheet.put(row, at(field), indicator[field] ?? null);
      }
      sheet
        .put(row, at('target'), typed(indicator.target))
        .put(row, at('actual'), typed(indicator.actual))
        .put(row, at('weight'), typed(indicator.weight));
      sheet.put(
        row,
        at('score'),
        cached(indicator.score, `=MIN(${weight},ROUND(${weight}*${actual}/${target},2))`),
      );
      if (startsRun(table.indicators, index + 1, 'l2') || index === table.indicators.length - 1)
        sheet.merge(categoryTop, at('l2'), row, at('l2'));
      if (startsRun(table.indicators, index + 1, 'l1') || index === table.indicators.length - 1) {
        sheet.merge(tierTop, at('l1'), row, at('l1'));
        row += 1;
        const sum = (column: number): string =>
          `=SUM(${cellName(tierTop, column)}:${cellName(row - 1, column)})`;
        sheet.put(row, at('l1'), '小计').merge(row, at('l1'), row, at('l3'));
        sheet
          .put(row, at('weight'), { value: 0, formula: sum(at('weight')) })
          .put(row, at('score'), { value: 0, formula: sum(at('score')) });
      }
    });
    sheet.merge(header, left, row, left);
    row += 1;
    sheet.put(row, left, '总计').merge(row, left, row, at('weight') - 1);
    sheet
      .put(row, at('weight'), typed(table.total.weight))
      .put(row, at('score'), cached(table.total.score, '=1'));
    return sheet.sheet();
  },
};
