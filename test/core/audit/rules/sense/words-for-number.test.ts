import { wordsForNumber } from '../../../../../src/core/audit/rules/sense/words-for-number';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(wordsForNumber, {
  valid: [
    { name: '数字答数字', book: { layout: 'T8' } },
    { name: '文字答文字', book: { layout: 'T8', change: { 0: { target: '月统计', actual: '完成' } } } },
    { name: '日期答完成', book: { layout: 'T8', change: { 0: { target: '2024年', actual: '完成' } } } },
    { name: '完成值空着', book: { layout: 'T8', change: { 0: { target: '500户', actual: null } } } },
    { name: '完成值用汉字写数', book: { layout: 'T8', change: { 0: { target: '2期', actual: '两期' } } } },
    { name: '正向指标，由另一条规则来说', book: { change: { 0: { target: '100人', actual: '完成' } } } },
    { name: '完成值也是数', book: { layout: 'T8', change: { 0: { target: '500户', actual: '503户' } } } },
    {
      name: '指标值是文字加编号',
      book: { layout: 'T8', change: { 0: { target: '按 3 号文件执行', actual: '完成' } } },
    },
  ],
  invalid: [
    {
      name: '8 倍以上答完成',
      book: { layout: 'T8', change: { 0: { target: '带动销售8倍以上', actual: '完成' } } },
      findings: [
        {
          at: 'F13',
          id: 'onlyWords',
          data: { target: '带动销售8倍以上', actual: '完成' },
          subject: '培训人数',
          actual: '完成',
        },
      ],
    },
    {
      name: '500 户答已完成',
      book: { layout: 'T8', change: { 0: { target: '500户', actual: '已完成' } } },
      findings: [
        {
          at: 'F13',
          id: 'onlyWords',
          data: { target: '500户', actual: '已完成' },
          subject: '培训人数',
          actual: '已完成',
        },
      ],
    },
    {
      name: '90% 答达标',
      book: { layout: 'T8', change: { 5: { target: '≥90％', actual: '达标' } } },
      findings: [
        {
          at: 'F18',
          id: 'onlyWords',
          data: { target: '≥90％', actual: '达标' },
          subject: '参训人员满意度',
          actual: '达标',
        },
      ],
    },
    {
      name: '只写一个数，答优',
      book: { layout: 'T8', change: { 0: { target: 100, actual: '优' } } },
      findings: [
        {
          at: 'F13',
          id: 'onlyWords',
          data: { target: '100', actual: '优' },
          subject: '培训人数',
          actual: '优',
        },
      ],
    },
    {
      name: '小数',
      book: { layout: 'T8', change: { 0: { target: '1.5公里', actual: '完成' } } },
      findings: [
        {
          at: 'F13',
          id: 'onlyWords',
          data: { target: '1.5公里', actual: '完成' },
          subject: '培训人数',
          actual: '完成',
        },
      ],
    },
    {
      name: '有性质一栏，写的是定性',
      book: { change: { 4: { target: '不少于3家', actual: '完成' } } },
      findings: [
        {
          at: 'H17',
          id: 'onlyWords',
          data: { target: '不少于3家', actual: '完成' },
          subject: '参训人员业务能力',
          actual: '完成',
        },
      ],
    },
    {
      name: '有性质一栏，空着',
      book: { change: { 0: { nature: null, direction: null, target: '100人', actual: '完成' } } },
      findings: [
        {
          at: 'H13',
          id: 'onlyWords',
          data: { target: '100人', actual: '完成' },
          subject: '培训人数',
          actual: '完成',
        },
      ],
    },
    {
      name: '辅助列有方向',
      book: {
        layout: 'T8',
        change: { 0: { target: '500户', actual: '完成', aids: { direction: '大于等于' } } },
      },
      findings: [
        {
          at: 'F13',
          id: 'onlyWords',
          data: { target: '500户', actual: '完成' },
          subject: '培训人数',
          actual: '完成',
        },
      ],
    },
  ],
});

describeLayouts(wordsForNumber, {
  change: { 0: { nature: '', direction: '', unit: '', target: '500户', actual: '完成' } },
  finds: ['培训人数 actual onlyWords'],
});
