import { overTarget } from '../../../../../src/core/audit/rules/sense/over-target';
import { describeLayouts } from '../../../../support/layout-cases';
import { defaultProfile, describeRule } from '../../../../support/rule-tester';

describeRule(overTarget, {
  valid: [
    { name: '超出不到三成', book: { change: { 0: { actual: 129 } } } },
    { name: '翻倍，写了原因', book: { change: { 0: { actual: 200, note: '增办一期。' } } } },
    { name: '反向指标不算', book: { change: { 3: { actual: 80, score: 6.25 } } } },
    { name: '只到 1.2999 倍', book: { change: { 0: { target: 10000, actual: 12999 } } } },
    {
      name: '方案不要求说明',
      book: { change: { 0: { actual: 200 } } },
      profile: { ...defaultProfile(), notes: { ...defaultProfile().notes, whenOverTarget: false } },
    },
    { name: '得分还没有填', book: { change: { 0: { actual: 200, score: null } } } },
    { name: '指标值是 0', book: { change: { 0: { target: 0, actual: 5 } } } },
    { name: '完成值写文字', book: { change: { 0: { actual: '超额完成' } } } },
    {
      name: '方案放宽到 1.5 倍',
      book: { change: { 0: { actual: 149 } } },
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
      name: '正好 1.3 倍',
      book: { change: { 0: { actual: 130 } } },
      findings: [
        {
          at: 'H13',
          id: 'above',
          data: { actual: '130', target: '100', above: '30%' },
          subject: '培训人数',
          actual: '+30%',
        },
      ],
    },
    {
      name: '没有方向一栏，值里带单位',
      book: { layout: 'T8', change: { 0: { target: '3000人次', actual: '5000人次' } } },
      findings: [
        {
          at: 'F13',
          id: 'above',
          data: { actual: '5000', target: '3000', above: '66.67%' },
          subject: '培训人数',
          actual: '+66.67%',
        },
      ],
    },
    {
      name: '方向写大于',
      book: { change: { 0: { direction: '大于', actual: 131 } } },
      findings: [
        {
          at: 'H13',
          id: 'above',
          data: { actual: '131', target: '100', above: '31%' },
          subject: '培训人数',
          actual: '+31%',
        },
      ],
    },
    {
      name: '方向写等于',
      book: { change: { 0: { direction: '等于', actual: 200 } } },
      findings: [
        {
          at: 'H13',
          id: 'above',
          data: { actual: '200', target: '100', above: '100%' },
          subject: '培训人数',
          actual: '+100%',
        },
      ],
    },
    {
      name: '偏差原因只写一横',
      book: { change: { 0: { actual: 200, note: '—' } } },
      findings: [
        {
          at: 'H13',
          id: 'above',
          data: { actual: '200', target: '100', above: '100%' },
          subject: '培训人数',
          actual: '+100%',
        },
      ],
    },
    {
      name: '方案放宽到 1.5 倍，正好',
      book: { change: { 0: { actual: 150 } } },
      profile: {
        ...defaultProfile(),
        forward: {
          ...defaultProfile().forward,
          overTarget: { ...defaultProfile().forward.overTarget, ratio: '1.5' },
        },
      },
      findings: [
        {
          at: 'H13',
          id: 'above',
          data: { actual: '150', target: '100', above: '50%' },
          subject: '培训人数',
          actual: '+50%',
        },
      ],
    },
    {
      name: '元与万元',
      book: { change: { 0: { target: '1万元', actual: '20000元' } } },
      findings: [
        {
          at: 'H13',
          id: 'above',
          data: { actual: '20000', target: '10000', above: '100%' },
          subject: '培训人数',
          actual: '+100%',
        },
      ],
    },
    {
      name: '两行都超过',
      book: { change: { 0: { actual: 150 }, 1: { target: 50, actual: 90 } } },
      findings: [
        {
          at: 'H13',
          id: 'above',
          data: { actual: '150', target: '100', above: '50%' },
          subject: '培训人数',
          actual: '+50%',
        },
        {
          at: 'H14',
          id: 'above',
          data: { actual: '90', target: '50', above: '80%' },
          subject: '考核合格率',
          actual: '+80%',
        },
      ],
    },
  ],
});

describeLayouts(overTarget, {
  change: { 0: { actual: '130' } },
  finds: ['培训人数 actual above'],
  but: { HB: [], TR: [] },
});
