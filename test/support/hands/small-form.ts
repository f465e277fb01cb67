import type { Written } from './sheet-writer';

/** Rows of a small eight-column form without any merge; each part can be replaced. */
export interface SmallForm {
  readonly title?: readonly (readonly Written[])[];
  readonly head?: readonly (readonly Written[])[];
  readonly funds?: readonly (readonly Written[])[];
  readonly goal?: readonly (readonly Written[])[];
  readonly header?: readonly (readonly Written[])[];
  readonly rows?: readonly (readonly Written[])[];
  readonly total?: readonly (readonly Written[])[];
}

const _ = null;

export const SMALL_HEADER: readonly Written[] = [
  '绩效指标',
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];

export const SMALL_ROWS: readonly (readonly Written[])[] = [
  [_, '产出指标', '数量指标', '培训人数', 100, 90, 30, 27, '报名不足'],
  [_, _, '质量指标', '合格率', '95%', '96%', 20, 20],
  [_, '效益指标', '社会效益指标', '服务能力', '提升', '提升', 30, 30],
  [_, '满意度指标', '服务对象满意度指标', '学员满意度', '90%', '95%', 10, 10],
];

/** A form as rows of cells from A1 on. */
export function smallForm(form: SmallForm = {}): (readonly Written[])[] {
  return [
    ...(form.title ?? [['项目支出绩效自评表'], ['（2024年度）']]),
    ...(form.head ?? [
      ['项目名称', _, '业务培训'],
      ['主管部门', _, '市财政局', _, '实施单位', '市财政局机关'],
    ]),
    ...(form.funds ?? [
      ['项目资金（万元）', _, _, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      [_, _, '年度资金总额', 10, 10, 8, 10, { value: 0.8, format: '0.00%' }, 8],
      [_, _, '其中：财政拨款', 10, 10, 8, '-', { value: 0.8, format: '0.00%' }, '-'],
      [_, _, '其他资金', 0, 0, 0, '-', 0, '-'],
    ]),
    ...(form.goal ?? [
      ['年度总体目标', '预期目标', _, _, '实际完成情况'],
      [_, '培训业务骨干一百名，提高能力。', _, _, '培训九十名。'],
    ]),
    ...(form.header ?? [SMALL_HEADER]),
    ...(form.rows ?? SMALL_ROWS),
    ...(form.total ?? [['总分', _, _, _, _, _, 100, 95]]),
  ];
}
