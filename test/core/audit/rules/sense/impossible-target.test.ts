import { impossibleTarget } from '../../../../../src/core/audit/rules/sense/impossible-target';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

describeRule(impossibleTarget, {
  valid: [
    { name: '合格率 95%', book: {} },
    { name: '增长率可以超过 100%', book: { change: { 1: { l3: '产值增长率', target: 150, actual: 165 } } } },
    { name: '人数没有上限', book: { change: { 0: { target: 1000, actual: 1000 } } } },
    {
      name: '1 显示为 100%',
      book: {
        layout: 'T8',
        change: { 1: { target: { value: 1, format: '0%' }, actual: { value: 1, format: '0%' } } },
      },
    },
    { name: '大于 99.99%', book: { change: { 2: { direction: '大于', target: 99.99, actual: 100 } } } },
    { name: '大于等于 100%，完成 100%', book: { change: { 2: { target: 100, actual: 100 } } } },
    { name: '完成率可以超额', book: { change: { 1: { l3: '任务完成率', target: 100, actual: 120 } } } },
    { name: '不是比率的名称', book: { change: { 1: { l3: '产出强度', target: 110, actual: 120 } } } },
  ],
  invalid: [
    {
      name: '大于 100%',
      book: { change: { 2: { direction: '大于' } } },
      findings: [
        { at: 'G15', id: 'above', data: { indicator: '按期开班率', target: '100' }, subject: '按期开班率' },
      ],
    },
    {
      name: '满意度 120%',
      book: { change: { 5: { target: 110, actual: 120 } } },
      findings: [
        {
          at: 'G18',
          id: 'target',
          data: { indicator: '参训人员满意度', target: '110' },
          subject: '参训人员满意度',
        },
        {
          at: 'H18',
          id: 'actual',
          data: { indicator: '参训人员满意度', actual: '120' },
          subject: '参训人员满意度',
        },
      ],
    },
    {
      name: '完成值 100.01%',
      book: { change: { 1: { actual: 100.01 } } },
      findings: [
        {
          at: 'H14',
          id: 'actual',
          data: { indicator: '考核合格率', actual: '100.01' },
          subject: '考核合格率',
        },
      ],
    },
    {
      name: '指标值 100.01%',
      book: { change: { 1: { target: 100.01, actual: 100 } } },
      findings: [
        {
          at: 'G14',
          id: 'target',
          data: { indicator: '考核合格率', target: '100.01' },
          subject: '考核合格率',
        },
      ],
    },
    {
      name: '大于 100.5%，名称里没有比率',
      book: { change: { 2: { l3: '开班数', direction: '>', target: 100.5, actual: 100 } } },
      findings: [
        { at: 'G15', id: 'above', data: { indicator: '开班数', target: '100.5' }, subject: '开班数' },
      ],
    },
    {
      name: '单位写在值里',
      book: { layout: 'T8', change: { 1: { target: '90%', actual: '120%' } } },
      findings: [
        { at: 'F14', id: 'actual', data: { indicator: '考核合格率', actual: '120' }, subject: '考核合格率' },
      ],
    },
    {
      name: '百分数格式的 1.1',
      book: {
        layout: 'T8',
        change: { 1: { target: { value: 1, format: '0%' }, actual: { value: 1.1, format: '0%' } } },
      },
      findings: [
        { at: 'F14', id: 'actual', data: { indicator: '考核合格率', actual: '110' }, subject: '考核合格率' },
      ],
    },
    {
      name: '任务完成率的指标值超过 100%',
      book: { change: { 1: { l3: '任务完成率', target: 105, actual: 100 } } },
      findings: [
        { at: 'G14', id: 'target', data: { indicator: '任务完成率', target: '105' }, subject: '任务完成率' },
      ],
    },
  ],
});

describeLayouts(impossibleTarget, {
  change: { 5: { target: '110', actual: '120' } },
  finds: ['参训人员满意度 target target', '参训人员满意度 actual actual'],
});
