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
          id: 'other',
          data: {
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            name: '合计',
            column: '得分',
            printed: '99',
            count: 8,
            signs: [{ message: 'signed' }],
            sum: '96.5',
            doubts: [],
          },
          subject: '合计',
          expected: '96.5',
          actual: '99',
        },
      ],
    },
    {
      name: '扣分没有计入合计，只提醒',
      book: adjusted(97.5, LOSS),
      findings: [
        {
          at: 'E11',
          id: 'other',
          data: {
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            name: '合计',
            column: '得分',
            printed: '97.5',
            count: 7,
            signs: [{ message: 'signed' }],
            sum: '94.5',
            doubts: [{ message: 'doubtful', data: { doubts: [{ message: 'leftOut' }] } }],
          },
          subject: '合计',
          severity: 'warning',
          expected: '94.5',
          actual: '97.5',
        },
      ],
    },
    {
      name: '合计多写 1 分',
      book: { tables: [], sheets: [evaluationSheet({ total: [100, 98.5] })] },
      findings: [
        {
          at: 'E10',
          id: 'other',
          data: {
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            name: '合计',
            column: '得分',
            printed: '98.5',
            count: 6,
            signs: [],
            sum: '97.5',
            doubts: [],
          },
          subject: '合计',
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
      findings: [
        {
          at: 'E6',
          id: 'other',
          data: {
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            name: '小计',
            column: '得分',
            printed: '10',
            count: 2,
            signs: [],
            sum: '19',
            doubts: [],
          },
          subject: '小计',
          expected: '19',
          actual: '10',
        },
      ],
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
      findings: [
        {
          at: 'E4',
          id: 'other',
          data: {
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            name: '决策',
            column: '得分',
            printed: '20',
            count: 2,
            signs: [],
            sum: '19',
            doubts: [],
          },
          subject: '决策',
          expected: '19',
          actual: '20',
        },
      ],
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
          id: 'other',
          data: {
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            name: '合计',
            column: '得分',
            printed: '97.65',
            count: 6,
            signs: [],
            sum: '97.66',
            doubts: [],
          },
          subject: '合计',
          severity: 'warning',
          advice: 'rounding',
          expected: '97.66',
          actual: '97.65',
        },
      ],
    },
    {
      name: '有一行没有打分，只提醒核对',
      book: { tables: [], sheets: [evaluationSheet({ change: { 2: [20, null] }, total: [100, 97.5] })] },
      findings: [
        {
          at: 'E10',
          id: 'other',
          data: {
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            name: '合计',
            column: '得分',
            printed: '97.5',
            count: 5,
            signs: [],
            sum: '79.5',
            doubts: [{ message: 'doubtful', data: { doubts: [{ message: 'unread' }] } }],
          },
          subject: '合计',
          severity: 'warning',
          expected: '79.5',
          actual: '97.5',
        },
      ],
    },
    {
      name: '合计少写 1 分',
      book: { tables: [], sheets: [evaluationSheet({ total: [100, 96.5] })] },
      findings: [
        {
          at: 'E10',
          id: 'other',
          data: {
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            name: '合计',
            column: '得分',
            printed: '96.5',
            count: 6,
            signs: [],
            sum: '97.5',
            doubts: [],
          },
          subject: '合计',
          expected: '97.5',
          actual: '96.5',
        },
      ],
    },
  ],
});
