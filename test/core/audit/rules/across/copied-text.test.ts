import { copiedText } from '../../../../../src/core/audit/rules/across/copied-text';
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
  ],
});
