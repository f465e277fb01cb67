import { LEVELS, USUAL_AIDS } from '../usual-columns';
import type { TableLayout } from '../layout';

/** 北京: the rule by which a row is scored stands in the row, under 得分计算方法. */
export const BJ: TableLayout = {
  id: 'BJ',
  knownBy: { with: ['score', 'method'], without: [] },
  name: '北京自评表',
  description: '每行写明得分计算方法，A4 横向',
  orientation: 'landscape',
  columnWidths: [4.5, 11, 15, 24, 7, 13, 13, 24, 7.5, 20],
  head: {
    projectLabel: '项目名称',
    departmentLabel: '主管部门',
    implementerLabel: '实施单位',
    labelTo: 1,
    departmentTo: 4,
    implementerLabelTo: 5,
  },
  funds: {
    label: '项目资金\n（万元）',
    labelTo: 1,
    columns: [
      { field: 'label', heading: '', from: 2, to: 2 },
      { field: 'initial', heading: '年初预算数', from: 3, to: 3 },
      { field: 'budget', heading: '全年预算数（A）', from: 4, to: 5 },
      { field: 'executed', heading: '全年执行数（B）', from: 6, to: 6 },
      { field: 'weight', heading: '分值', from: 7, to: 7 },
      { field: 'rate', heading: '执行率', from: 8, to: 8 },
      { field: 'score', heading: '得分', from: 9, to: 9 },
    ],
    rows: ['年度资金总额', '其中：当年财政拨款', '上年结转资金', '其他资金'],
    dash: '——',
    rateAs: 'percentFormat',
    amountBesideLabel: false,
  },
  goal: {
    label: '年度总体目标',
    expectedHeading: '预期目标',
    actualHeading: '实际完成情况',
    expectedTo: 4,
  },
  indicators: {
    label: '绩效指标',
    columns: [
      ...LEVELS,
      { field: 'weight', heading: '分值', from: 4, to: 4 },
      { field: 'target', heading: '年度指标值\n（A）', from: 5, to: 5 },
      { field: 'actual', heading: '全年实际值\n（B）', from: 6, to: 6 },
      { field: 'method', heading: '得分计算方法', from: 7, to: 7 },
      { field: 'score', heading: '得分', from: 8, to: 8 },
      { field: 'note', heading: '未完成原因分析', from: 9, to: 9 },
    ],
  },
  tierWeightInLabel: false,
  totalLabel: '总分',
  aids: USUAL_AIDS,
};
