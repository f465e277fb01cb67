import { summaryTable } from '../../../../../src/core/audit/rules/across/summary-table';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

import type { BookSpec, PlainSheetSpec } from '../../../../support/audit-sheet';

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

function list(rows: readonly (readonly (number | string)[])[], title = '汇总表'): PlainSheetSpec {
  const cells: Record<string, number | string> = { A1: title };
  rows.forEach((row, down) => {
    row.forEach((value, right) => {
      if (value !== '') cells[`${'ABCDEFG'.charAt(right)}${String(down + 2)}`] = value;
    });
  });
  return { name: '汇总表', cells };
}
const HEADINGS = ['项目名称', '预算数', '执行数', '自评得分'];

/** Tables whose amounts and scores have decimals, and a list of them. */
function listed(lines: readonly (readonly (number | string)[])[], headings = HEADINGS): BookSpec {
  const tables = [
    { sheet: '一', projectName: '业务培训经费', budget: 15.68, executed: 14.77, score: 99.4 },
    { sheet: '二', projectName: '设备更新', budget: 240.3, executed: 200.52, score: 94.5 },
    { sheet: '三', projectName: '房屋维修', budget: 30, executed: 30, score: 100 },
  ];
  return {
    tables: tables.map(({ sheet, projectName, budget, executed, score }) => ({
      sheet,
      projectName,
      changeFunds: { 0: { budget, executed } },
      total: { score },
    })),
    sheets: [list([headings, ...lines])],
  };
}

