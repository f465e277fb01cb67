import { narrativeRate } from '../../../../../src/core/audit/rules/across/narrative-rate';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

import type { PlainSheetSpec } from '../../../../support/audit-sheet';

function narrative(text: string, columns: Record<string, string | number> = {}): PlainSheetSpec {
  return {
    name: '自评综述',
    cells: {
      A1: '工作表',
      B1: '项目名称',
      C1: '综述',
      D1: '得分',
      E1: '预算数',
      F1: '执行数',
      G1: '完成比例',
      A2: '自评表1',
      B2: '业务培训经费',
      C2: text,
      ...columns,
    },
  };
}

const TEXT =
  '1. 业务培训经费项目自评综述：根据年初设定的绩效目标，项目自评得分 99.6 分。全年预算数为 50 万元，执行数为 48 万元，完成预算的 96%。发现的主要问题及原因：无。';

describeRule(narrativeRate, {
  valid: [
    { name: '96% = 48 ÷ 50', book: { tables: [{}], sheets: [narrative(TEXT)] } },
    { name: '写成 96.00%', book: { tables: [{}], sheets: [narrative(TEXT.replace('96%', '96.00%'))] } },
    {
      name: '四舍五入到两位：67.31%',
      book: {
        tables: [{ changeFunds: { 0: { budget: 2.08, executed: 1.4, rate: 67.31 } } }],
        sheets: [
          narrative(
            TEXT.replace('50 万元', '2.08 万元').replace('48 万元', '1.4 万元').replace('96%', '67.31%'),
          ),
        ],
      },
    },
    {
      name: '预算是 0',
      book: {
        tables: [{ changeFunds: { 0: { budget: 0, executed: 0 } } }],
        sheets: [narrative(TEXT.replace('96%', '0%'))],
      },
    },
    {
      name: '执行数空着',
      book: { tables: [{ changeFunds: { 0: { executed: null } } }], sheets: [narrative(TEXT)] },
    },
    { name: '没有资金合计', book: { tables: [{ funds: [] }], sheets: [narrative(TEXT)] } },
    {
      name: '综述没有写执行率',
      book: { tables: [{}], sheets: [narrative(TEXT.replace('，完成预算的 96%', ''))] },
    },
    {
      name: '综述旁的完成比例写 0.96，格式是百分数',
      book: { tables: [{}], sheets: [narrative(TEXT, { G2: '96%' })] },
    },
  ],
  invalid: [
    {
      name: '写成 100%',
      book: { tables: [{}], sheets: [narrative(TEXT.replace('96%', '100%'))] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '100%', rate: '96%', executed: '48', budget: '50' },
          subject: '业务培训经费',
          expected: '96%',
          actual: '100%',
        },
      ],
    },
    {
      name: '少写一位小数',
      book: {
        tables: [{ changeFunds: { 0: { budget: 2.08, executed: 1.4, rate: 67.31 } } }],
        sheets: [
          narrative(
            TEXT.replace('50 万元', '2.08 万元').replace('48 万元', '1.4 万元').replace('96%', '67.3%'),
          ),
        ],
      },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'coarse',
          data: { claimed: '67.3%', rate: '67.31%' },
          subject: '业务培训经费',
          severity: 'info',
          advice: 'sameDecimals',
          expected: '67.31%',
          actual: '67.3%',
        },
      ],
    },
    {
      name: '差 0.01 个百分点',
      book: { tables: [{}], sheets: [narrative(TEXT.replace('96%', '96.01%'))] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '96.01%', rate: '96%', executed: '48', budget: '50' },
          subject: '业务培训经费',
          expected: '96%',
          actual: '96.01%',
        },
      ],
    },
    {
      name: '少写一位，舍入也不对',
      book: {
        tables: [{ changeFunds: { 0: { budget: 2.08, executed: 1.4, rate: 67.31 } } }],
        sheets: [
          narrative(
            TEXT.replace('50 万元', '2.08 万元').replace('48 万元', '1.4 万元').replace('96%', '67.4%'),
          ),
        ],
      },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '67.4%', rate: '67.31%', executed: '1.4', budget: '2.08' },
          subject: '业务培训经费',
          expected: '67.31%',
          actual: '67.4%',
        },
      ],
    },
    {
      name: '只写到整数',
      book: {
        tables: [{ changeFunds: { 0: { budget: 2.08, executed: 1.4, rate: 67.31 } } }],
        sheets: [
          narrative(
            TEXT.replace('50 万元', '2.08 万元').replace('48 万元', '1.4 万元').replace('96%', '67%'),
          ),
        ],
      },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'coarse',
          data: { claimed: '67%', rate: '67.31%' },
          subject: '业务培训经费',
          severity: 'info',
          advice: 'sameDecimals',
          expected: '67.31%',
          actual: '67%',
        },
      ],
    },
    {
      name: '写“预算执行率为 90%”',
      book: { tables: [{}], sheets: [narrative(TEXT.replace('完成预算的 96%', '预算执行率为 90%'))] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '90%', rate: '96%', executed: '48', budget: '50' },
          subject: '业务培训经费',
          expected: '96%',
          actual: '90%',
        },
      ],
    },
    {
      name: '综述旁的完成比例不对',
      book: { tables: [{}], sheets: [narrative(TEXT, { G2: '95%' })] },
      findings: [
        {
          at: 'G2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '95%', rate: '96%', executed: '48', budget: '50' },
          subject: '业务培训经费',
          expected: '96%',
          actual: '95%',
        },
      ],
    },
    {
      name: '执行数大于预算',
      book: { tables: [{ changeFunds: { 0: { budget: 40 } } }], sheets: [narrative(TEXT)] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '96%', rate: '120%', executed: '48', budget: '40' },
          subject: '业务培训经费',
          expected: '120%',
          actual: '96%',
        },
      ],
    },
  ],
});

describeLayouts(narrativeRate, {
  table: (clean) => ({
    ...clean,
    narrative: {
      text: '业务培训经费项目自评综述：项目自评得分99.6分。全年预算数为50万元，执行数为48万元，完成预算的90%。',
      score: '99.6',
      budget: '50',
      executed: '48',
      rate: '96%',
    },
  }),
  finds: ['业务培训经费 自评综述 other'],
});
