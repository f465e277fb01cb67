import { displayText } from '../../src/core/number/number-format';
import type {
  FieldCell,
  RecognisedFundRow,
  RecognisedIndicator,
  RecognisedTable,
} from '../../src/core/recognise/recognised-table';
import type { AidField, FundField, IndicatorField } from '../../src/core/table/layout';
import { columnIndex, parseRange, type CellRange } from '../../src/core/workbook/address';
import {
  cellAt,
  cellKey,
  type CellSnapshot,
  type CellValue,
  type NameSnapshot,
  type SheetSnapshot,
  type SheetVisibility,
  type ValidationSnapshot,
  type WorkbookSnapshot,
} from '../../src/core/workbook/snapshot';

/** What stands in a cell; a text that begins with "=" is a formula here, whose cached value is `value`. */
export type CellSpec =
  CellValue | { readonly value?: CellValue; readonly formula?: string; readonly format?: string };

export type RowSpec = Partial<Record<IndicatorField, CellSpec>> & {
  readonly aids?: Partial<Record<AidField, CellSpec>>;
};
export type FundSpec = Partial<Record<FundField, CellSpec>> & { readonly kind?: RecognisedFundRow['kind'] };

/** A sheet with one table of known shape; everything left out is that of a small clean table. */
export interface SheetSpec {
  readonly sheet?: string;
  readonly layout?: 'T11' | 'T8';
  readonly title?: string;
  readonly year?: string;
  readonly projectName?: string;
  readonly fundsLabel?: string;
  readonly fundsBesideLabel?: CellSpec;
  readonly rateHeading?: string;
  readonly funds?: readonly FundSpec[];
  readonly changeFunds?: Readonly<Record<number, FundSpec>>;
  readonly goal?: { readonly expected?: string; readonly actual?: string };
  readonly indicatorLabel?: string;
  readonly rows?: readonly RowSpec[];
  /** Rows of the clean table with some cells changed, by index. */
  readonly change?: Readonly<Record<number, RowSpec>>;
  readonly total?: {
    readonly label?: string;
    readonly weight?: CellSpec;
    readonly score?: CellSpec;
    readonly grade?: CellSpec;
  } | null;
  /** Anything else on the sheet, by address. */
  readonly cells?: Readonly<Record<string, CellSpec>>;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
  readonly visibility?: SheetVisibility;
  readonly isProtected?: boolean;
  readonly unlocked?: readonly string[];
  readonly validations?: readonly (Omit<ValidationSnapshot, 'range'> & { readonly range: string })[];
}

/** A sheet without a table. */
export interface PlainSheetSpec {
  readonly name: string;
  readonly cells: Readonly<Record<string, CellSpec>>;
  readonly visibility?: SheetVisibility;
}

export interface BookSpec {
  readonly tables: readonly SheetSpec[];
  readonly sheets?: readonly PlainSheetSpec[];
  readonly names?: readonly NameSnapshot[];
  readonly calculationMode?: WorkbookSnapshot['calculationMode'];
}

export interface AuditBook {
  readonly workbook: WorkbookSnapshot;
  /** The tables as they stand in a workbook of the same shape: in the one built, or in one changed by a plan. */
  tablesOf(workbook: WorkbookSnapshot): RecognisedTable[];
}

const INDICATOR_COLUMNS = {
  T11: ['l1', 'l2', 'l3', 'nature', 'direction', 'target', 'actual', 'unit', 'weight', 'score', 'note'],
  T8: ['l1', 'l2', 'l3', 'target', 'actual', 'weight', 'score', 'note'],
} as const satisfies Record<string, readonly IndicatorField[]>;

const AID_COLUMNS = {
  T11: ['level', 'judgedScore'],
  T8: ['direction', 'targetNumber', 'actualNumber', 'level', 'judgedScore'],
} as const satisfies Record<string, readonly AidField[]>;

const FUND_COLUMNS: Record<'T11' | 'T8', Partial<Record<FundField, string>>> = {
  T11: {
    label: 'D',
    initial: 'E',
    budget: 'G',
    executed: 'H',
    weight: 'I',
    rate: 'J',
    score: 'K',
    note: 'L',
  },
  T8: { label: 'C', initial: 'D', budget: 'E', executed: 'F', weight: 'G', rate: 'H', score: 'I' },
};

