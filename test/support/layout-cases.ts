import { audit } from '../../src/core/audit/engine/audit';
import type { Rule } from '../../src/core/audit/engine/rule';
import type { CellRange } from '../../src/core/workbook/address';
import type { FieldCell, RecognisedTable } from '../../src/core/recognise/recognised-table';
import { recognise } from '../../src/core/recognise/recognise';
import type { EvaluationTable, Indicator } from '../../src/core/table/evaluation-table';
import { layoutById, LAYOUTS } from '../../src/core/table/layouts';
import { CLEAN_FUNDS, CLEAN_ROWS, plainSheet, type CellSpec, type PlainSheetSpec } from './audit-sheet';
import { workbookOf } from './published-workbook';
import { defaultProfile } from './rule-tester';

/** Layouts of which each case says exactly what a rule finds. */
export const JUDGED_LAYOUTS: readonly string[] = ['T11', 'T8', 'SC', 'HB', 'BJ', 'TR'];

/** One fault in the small clean table, moved to every form that there is. */
export interface LayoutCase {
  /** Rows of the clean table with some fields changed, by index; texts as they are printed. */
  readonly change?: Readonly<Record<number, Partial<Indicator>>>;
  /** Anything else that is changed: the goal, the money, the total, the 自评综述. */
  readonly table?: (clean: EvaluationTable) => EvaluationTable;
  /** A second table of the workbook. */
  readonly other?: (clean: EvaluationTable) => EvaluationTable;
  /** Other sheets of the workbook. */
  readonly sheets?: readonly PlainSheetSpec[];
  /** What the rule says: the indicator, the field that it points at, and the message ("培训人数 actual above"). */
  readonly finds: readonly string[];
  /** Layouts in which it says something else, or nothing, for the form does not print what it would need. */
  readonly but?: Readonly<Record<string, readonly string[]>>;
}

/** Tests a rule in every layout of the catalogue: composed and recognised as any sheet is. */
export function describeLayouts(rule: Rule, fault: LayoutCase): void {
  const { finds, but } = fault;
  const layouts = LAYOUTS.map(({ id }) => id);
  describe(`rule ${rule.meta.id} in every layout`, () => {
    it.each(layouts)('says nothing of the clean table in %s', async (layout) => {
      expect(await findingsInLayout(rule, layout, {})).toEqual([]);
    });

    it.each(layouts)('says the same of the fault in %s, or what that form allows', async (layout) => {
      expect(allowedIn(layout, fault)).toContainEqual(await findingsInLayout(rule, layout, fault));
    });

    it('finds the fault in one layout at least', () => {
      expect(JUDGED_LAYOUTS.some((layout) => (but?.[layout] ?? finds).length > 0)).toBe(true);
    });
  });
}

/**
 * What a rule may say of a fault in a layout. One that was added as data since is in no `but`: where it lacks a column of the
 * clean table, the rule may have nothing to go by.
 */
function allowedIn(layout: string, { finds, but }: LayoutCase): (readonly string[])[] {
  const named = but?.[layout];
  if (named !== undefined) return [named];
  if (JUDGED_LAYOUTS.includes(layout)) return [finds];
  const printed = new Set<string>(layoutById(layout)?.indicators.columns.map(({ field }) => field));
  const isWhole = cleanForm().indicators.every((row) =>
    Object.keys(row).every((field) => printed.has(field)),
  );
  return isWhole ? [finds] : [finds, []];
}

/** What a rule says of the clean table with a fault, in one layout: indicator, field and message. */
export async function findingsInLayout(
  rule: Rule,
  layout: string,
  { change, table: changed, other, sheets = [] }: Omit<LayoutCase, 'finds' | 'but'>,
): Promise<string[]> {
  const clean = cleanForm();
  const { directionAs } = layoutById(layout)?.indicators ?? {};
  const indicators = clean.indicators.map((row, at) => {
    const own = { ...row, ...change?.[at] };
    // Where signs stand for the direction, 定性 is one of them; only the conversion from another layout would say so.
    const isJudged = directionAs === 'signs' && own.nature === '定性';
    return isJudged ? { ...own, direction: '定性' } : own;
  });
  const table = changed?.({ ...clean, indicators }) ?? { ...clean, indicators };
  const forms = [table, ...(other === undefined ? [] : [other(clean)])];
  const composed = await workbookOf(
    forms.map((form, at) => ({ name: `表${String(at + 1)}`, table: form, layout })),
    defaultProfile(),
  );
  const workbook = { ...composed, sheets: [...composed.sheets, ...sheets.map(plainSheet)] };
  const tables = recognise(workbook);
  expect(tables.map((one) => one.layout)).toEqual(forms.map(() => layout));
  return audit({ workbook, tables, profile: defaultProfile(), rules: [rule] }).map(
    ({ subject, sheet, range, messageId }) =>
      [subject, placeIn(tables, sheet, range), messageId].filter((part) => part !== '').join(' '),
  );
}

/** The small clean table of the cases, as data. */
function cleanForm(): EvaluationTable {
  const [total] = CLEAN_FUNDS;
  return {
    title: '项目支出绩效自评表',
    year: '2024',
    projectName: '业务培训经费',
    department: '某市工业和信息化局',
    departmentLabel: '主管部门',
    implementer: '某市工业和信息化局',
    layout: 'T11',
    funds: {
      unitAmountNextToLabel: null,
      rows: CLEAN_FUNDS.map(({ label, initial, budget, executed, weight, rate, score }) => ({
        label: printed(label),
        initial: printed(initial),
        budget: printed(budget),
        executed: printed(executed),
        weight: printed(weight),
        rate: label === total?.label ? printed(rate) : '',
        score: printed(score),
      })),
    },
    goal: {
      expected: '组织业务培训，提高参训人员的业务能力。',
      actual: '全年组织业务培训四期，参训人员业务能力得到提高。',
    },
    indicators: CLEAN_ROWS.map((row) => ({
      l1: printed(row.l1),
      l2: printed(row.l2),
      l3: printed(row.l3),
      nature: printed(row.nature),
      direction: printed(row.direction),
      target: printed(row.target),
      actual: printed(row.actual),
      unit: printed(row.unit),
      weight: printed(row.weight),
      score: printed(row.score),
      note: '',
    })),
    total: { label: '总分', weight: '100', score: '99.6' },
    narrative: null,
    published: null,
    provenance: null,
  };
}

function printed(value: CellSpec | undefined): string {
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
}

/** The field whose cell a finding begins at: "actual", "total.score", "" for none. */
function placeIn(tables: readonly RecognisedTable[], sheet: string, range: CellRange | null): string {
  if (range === null) return '';
  const table = tables.find((one) => one.sheet === sheet);
  if (table === undefined) return sheet;
  const { total, goal } = table;
  const named: [string, FieldCell | null | undefined][] = [
    ...table.indicators.flatMap(({ cells, aids }) => [
      ...Object.entries(cells),
      ...Object.entries(aids).map(([field, cell]): [string, FieldCell] => [`aid.${field}`, cell]),
    ]),
    ...table.funds.flatMap(({ cells }) =>
      Object.entries(cells).map(([field, cell]): [string, FieldCell] => [`funds.${field}`, cell]),
    ),
    ['total.weight', total?.weight],
    ['total.score', total?.score],
    ['goal.expected', goal.expected],
    ['goal.actual', goal.actual],
    ['projectName', table.projectName],
  ];
  const at = named.find(([, cell]) => cell?.row === range.top && cell.column === range.left);
  return at?.[0] ?? `${String(range.top + 1)}:${String(range.left + 1)}`;
}
