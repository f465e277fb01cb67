import { qualitativeBand } from '../../../../../src/core/audit/rules/figures/qualitative-band';
import { describeRule } from '../../../../support/rule-tester';

describeRule(qualitativeBand, {
  valid: [
    { name: '没有选等级', book: {} },
    { name: '达成，满分', book: { change: { 4: { aids: { level: '达成', judgedScore: 30 } } } } },
    { name: '部分达成，七成', book: { change: { 4: { aids: { level: '部分达成', judgedScore: 21 } } } } },
    {
      name: '部分达成，正好八成：两档都算对',
      book: { change: { 4: { aids: { level: '部分达成', judgedScore: 24 } } } },
    },
    { name: '达成，正好八成', book: { change: { 4: { aids: { level: '达成', judgedScore: 24 } } } } },
    { name: '部分达成，正好六成', book: { change: { 4: { aids: { level: '部分达成', judgedScore: 18 } } } } },
    { name: '未达成，0 分', book: { change: { 4: { aids: { level: '未达成', judgedScore: 0 } } } } },
    {
      name: '未达成，正好六成：两档都算对',
      book: { change: { 4: { aids: { level: '未达成', judgedScore: 18 } } } },
    },
    { name: '不是定性指标', book: { change: { 0: { aids: { level: '未达成', judgedScore: 20 } } } } },
    { name: '得分还没有填', book: { change: { 4: { score: null, aids: { level: '未达成' } } } } },
  ],
  invalid: [
    {
      name: '未达成却给满分',
      book: { change: { 4: { aids: { level: '未达成', judgedScore: 30 } } } },
      findings: [
        {
          at: 'O17',
          id: 'outside',
          data: {
            score: '30',
            level: '未达成',
            found: { message: 'otherLevel', data: { level: '达成' } },
            low: '0',
            edge: { message: 'included' },
            high: '18',
          },
          subject: '参训人员业务能力',
          actual: '30',
        },
      ],
    },
    {
      name: '达成，差 0.01 到八成',
      book: { change: { 4: { aids: { level: '达成', judgedScore: 23.99 } } } },
      findings: [
        {
          at: 'O17',
          id: 'outside',
          data: {
            score: '23.99',
            level: '达成',
            found: { message: 'otherLevel', data: { level: '部分达成' } },
            low: '24',
            edge: { message: 'included' },
            high: '30',
          },
          subject: '参训人员业务能力',
          actual: '23.99',
        },
      ],
    },
    {
      name: '部分达成，过了八成',
      book: { change: { 4: { aids: { level: '部分达成', judgedScore: 24.01 } } } },
      findings: [
        {
          at: 'O17',
          id: 'outside',
          data: {
            score: '24.01',
            level: '部分达成',
            found: { message: 'otherLevel', data: { level: '达成' } },
            low: '18',
            edge: { message: 'included' },
            high: '24',
          },
          subject: '参训人员业务能力',
          actual: '24.01',
        },
      ],
    },
    {
      name: '未达成，过了六成',
      book: { change: { 4: { aids: { level: '未达成', judgedScore: 18.01 } } } },
      findings: [
        {
          at: 'O17',
          id: 'outside',
          data: {
            score: '18.01',
            level: '未达成',
            found: { message: 'otherLevel', data: { level: '部分达成' } },
            low: '0',
            edge: { message: 'included' },
            high: '18',
          },
          subject: '参训人员业务能力',
          actual: '18.01',
        },
      ],
    },
    {
      name: '高于分值',
      book: { change: { 4: { aids: { level: '达成', judgedScore: 30.01 } } } },
      findings: [
        {
          at: 'O17',
          id: 'outside',
          data: {
            score: '30.01',
            level: '达成',
            found: { message: 'noLevel' },
            low: '24',
            edge: { message: 'included' },
            high: '30',
          },
          subject: '参训人员业务能力',
          actual: '30.01',
        },
      ],
    },
    {
      name: '低于 0',
      book: { change: { 4: { aids: { level: '未达成', judgedScore: -0.01 } } } },
      findings: [
        {
          at: 'O17',
          id: 'outside',
          data: {
            score: '-0.01',
            level: '未达成',
            found: { message: 'noLevel' },
            low: '0',
            edge: { message: 'included' },
            high: '18',
          },
          subject: '参训人员业务能力',
          actual: '-0.01',
        },
      ],
    },
    {
      name: '等级写错',
      book: { change: { 4: { aids: { level: '良好', judgedScore: 25 } } } },
      findings: [
        {
          at: 'O17',
          id: 'unknown',
          data: { level: '良好', levels: ['达成', '部分达成', '未达成'] },
          subject: '参训人员业务能力',
          actual: '25',
        },
      ],
    },
    {
      name: '没有评定得分，看得分一栏',
      book: { change: { 4: { score: 10, aids: { level: '达成' } } } },
      findings: [
        {
          at: 'K17',
          id: 'outside',
          data: {
            score: '10',
            level: '达成',
            found: { message: 'otherLevel', data: { level: '未达成' } },
            low: '24',
            edge: { message: 'included' },
            high: '30',
          },
          subject: '参训人员业务能力',
          actual: '10',
        },
      ],
    },
  ],
});
