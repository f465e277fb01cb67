import type { TableLayout } from './layout';

/** The columns of the three levels where nothing stands between them. */
export const LEVELS = [
  { field: 'l1', heading: '一级指标', from: 1, to: 1 },
  { field: 'l2', heading: '二级指标', from: 2, to: 2 },
  { field: 'l3', heading: '三级指标', from: 3, to: 3 },
] as const satisfies TableLayout['indicators']['columns'];

/** What stands beside a form that has no columns for directions, units and judged scores. */
export const USUAL_AIDS: TableLayout['aids'] = [
  { field: 'direction', heading: '指标方向', width: 10 },
  { field: 'targetNumber', heading: '指标值（数）', width: 13 },
  { field: 'actualNumber', heading: '完成值（数）', width: 13 },
  { field: 'level', heading: '定性等级', width: 11 },
  { field: 'judgedScore', heading: '评定得分', width: 9 },
  { field: 'unit', heading: '计量单位', width: 9 },
];
