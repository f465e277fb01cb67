import { tierOfLabel } from '../../../src/core/recognise/level-labels';
import { has, sign, startsRun, typed, withUnit, type Hand } from './hand';
import { SheetWriter, type Written } from './sheet-writer';

/**
 * A web page of a form whose merges were lost: 成本指标 and names stand in the first column, the 满意度 row one cell too far
 * left, tiers carry their weight, names carry a number, the sign and the unit stand in the values.
 */
export const shiftedPrint: Hand = {
  name: 'a web page whose merges were lost: labels shifted left, signs and units in the values',
  write(table, sheetName) {
    const sheet = new SheetWriter(sheetName);
    let row = 0;
    sheet.put(row++, 0, `# 项目支出绩效自评表`).put(row++, 0, `## (${table.year}年度)`);
    sheet.put(row++, 0, `项目名称：${table.projectName}`);
    sheet.row(row++, 0, [`主管部门：${table.department}`, null, null, `实施单位：${table.implementer}`]);
    const [first] = table.funds.rows;
    sheet.row(row++, 0, [
      '项目资金(万元)',
      null,
      first?.budget === '' ? null : typed(first?.budget ?? ''),
      '年初预算数',
      '全年预算数',
      '全年执行数',
      '分值',
      '执行率',
      '得分',
    ]);
    for (const fund of table.funds.rows) {
      const money = (text: string): Written => (/^\d/u.test(text) ? `${text}万元` : text);
      sheet.row(row++, 2, [
        fund.label,
        money(fund.initial),
        money(fund.budget),
        money(fund.executed),
        typed(fund.weight),
        fund.rate,
        typed(fund.score),
      ]);
    }
    sheet.row(row++, 0, [
      '年度总体目标',
      `预期目标：${table.goal.expected.replace(/^预期目标[:：]/u, '')}`,
      null,
      null,
      `实际完成情况：${table.goal.actual.replace(/^实际完成情况[:：]/u, '')}`,
    ]);
    sheet.row(row++, 0, [
      '绩效指标 (90)',
      '一级指标',
      '二级指标',
      '三级指标',
      ...(has(table, 'nature') ? ['指标性质'] : []),
      '年初目标值(A)',
      '全年实际值(B)',
      '分值',
      '自评得分',
      '未完成原因和改进措施',
    ]);
    const signed = has(table, 'direction');
    table.indicators.forEach((indicator, index) => {
      const { l1, l2, l3, nature = '', target, actual, weight, score, note } = indicator;
      const tier = tierOfLabel(l1) ?? l1;
      const weights: Readonly<Record<string, string>> = {
        产出指标: '（50分）',
        效益指标: '（30分）',
        满意度指标: '（10分）',
      };
      const newTier = startsRun(table.indicators, index, 'l1');
      const newCategory = startsRun(table.indicators, index, 'l2');
      const name = `${tier}${weights[tier] ?? ''}`;
      const levels: Written[] = newTier
        ? tier === '满意度指标'
          ? [name, l2, l3, null]
          : [null, name, l2, l3]
        : newCategory && /成本/u.test(l2)
          ? [null, l2, l3, null]
          : newCategory
            ? [null, null, l2, l3]
            : [null, l3, null, null];
      const value = (text: string, mark: string): Written =>
        signed ? `${mark}${withUnit(text, indicator)}` : typed(text);
      const number = /^-?\d/u.test(target) ? sign(indicator) : '';
      sheet.row(row++, 0, [
        ...levels,
        ...(has(table, 'nature') ? [nature] : []),
        value(target, number),
        value(actual, ''),
        typed(weight),
        `${score}分`,
        note,
      ]);
    });
    sheet.put(row, 0, `总分：${table.total.score}`);
    return sheet.sheet();
  },
};
