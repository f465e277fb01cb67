import { LEVELS } from '../usual-columns';
import type { TableLayout } from '../layout';

/** 四川: the sign (≥, ≤, ＝, 定性) stands under 指标性质, weights are called 权重, the foot has room for signatures. */
export const SC: TableLayout = {
  id: 'SC',
  knownBy: { with: ['score', 'weight'], without: ['method', 'nature'], withAny: ['direction', 'unit'] },
  splitsFreely: true,
  name: '四川自评表',
  description: '指标性质栏写符号（≥、≤、＝、定性），权重自行分配，表尾留签字处，A4 横向',
  orientation: 'landscape',
  columnWidths: [4.5, 11, 15, 26, 9, 13, 9, 12, 7, 7.5, 24],
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
      { field: 'initial', heading: '年初预算', from: 3, to: 3 },
      { field: 'budget', heading: '调整后预算数', from: 4, to: 5 },
      { field: 'executed', heading: '预算执行数', from: 6, to: 7 },
      { field: 'weight', heading: '权重', from: 8, to: 8 },
      { field: 'rate', heading: '预算\n执行率', from: 9, to: 9 },
      { field: 'score', heading: '得分', from: 10, to: 10 },
    ],
    rows: ['年度资金总额', '其中：财政资金', '其他资金'],
    dash: '/',
    rateAs: 'percentFormat',
    amountBesideLabel: false,
  },
  goal: {
    label: '年度总体目标',
    expectedHeading: '年初设定目标',
    actualHeading: '全年目标完成情况',
    expectedTo: 4,
  },
  indicators: {
    label: '绩效指标',
    directionAs: 'signs',
    columns: [
      ...LEVELS,
      { field: 'direction', heading: '指标性质', from: 4, to: 4 },
      { field: 'target', heading: '指标值', from: 5, to: 5 },
      { field: 'unit', heading: '度量单位', from: 6, to: 6 },
      { field: 'actual', heading: '完成值', from: 7, to: 7 },
      { field: 'weight', heading: '权重', from: 8, to: 8 },
      { field: 'score', heading: '得分', from: 9, to: 9 },
      { field: 'note', heading: '未完成原因分析', from: 10, to: 10 },
    ],
  },
  tierWeightInLabel: false,
  totalLabel: '合计',
  footLines: ['项目负责人：　　　　　　　　　　财务负责人：　　　　　　　　　　填表人：　　　　　　　　　　'],
  aids: [
    { field: 'direction', heading: '指标方向', width: 10 },
    { field: 'level', heading: '定性等级', width: 11 },
    { field: 'judgedScore', heading: '评定得分', width: 9 },
  ],
};
