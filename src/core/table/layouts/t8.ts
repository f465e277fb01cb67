import { LEVELS, USUAL_AIDS } from '../usual-columns';
import type { TableLayout } from '../layout';

/**
 * Eight columns without nature, direction and unit, as 兴安盟 published for 2022: tier labels print their weight and the
 * total amount stands beside 项目资金. What the form has no cell for is entered in the aid block.
 */
export const T8: TableLayout = {
  id: 'T8',
  fileNames: ['8col'],
  knownBy: { with: ['score', 'weight'], without: ['method', 'nature', 'direction', 'unit'] },
  name: '八列自评表',
  description: '一级指标印有分值，执行率印为百分数，三行资金（无上年结转资金），A4 纵向',
  orientation: 'portrait',
  columnWidths: [4.5, 11, 15, 15.5, 11, 11, 6.5, 7.8, 13],
  head: {
    projectLabel: '项目名称',
    departmentLabel: '主管部门及代码',
    implementerLabel: '实施单位',
    labelTo: 1,
    departmentTo: 3,
    implementerLabelTo: 4,
  },
  funds: {
    label: '项目资金\n（万元）',
    labelTo: 1,
    columns: [
      { field: 'label', heading: '', from: 2, to: 2 },
      { field: 'initial', heading: '年初预算数', from: 3, to: 3 },
      { field: 'budget', heading: '全年预算数', from: 4, to: 4 },
      { field: 'executed', heading: '全年执行数', from: 5, to: 5 },
      { field: 'weight', heading: '分值', from: 6, to: 6 },
      { field: 'rate', heading: '执行率', from: 7, to: 7 },
      { field: 'score', heading: '得分', from: 8, to: 8 },
    ],
    rows: ['年度资金总额', '其中：财政拨款', '其他资金'],
    dash: '-',
    rateAs: 'percentFormat',
    amountBesideLabel: true,
  },
  goal: {
    label: '年度总体目标',
    expectedHeading: '预期目标',
    actualHeading: '实际完成情况',
    expectedTo: 3,
  },
  indicators: {
    label: '绩效指标(90)',
    columns: [
      ...LEVELS,
      { field: 'target', heading: '年度指标值', from: 4, to: 4 },
      { field: 'actual', heading: '实际完成值', from: 5, to: 5 },
      { field: 'weight', heading: '分值', from: 6, to: 6 },
      { field: 'score', heading: '得分', from: 7, to: 7 },
      { field: 'note', heading: '偏差原因分析及改进措施', from: 8, to: 8 },
    ],
  },
  tierWeightInLabel: true,
  totalLabel: '总分',
  aids: USUAL_AIDS,
};
