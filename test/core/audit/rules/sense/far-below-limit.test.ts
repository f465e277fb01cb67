import { farBelowLimit } from '../../../../../src/core/audit/rules/sense/far-below-limit';
import { describeLayouts } from '../../../../support/layout-cases';
import { defaultProfile, describeRule } from '../../../../support/rule-tester';

describeRule(farBelowLimit, {
  valid: [
    { name: '正好低三成', book: { change: { 3: { target: 30, actual: 21 } } } },
    { name: '低一半，写了原因', book: { change: { 3: { actual: 25, note: '线上授课，节约场地费。' } } } },
    {
      name: '不该发生的事没有发生',
      book: { change: { 2: { l3: '投诉率', direction: '小于等于', target: 5, actual: 0 } } },
    },
    { name: '只低 29.99%', book: { change: { 3: { target: 100, actual: 70.01 } } } },
    {
      name: '正好低三成，带单位',
      book: { layout: 'T8', change: { 3: { target: '100万元', actual: '70万元' } } },
    },
    { name: '越大越好的不算', book: { change: { 0: { actual: 10 } } } },
    { name: '得分还没有填', book: { change: { 3: { actual: 10, score: null } } } },
    { name: '上限是 0', book: { change: { 3: { target: 0, actual: -5 } } } },
    {
      name: '方案不要求说明',
      book: { change: { 3: { actual: 10 } } },
      profile: { ...defaultProfile(), notes: { ...defaultProfile().notes, whenOverTarget: false } },
    },
    {
      name: '方案放宽到五成',
      book: { change: { 3: { target: 100, actual: 50 } } },
      profile: {
        ...defaultProfile(),
        forward: {
          ...defaultProfile().forward,
          overTarget: { ...defaultProfile().forward.overTarget, ratio: '1.5' },
        },
      },
    },
  ],
  invalid: [
    {
      name: '一分钱没花',
      book: { change: { 3: { actual: 0 } } },
      findings: [
        {
          at: 'H16',
          id: 'below',
          data: { actual: '0', limit: '50', below: '100%' },
          subject: '培训费用',
          actual: '-100%',
        },
      ],
    },
    {
      name: '1.18 万元只用 0.7 万元',
      book: { change: { 3: { target: 1.18, actual: 0.7 } } },
      findings: [
        {
          at: 'H16',
          id: 'below',
          data: { actual: '0.7', limit: '1.18', below: '40.68%' },
          subject: '培训费用',
          actual: '-40.68%',
        },
      ],
    },
    {
      name: '低 30.01%',
      book: { change: { 3: { target: 100, actual: 69.99 } } },
      findings: [
        {
          at: 'H16',
          id: 'below',
          data: { actual: '69.99', limit: '100', below: '30.01%' },
          subject: '培训费用',
          actual: '-30.01%',
        },
      ],
    },
    {
      name: '偏差原因只写“无”',
      book: { change: { 3: { target: 100, actual: 40, note: '无' } } },
      findings: [
        {
          at: 'H16',
          id: 'below',
          data: { actual: '40', limit: '100', below: '60%' },
          subject: '培训费用',
          actual: '-60%',
        },
      ],
    },
    {
      name: '方向写小于',
      book: { change: { 3: { direction: '小于', target: 100, actual: 60 } } },
      findings: [
        {
          at: 'H16',
          id: 'below',
          data: { actual: '60', limit: '100', below: '40%' },
          subject: '培训费用',
          actual: '-40%',
        },
      ],
    },
    {
      name: '没有方向一栏的成本',
      book: { layout: 'T8', change: { 3: { target: 100, actual: 60 } } },
      findings: [
        {
          at: 'F16',
          id: 'below',
          data: { actual: '60', limit: '100', below: '40%' },
          subject: '培训费用',
          actual: '-40%',
        },
      ],
    },
    {
      name: '不该发生的事只发生了一次',
      book: {
        change: {
          2: { l3: '投诉件数', nature: '反向', direction: '小于等于', target: 5, actual: 1, unit: '件' },
        },
      },
      findings: [
        {
          at: 'H15',
          id: 'below',
          data: { actual: '1', limit: '5', below: '80%' },
          subject: '投诉件数',
          actual: '-80%',
        },
      ],
    },
    {
      name: '方案放宽到五成，低 50.01%',
      book: { change: { 3: { target: 100, actual: 49.99 } } },
      profile: {
        ...defaultProfile(),
        forward: {
          ...defaultProfile().forward,
          overTarget: { ...defaultProfile().forward.overTarget, ratio: '1.5' },
        },
      },
      findings: [
        {
          at: 'H16',
          id: 'below',
          data: { actual: '49.99', limit: '100', below: '50.01%' },
          subject: '培训费用',
          actual: '-50.01%',
        },
      ],
    },
  ],
});

describeLayouts(farBelowLimit, {
  change: { 3: { actual: '20' } },
  finds: ['培训费用 actual below'],
  but: { HB: [], TR: [] },
});