const HEADINGS: Readonly<Record<string, string>> = {
  l1: '一级指标',
  l2: '二级指标',
  l3: '三级指标',
  nature: '指标性质',
  direction: '指标方向',
  target: '年度指标值',
  actual: '实际完成值',
  unit: '计量单位',
  weight: '分值',
  score: '得分',
  note: '偏差原因分析及改进措施',
  initial: '年初预算数',
  budget: '全年预算数',
  executed: '全年执行数',
};

/** The indicator rows of the clean table: every kind of row once, 产出 50, 效益 30, 满意度 10. */
export const CLEAN_ROWS: readonly RowSpec[] = [
  row('产出指标', '数量指标', '培训人数', '正向', '大于等于', 100, 100, '人', 20, 20),
  row('产出指标', '质量指标', '考核合格率', '正向', '大于等于', 90, 95, '%', 10, 10),
  row('产出指标', '时效指标', '按期开班率', '正向', '大于等于', 100, 100, '%', 10, 10),
  row('产出指标', '成本指标', '培训费用', '反向', '小于等于', 50, 48, '万元', 10, 10),
  row('效益指标', '社会效益指标', '参训人员业务能力', '定性', '', '有效提升', '有效提升', '', 30, 30),
  row('满意度指标', '服务对象满意度指标', '参训人员满意度', '正向', '大于等于', 90, 95, '%', 10, 10),
];

/** The money rows of the clean table: 48 of 50 spent, 96 %, 9.6 points. */
export const CLEAN_FUNDS: readonly FundSpec[] = [
  {
    kind: 'total',
    label: '年度资金总额',
    initial: 50,
    budget: 50,
    executed: 48,
    weight: 10,
    rate: 96,
    score: 9.6,
  },
  {
    kind: 'fiscal',
    label: '其中：财政拨款',
    initial: 50,
    budget: 50,
    executed: 48,
    weight: '——',
    rate: 96,
    score: '——',
  },
  {
    kind: 'carriedOver',
    label: '上年结转资金',
    initial: 0,
    budget: 0,
    executed: 0,
    weight: '——',
    rate: null,
    score: '——',
  },
  {
    kind: 'other',
    label: '其他资金',
    initial: 0,
    budget: 0,
    executed: 0,
    weight: '——',
    rate: null,
    score: '——',
  },
];

function row(
  l1: string,
  l2: string,
  l3: string,
  nature: string,
  direction: string,
  target: CellSpec,
  actual: CellSpec,
  unit: string,
  weight: number,
  score: number,
): RowSpec {
  return { l1, l2, l3, nature, direction, target, actual, unit, weight, score, note: null };
}

/** A workbook with tables of known shape, for tests of single rules: nothing is recognised, everything is placed. */
export function auditBook(spec: BookSpec | SheetSpec): AuditBook {
  const book: BookSpec = 'tables' in spec ? spec : { tables: [spec] };
  const drawn = book.tables.map((table, index) => drawTable(table, index));
  const plainSheets = (book.sheets ?? []).map((sheet) => plainSheet(sheet));
  const workbook: WorkbookSnapshot = {
    sheets: [...drawn.map(({ sheet }) => sheet), ...plainSheets],
    names: book.names ?? [],
    calculationMode: book.calculationMode ?? 'auto',
    gaps: [],
  };
  return {
    workbook,
    tablesOf: (current) => drawn.map(({ bind }) => bind(current)),
  };
}

/** Excel row of the first indicator and of the total row, to write addresses in cases. */
export const FIRST_INDICATOR_ROW = 13;

function toCell(spec: CellSpec): CellSnapshot {
  if (typeof spec === 'string' && spec.startsWith('='))
    return { value: null, formula: spec, format: 'General' };
  if (typeof spec === 'object' && spec !== null && !('error' in spec)) {
    return { value: spec.value ?? null, formula: spec.formula ?? null, format: spec.format ?? 'General' };
  }
  return { value: spec, formula: null, format: 'General' };
}

