import { LEVELS } from '../usual-columns';
import type { TableLayout } from '../layout';

/** Transfer payments: targets and what became of them, no weights and no scores at all. */
export const TR: TableLayout = {
  id: 'TR',
  knownBy: { with: [], without: ['score', 'weight'] },
  name: '转移支付自评表',
  description: '对下转移支付，只填指标值和完成值，不打分，A4 纵向',
  orientation: 'portrait',
  columnWidths: [4.5, 11, 15, 24, 13, 13, 15],
  head: {
    projectLabel: '转移支付（项目）名称',
    departmentLabel: '主管部门',
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
      { field: 'budget', heading: '全年预算数（A）', from: 3, to: 3 },
      { field: 'executed', heading: '全年执行数\n（B）', from: 4, to: 4 },
      { field: 'rate', heading: '预算执行率\n（B/A）', from: 5, to: 6 },
    ],
    rows: ['年度资金总额', '其中：中央财政资金', '地方资金', '其他资金'],
    dash: '',
    rateAs: 'percentFormat',
    amountBesideLabel: false,
  },
  goal: {
    label: '总体目标完成情况',
    expectedHeading: '总体目标',
    actualHeading: '全年实际完成情况',
    expectedTo: 3,
  },
  indicators: {
    label: '绩效指标',
    columns: [
      ...LEVELS,
      { field: 'target', heading: '年度指标值', from: 4, to: 4 },
      { field: 'actual', heading: '全年完成值', from: 5, to: 5 },
      { field: 'note', heading: '未完成原因和改进措施', from: 6, to: 6 },
    ],
  },
  tierWeightInLabel: false,
  totalLabel: '',
  title: '转移支付绩效自评表',
  aids: [],
};
