import { narrativeAmount } from '../../../../../src/core/audit/rules/across/narrative-amount';
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

describeRule(narrativeAmount, {
  valid: [
    { name: '金额一致', book: { tables: [{}], sheets: [narrative(TEXT)] } },
    { name: '综述用元', book: { tables: [{}], sheets: [narrative(TEXT.replace('48 万元', '480000元'))] } },
    {
      name: '少写一位小数：2.08 与 2.0835',
      book: {
        tables: [{ changeFunds: { 0: { budget: 2.0835, executed: 2.0835 } } }],
        sheets: [narrative(TEXT.replace('50 万元', '2.08 万元').replace('48 万元', '2.0835 万元'))],
      },
    },
    {
      name: '金额里有千分位',
      book: {
        tables: [{ changeFunds: { 0: { budget: 1250, executed: 1248 } } }],
        sheets: [narrative(TEXT.replace('50 万元', '1,250 万元').replace('48 万元', '1,248.00 万元'))],
      },
    },
    {
      name: '以亿元写',
      book: {
        tables: [{ changeFunds: { 0: { budget: 50000, executed: 48000 } } }],
        sheets: [narrative(TEXT.replace('50 万元', '5 亿元').replace('48 万元', '4.8亿元'))],
      },
    },
    { name: '表中没有资金合计', book: { tables: [{ funds: [] }], sheets: [narrative(TEXT)] } },
    {
      name: '综述没有写金额',
      book: {
        tables: [{}],
        sheets: [narrative('业务培训经费项目自评综述：根据年初设定的绩效目标，项目自评得分 99.6 分。')],
      },
    },
    {
      name: '写的是另一个项目，表不在这里',
      book: {
        tables: [{}, { projectName: '设备购置' }],
        sheets: [
          narrative(TEXT, {
            A2: '别的表',
            B2: '别的项目',
            C2: TEXT.replaceAll('业务培训经费', '道路维修').replace('50 万元', '5 万元'),
          }),
        ],
      },
    },
  ],
  invalid: [
    {
      name: '执行数写成 45 万元',
      book: { tables: [{}], sheets: [narrative(TEXT.replace('48 万元', '45 万元'))] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { field: '全年执行数', claimed: '45万元', stated: '48' },
          subject: '业务培训经费',
          expected: '48',
          actual: '45万元',
        },
      ],
    },
    {
      name: '综述旁的预算数一栏不对',
      book: { tables: [{}], sheets: [narrative(TEXT, { E2: 500 })] },
      findings: [
        {
          at: 'E2',
          sheet: '自评综述',
          id: 'other',
          data: { field: '全年预算数', claimed: '500', stated: '50' },
          subject: '业务培训经费',
          expected: '50',
          actual: '500',
        },
      ],
    },
    {
      name: '预算数差 0.01',
      book: { tables: [{}], sheets: [narrative(TEXT.replace('50 万元', '50.01 万元'))] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { field: '全年预算数', claimed: '50.01万元', stated: '50' },
          subject: '业务培训经费',
          expected: '50',
          actual: '50.01万元',
        },
      ],
    },
    {
      name: '以元写，差 1 元',
      book: { tables: [{}], sheets: [narrative(TEXT.replace('48 万元', '480001 元'))] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { field: '全年执行数', claimed: '480001元', stated: '48' },
          subject: '业务培训经费',
          expected: '48',
          actual: '480001元',
        },
      ],
    },
    {
      name: '取整写成 2 万元，表中 2.0835',
      book: {
        tables: [{ changeFunds: { 0: { budget: 2.0835, executed: 2.0835 } } }],
        sheets: [narrative(TEXT.replace('50 万元', '2 万元').replace('48 万元', '2.08 万元'))],
      },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { field: '全年预算数', claimed: '2万元', stated: '2.0835' },
          subject: '业务培训经费',
          expected: '2.0835',
          actual: '2万元',
        },
      ],
    },
    {
      name: '预算数、执行数都不对',
      book: {
        tables: [{}],
        sheets: [narrative(TEXT.replace('50 万元', '60 万元').replace('48 万元', '58 万元'))],
      },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { field: '全年执行数', claimed: '58万元', stated: '48' },
          subject: '业务培训经费',
          expected: '48',
          actual: '58万元',
        },
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { field: '全年预算数', claimed: '60万元', stated: '50' },
          subject: '业务培训经费',
          expected: '50',
          actual: '60万元',
        },
      ],
    },
    {
      name: '综述旁的执行数一栏不对',
      book: { tables: [{}], sheets: [narrative(TEXT, { F2: '47.00' })] },
      findings: [
        {
          at: 'F2',
          sheet: '自评综述',
          id: 'other',
          data: { field: '全年执行数', claimed: '47.00', stated: '48' },
          subject: '业务培训经费',
          expected: '48',
          actual: '47.00',
        },
      ],
    },
    {
      name: '两个项目，只有第二个不对',
      book: {
        tables: [{}, { projectName: '设备购置费' }],
        sheets: [
          narrative(TEXT, {
            A3: '自评表2',
            B3: '设备购置费',
            C3: TEXT.replaceAll('业务培训经费', '设备购置费').replace('48 万元', '40 万元'),
          }),
        ],
      },
      findings: [
        {
          at: 'C3',
          sheet: '自评综述',
          id: 'other',
          data: { field: '全年执行数', claimed: '40万元', stated: '48' },
          subject: '设备购置费',
          expected: '48',
          actual: '40万元',
        },
      ],
    },
  ],
});

describeLayouts(narrativeAmount, {
  table: (clean) => ({
    ...clean,
    narrative: {
      text: '业务培训经费项目自评综述：项目自评得分99.6分。全年预算数为50万元，执行数为45万元，完成预算的96%。',
      score: '99.6',
      budget: '50',
      executed: '48',
      rate: '96%',
    },
  }),
  finds: ['业务培训经费 自评综述 other'],
});
