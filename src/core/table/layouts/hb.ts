import { LEVELS } from '../usual-columns';
import type { TableLayout } from '../layout';

/** 湖北: no 分值 column; weights are printed in the labels, so that each row's weight is entered in the aid block. */
export const HB: TableLayout = {
  id: 'HB',
  knownBy: { with: ['score'], without: ['weight', 'method'] },
  name: '湖北自评表',
  description: '执行率 20 分，分值写在指标名称里，表下有评分说明，A4 纵向',
  orientation: 'portrait',
  columnWidths: [4.5, 11, 19, 19, 13, 13, 17],
  head: {
    projectLabel: '项目名称',
    departmentLabel: '主管部门',
    implementerLabel: '项目实施单位',
    labelTo: 1,
    departmentTo: 3,
    implementerLabelTo: 4,
  },
  funds: {
    label: '预算执行情况\n（万元）\n（20分）',
    labelTo: 1,
    columns: [
      { field: 'label', heading: '', from: 2, to: 2 },
      { field: 'budget', heading: '预算数（A）', from: 3, to: 3 },
      { field: 'executed', heading: '执行数（B）', from: 4, to: 4 },
      { field: 'rate', heading: '执行率\n（B/A）', from: 5, to: 5 },
      { field: 'score', heading: '得分\n（20分×执行率）', from: 6, to: 6 },
    ],
    rows: ['年度财政资金总额'],
    dash: '——',
    rateAs: 'percentFormat',
    amountBesideLabel: false,
  },
  goal: {
    label: '年度绩效目标',
    expectedHeading: '年初设定目标',
    actualHeading: '实际完成情况',
    expectedTo: 3,
  },
  indicators: {
    label: '绩效指标\n80分',
    columns: [
      ...LEVELS,
      { field: 'target', heading: '年初目标值\n（A）', from: 4, to: 4 },
      { field: 'actual', heading: '实际完成值\n（B）', from: 5, to: 5 },
      { field: 'score', heading: '得分', from: 6, to: 6 },
    ],
  },
  tierWeightInLabel: true,
  totalLabel: '总分',
  footLines: [
    '备注：1. 预算执行情况得分＝20分×执行率，执行率大于100%的，按100%计。',
    '2. 定量指标完成值达到目标值的，得满分；未达到的，正向指标按 B/A、反向指标按 A/B 乘以该指标分值计分。',
    '3. 定性指标分为达成预期目标、部分达成、未达成三档，分别按 100%–80%（含）、80%–50%（含）、50%–0% 计分。',
  ],
  aids: [
    { field: 'weight', heading: '分值', width: 7 },
    { field: 'direction', heading: '指标方向', width: 10 },
    { field: 'targetNumber', heading: '指标值（数）', width: 13 },
    { field: 'actualNumber', heading: '完成值（数）', width: 13 },
    { field: 'level', heading: '定性等级', width: 11 },
    { field: 'judgedScore', heading: '评定得分', width: 9 },
    { field: 'unit', heading: '计量单位', width: 9 },
  ],
};
