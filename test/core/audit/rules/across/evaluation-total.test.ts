import { evaluationTotal } from '../../../../../src/core/audit/rules/across/evaluation-total';
import { evaluationSheet, EVALUATION_ROWS, type EvaluationRow } from '../../../../support/evaluation-sheet';
import { describeRule } from '../../../../support/rule-tester';

const WITH_SUBTOTALS: readonly EvaluationRow[] = [
  ['决策', '项目立项', '立项依据充分性', 10, 10],
  ['', '绩效目标', '绩效目标合理性', 10, 9],
  ['小计', '', '', 20, 19],
  ['产出', '产出数量', '实际完成率', 80, 80],
  ['小计', '', '', 80, 80],
];
const WITH_TIERS: readonly EvaluationRow[] = [
  ['决策', '', '', 20, 19],
  ['', '项目立项', '立项依据充分性', 10, 10],
  ['', '绩效目标', '绩效目标合理性', 10, 9],
  ['产出', '', '', 80, 80],
  ['', '产出数量', '实际完成率', 80, 80],
];

const adjusted = (total: number, ...more: readonly EvaluationRow[]) => ({
  tables: [],
  sheets: [evaluationSheet({ rows: [...EVALUATION_ROWS, ...more], total: [100, total] })],
});
const BONUS: EvaluationRow = ['加分项', '', '获上级表彰', '', 2];
const LOSS: EvaluationRow = ['扣分项', '', '审计发现问题', '', 3];

describeRule(evaluationTotal, {
  valid: [
    { name: '合计等于各行之和', book: { tables: [], sheets: [evaluationSheet()] } },
    {
      name: '还没有打分',
      book: {
        tables: [],
        sheets: [
          evaluationSheet({
            rows: EVALUATION_ROWS.map(([a, b, c, w]) => [a, b, c, w, null]),
            total: [100, null],
          }),
        ],
      },
    },
    {
      name: '合计少写一位小数',
      book: { tables: [], sheets: [evaluationSheet({ change: { 4: [15, 14.46] }, total: [100, 97.5] })] },
    },
    {
      name: '有小计，小计和合计都对',
      book: { tables: [], sheets: [evaluationSheet({ rows: WITH_SUBTOTALS, total: [100, 99] })] },
    },
    {
      name: '一级指标的行上写着小计',
      book: { tables: [], sheets: [evaluationSheet({ rows: WITH_TIERS, total: [100, 99] })] },
    },
    {
      name: '每行按百分制打分，合计按权重加权',
      book: {
        tables: [],
        sheets: [
          evaluationSheet({
            rows: [
              ['决策', '立项', '依据', 40, 90],
              ['产出', '数量', '完成率', 60, 80],
            ],
            total: [100, 84],
          }),
        ],
      },
    },
    {
      name: '保存的合计没有重算（由另一条规则报告）',
      book: {
        tables: [],
        sheets: [evaluationSheet({ total: [100, { formula: '=SUM(E4:E9)', value: 88 }] })],
      },
    },
    {
      name: '加分项超过满分，合计按 100 封顶',
      book: {
        tables: [],
        sheets: [
          evaluationSheet({
            rows: [
              ...EVALUATION_ROWS.map(([a, b, c, w]): EvaluationRow => [a, b, c, w, w]),
              ['加分项', '', '获上级表彰', '', 2],
            ],
            total: [100, 100],
          }),
        ],
      },
    },
    { name: '加分和扣分都计入合计', book: adjusted(96.5, BONUS, LOSS) },
    { name: '扣分写成负数', book: adjusted(94.5, ['扣分项', '', '审计发现问题', '', -3]) },
    {
      name: '有一行的得分里写了字，读不出来',
      book: { tables: [], sheets: [evaluationSheet({ change: { 2: [20, '18（扣2分）'] } })] },
    },
    {
      name: '没有认全的自评表（资金一行另有分值）不猜',
      book: {
        tables: [],
        sheets: [
          evaluationSheet({
            title: '项目支出自评表',
            rows: [
              ['产出指标', '数量指标', '培训人数', 50, 50],
              ['效益指标', '社会效益', '能力提升', 40, 40],
            ],
            total: [100, 99],
          }),
        ],
      },
    },
  ],
  invalid: [
    {
      name: '有加分和扣分，合计怎么算都不是',
      book: adjusted(99, BONUS, LOSS),
      findings: [
        {
          at: 'E12',
          message: '“2024年度项目绩效评价表”合计的得分写 99，8 行（加分为正、扣分为负）相加为 96.5',
          expected: '96.5',
        },
      ],
    },
    {
      name: '扣分没有计入合计，只提醒',
      book: adjusted(97.5, LOSS),
      findings: [
        {
          at: 'E11',
          message:
            '“2024年度项目绩效评价表”合计的得分写 97.5，7 行（加分为正、扣分为负）相加为 94.5（加分、扣分的行没有全部计入，请核对）',
          severity: 'warning',
        },
      ],
    },
    {
      name: '合计多写 1 分',
      book: { tables: [], sheets: [evaluationSheet({ total: [100, 98.5] })] },
      findings: [
        {
          at: 'E10',
          message: '“2024年度项目绩效评价表”合计的得分写 98.5，6 行相加为 97.5',
          expected: '97.5',
          actual: '98.5',
        },
      ],
    },
    {
      name: '小计漏加一行，合计是对的',
      book: {
        tables: [],
        sheets: [
          evaluationSheet({
            rows: WITH_SUBTOTALS.map((row, at) => (at === 2 ? ['小计', '', '', 20, 10] : row)),
            total: [100, 99],
          }),
        ],
      },
      findings: [{ at: 'E6', message: '“2024年度项目绩效评价表”小计的得分写 10，2 行相加为 19' }],
    },
    {
      name: '一级指标行上的小计不对',
      book: {
        tables: [],
        sheets: [
          evaluationSheet({
            rows: WITH_TIERS.map((row, at) => (at === 0 ? ['决策', '', '', 20, 20] : row)),
            total: [100, 99],
          }),
        ],
      },
      findings: [{ at: 'E4', message: '“2024年度项目绩效评价表”决策的得分写 20，2 行相加为 19' }],
    },
    {
      name: '差一分钱的尾差只是警告',
      book: {
        tables: [],
        sheets: [evaluationSheet({ change: { 2: [20, 18.33], 4: [15, 14.33] }, total: [100, 97.65] })],
      },
      findings: [
        {
          at: 'E10',
          message: '“2024年度项目绩效评价表”合计的得分写 97.65，6 行相加为 97.66',
          severity: 'warning',
        },
      ],
    },
    {
      name: '有一行没有打分，只提醒核对',
      book: { tables: [], sheets: [evaluationSheet({ change: { 2: [20, null] }, total: [100, 97.5] })] },
      findings: [
        {
          at: 'E10',
          message: '“2024年度项目绩效评价表”合计的得分写 97.5，5 行相加为 79.5（有的行没有读到得分，请核对）',
          severity: 'warning',
        },
      ],
    },
  ],
});
