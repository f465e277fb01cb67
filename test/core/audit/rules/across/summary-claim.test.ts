import { summaryClaim } from '../../../../../src/core/audit/rules/across/summary-claim';
import type { CellSpec } from '../../../../support/audit-sheet';
import { reportSheet, summarySheet } from '../../../../support/evaluation-sheet';
import { describeRule } from '../../../../support/rule-tester';

const HEADINGS = ['序号', '项目名称', '预算指标', '执行情况', '自评得分', '自评结果'];
const ROWS: readonly (readonly CellSpec[])[] = [
  ['企业破产职工安置费用', 1020, 700, 71.75, '中'],
  ['专项业务工作经费', 50, 49.843, 99.94, '优'],
];
const book = (...paragraphs: readonly string[]) => ({
  tables: [],
  sheets: [summarySheet({ headings: HEADINGS, rows: ROWS }), reportSheet(...paragraphs)],
});

describeRule(summaryClaim, {
  valid: [
    {
      name: '得分、等级和预算都一致',
      book: book(
        '1.企业破产职工安置费用预算指标1020万元，实际支出700万元。',
        '该项目综合指标得分71.75分，绩效评价结果等级为“中”。',
      ),
    },
    {
      name: '后面的得分是另一个项目的',
      book: book('1.企业破产职工安置费用预算指标1020万元。', '2.微纪录片制作费，综合指标得分95分。'),
    },
    { name: '文字里的预算是几年的总数', book: book('专项业务工作经费预算指标150万元，分三个年度进行。') },
    {
      name: '第三方评价的得分是另一个数',
      book: book(
        '第三方机构对专项业务工作经费项目绩效评价得分93分。',
        '专项业务工作经费项目绩效评价得分93分。',
      ),
    },
    { name: '名称不全相同的不猜', book: book('1.市级企业破产职工安置费用补助预算指标5万元。') },
    { name: '得分少写一位小数', book: book('企业破产职工安置费用，绩效评价综合指标得分71.8分。') },
    { name: '预算写成 1020.00 万元', book: book('企业破产职工安置费用预算指标1020.00万元。') },
    {
      name: '汇总表没有写等级',
      book: {
        tables: [],
        sheets: [
          summarySheet({ headings: HEADINGS, rows: [['企业破产职工安置费用', 1020, 700, 71.75, '']] }),
          reportSheet('企业破产职工安置费用综合指标得分71.75分，绩效评价结果等级为“良”。'),
        ],
      },
    },
  ],
  invalid: [
    {
      name: '文字写 84.31 和良，汇总表是 71.75 和中',
      book: book(
        '1.企业破产职工安置费用预算指标1020万元，实际支出700万元，执行率68.63%；',
        '该项目综合指标得分84.31分，绩效评价结果等级为“良”。',
      ),
      findings: [
        {
          at: 'A2',
          sheet: '评价报告',
          id: 'score',
          data: { project: '企业破产职工安置费用', claimed: '84.31', place: '汇总表!E3', listed: '71.75' },
          subject: '企业破产职工安置费用',
          expected: '71.75',
          actual: '84.31',
        },
        {
          at: 'A2',
          sheet: '评价报告',
          id: 'grade',
          data: { project: '企业破产职工安置费用', claimed: '良', place: '汇总表', listed: '中' },
          subject: '企业破产职工安置费用',
          expected: '中',
          actual: '良',
        },
      ],
    },
    {
      name: '预算 50 万元写成 5 万元',
      book: book('7、专项业务工作经费项目预算指标5万元，年度工作完成率100%'),
      findings: [
        {
          at: 'A1',
          sheet: '评价报告',
          id: 'budget',
          data: { project: '专项业务工作经费', claimed: '5', place: '汇总表!C4', listed: '50' },
          subject: '专项业务工作经费',
          expected: '50',
          actual: '5',
        },
      ],
    },
    {
      name: '得分差 0.01',
      book: book('企业破产职工安置费用项目综合指标得分71.76分。'),
      findings: [
        {
          at: 'A1',
          sheet: '评价报告',
          id: 'score',
          data: { project: '企业破产职工安置费用', claimed: '71.76', place: '汇总表!E3', listed: '71.75' },
          subject: '企业破产职工安置费用',
          expected: '71.75',
          actual: '71.76',
        },
      ],
    },
    {
      name: '只有等级不对',
      book: book('专项业务工作经费项目综合指标得分99.94分，绩效评价结果等级为“良”。'),
      findings: [
        {
          at: 'A1',
          sheet: '评价报告',
          id: 'grade',
          data: { project: '专项业务工作经费', claimed: '良', place: '汇总表', listed: '优' },
          subject: '专项业务工作经费',
          expected: '优',
          actual: '良',
        },
      ],
    },
    {
      name: '预算差 0.01 万元',
      book: book('专项业务工作经费项目预算指标50.01万元。'),
      findings: [
        {
          at: 'A1',
          sheet: '评价报告',
          id: 'budget',
          data: { project: '专项业务工作经费', claimed: '50.01', place: '汇总表!C4', listed: '50' },
          subject: '专项业务工作经费',
          expected: '50',
          actual: '50.01',
        },
      ],
    },
    {
      name: '两个项目的预算都写错',
      book: book('1.企业破产职工安置费用预算指标1200万元。', '2.专项业务工作经费预算指标49万元。'),
      findings: [
        {
          at: 'A1',
          sheet: '评价报告',
          id: 'budget',
          data: { project: '企业破产职工安置费用', claimed: '1200', place: '汇总表!C3', listed: '1020' },
          subject: '企业破产职工安置费用',
          expected: '1020',
          actual: '1200',
        },
        {
          at: 'A2',
          sheet: '评价报告',
          id: 'budget',
          data: { project: '专项业务工作经费', claimed: '49', place: '汇总表!C4', listed: '50' },
          subject: '专项业务工作经费',
          expected: '50',
          actual: '49',
        },
      ],
    },
    {
      name: '得分和预算在一段里都写错',
      book: book('专项业务工作经费项目预算指标5万元，综合指标得分94.99分。'),
      findings: [
        {
          at: 'A1',
          sheet: '评价报告',
          id: 'score',
          data: { project: '专项业务工作经费', claimed: '94.99', place: '汇总表!E4', listed: '99.94' },
          subject: '专项业务工作经费',
          expected: '99.94',
          actual: '94.99',
        },
        {
          at: 'A1',
          sheet: '评价报告',
          id: 'budget',
          data: { project: '专项业务工作经费', claimed: '5', place: '汇总表!C4', listed: '50' },
          subject: '专项业务工作经费',
          expected: '50',
          actual: '5',
        },
      ],
    },
    {
      name: '名称前有年度',
      book: book('2024年专项业务工作经费项目综合指标得分95分。'),
      findings: [
        {
          at: 'A1',
          sheet: '评价报告',
          id: 'score',
          data: { project: '专项业务工作经费', claimed: '95', place: '汇总表!E4', listed: '99.94' },
          subject: '专项业务工作经费',
          expected: '99.94',
          actual: '95',
        },
      ],
    },
  ],
});
