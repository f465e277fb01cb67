import * as z from 'zod/mini';
import { Decimal } from '../number/decimal';
import { profileFaults } from './profile-consistency';
import type { RuleProfile } from './rule-profile';

export type ParsedProfile =
  | { readonly ok: true; readonly profile: RuleProfile }
  | { readonly ok: false; readonly problems: readonly string[] };

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const few = [z.minLength(1), z.maxLength(20)] as const;

/** A number as text, zero or more; kept in its plainest form, so that equal profiles are equal data. */
const decimal = z.pipe(
  z.string().check(z.regex(/^\d{1,9}(\.\d{1,6})?$/)),
  z.transform((text: string) => new Decimal(text).toFixed()),
);

const citation = z.object({
  // On the sheet 评分规则 all that a source says stands in this one text.
  notice: z.string().check(z.trim(), z.minLength(1), z.maxLength(1_500)),
  clause: z.exactOptional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  address: z.exactOptional(z.string().check(z.regex(/^https?:\/\/\S{1,500}$/))),
  readOn: z.exactOptional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  status: z.enum(['published', 'observed', 'unconfirmed']),
});

const year = z.nullable(z.int().check(z.gte(1990), z.lte(2200)));

/** A threshold of an audit rule: what the sheet 评分规则 can say. */
const threshold = z.number().check(z.gte(0), z.lte(1_000_000_000));

/** The id of an audit rule, or the name of one of its options. */
const ruleWord = z.string().check(z.regex(/^[a-z][a-zA-Z0-9-]{0,63}$/));

const executionRate = z.object({
  weight: decimal,
  denominator: z.enum(['budget', 'initial']),
  method: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('proportional') }),
    z.object({
      kind: z.literal('steps'),
      steps: z.array(z.object({ atLeast: decimal, score: decimal })).check(...few),
    }),
  ]),
  zeroBudget: z.enum(['blank', 'zero', 'full', 'rescale']),
  explainBelow: z.nullable(decimal),
  citation,
});

const overTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('flag'), ratio: decimal }),
  z.object({ kind: z.literal('minus'), ratio: decimal, points: decimal }),
  z.object({ kind: z.literal('proportionalCut'), ratio: decimal }),
]);

const profileSchema = z.object({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  name,
  summary: z.string().check(z.maxLength(500)),
  validFrom: year,
  validTo: year,
  executionRate,
  tiers: z
    .array(
      z.object({
        name,
        weight: z.nullable(decimal),
        optional: z.boolean(),
        joinedBy: z.exactOptional(z.array(name).check(z.minLength(1))),
        citation,
      }),
    )
    .check(...few),
  freeTotal: z.nullable(decimal),
  tierFallbacks: z.array(
    z.object({ missing: name, goesTo: name, weight: z.exactOptional(decimal), citation }),
  ),
  forward: z.object({ method: z.enum(['proportional', 'zeroWhenMissed']), overTarget, citation }),
  equal: z.object({ method: z.enum(['asForward', 'exact', 'symmetric']), citation }),
  reverse: z.object({
    method: z.enum(['ratio', 'linearToTwice', 'zeroWhenMissed']),
    spentShareForCost: z.boolean(),
    citation,
  }),
  qualitative: z.object({
    method: z.enum(['bands', 'yesNo', 'satisfaction']),
    bands: z
      .array(z.object({ level: name, lower: decimal, upper: decimal, includesLower: z.boolean() }))
      .check(...few),
    satisfaction: z.exactOptional(z.array(z.object({ atLeast: decimal, share: decimal })).check(...few)),
    citation,
  }),
  total: z.object({
    maximum: decimal,
    capsByRate: z.array(z.object({ below: decimal, cap: decimal })).check(z.maxLength(20)),
    withoutCostShare: z.nullable(decimal),
    citation,
  }),
  grades: z.object({
    steps: z.array(z.object({ atLeast: decimal, grade: name })).check(...few),
    citation,
  }),
  notes: z.object({
    whenScoreBelowWeight: z.boolean(),
    whenTargetMissed: z.boolean(),
    whenOverTarget: z.boolean(),
    whenRateBelowExplain: z.boolean(),
    citation,
  }),
  rounding: z.object({ decimals: z.union([z.literal(0), z.literal(1), z.literal(2)]), citation }),
  options: z.exactOptional(z.record(ruleWord, z.record(ruleWord, threshold))),
});

/** The JSON Schema of a profile in a file of its own, for other programs and for editors. */
export function profileJsonSchema(): object {
  return { title: '评分规则方案', ...z.toJSONSchema(profileSchema, { io: 'input' }) };
}

/**
 * Unknown data (a file, a setting) → a profile. All problems at once, in Chinese, each with the path of the value;
 * unknown keys are ignored. A profile that parses is also consistent: see `profileFaults`.
 */
export function parseProfile(input: unknown): ParsedProfile {
  const parsed = parseProfileValues(input);
  if (!parsed.ok) return parsed;
  const problems = profileFaults(parsed.profile).map(({ text }) => text);
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

/** The same without asking whether the values agree with each other: for a reader that says where each of them stands. */
export function parseProfileValues(input: unknown): ParsedProfile {
  const parsed = profileSchema.safeParse(input);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => issueText(issue, input)) };
  }
  return { ok: true, profile: parsed.data };
}

function issueText(issue: z.core.$ZodIssue, input: unknown): string {
  const path = issue.path.reduce<string>(
    (text, part) =>
      typeof part === 'number'
        ? `${text}[${String(part)}]`
        : `${text}${text === '' ? '' : '.'}${String(part)}`,
    '',
  );
  const where = path === '' ? '评分规则' : path;
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(input, issue.path) === undefined
        ? `缺少 ${where}`
        : `${where} 应为${kindName(issue.expected)}`;
    case 'invalid_value':
      return `${where} 只能是 ${issue.values.map(String).join('、')}`;
    case 'invalid_union':
      return `${where} 不是可用的写法`;
    case 'invalid_format':
      return `${where} ${formatWords(path)}`;
    case 'too_small':
      return `${where} 不能为空或太小`;
    case 'too_big':
      return `${where} 太长或太大`;
    default:
      return `${where} 不可用`;
  }
}

/** What may be written in a text that has a form of its own, by the last name of its path. */
function formatWords(path: string): string {
  const words: Readonly<Record<string, string>> = {
    id: '只能用小写字母、数字和连字符',
    address: '应为 http:// 或 https:// 开头的网址',
    readOn: '应为日期，如 "2026-11-21"',
  };
  return words[path.slice(path.lastIndexOf('.') + 1)] ?? '应为不小于 0 的数字文本，如 "10"、"0.8"';
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (node, part) =>
      typeof node === 'object' && node !== null ? (node as Record<PropertyKey, unknown>)[part] : undefined,
    input,
  );
}

function kindName(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: '文本',
    number: '数字',
    int: '整数',
    boolean: 'true 或 false',
    object: '对象',
    array: '列表',
  };
  return names[expected] ?? expected;
}
