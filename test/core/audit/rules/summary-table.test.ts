import { summaryTable } from '../../../../src/core/audit/rules/summary-table';
import { describeRule } from '../../../support/rule-tester';

import type { PlainSheetSpec } from '../../../support/audit-sheet';

function summary(score: number | string, budget: number | string): PlainSheetSpec {
  return {
    name: '汇总表',
    cells: {
      A1: '2024 年度项目支出绩效自评汇总表',
      A2: '预算项目',
      B2: '预算指标',
      C2: '执行情况',
      D2: '自评得分',
      A3: '业务培训经费',
      B3: budget,
      C3: 48,
      D3: score,
      A4: '合计',
      D4: 99.6,
    },
  };
}

describeRule(summaryTable, {
  valid: [
    { name: '汇总表与自评表一致', book: { tables: [{}], sheets: [summary(99.6, 50)] } },
    { name: '汇总表里没有这个项目', book: { tables: [{ projectName: '甲' }], sheets: [summary(71.75, 20)] } },
  ],
  invalid: [
    {
      name: '得分 71.75，自评表 99.6',
      book: { tables: [{}], sheets: [summary(71.75, 50)] },
      findings: [
        {
          at: 'D3',
          sheet: '汇总表',
          message: '汇总表的得分写 71.75，自评表为 99.6',
          expected: '99.6',
          actual: '71.75',
        },
      ],
    },
    {
      name: '预算 5 万元，自评表 50 万元',
      book: { tables: [{}], sheets: [summary('99.60', '5')] },
      findings: [{ at: 'B3', sheet: '汇总表', message: '汇总表的预算数写 5，自评表为 50' }],
    },
  ],
});
