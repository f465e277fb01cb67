import * as z from 'zod/mini';
import { CELL_TEXT_LIMIT } from '../workbook/cell-limits';
import type { EvaluationTable, Indicator, Narrative } from './evaluation-table';
import { LAYOUT_FILE_NAMES, layoutById, layoutOfFileName } from './layouts';

const text = z.string().check(z.maxLength(CELL_TEXT_LIMIT));
const filled = text.check(z.minLength(1));
const textOrNull = z.nullable(text);

const fundRow = z.object({
  label: text,
  initial: text,
  budget: text,
  executed: text,
  weight: text,
  rate: text,
  score: text,
});

const indicator = z.object({
  l1: text,
  l2: text,
  l3: text,
  nature: z.optional(text),
  direction: z.optional(text),
  target: text,
  actual: text,
  unit: z.optional(text),
  weight: text,
  score: text,
  note: text,
  method: z.optional(text),
});

const narrative = z.object({
  text: textOrNull,
  score: textOrNull,
  budget: textOrNull,
  executed: textOrNull,
  rate: textOrNull,
});

const published = z.object({
  headingLines: z.array(text),
  fundsLabel: text,
  fundsHeader: z.array(text),
  indicatorLabel: text,
  indicatorHeader: z.array(text),
});

const layoutName = z.string().check(z.refine((name) => layoutOfFileName(name) !== null, { error: 'layout' }));

const tableFile = z.object({
  source: z.optional(text),
  table: z.optional(z.nullable(z.int())),
  year: z.string().check(z.regex(/^\d{4}$/)),
  title: text,
  projectName: filled,
  department: text,
  departmentLabel: z.optional(text),
  implementer: text,
  layout: layoutName,
  funds: z.object({
    unitAmountNextToLabel: z.optional(textOrNull),
    rows: z.array(fundRow).check(z.minLength(1)),
  }),
  goal: z.object({ expected: text, actual: text }),
  indicators: z.array(indicator).check(z.minLength(1)),
  total: z.object({ label: text, weight: text, score: text }),
  narrative: z.optional(z.nullable(narrative)),
  published: z.optional(z.nullable(published)),
  transcription: z.optional(z.unknown()),
});

type TableFile = z.infer<typeof tableFile>;

export type ParsedTable =
  | { readonly ok: true; readonly table: EvaluationTable }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * The data of a table.json → a table. All problems at once, each in Chinese with the file's name and the path of the
 * field; unknown keys are ignored. Values are texts exactly as printed: a number in the file is a problem, said as such.
 */
