/** Names that forms print for their fields; rules name a place by them. */
export const FIELD = {
  projectName: '项目名称',
  department: '主管部门',
  implementer: '实施单位',
  goal: '年度总体目标',
  goalExpected: '预期目标',
  goalActual: '实际完成情况',
  funds: '项目资金',
  totalAmount: '年度资金总额',
  initial: '年初预算数',
  budget: '全年预算数',
  executed: '全年执行数',
  executionRate: '预算执行率',
  l1: '一级指标',
  l2: '二级指标',
  l3: '三级指标',
  nature: '指标性质',
  direction: '指标方向',
  target: '年度指标值',
  unit: '计量单位',
  actual: '实际完成值',
  weight: '分值',
  score: '得分',
  note: '偏差原因',
  weightTotal: '分值合计',
  total: '总分',
  grade: '自评等级',
  rate: '执行率',
  rateScore: '执行率得分',
  sum: '合计',
  targetValue: '指标值',
  actualValue: '完成值',
  targetNumber: '指标值（数）',
  actualNumber: '完成值（数）',
  subtotal: '小计',
} as const;

/** What the column 指标方向 may say. */
export const DIRECTION = {
  atLeast: '大于等于',
  more: '大于',
  equal: '等于',
  less: '小于',
  atMost: '小于等于',
  qualitative: '定性',
} as const;

/** What the column 指标性质 may say. */
export const NATURE = {
  forward: '正向',
  reverse: '反向',
  qualitative: '定性',
  quantitative: '定量',
} as const;

/** Units of money that forms are filled in with. */
export const MONEY = { yuan: '元', wanYuan: '万元', wan: '万' } as const;

/** One column of a row of the form, as sentences name it: 年度资金总额的年初预算数. */
export function fieldOfRow(row: string, field: string): string {
  return `${row}的${field}`;
}

/** Whether a direction asks for less. */
export function asksForLess(direction: string): boolean {
  return direction === DIRECTION.atMost || direction === DIRECTION.less;
}

/** The grades of the country, which most forms use. */
export const GRADE = { excellent: '优', good: '良', fair: '中', poor: '差' } as const;

/** Whether a text is one of these grades and nothing more. */
export function isGrade(text: string): boolean {
  return Object.values<string>(GRADE).includes(text);
}

/** Kinds of 二级指标, as the national form names them. */
export const CATEGORY = { cost: '成本指标', timeliness: '时效指标' } as const;

/** A unit that makes a number a year. */
export const YEAR_UNIT = '年';
