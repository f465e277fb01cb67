import { sumRange } from '../../../../../src/core/audit/rules/formulas/sum-range';
import { describeRule } from '../../../../support/rule-tester';

import { calculated, changed } from '../../../../support/calculated-sheet';

describeRule(sumRange, {
  valid: [
    { name: '总分 = 各行 + 执行率得分', book: calculated },
    {
      name: '写成 MIN(100,SUM(…))',
      book: changed({}, { total: { score: { formula: '=MIN(100,SUM(K13:K18,K6))', value: 99.6 } } }),
    },
    {
      name: '区间里带着标题文字',
      book: changed({}, { total: { score: { formula: '=SUM(K12:K18)+K6', value: 99.6 } } }),
    },
    {
      name: '条件求和，条件列不是加数',
      book: changed({}, { total: { score: { formula: '=SUMIF(J13:J18,">0",K13:K18)+K6', value: 99.6 } } }),
    },
    ...['OFFSET(K12,1,0,6,1)', 'INDIRECT("K13:K18")', 'K13:INDEX(K:K,ROW()-1)'].map((range) => ({
      name: `区间是 ${range}，从公式看不出是哪些行`,
      book: changed({}, { total: { score: { formula: `=SUM(${range})+K6`, value: 99.6 } } }),
    })),
    {
      name: '引用另一张表，不是求和',
      book: changed({}, { total: { score: { formula: '=汇总!D3', value: 99.6 } } }),
    },
    {
      name: '资金总额是三行之和',
      book: { changeFunds: { 0: { budget: { formula: '=SUM(G7:G9)', value: 50 } } } },
    },
  ],
  invalid: [
    {
      name: '漏了第一行',
      book: changed({}, { total: { score: { formula: '=SUM(K14:K18)+K6', value: 79.6 } } }),
      findings: [
        {
          at: 'K19',
          id: 'sum',
          data: {
            sum: '总分',
            formula: '=SUM(K14:K18)+K6',
            faults: [{ message: 'missed', data: { cells: ['K13'] } }],
          },
          subject: '总分',
          actual: '=SUM(K14:K18)+K6',
        },
      ],
    },
    {
      name: '漏了最后一行和执行率得分',
      book: changed({}, { total: { score: { formula: '=SUM(K13:K17)', value: 80 } } }),
      findings: [
        {
          at: 'K19',
          id: 'sum',
          data: {
            sum: '总分',
            formula: '=SUM(K13:K17)',
            faults: [{ message: 'missed', data: { cells: ['K6', 'K18'] } }],
          },
          subject: '总分',
          actual: '=SUM(K13:K17)',
        },
      ],
    },
    {
      name: '一行加了两次',
      book: changed({}, { total: { score: { formula: '=SUM(K13:K18,K13)+K6', value: 119.6 } } }),
      findings: [
        {
          at: 'K19',
          id: 'sum',
          data: {
            sum: '总分',
            formula: '=SUM(K13:K18,K13)+K6',
            faults: [{ message: 'doubled', data: { cells: ['K13'] } }],
          },
          subject: '总分',
          actual: '=SUM(K13:K18,K13)+K6',
        },
      ],
    },
    {
      name: '多加了表外的数',
      book: changed(
        {},
        { total: { score: { formula: '=SUM(K13:K18)+K6+K22', value: 101.6 } }, cells: { K22: 2 } },
      ),
      findings: [
        {
          at: 'K19',
          id: 'sum',
          data: {
            sum: '总分',
            formula: '=SUM(K13:K18)+K6+K22',
            faults: [{ message: 'extra', data: { cells: ['K22'] } }],
          },
          subject: '总分',
          actual: '=SUM(K13:K18)+K6+K22',
        },
      ],
    },
    {
      name: '资金总额漏了其他资金',
      book: { changeFunds: { 0: { budget: { formula: '=SUM(G7:G8)', value: 50 } } } },
      findings: [
        {
          at: 'G6',
          id: 'sum',
          data: {
            sum: '年度资金总额的全年预算数',
            formula: '=SUM(G7:G8)',
            faults: [{ message: 'missed', data: { cells: ['G9'] } }],
          },
          subject: '年度资金总额的全年预算数',
          actual: '=SUM(G7:G8)',
        },
      ],
    },
  ],
});
