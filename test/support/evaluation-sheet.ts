import type { CellSpec, PlainSheetSpec } from './audit-sheet';

/** One row of an evaluation form: 一级, 二级, 三级, 分值, 得分. */
export type EvaluationRow = readonly [l1: string, l2: string, l3: string, weight: CellSpec, score: CellSpec];

/** Rows that make 100, of which 97.5 are scored. */
export const EVALUATION_ROWS: readonly EvaluationRow[] = [
  ['决策', '项目立项', '立项依据充分性', 10, 10],
  ['', '绩效目标', '绩效目标合理性', 10, 10],
  ['过程', '资金管理', '预算执行率', 20, 18],
  ['产出', '产出数量', '实际完成率', 15, 15],
  ['', '产出质量', '质量达标率', 15, 14.5],
  ['效益', '项目效益', '社会效益', 30, 30],
];

export interface EvaluationSheet {
  readonly name?: string;
  readonly title?: string;
  readonly project?: string;
  readonly headings?: readonly string[];
  readonly rows?: readonly EvaluationRow[];
  /** Rows with one figure changed: index → [weight, score]. */
  readonly change?: Readonly<Record<number, readonly [weight: CellSpec, score: CellSpec]>>;
  readonly total?: readonly [weight: CellSpec, score: CellSpec] | null;
  readonly grade?: string;
  /** Anything else on the sheet. */
  readonly cells?: Readonly<Record<string, CellSpec>>;
}

/** A 项目绩效评价表: the title in A1, the project in B2, headings in row 3, rows from row 4, 合计 under them. */
export function evaluationSheet(spec: EvaluationSheet = {}): PlainSheetSpec {
  const rows = spec.rows ?? EVALUATION_ROWS;
  const cells: Record<string, CellSpec> = {
    A1: spec.title ?? '2024年度项目绩效评价表',
    A2: '项目名称',
    B2: spec.project ?? '惠民消费券项目',
  };
  const put = (row: number, values: readonly CellSpec[]): void => {
    values.forEach((value, column) => {
      if (value !== '' && value !== null) cells[`${'ABCDEFGH'.charAt(column)}${String(row)}`] = value;
    });
  };
  put(3, spec.headings ?? ['一级指标', '二级指标', '三级指标', '分值', '得分']);
  rows.forEach(([l1, l2, l3, weight, score], index) => {
    put(4 + index, [l1, l2, l3, ...(spec.change?.[index] ?? [weight, score])]);
  });
  const total = spec.total === undefined ? [100, 97.5] : spec.total;
  if (total !== null) put(4 + rows.length, ['合计', '', '', ...total, spec.grade ?? '']);
  return { name: spec.name ?? '评价表', cells: { ...cells, ...spec.cells } };
}

/** A sheet of a report, a paragraph a row from A1. */
export function reportSheet(...paragraphs: readonly string[]): PlainSheetSpec {
  return {
    name: '评价报告',
    cells: Object.fromEntries(paragraphs.map((text, row) => [`A${String(row + 1)}`, text])),
  };
}

export interface SummarySheet {
  readonly headings?: readonly string[];
  /** 项目名称 and the figures of each line. */
  readonly rows: readonly (readonly CellSpec[])[];
  readonly total?: readonly CellSpec[];
  readonly cells?: Readonly<Record<string, CellSpec>>;
}

/** A 汇总表: headings in row 2, a line a project from row 3, the last line under them. */
export function summarySheet({ headings, rows, total, cells }: SummarySheet): PlainSheetSpec {
  const lines = [
    headings ?? ['序号', '项目名称', '预算数', '执行数', '执行率', '自评得分'],
    ...rows.map((row, index) => [index + 1, ...row]),
    ...(total === undefined ? [] : [['', ...total]]),
  ];
  const placed = lines.flatMap((line, row) =>
    line.flatMap((value, column): [string, CellSpec][] =>
      value === '' || value === null ? [] : [[`${'ABCDEFGH'.charAt(column)}${String(row + 2)}`, value]],
    ),
  );
  return { name: '汇总表', cells: { A1: '项目支出绩效自评汇总表', ...Object.fromEntries(placed), ...cells } };
}
