import { summaryTable } from '../../../../../src/core/audit/rules/across/summary-table';
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
          message: '汇总表的执行数写 0，自评表为 14.77',
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
          message: '汇总表的执行数写 147700，自评表为 14.77 万元：像是以元为单位，与表中其他金额不同',
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
          message: '汇总表的执行数写 300000，自评表为 30 万元：像是以元为单位，与表中其他金额不同',
          severity: 'warning',
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
          message: '汇总表写明单位是万元，金额却像是以元为单位：汇总表的预算数写 156800，自评表为 15.68 万元',
          severity: 'warning',
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
        { at: 'B3', sheet: '汇总表', message: '汇总表的预算数写 16，自评表为 15.68', severity: 'warning' },
        { at: 'C3', sheet: '汇总表', message: '汇总表的执行数写 14，自评表为 14.77', severity: 'warning' },
      ],
    },
    {
      name: '取整也说不通的金额',
      book: listed([
        ['业务培训经费', 17, 15, 99.4],
        ['设备更新', 240, 201, 94.5],
      ]),
      findings: [
        { at: 'B3', sheet: '汇总表', message: '汇总表的预算数写 17，自评表为 15.68' },
        { at: 'B4', sheet: '汇总表', message: '汇总表的预算数写 240，自评表为 240.3', severity: 'warning' },
      ],
    },
    {
      name: '一个得分取了整',
      book: listed([
        ['业务培训经费', 15.68, 14.77, 99],
        ['设备更新', 240.3, 200.52, 94.5],
      ]),
      findings: [{ at: 'D3', sheet: '汇总表', message: '汇总表的得分写 99，自评表为 99.4' }],
    },
    {
      name: '得分全部取了整，只提醒',
      book: listed([
        ['业务培训经费', 15.68, 14.77, 99],
        ['设备更新', 240.3, 200.52, 95],
      ]),
      findings: [
        { at: 'D3', sheet: '汇总表', message: '汇总表的得分写 99，自评表为 99.4', severity: 'warning' },
        { at: 'D4', sheet: '汇总表', message: '汇总表的得分写 95，自评表为 94.5', severity: 'warning' },
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
      findings: [{ at: 'D4', sheet: '汇总表', message: '汇总表的得分写 98.6，自评表为 99.6' }],
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
      findings: [{ at: 'C4', sheet: '汇总表', message: '汇总表的执行数写 49，自评表为 48' }],
    },
    {
      name: '上面写的日期不是年度',
      book: {
        tables: [{}],
        sheets: [list([HEADINGS, ['业务培训经费', 50, 48, 97]], '填报日期：2025年2月1日')],
      },
      findings: [{ at: 'D3', sheet: '汇总表', message: '汇总表的得分写 97，自评表为 99.6' }],
    },
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
