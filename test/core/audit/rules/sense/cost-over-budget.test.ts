import { costOverBudget } from '../../../../../src/core/audit/rules/sense/cost-over-budget';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(costOverBudget, {
  valid: [
    { name: '成本 50，预算 50', book: {} },
    { name: '以元计，合计不超', book: { change: { 3: { target: 500000, actual: 480000, unit: '元' } } } },
    {
      name: '没有写明单位的 800 不是 800 万元',
      book: { change: { 3: { target: 800, actual: 750, unit: '' } } },
    },
    {
      name: '年中调减了预算，年初定的上限仍按年初预算',
      book: { changeFunds: { 0: { initial: 80, budget: 50 } }, change: { 3: { target: 80, actual: 48 } } },
    },
    {
      name: '四舍五入后才超出',
      book: {
        changeFunds: { 0: { initial: 50, budget: 50, executed: 47.235 } },
        change: { 3: { target: 50, actual: 47.24 } },
      },
    },
    { name: '单价不能相加', book: { change: { 3: { target: 800, actual: 750, unit: '元/人' } } } },
    {
      name: '差额在千分之一以内的四舍五入',
      book: {
        changeFunds: { 0: { initial: 1233.6, budget: 1233.6, executed: 1233.6 } },
        change: { 3: { target: 1234, actual: 1234 } },
      },
    },
    {
      name: '没有单位的数，超过总额的两倍',
      book: { change: { 3: { target: 100.01, actual: 48, unit: '' } } },
    },
    { name: '没有资金合计一行', book: { funds: [], change: { 3: { target: 9000, actual: 9000 } } } },
    { name: '预算是 0：没有可比的', book: { changeFunds: { 0: { initial: 0, budget: 0, executed: 0 } } } },
    { name: '成本以 % 计', book: { change: { 3: { target: '90%', actual: '90%', unit: '' } } } },
  ],
  invalid: [
    {
      name: '指标值 2，预算 1.5：不是四舍五入',
      book: {
        changeFunds: { 0: { initial: 1.5, budget: 1.5, executed: 1.5 } },
        change: { 3: { target: 2, actual: 1.5 } },
      },
      findings: [
        {
          at: 'G16',
          id: 'above',
          data: {
            column: { message: 'target' },
            sum: '2',
            money: '全年预算数',
            available: '1.5',
            repeated: [],
            assumed: [],
          },
          subject: '成本指标',
          expected: '≤ 1.5',
          actual: '2',
        },
      ],
    },
    {
      name: '超过年初预算',
      book: { changeFunds: { 0: { initial: 80, budget: 50 } }, change: { 3: { target: 90, actual: 48 } } },
      findings: [
        {
          at: 'G16',
          id: 'above',
          data: {
            column: { message: 'target' },
            sum: '90',
            money: '年初预算数',
            available: '80',
            repeated: [],
            assumed: [],
          },
          subject: '成本指标',
          expected: '≤ 80',
          actual: '90',
        },
      ],
    },
    {
      name: '指标值 55 + 75，预算 75',
      book: {
        changeFunds: { 0: { budget: 75, executed: 75 } },
        change: {
          2: { l2: '成本指标', l3: '技术服务费', target: 55, actual: 55, unit: '万元' },
          3: { l3: '会务服务费', target: 75, actual: 75 },
        },
      },
      findings: [
        {
          at: 'G15:G16',
          id: 'above',
          data: {
            column: { message: 'target' },
            sum: '55 + 75 = 130',
            money: '全年预算数',
            available: '75',
            repeated: [],
            assumed: [],
          },
          subject: '成本指标',
          expected: '≤ 75',
          actual: '130',
        },
      ],
    },
    {
      name: '没有写明单位，像是万元',
      book: {
        change: {
          2: { l2: '成本指标', l3: '资金拨付', target: 30, actual: 30, unit: '' },
          3: { target: 40, actual: 40, unit: '' },
        },
      },
      findings: [
        {
          at: 'G15:G16',
          id: 'above',
          data: {
            column: { message: 'target' },
            sum: '30 + 40 = 70',
            money: '全年预算数',
            available: '50',
            repeated: [],
            assumed: [{ message: 'assumed' }],
          },
          subject: '成本指标',
          expected: '≤ 50',
          actual: '70',
        },
      ],
    },
    {
      name: '同一笔钱用了两个名称',
      book: {
        change: { 2: { l2: '成本指标', l3: '资金拨付', target: 50, actual: 48, unit: '万元' } },
      },
      findings: [
        {
          at: 'G15:G16',
          id: 'above',
          data: {
            column: { message: 'target' },
            sum: '50 + 50 = 100',
            money: '全年预算数',
            available: '50',
            repeated: [{ message: 'repeated' }],
            assumed: [],
          },
          subject: '成本指标',
          expected: '≤ 50',
          actual: '100',
        },
      ],
    },
    {
      name: '完成值合计超过执行数',
      book: { change: { 3: { actual: 49.5 } } },
      findings: [
        {
          at: 'H16',
          id: 'above',
          data: {
            column: { message: 'actual' },
            sum: '49.5',
            money: '全年执行数',
            available: '48',
            repeated: [],
            assumed: [],
          },
          subject: '成本指标',
          expected: '≤ 48',
          actual: '49.5',
        },
      ],
    },
    {
      name: '没有单位的数，正好是总额的两倍',
      book: { change: { 3: { target: 100, actual: 48, unit: '' } } },
      findings: [
        {
          at: 'G16',
          id: 'above',
          data: {
            column: { message: 'target' },
            sum: '100',
            money: '全年预算数',
            available: '50',
            repeated: [],
            assumed: [{ message: 'assumed' }],
          },
          subject: '成本指标',
          expected: '≤ 50',
          actual: '100',
        },
      ],
    },
    {
      name: '只多 0.01',
      book: { change: { 3: { target: 50.01 } } },
      findings: [
        {
          at: 'G16',
          id: 'above',
          data: {
            column: { message: 'target' },
            sum: '50.01',
            money: '全年预算数',
            available: '50',
            repeated: [],
            assumed: [],
          },
          subject: '成本指标',
          expected: '≤ 50',
          actual: '50.01',
        },
      ],
    },
    {
      name: '以元计',
      book: { change: { 3: { target: 600000, actual: 480000, unit: '元' } } },
      findings: [
        {
          at: 'G16',
          id: 'above',
          data: {
            column: { message: 'target' },
            sum: '60',
            money: '全年预算数',
            available: '50',
            repeated: [],
            assumed: [],
          },
          subject: '成本指标',
          expected: '≤ 50',
          actual: '60',
        },
      ],
    },
    {
      name: '年初预算、全年预算一样多，说全年预算',
      book: { changeFunds: { 0: { initial: 50, budget: 50 } }, change: { 3: { target: 51 } } },
      findings: [
        {
          at: 'G16',
          id: 'above',
          data: {
            column: { message: 'target' },
            sum: '51',
            money: '全年预算数',
            available: '50',
            repeated: [],
            assumed: [],
          },
          subject: '成本指标',
          expected: '≤ 50',
          actual: '51',
        },
      ],
    },
    {
      name: '四舍五入的差额大于千分之一',
      book: {
        changeFunds: { 0: { initial: 499.5, budget: 499.5, executed: 499.5 } },
        change: { 3: { target: 500, actual: 499 } },
      },
      findings: [
        {
          at: 'G16',
          id: 'above',
          data: {
            column: { message: 'target' },
            sum: '500',
            money: '全年预算数',
            available: '499.5',
            repeated: [],
            assumed: [],
          },
          subject: '成本指标',
          expected: '≤ 499.5',
          actual: '500',
        },
      ],
    },
    {
      name: '两项完成值 24 + 25，执行 48',
      book: {
        change: {
          2: { l2: '成本指标', l3: '资料费', target: 20, actual: 24, unit: '万元' },
          3: { target: 30, actual: 25 },
        },
      },
      findings: [
        {
          at: 'H15:H16',
          id: 'above',
          data: {
            column: { message: 'actual' },
            sum: '24 + 25 = 49',
            money: '全年执行数',
            available: '48',
            repeated: [],
            assumed: [],
          },
          subject: '成本指标',
          expected: '≤ 48',
          actual: '49',
        },
      ],
    },
  ],
});

describeLayouts(costOverBudget, {
  change: { 3: { target: '60', actual: '48' } },
  finds: ['成本指标 target above'],
});