describeRule(summaryTable, {
  valid: [
    { name: '汇总表与自评表一致', book: { tables: [{}], sheets: [summary(99.6, 50)] } },
    { name: '汇总表里没有这个项目', book: { tables: [{ projectName: '甲' }], sheets: [summary(71.75, 20)] } },
    {
      name: '金额的单位是元，自评表是万元',
      book: { tables: [{}], sheets: [list([HEADINGS, ['业务培训经费', 500000, 480000, 99.6]])] },
    },
    {
      name: '上年的汇总表',
      book: {
        tables: [{}],
        sheets: [list([HEADINGS, ['业务培训经费', 40, 36, 97]], '2023年度项目支出绩效自评汇总表')],
      },
    },
    {
      name: '自评和财政复核各有得分',
      book: {
        tables: [{}],
        sheets: [
          list([
            ['项目名称', '自评情况', '', '财政复核'],
            ['', '得分', '等级', '得分'],
            ['业务培训经费', 99.6, '优', 95],
          ]),
        ],
      },
    },
    {
      name: '“预算执行情况”是三列的总标题',
      book: {
        tables: [{}],
        sheets: [
          list([
            ['项目名称', '预算执行情况', '', '', '自评得分'],
            ['', '预算数', '执行数', '执行率', ''],
            ['业务培训经费', 50, 48, '96%', 99.6],
          ]),
        ],
      },
    },
    {
      name: '每种资金一行，相加为自评表的金额',
      book: {
        tables: [{}],
        sheets: [list([HEADINGS, ['业务培训经费', 30, 30, 99.6], ['业务培训经费', 20, 18, 99.6]])],
      },
    },
    {
      name: '汇总表的金额少写一位小数',
      book: listed([
        ['业务培训经费', 15.7, 14.8, 99.4],
        ['设备更新', 240.3, 200.5, 94.5],
      ]),
    },
    {
      name: '汇总表的金额全部取整到万元',
      book: listed([
        ['业务培训经费', 16, 15, 99.4],
        ['设备更新', 240, 201, 94.5],
        ['房屋维修', 30, 30, 100],
      ]),
    },
    {
      name: '汇总表的金额全部以元为单位，取整到元',
      book: listed([
        ['业务培训经费', 156800, 147700, 99.4],
        ['设备更新', 2403000, 2005200, 94.5],
      ]),
    },
    {
      name: '写明单位是千元',
      book: listed(
        [
          ['业务培训经费', 157, 148, 99.4],
          ['设备更新', 2403, 2005, 94.5],
        ],
        ['项目名称', '预算数（千元）', '执行数（千元）', '自评得分'],
      ),
    },
    {
      name: '金额后面写明了元',
      book: listed([
        ['业务培训经费', '156800元', '147700元', 99.4],
        ['设备更新', 240.3, 200.52, 94.5],
        ['房屋维修', 30, 30, 100],
      ]),
    },
  ],
  invalid: [
    {
      name: '执行数写 0：0 在亿元里也不是小数目',
      book: listed([
        ['业务培训经费', 15.68, 0, 99.4],
        ['设备更新', 240.3, 200.52, 94.5],
      ]),
      findings: [
        {
          at: 'C3',
          sheet: '汇总表',
          id: 'other',
          data: { field: { message: 'executed' }, stated: '0', exact: '14.77' },
          subject: '业务培训经费',
          expected: '14.77',
          actual: '0',
        },
      ],
    },
    {
      name: '万元中间有一个金额以元为单位',
      book: listed([
        ['业务培训经费', 15.68, 147700, 99.4],
        ['设备更新', 240.3, 200.52, 94.5],
      ]),
      findings: [
        {
          at: 'C3',
          sheet: '汇总表',
          id: 'inOtherUnit',
          data: { field: { message: 'executed' }, stated: '147700', exact: '14.77', unit: '元' },
          subject: '业务培训经费',
          advice: 'convert',
          expected: '14.77 万元',
          actual: '147700',
        },
      ],
    },
    {
      name: '只有两个金额，单位不同，只提醒',
      book: listed([['房屋维修', 30, 300000, 100]]),
      findings: [
        {
          at: 'C3',
          sheet: '汇总表',
          id: 'inOtherUnit',
          data: { field: { message: 'executed' }, stated: '300000', exact: '30', unit: '元' },
          subject: '房屋维修',
          severity: 'warning',
          advice: 'convert',
          expected: '30 万元',
          actual: '300000',
        },
      ],
    },
    {
      name: '表头写万元，金额都以元为单位',
      book: listed(
        [
          ['业务培训经费', 156800, 147700, 99.4],
          ['设备更新', 2403000, 2005200, 94.5],
        ],
        ['项目名称', '预算数（万元）', '执行数（万元）', '自评得分'],
      ),
      findings: [
        {
          at: 'B3',
          sheet: '汇总表',
          id: 'allInOtherUnit',
          data: { field: { message: 'budget' }, stated: '156800', exact: '15.68', unit: '元', said: '万元' },
          subject: '业务培训经费',
          severity: 'warning',
          advice: 'correctUnit',
          expected: '15.68 万元',
          actual: '156800',
        },
      ],
    },
    {
      name: '一个项目的金额取了整，只提醒',
      book: listed([
        ['业务培训经费', 16, 14, 99.4],
        ['设备更新', 240.3, 200.52, 94.5],
      ]),
      findings: [
        {
          at: 'B3',
          sheet: '汇总表',
          id: 'other',
          data: { field: { message: 'budget' }, stated: '16', exact: '15.68' },
          subject: '业务培训经费',
          severity: 'warning',
          advice: 'rounded',
          expected: '15.68',
          actual: '16',
        },
        {
          at: 'C3',
          sheet: '汇总表',
          id: 'other',
          data: { field: { message: 'executed' }, stated: '14', exact: '14.77' },
          subject: '业务培训经费',
          severity: 'warning',
          advice: 'rounded',
          expected: '14.77',
          actual: '14',
        },
      ],
    },
    {
      name: '取整也说不通的金额',
      book: listed([
        ['业务培训经费', 17, 15, 99.4],
        ['设备更新', 240, 201, 94.5],
      ]),
      findings: [
        {
          at: 'B3',
          sheet: '汇总表',
          id: 'other',
          data: { field: { message: 'budget' }, stated: '17', exact: '15.68' },
          subject: '业务培训经费',
          expected: '15.68',
          actual: '17',
        },
        {
          at: 'B4',
          sheet: '汇总表',
          id: 'other',
          data: { field: { message: 'budget' }, stated: '240', exact: '240.3' },
          subject: '设备更新',
          severity: 'warning',
          advice: 'rounded',
          expected: '240.3',
          actual: '240',
        },
      ],
    },
    {
      name: '一个得分取了整',
      book: listed([
        ['业务培训经费', 15.68, 14.77, 99],
        ['设备更新', 240.3, 200.52, 94.5],
      ]),
      findings: [
        {
          at: 'D3',
          sheet: '汇总表',
          id: 'other',
          data: { field: { message: 'score' }, stated: '99', exact: '99.4' },
          subject: '业务培训经费',
          expected: '99.4',
          actual: '99',
        },
      ],
    },
    {
      name: '得分全部取了整，只提醒',
      book: listed([
        ['业务培训经费', 15.68, 14.77, 99],
        ['设备更新', 240.3, 200.52, 95],
      ]),
      findings: [
        {
          at: 'D3',
          sheet: '汇总表',
          id: 'other',
          data: { field: { message: 'score' }, stated: '99', exact: '99.4' },
          subject: '业务培训经费',
          severity: 'warning',
          advice: 'rounded',
          expected: '99.4',
          actual: '99',
        },
        {
          at: 'D4',
          sheet: '汇总表',
          id: 'other',
          data: { field: { message: 'score' }, stated: '95', exact: '94.5' },
          subject: '设备更新',
          severity: 'warning',
          advice: 'rounded',
          expected: '94.5',
          actual: '95',
        },
      ],
    },
    {
      name: '各部分也有得分，总分不同',
      book: {
        tables: [{}],
        sheets: [
          list([
            ['项目名称', '预算执行', '产出', '自评总分'],
            ['', '得分', '得分', ''],
            ['业务培训经费', 9.6, 50, 98.6],
          ]),
        ],
      },
      findings: [
        {
          at: 'D4',
          sheet: '汇总表',
          id: 'other',
          data: { field: { message: 'score' }, stated: '98.6', exact: '99.6' },
          subject: '业务培训经费',
          expected: '99.6',
          actual: '98.6',
        },
      ],
    },
    {
      name: '标题两行，执行数不同',
      book: {
        tables: [{}],
        sheets: [
          list([
            ['项目名称', '预算执行情况', '', '自评得分'],
            ['', '预算数', '执行数', ''],
            ['业务培训经费', 50, 49, 99.6],
          ]),
        ],
      },
      findings: [
        {
          at: 'C4',
          sheet: '汇总表',
          id: 'other',
          data: { field: { message: 'executed' }, stated: '49', exact: '48' },
          subject: '业务培训经费',
          expected: '48',
          actual: '49',
        },
      ],
    },
    {
      name: '上面写的日期不是年度',
      book: {
        tables: [{}],
        sheets: [list([HEADINGS, ['业务培训经费', 50, 48, 97]], '填报日期：2025年2月1日')],
      },
      findings: [
        {
          at: 'D3',
          sheet: '汇总表',
          id: 'other',
          data: { field: { message: 'score' }, stated: '97', exact: '99.6' },
          subject: '业务培训经费',
          expected: '99.6',
          actual: '97',
        },
      ],
    },
    {
      name: '得分 71.75，自评表 99.6',
      book: { tables: [{}], sheets: [summary(71.75, 50)] },
      findings: [
        {
          at: 'D3',
          sheet: '汇总表',
          id: 'other',
          data: { field: { message: 'score' }, stated: '71.75', exact: '99.6' },
          subject: '业务培训经费',
          expected: '99.6',
          actual: '71.75',
        },
      ],
    },
    {
      name: '预算 5 万元，自评表 50 万元',
      book: { tables: [{}], sheets: [summary('99.60', '5')] },
      findings: [
        {
          at: 'B3',
          sheet: '汇总表',
          id: 'other',
          data: { field: { message: 'budget' }, stated: '5', exact: '50' },
          subject: '业务培训经费',
          expected: '50',
          actual: '5',
        },
      ],
    },
  ],
});

describeLayouts(summaryTable, {
  sheets: [
    {
      name: '汇总表',
      cells: {
        A1: '2024年度项目支出绩效自评汇总表',
        A2: '项目名称',
        B2: '预算数',
        C2: '执行数',
        D2: '自评得分',
        A3: '业务培训经费',
        B3: 50,
        C3: 48,
        D3: 96.6,
        A4: '设备购置费',
        B4: 10,
        C4: 10,
        D4: 90,
      },
    },
  ],
  finds: ['业务培训经费 汇总表 other'],
  but: { TR: [] },
});