export function parseTableJson(input: unknown, file: string): ParsedTable {
  const parsed = tableFile.safeParse(input);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${file}：${problemText(issue, input)}`);
    return { ok: false, problems };
  }
  const missing = missingOfLayout(parsed.data);
  if (missing.length > 0) return { ok: false, problems: missing.map((problem) => `${file}：${problem}`) };
  return { ok: true, table: toTable(parsed.data) };
}

/** A table → the data of a table.json, in the order and with the layout names that such files use. */
export function toTableJson(table: EvaluationTable): unknown {
  const layout = layoutById(table.layout)?.fileNames?.[0];
  return {
    ...(table.provenance === null ? {} : { source: table.provenance.source, table: table.provenance.table }),
    year: table.year,
    title: table.title,
    projectName: table.projectName,
    department: table.department,
    departmentLabel: table.departmentLabel,
    implementer: table.implementer,
    layout: layout ?? table.layout,
    funds: table.funds,
    goal: table.goal,
    indicators: table.indicators,
    total: table.total,
    narrative: table.narrative ?? { text: null, score: null, budget: null, executed: null, rate: null },
    ...(table.published === null ? {} : { published: table.published }),
    ...(table.provenance === null ? {} : { transcription: table.provenance.transcription }),
  };
}

/** The JSON schema of a table.json, for other programs and for editors. */
export function tableJsonSchema(): object {
  const layouts = [...LAYOUT_FILE_NAMES];
  const schema = z.toJSONSchema(tableFile, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === layoutName) jsonSchema.enum = layouts;
    },
  });
  return { title: '项目支出绩效自评表', ...schema };
}

function toTable(data: TableFile): EvaluationTable {
  const { source, table: number, transcription, narrative: told, published: printed } = data;
  return {
    title: data.title,
    year: data.year,
    projectName: data.projectName,
    department: data.department,
    departmentLabel: data.departmentLabel ?? '主管部门',
    implementer: data.implementer,
    layout: layoutOfFileName(data.layout)?.id ?? data.layout,
    funds: { unitAmountNextToLabel: data.funds.unitAmountNextToLabel ?? null, rows: data.funds.rows },
    goal: data.goal,
    indicators: data.indicators.map(toIndicator),
    total: data.total,
    narrative: told === null || told === undefined || saysNothing(told) ? null : told,
    published: printed ?? null,
    provenance:
      source === undefined && number === undefined && transcription === undefined
        ? null
        : { source: source ?? '', table: number ?? null, transcription: transcription ?? null },
  };
}

/** Without the keys that the file leaves out, so that "no such column" and "empty" stay apart. */
function toIndicator(row: TableFile['indicators'][number]): Indicator {
  const { nature, direction, unit, method, ...rest } = row;
  return {
    ...rest,
    ...(nature === undefined ? {} : { nature }),
    ...(direction === undefined ? {} : { direction }),
    ...(unit === undefined ? {} : { unit }),
    ...(method === undefined ? {} : { method }),
  };
}

function saysNothing(told: Narrative): boolean {
  return Object.values(told).every((value) => value === null);
}

/** Columns of the layout that a row of the file does not have. */
function missingOfLayout(data: TableFile): string[] {
  const layout = layoutOfFileName(data.layout);
  if (layout === null) return [];
  const optional = ['nature', 'direction', 'unit'] as const;
  const wanted = optional.filter((name) => layout.indicators.columns.some(({ field }) => field === name));
  return data.indicators.flatMap((row, index) =>
    wanted
      .filter((name) => row[name] === undefined)
      .map((name) => `缺少 indicators[${String(index)}].${name}（${layout.name}有此列，没有内容请写 ""）`),
  );
}

const KIND_NAMES: Readonly<Record<string, string>> = {
  string: '文本',
  number: '数字',
  boolean: '是/否',
  object: '对象',
  array: '列表',
  null: 'null',
  undefined: '缺失',
};

function problemText(issue: z.core.$ZodIssue, input: unknown): string {
  const path = pathText(issue.path);
  const found = valueAt(input, issue.path);
  if (path === '') return `内容不是一张自评表（应为对象，现为${kindOf(found)}）`;
  if (found === undefined) return `缺少 ${path}`;
  switch (issue.code) {
    case 'invalid_type': {
      // A number that JSON can say and a computer cannot hold has no text to be written as.
      const isText = typeof found === 'number' && Number.isFinite(found) && issue.expected === 'string';
      const hint = isText ? `，请写成 "${String(found)}"` : '';
      return `${path} 应为${KIND_NAMES[issue.expected] ?? issue.expected}，现为${kindOf(found)}${hint}`;
    }
    case 'too_small':
      return `${path} 不能为空`;
    case 'too_big':
      return `${path} 超过 ${String(CELL_TEXT_LIMIT)} 个字符，单元格放不下`;
    case 'invalid_format':
      return `${path} 应为四位年份，如 "2024"，现为 ${JSON.stringify(found)}`;
    case 'custom':
      return `${path} 是未知版式 ${JSON.stringify(found)}，可用：${LAYOUT_FILE_NAMES.join('、')}`;
    default:
      return `${path} 的内容不对：${JSON.stringify(found)}`;
  }
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function kindOf(value: unknown): string {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return KIND_NAMES[kind] ?? kind;
}
