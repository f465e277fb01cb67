import { tierWeight } from '../../../../../src/core/audit/rules/weights/tier-weight';
import { presetById } from '../../../../../src/core/profile/presets';
import { describeLayouts } from '../../../../support/layout-cases';
import { defaultProfile, describeRule } from '../../../../support/rule-tester';

const hubei = presetById('hubei-20-40-40') ?? defaultProfile();

describeRule(tierWeight, {
  valid: [
    {
      name: '表单自有决策、过程两级',
      book: {
        change: {
          0: { l1: '决策', l2: '立项' },
          1: { l1: '过程', l2: '管理' },
          5: { l1: '效益指标', l2: '满意度' },
        },
      },
    },
    {
      name: '标签写明的分值与各行相符',
      book: {
        change: {
          ...Object.fromEntries([1, 2, 3].map((at) => [at, { l1: '产出指标（60分）' }])),
          0: { l1: '产出指标（60分）', weight: 30 },
          4: { l1: '效益指标（20分）', weight: 20 },
        },
      },
    },
    { name: '产出 50、效益 30、满意度 10、执行率 10', book: {} },
    { name: '标签写着分值的“产出指标 (50)”', book: { change: { 0: { l1: '产出指标 (50)' } } } },
    { name: '有一行分值未填，该由另一条规则来说', book: { change: { 0: { weight: null } } } },
    {
      name: '湖北：效益和满意度合计 40',
      book: { change: { 0: { weight: 10 } }, changeFunds: { 0: { weight: 20 } } },
      profile: hubei,
    },
    {
      name: '一个一级指标写成“其他”，其余各级相符',
      book: { change: { 5: { l1: '其他' }, 4: { weight: 30 } }, total: null },
    },
  ],
  invalid: [
    {
      name: '只有一行的一级指标写错，其余各级照样核对',
      book: { change: { 1: { weight: 5 }, 5: { l1: '其他' } } },
      findings: [
        {
          at: 'J13:J16',
          id: 'sum',
          data: { tiers: '产出指标', sum: '45', profile: '全国（财预〔2020〕10号）', expected: '50' },
          subject: '产出指标',
          expected: '50',
          actual: '45',
        },
      ],
    },
    {
      name: '留有没用的行，照样核对',
      book: {
        change: {
          1: { l3: '指标2', target: null, actual: null, weight: null, score: null },
          4: { weight: 20 },
        },
      },
      findings: [
        {
          at: 'J13:J16',
          id: 'sum',
          data: { tiers: '产出指标', sum: '40', profile: '全国（财预〔2020〕10号）', expected: '50' },
          subject: '产出指标',
          expected: '50',
          actual: '40',
        },
        {
          at: 'J17',
          id: 'sum',
          data: { tiers: '效益指标', sum: '20', profile: '全国（财预〔2020〕10号）', expected: '30' },
          subject: '效益指标',
          expected: '30',
          actual: '20',
        },
      ],
    },
    {
      name: '从效益挪 5 分到产出',
      book: { change: { 0: { weight: 25 }, 4: { weight: 25 } } },
      findings: [
        {
          at: 'J13:J16',
          id: 'sum',
          data: { tiers: '产出指标', sum: '55', profile: '全国（财预〔2020〕10号）', expected: '50' },
          subject: '产出指标',
          expected: '50',
          actual: '55',
        },
        {
          at: 'J17',
          id: 'sum',
          data: { tiers: '效益指标', sum: '25', profile: '全国（财预〔2020〕10号）', expected: '30' },
          subject: '效益指标',
          expected: '30',
          actual: '25',
        },
      ],
    },
    {
      name: '执行率 20 分',
      book: { changeFunds: { 0: { weight: 20 } } },
      findings: [
        {
          at: 'I6',
          id: 'execution',
          data: { weight: '20', profile: '全国（财预〔2020〕10号）', expected: '10' },
          subject: '预算执行率',
          expected: '10',
          actual: '20',
        },
      ],
    },
    {
      name: '产出多 0.01',
      book: { change: { 0: { weight: 20.01 } } },
      findings: [
        {
          at: 'J13:J16',
          id: 'sum',
          data: { tiers: '产出指标', sum: '50.01', profile: '全国（财预〔2020〕10号）', expected: '50' },
          subject: '产出指标',
          expected: '50',
          actual: '50.01',
        },
      ],
    },
    {
      name: '执行率分值写成 10.5',
      book: { changeFunds: { 0: { weight: 10.5 } } },
      findings: [
        {
          at: 'I6',
          id: 'execution',
          data: { weight: '10.5', profile: '全国（财预〔2020〕10号）', expected: '10' },
          subject: '预算执行率',
          expected: '10',
          actual: '10.5',
        },
      ],
    },
  ],
});

describeLayouts(tierWeight, {
  change: { 0: { weight: '15' } },
  finds: ['产出指标 weight sum'],
  but: { T8: [], HB: [], TR: [] },
});
