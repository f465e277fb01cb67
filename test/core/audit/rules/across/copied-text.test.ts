import { copiedText } from '../../../../../src/core/audit/rules/across/copied-text';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

import type { PlainSheetSpec, SheetSpec } from '../../../../support/audit-sheet';

function named(projectName: string, l3: string): SheetSpec {
  return { projectName, goal: { expected: projectName, actual: projectName }, change: { 4: { l3 } } };
}

function narrative(projectName: string): PlainSheetSpec {
  return {
    name: '自评综述',
    cells: {
      A1: '项目名称',
      B1: '综述',
      A2: projectName,
      B2: `${projectName}项目自评综述：根据年初设定的绩效目标，项目自评得分99.6分。`,
    },
  };
}

const LONG = '建立健全内部管理制度，压实各科室责任，确保资金及时足额到位';
/** Two projects whose goal is one sentence. */
function goals(expected: string): SheetSpec[] {
  return ['甲', '乙'].map((projectName) => ({ projectName, goal: { expected, actual: projectName } }));
}

describeRule(copiedText, {
  valid: [
    {
      name: '短的指标名各项目常用',
      book: { tables: [named('甲', '资金使用合格率'), named('乙', '资金使用合格率')] },
    },
    {
      name: '同一项目的综述复述目标完成情况',
      book: { tables: [named('甲', '培训人数')], sheets: [narrative('甲')] },
    },
    {
      name: '指标名十三个字',
      book: {
        tables: [named('甲', '甲乙丙丁戊己庚辛壬癸子丑寅'), named('乙', '甲乙丙丁戊己庚辛壬癸子丑寅')],
      },
    },
    {
      name: '指标名十四个字里有一个逗号',
      book: {
        tables: [named('甲', '甲乙丙丁戊己庚，辛壬癸子丑寅'), named('乙', '甲乙丙丁戊己庚，辛壬癸子丑寅')],
      },
    },
    { name: '句子十七个字', book: { tables: goals('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午') } },
    {
      name: '每份综述都有的开头',
      book: {
        tables: [named('甲', '甲'), named('乙', '乙')],
        sheets: [narrative('甲'), { ...narrative('乙'), name: '综述二' }],
      },
    },
    {
      name: '只有一个项目',
      book: {
        tables: [{ goal: { expected: LONG, actual: LONG }, change: { 0: { l3: LONG }, 1: { l3: LONG } } }],
      },
    },
    { name: '设得更长', book: { tables: goals(LONG) }, options: { longSentence: 40 } },
  ],
  invalid: [
    {
      name: '两个项目的可持续影响一字不差',
      book: {
        tables: [
          named('口岸专项', '持续影响口岸经济发展加强中蒙互联互通建设'),
          named('博览会', '持续影响口岸经济发展，加强中蒙互联互通建设'),
        ],
      },
      findings: [
        {
          at: 'D17',
          sheet: '自评表2',
          id: 'copied',
          data: {
            what: '三级指标',
            text: '持续影响口岸经济发展，加强中蒙互联互通建设',
            other: '口岸专项',
            otherWhat: '三级指标',
          },
        },
      ],
    },
    {
      name: '目标整句复制',
      book: {
        tables: [
          {
            projectName: '甲',
            goal: { expected: '保障单位正常运转，提高预算编制质量，严格执行预算。', actual: '甲' },
          },
          {
            projectName: '乙',
            goal: { expected: '保障单位正常运转，提高预算编制质量，严格执行预算。', actual: '乙' },
          },
        ],
      },
      findings: [
        {
          at: 'B11',
          sheet: '自评表2',
          id: 'copied',
          data: {
            what: '预期目标',
            text: '保障单位正常运转，提高预算编制质量，严格执行预算',
            other: '甲',
            otherWhat: '预期目标',
          },
          severity: 'warning',
        },
      ],
    },
    {
      name: '指标名正好十四个字',
      book: {
        tables: [named('甲', '甲乙丙丁戊己庚辛壬癸子丑寅卯'), named('乙', '甲乙丙丁戊己庚辛壬癸子丑寅卯')],
      },
      findings: [
        {
          at: 'D17',
          sheet: '自评表2',
          id: 'copied',
          data: {
            what: '三级指标',
            text: '甲乙丙丁戊己庚辛壬癸子丑寅卯',
            other: '甲',
            otherWhat: '三级指标',
          },
        },
      ],
    },
    {
      name: '句子正好十八个字',
      book: { tables: goals('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未') },
      findings: [
        {
          at: 'B11',
          sheet: '自评表2',
          id: 'copied',
          data: {
            what: '预期目标',
            text: '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未',
            other: '甲',
            otherWhat: '预期目标',
          },
          severity: 'warning',
        },
      ],
    },
    {
      name: '设得更短：十个字的指标名',
      book: { tables: [named('甲', '甲乙丙丁戊己庚辛壬癸'), named('乙', '甲乙丙丁戊己庚辛壬癸')] },
      options: { longName: 10 },
      findings: [
        {
          at: 'D17',
          sheet: '自评表2',
          id: 'copied',
          data: { what: '三级指标', text: '甲乙丙丁戊己庚辛壬癸', other: '甲', otherWhat: '三级指标' },
        },
      ],
    },
    {
      name: '预期目标与另一个项目的完成情况相同',
      book: {
        tables: [
          { projectName: '甲', goal: { expected: LONG, actual: '甲' } },
          { projectName: '乙', goal: { expected: '乙', actual: LONG } },
        ],
      },
      findings: [
        {
          at: 'G11',
          sheet: '自评表2',
          id: 'copied',
          data: {
            what: '实际完成情况',
            text: '建立健全内部管理制度，压实各科室责任，确保资金及…',
            other: '甲',
            otherWhat: '预期目标',
          },
          severity: 'warning',
        },
      ],
    },
    {
      name: '没有项目名称，用工作表的名称',
      book: {
        tables: [
          { projectName: ' ', goal: { expected: LONG, actual: '甲' } },
          { projectName: '乙', goal: { expected: LONG, actual: '乙' } },
        ],
      },
      findings: [
        {
          at: 'B11',
          sheet: '自评表2',
          id: 'copied',
          data: {
            what: '预期目标',
            text: '建立健全内部管理制度，压实各科室责任，确保资金及…',
            other: '自评表1',
            otherWhat: '预期目标',
          },
          severity: 'warning',
        },
      ],
    },
    {
      name: '三个项目的目标相同，都与第一个比',
      book: {
        tables: ['甲', '乙', '丙'].map((projectName) => ({
          projectName,
          goal: { expected: LONG, actual: projectName },
        })),
      },
      findings: [
        {
          at: 'B11',
          sheet: '自评表2',
          id: 'copied',
          data: {
            what: '预期目标',
            text: '建立健全内部管理制度，压实各科室责任，确保资金及…',
            other: '甲',
            otherWhat: '预期目标',
          },
          severity: 'warning',
        },
        {
          at: 'B11',
          sheet: '自评表3',
          id: 'copied',
          data: {
            what: '预期目标',
            text: '建立健全内部管理制度，压实各科室责任，确保资金及…',
            other: '甲',
            otherWhat: '预期目标',
          },
          severity: 'warning',
        },
      ],
    },
    {
      name: '两个项目的综述里有一句相同',
      book: {
        tables: [named('业务培训甲', '甲'), named('业务培训乙', '乙')],
        sheets: ['业务培训甲', '业务培训乙'].map((project, at) => ({
          name: `综述${String(at)}`,
          cells: { A2: project, B2: `${project}自评综述：${LONG}。` },
        })),
      },
      findings: [
        {
          at: 'B2',
          sheet: '综述1',
          id: 'copied',
          data: {
            what: { message: 'narrative' },
            text: '建立健全内部管理制度，压实各科室责任，确保资金及…',
            other: '业务培训甲',
            otherWhat: { message: 'narrative' },
          },
          severity: 'warning',
        },
      ],
    },
  ],
});

describeLayouts(copiedText, {
  change: { 4: { l3: '持续影响口岸经济发展加强互联互通' } },
  other: (clean) => ({
    ...clean,
    projectName: '设备购置费',
    goal: { expected: '购置设备。', actual: '已经购置。' },
    indicators: clean.indicators.map((row, at) =>
      at === 4 ? { ...row, l3: '持续影响口岸经济发展，加强互联互通' } : row,
    ),
  }),
  finds: ['l3 copied'],
});
