import { LEVELS } from '../usual-columns';
import type { TableLayout } from '../layout';

/**
 * Eleven columns with 指标性质, 指标方向 and 计量单位, as 根河市 and 包头市 published for 2024. The widths make one A4
 * landscape page: every heading fits on one line or breaks between its words.
 */
export const T11: TableLayout = {
  id: 'T11',
  fileNames: ['11col'],
  knownBy: { with: ['score', 'weight', 'nature'], without: ['method'] },
  name: '十一列自评表',
  description: '含指标性质、指标方向、计量单位，四行资金（有上年结转资金），A4 横向',
  orientation: 'landscape',
  columnWidths: [4.5, 11, 15, 22, 9, 9, 11, 12, 9, 7, 7.5, 23.5],
  head: {
    projectLabel: '项目名称',
    departmentLabel: '主管部门',
    implementerLabel: '实施单位',
    labelTo: 2,
    departmentTo: 6,
    implementerLabelTo: 8,
  },
  funds: {
    label: '项目资金\n（万元）',
    labelTo: 2,
    columns: [
      { field: 'label', heading: '', from: 3, to: 3 },
      { field: 'initial', heading: '年初预算数', from: 4, to: 5 },
      { field: 'budget', heading: '全年预算数', from: 6, to: 6 },
      { field: 'executed', heading: '全年执行数', from: 7, to: 7 },
      { field: 'weight', heading: '分值', from: 8, to: 8 },
      { field: 'rate', heading: '执行率（%）', from: 9, to: 9 },
      { field: 'score', heading: '得分', from: 10, to: 11 },
    ],
    rows: ['年度资金总额', '其中：财政拨款', '上年结转资金', '其他资金'],
    dash: '——',
    rateAs: 'percentNumber',
    amountBesideLabel: false,
  },
  goal: {
    label: '年度总体目标',
    expectedHeading: '预期目标',
    actualHeading: '实际完成情况',
    expectedTo: 5,
  },
  indicators: {
    label: '绩效指标',
    columns: [
      ...LEVELS,
      { field: 'nature', heading: '指标性质', from: 4, to: 4 },
      { field: 'direction', heading: '指标方向', from: 5, to: 5 },
      { field: 'target', heading: '年度指标值', from: 6, to: 6 },
      { field: 'actual', heading: '实际完成值', from: 7, to: 7 },
      { field: 'unit', heading: '计量单位', from: 8, to: 8 },
      { field: 'weight', heading: '分值', from: 9, to: 9 },
      { field: 'score', heading: '得分', from: 10, to: 10 },
      { field: 'note', heading: '偏差原因分析及改进措施', from: 11, to: 11 },
    ],
  },
  tierWeightInLabel: false,
  totalLabel: '总分',
  aids: [
    { field: 'level', heading: '定性等级', width: 11 },
    { field: 'judgedScore', heading: '评定得分', width: 9 },
  ],
};
