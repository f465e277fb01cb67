import type { CellValue, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { auditAnew } from '../../support/faults/run-faults';
import { WorkbookDraft } from '../../support/faults/workbook-draft';
import { defaultProfile } from '../../support/rule-tester';

/** Shapes of forms, lists and reports that offices keep, each right in its own way: the audit must not say a word. */
const SHAPES: Readonly<Record<string, Readonly<Record<string, readonly (readonly CellValue[])[]>>>> = {
  '整体 with funds row 10': {
    整体: [
      ['部门整体支出绩效自评表'],
      ['部门名称', '某局'],
      ['年度预算', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['合计', 100, 100, 95, 10, '95%', 9.5],
      ['一级指标', '二级指标', '三级指标', '分值', '得分'],
      ['履职效能', '整体效能', '完成率', 60, 60],
      ['管理效率', '预算编制', '规范', 30, 28],
      ['总分', '', '', 100, 97.5],
    ],
  },
  'unrecognised self form': {
    表: [
      ['项目支出绩效自评表'],
      ['项目名称', '甲'],
      ['一级指标', '三级指标', '分值', '得分'],
      ['产出指标', '培训', 50, 50],
      ['效益指标', '能力', 30, 30],
      ['满意度指标', '满意', 10, 10],
      ['总分', '', 100, 99.5],
    ],
  },
  'list of many funds': {
    汇总: [
      ['序号', '项目名称', '年初预算数', '调整预算数', '执行数', '执行率', '自评得分', '自评等级'],
      [1, '甲', 10, 12, 11.5, '95.83%', 99.58, '优'],
      [2, '乙', 5, 5, 5, '100%', 100, '优'],
      ['合计', '', 15, 17, 16.5, '97.06%', 99.79, '优'],
    ],
  },
  'grouped list': {
    汇总: [
      ['序号', '项目名称', '预算数', '执行数', '执行率', '自评得分'],
      ['一', '局本级'],
      [1, '甲', 10, 10, 1, 98],
      [2, '乙', 20, 10, 0.5, 90],
      ['', '小计', 30, 20, 0.6667, 94],
      ['二', '下属单位'],
      [1, '丙', 40, 40, 1, 100],
      ['', '小计', 40, 40, 1, 100],
      ['', '总计', 70, 60, 0.8571, 96],
    ],
  },
  'list with group head sums': {
    汇总: [
      ['序号', '项目名称', '预算数', '执行数', '自评得分'],
      ['一', '局本级', 30, 20],
      [1, '甲', 10, 10, 98],
      [2, '乙', 20, 10, 90],
      ['二', '下属单位', 40, 40],
      [1, '丙', 40, 40, 100],
      ['合计', '', 70, 60, 96],
    ],
  },
  'total on top, group heads': {
    汇总: [
      ['项目名称', '预算数', '执行数', '得分'],
      ['合计', 70, 60, ''],
      ['甲', 30, 20, 98],
      ['乙', 40, 40, 90],
    ],
  },
  'budget rows by fund under project': {
    汇总: [
      ['项目名称', '资金性质', '预算数', '执行数', '执行率', '得分'],
      ['甲', '小计', 30, 30, '100%', 100],
      ['', '一般公共预算', 20, 20, '100%'],
      ['', '政府性基金', 10, 10, '100%'],
      ['乙', '小计', 5, 5, '100%', 99],
      ['', '一般公共预算', 5, 5, '100%'],
      ['合计', '', 35, 35, '100%', 99.5],
    ],
  },
  'score scale of five per row': {
    表: [
      ['一级指标', '二级指标', '分值', '得分'],
      ['决策', '立项', 10, 10],
      ['过程', '管理', 30, 28],
      ['产出', '数量', 40, 39],
      ['效益', '社会', 20, 20],
      ['得分合计', '', 100, 97],
      ['等级', '', '', '优'],
    ],
  },
  'weights without total, notes below': {
    表: [
      ['评价指标', '分值', '得分'],
      ['决策', 20, 20],
      ['过程', 30, 28],
      ['产出', 30, 30],
      ['效益', 20, 20],
      ['注：90 分以上为优'],
      ['', '', ''],
    ],
  },
  'multi-level pairs': {
    表: [
      ['一级指标', '分值', '得分', '二级指标', '分值', '得分'],
      ['决策', 40, 38, '立项', 20, 20],
      ['', '', '', '目标', 20, 18],
      ['产出', 60, 60, '数量', 60, 60],
      ['合计', 100, 98, '', 100, 98],
    ],
  },
  'texts of two projects, their mean and an evaluation by others': {
    汇总: [
      ['项目名称', '预算数', '自评得分'],
      ['道路养护工程', 100, 98],
      ['路灯维护工程', 50, 95],
    ],
    报告: [
      ['1.道路养护工程预算数为100万元，完成良好。'],
      ['2.路灯维护工程预算50万元。综合得分95分。'],
      ['两个项目平均综合得分96.5分。'],
      ['第三方机构对路灯维护工程绩效评价得分93分'],
    ],
  },
  'mean over whole list, one unscored': {
    汇总: [
      ['项目名称', '预算数', '得分'],
      ['甲', 1, 90],
      ['乙', 2, '不评分'],
      ['丙', 3, 95],
      ['平均分', '', 92.5],
    ],
  },
  'amounts in 元 with cents': {
    汇总: [
      ['项目名称', '预算数', '执行数', '执行率'],
      ['甲', 1234.56, 1000, '81%'],
      ['乙', 10.4, 10.4, '100.00%'],
      ['合计', 1245, 1010, '81%'],
    ],
  },
  'two evaluations on one sheet, texts between': {
    报告: [
      ['甲工程项目绩效评价表'],
      ['一级指标', '分值', '得分'],
      ['决策', 40, 38],
      ['产出', 60, 60],
      ['合计', 100, 98],
      ['甲工程项目绩效评价综合得分98分，等级为优。'],
      ['乙工程项目绩效评价表'],
      ['一级指标', '分值', '得分'],
      ['决策', 40, 30],
      ['产出', 60, 55],
      ['合计', 100, 85],
      ['乙工程项目绩效评价综合得分85分，等级为良。'],
    ],
  },
  'department form and a text about a subordinate unit': {
    整体: [
      ['2024年度部门整体支出绩效评价表'],
      ['一级指标', '分值', '得分'],
      ['投入', 40, 38],
      ['效果', 60, 60],
      ['合计', 100, 98],
    ],
    报告: [
      ['下属甲单位整体支出绩效评价得分95分。'],
      ['2022年部门整体支出绩效自评得分90分。'],
      ['本部门整体支出绩效自评得分98分，等级为“优”。'],
    ],
  },
  'form with bonus row and total above 100': {
    表: [
      ['考核评分表'],
      ['考核内容', '标准分', '得分'],
      ['过程管理', 40, 40],
      ['产出', 60, 60],
      ['加分项', '', 3],
      ['合计', 100, 103],
    ],
  },
  'scores in words and full marks': {
    表: [
      ['一级指标', '三级指标', '分值', '评分标准', '得分'],
      ['决策', '依据', 50, '依据充分得50分，否则不得分', 50],
      ['效益', '满意', 50, '满意度90%以上得50分', 45],
      ['合计', '', 100, '综合得分90分以上为优', 95],
    ],
  },
};

function workbookOf(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): WorkbookSnapshot {
  const draft = new WorkbookDraft({ sheets: [], names: [], calculationMode: 'auto', gaps: [] });
  for (const [name, rows] of Object.entries(sheets)) {
    const cells: Record<string, CellValue> = {};
    rows.forEach((row, down) => {
      row.forEach((value, right) => {
        if (value !== '' && value !== null) cells[`${String(down)},${String(right)}`] = value;
      });
    });
    draft.addSheet(name, cells);
  }
  return draft.workbook;
}

describe('forms, lists and reports that are right in their own way', () => {
  it.each(Object.entries(SHAPES))('%s', (_, sheets) => {
    const found = auditAnew(workbookOf(sheets), defaultProfile());
    expect(found.map(({ severity, rule, message }) => `${severity} ${rule} ${message}`)).toEqual([]);
  });
});