function drawTable(
  spec: SheetSpec,
  index: number,
): { sheet: SheetSnapshot; bind: (book: WorkbookSnapshot) => RecognisedTable } {
  const layout = spec.layout ?? 'T11';
  const name = spec.sheet ?? `自评表${String(index + 1)}`;
  const cells = new Map<number, CellSnapshot>();
  const put = (row: number, column: number, value: CellSpec | undefined): void => {
    if (value === undefined || value === null || value === '') return;
    cells.set(cellKey(row, column), toCell(value));
  };
  const funds = (spec.funds ?? CLEAN_FUNDS).map((fund, at) => ({ ...fund, ...spec.changeFunds?.[at] }));
  const rows = (spec.rows ?? CLEAN_ROWS).map((one, at) => ({ ...one, ...spec.change?.[at] }));
  const fundColumns = Object.entries(FUND_COLUMNS[layout]) as [FundField, string][];
  const indicatorColumns: readonly IndicatorField[] = INDICATOR_COLUMNS[layout];
  const aidColumns: readonly AidField[] = AID_COLUMNS[layout];
  const firstAid = indicatorColumns.length + 2;
  const headerRow = FIRST_INDICATOR_ROW - 2;
  const totalRow = headerRow + 1 + rows.length;
  const weightColumn = 1 + indicatorColumns.indexOf('weight');

  put(0, 0, spec.title ?? '项目支出绩效自评表');
  put(1, 0, `（${spec.year ?? '2024'}年度）`);
  put(2, 0, '项目名称');
  put(2, 3, spec.projectName ?? '业务培训经费');
  put(3, 0, '主管部门');
  put(3, 3, '某市工业和信息化局');
  put(4, 0, spec.fundsLabel ?? '项目资金（万元）');
  const fundsHeaderRow = 4;
  for (const [field, column] of fundColumns) {
    put(
      fundsHeaderRow,
      columnIndex(column),
      field === 'rate' ? (spec.rateHeading ?? '执行率（%）') : HEADINGS[field],
    );
    funds.forEach((fund, at) => {
      put(fundsHeaderRow + 1 + at, columnIndex(column), fund[field]);
    });
  }
  put(fundsHeaderRow, columnIndex(FUND_COLUMNS[layout].label ?? 'C'), spec.fundsBesideLabel);
  put(9, 1, '预期目标');
  put(9, 6, '实际完成情况');
  put(10, 1, spec.goal?.expected ?? '组织业务培训，提高参训人员的业务能力。');
  put(10, 6, spec.goal?.actual ?? '全年组织业务培训四期，参训人员业务能力得到提高。');
  put(headerRow, 0, spec.indicatorLabel ?? '绩效指标');
  indicatorColumns.forEach((field, at) => {
    put(headerRow, 1 + at, HEADINGS[field]);
    rows.forEach((one, line) => {
      put(headerRow + 1 + line, 1 + at, one[field]);
    });
  });
  aidColumns.forEach((field, at) => {
    rows.forEach((one, line) => {
      put(headerRow + 1 + line, firstAid + at, one.aids?.[field]);
    });
  });
  const total = spec.total === null ? null : { label: '总分', weight: 100, score: 99.6, ...spec.total };
  if (total !== null) {
    put(totalRow, 0, total.label);
    put(totalRow, weightColumn, total.weight);
    put(totalRow, weightColumn + 1, total.score);
    put(totalRow, weightColumn + 2, total.grade);
  }
  for (const [address, value] of Object.entries(spec.cells ?? {})) {
    const at = rangeOf(address);
    cells.set(cellKey(at.top, at.left), toCell(value));
  }
  const range: CellRange = { top: 0, left: 0, bottom: totalRow, right: indicatorColumns.length };
  const sheet: SheetSnapshot = {
    id: name,
    name,
    visibility: spec.visibility ?? 'visible',
    used: range,
    cells,
    merges: (spec.merges ?? []).map(rangeOf),
    hiddenRows: (spec.hiddenRows ?? []).map((line) => line - 1),
    hiddenColumns: (spec.hiddenColumns ?? []).map(columnIndex),
    protection: { isProtected: spec.isProtected ?? false },
    validations: (spec.validations ?? []).map((rule) => ({ ...rule, range: rangeOf(rule.range) })),
    ...(spec.unlocked === undefined ? {} : { unlocked: spec.unlocked.map(rangeOf) }),
  };

  const bind = (book: WorkbookSnapshot): RecognisedTable => {
    const current = book.sheets.find((candidate) => candidate.name === name);
    if (current === undefined) throw new Error(`no sheet ${name}`);
    const field = (line: number, column: number): FieldCell => {
      const cell = cellAt(current, line, column);
      return {
        row: line,
        column,
        value: cell.value,
        formula: cell.formula,
        text: displayText(cell.value, cell.format),
      };
    };
    const present = (line: number, column: number): FieldCell | null => {
      const cell = field(line, column);
      return cell.value === null && cell.formula === null ? null : cell;
    };
    return {
      sheet: name,
      range,
      layout,
      title: field(0, 0),
      year: field(1, 0),
      projectName: field(2, 3),
      departmentLabel: field(3, 0),
      department: field(3, 3),
      implementer: null,
      fundsLabel: field(4, 0),
      fundsBesideLabel:
        spec.fundsBesideLabel === undefined
          ? null
          : field(fundsHeaderRow, columnIndex(FUND_COLUMNS[layout].label ?? 'C')),
      fundsHeader: {
        row: fundsHeaderRow,
        columns: record(
          fundColumns.map(([name_, column]) => [name_, field(fundsHeaderRow, columnIndex(column))]),
        ),
      },
      funds: funds.map((fund, at) => ({
        row: fundsHeaderRow + 1 + at,
        kind: fund.kind ?? 'unknown',
        cells: record(
          fundColumns.map(([name_, column]) => [name_, field(fundsHeaderRow + 1 + at, columnIndex(column))]),
        ),
      })),
      goal: { expected: present(10, 1), actual: present(10, 6) },
      indicatorLabel: field(headerRow, 0),
      indicatorHeader: {
        row: headerRow,
        columns: record(indicatorColumns.map((name_, at) => [name_, field(headerRow, 1 + at)])),
      },
      indicators: rows.map((_, line): RecognisedIndicator => ({
        row: headerRow + 1 + line,
        cells: record(indicatorColumns.map((name_, at) => [name_, field(headerRow + 1 + line, 1 + at)])),
        aids: record(aidColumns.map((name_, at) => [name_, field(headerRow + 1 + line, firstAid + at)])),
      })),
      total:
        total === null
          ? null
          : {
              row: totalRow,
              label: field(totalRow, 0),
              weight: field(totalRow, weightColumn),
              score: field(totalRow, weightColumn + 1),
              grade: present(totalRow, weightColumn + 2),
            },
      aidColumns: record(aidColumns.map((name_, at) => [name_, firstAid + at])),
      doubts: [],
    };
  };
  return { sheet, bind };
}

/** A sheet without a table, as a workbook holds it. */
export function plainSheet(spec: PlainSheetSpec): SheetSnapshot {
  const cells = new Map<number, CellSnapshot>();
  const ranges = Object.entries(spec.cells).map(([address, value]) => {
    const at = rangeOf(address);
    cells.set(cellKey(at.top, at.left), toCell(value));
    return at;
  });
  return {
    id: spec.name,
    name: spec.name,
    visibility: spec.visibility ?? 'visible',
    used:
      ranges.length === 0
        ? null
        : {
            top: Math.min(...ranges.map((range) => range.top)),
            left: Math.min(...ranges.map((range) => range.left)),
            bottom: Math.max(...ranges.map((range) => range.bottom)),
            right: Math.max(...ranges.map((range) => range.right)),
          },
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    protection: { isProtected: false },
    validations: [],
  };
}

function rangeOf(address: string): CellRange {
  const range = parseRange(address);
  if (range === null) throw new Error(`not an address: ${address}`);
  return range;
}

function record<K extends string, V>(entries: readonly (readonly [K, V])[]): Partial<Record<K, V>> {
  return Object.fromEntries(entries) as Partial<Record<K, V>>;
}
