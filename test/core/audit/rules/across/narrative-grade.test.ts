import { narrativeGrade } from '../../../../../src/core/audit/rules/across/narrative-grade';
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

describeRule(narrativeGrade, {
  valid: [
    { name: '没有写等级', book: { tables: [{}], sheets: [narrative(TEXT)] } },
    { name: '99.6 为优', book: { tables: [{}], sheets: [narrative(`${TEXT}自评等级为“优”。`)] } },
    {
      name: '正好 90 分为优',
      book: { tables: [{ total: { score: 90 } }], sheets: [narrative(`${TEXT}自评等级为“优”。`)] },
    },
    {
      name: '正好 80 分为良',
      book: { tables: [{ total: { score: 80 } }], sheets: [narrative(`${TEXT}自评等级为良。`)] },
    },
    {
      name: '正好 60 分为中',
      book: { tables: [{ total: { score: 60 } }], sheets: [narrative(`${TEXT}自评结果为“中”。`)] },
    },
    {
      name: '59.99 分为差',
      book: { tables: [{ total: { score: 59.99 } }], sheets: [narrative(`${TEXT}评级：差。`)] },
    },
    {
      name: '总分还没有填',
      book: { tables: [{ total: { score: null } }], sheets: [narrative(`${TEXT}自评等级为“良”。`)] },
    },
    {
      name: '“良好的社会效益”不是等级',
      book: { tables: [{}], sheets: [narrative(`${TEXT}评价结果良好。`)] },
    },
  ],
  invalid: [
    {
      name: '99.6 写成良',
      book: { tables: [{}], sheets: [narrative(`${TEXT}自评等级为“良”。`)] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '良', total: '99.6', expected: '优' },
          subject: '业务培训经费',
          expected: '优',
          actual: '良',
        },
      ],
    },
    {
      name: '89.99 写成优',
      book: { tables: [{ total: { score: 89.99 } }], sheets: [narrative(`${TEXT}自评等级为“优”。`)] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '优', total: '89.99', expected: '良' },
          subject: '业务培训经费',
          expected: '良',
          actual: '优',
        },
      ],
    },
    {
      name: '90 写成良',
      book: { tables: [{ total: { score: 90 } }], sheets: [narrative(`${TEXT}自评等级为“良”。`)] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '良', total: '90', expected: '优' },
          subject: '业务培训经费',
          expected: '优',
          actual: '良',
        },
      ],
    },
    {
      name: '79.99 写成良',
      book: { tables: [{ total: { score: 79.99 } }], sheets: [narrative(`${TEXT}自评等级：良。`)] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '良', total: '79.99', expected: '中' },
          subject: '业务培训经费',
          expected: '中',
          actual: '良',
        },
      ],
    },
    {
      name: '80 写成中',
      book: { tables: [{ total: { score: 80 } }], sheets: [narrative(`${TEXT}自评结果为中。`)] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '中', total: '80', expected: '良' },
          subject: '业务培训经费',
          expected: '良',
          actual: '中',
        },
      ],
    },
    {
      name: '59.99 写成中',
      book: { tables: [{ total: { score: 59.99 } }], sheets: [narrative(`${TEXT}评价结果为“中”。`)] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '中', total: '59.99', expected: '差' },
          subject: '业务培训经费',
          expected: '差',
          actual: '中',
        },
      ],
    },
    {
      name: '60 写成差',
      book: { tables: [{ total: { score: 60 } }], sheets: [narrative(`${TEXT}自评等级为“差”。`)] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '差', total: '60', expected: '中' },
          subject: '业务培训经费',
          expected: '中',
          actual: '差',
        },
      ],
    },
    {
      name: '写在自评表下方',
      book: { cells: { A22: '业务培训经费项目自评综述：项目自评得分99.6分，自评等级为“中”。' } },
      findings: [
        {
          at: 'A22',
          id: 'other',
          data: { claimed: '中', total: '99.6', expected: '优' },
          subject: '业务培训经费',
          expected: '优',
          actual: '中',
        },
      ],
    },
  ],
});

describeLayouts(narrativeGrade, {
  table: (clean) => ({
    ...clean,
    narrative: {
      text: '业务培训经费项目自评综述：项目自评得分99.6分，自评等级为“良”。',
      score: '99.6',
      budget: '50',
      executed: '48',
      rate: '96%',
    },
  }),
  finds: ['业务培训经费 自评综述 other'],
  but: { TR: [] },
});
