import * as z from 'zod/mini';
import { parseProfile } from '../profile/profile-schema';
import type { RuleProfile } from '../profile/rule-profile';
import { layoutById } from '../table/layouts';
import type { TableTemplate } from './table-template';

/** What the file says of itself, so that another JSON is not taken for one. */
export const TEMPLATE_FILE_FORMAT = 'ziping-templates';
export const TEMPLATE_FILE_VERSION = 1;

/** More than any unit has; a file beyond it is no template file. */
const MOST_TEMPLATES = 500;
const MOST_INDICATORS = 300;

export type ParsedTemplates =
  | { readonly ok: true; readonly templates: readonly TableTemplate[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const text = z.string().check(z.maxLength(32767));
const short = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

const indicator = z.object({
  l1: text,
  l2: text,
  l3: text,
  nature: text,
  direction: text,
  target: text,
  unit: text,
  weight: z.string().check(z.regex(/^(\d{1,3}(\.\d{1,4})?)?$/)),
});

const template = z.object({
  id: short,
  name: short,
  description: text,
  layout: z.string().check(z.refine((id) => layoutById(id) !== null)),
  goal: text,
  profile: z.unknown(),
  indicators: z.array(indicator).check(z.minLength(1), z.maxLength(MOST_INDICATORS)),
});

const file = z.object({
  format: z.literal(TEMPLATE_FILE_FORMAT),
  version: z.literal(TEMPLATE_FILE_VERSION),
  templates: z.array(template).check(z.maxLength(MOST_TEMPLATES)),
});

/** The data of a template file, to be passed to a colleague. */
export function toTemplateFile(templates: readonly TableTemplate[]): unknown {
  return { format: TEMPLATE_FILE_FORMAT, version: TEMPLATE_FILE_VERSION, templates };
}

/** Reads the data of a template file; all problems at once, in Chinese, with the place of each. */
export function parseTemplateFile(input: unknown): ParsedTemplates {
  const parsed = file.safeParse(input);
  if (!parsed.success) {
    const wrongFile = parsed.error.issues.some(({ path }) => path[0] === 'format' || path.length === 0);
    if (wrongFile) return { ok: false, problems: ['这不是模板文件。'] };
    if (parsed.error.issues.some(({ path }) => path[0] === 'version')) {
      return { ok: false, problems: ['模板文件的版本较新，请更新绩效自评助手后再导入。'] };
    }
    return { ok: false, problems: parsed.error.issues.map(({ path }) => `${placeOf(path)}内容不对或缺失。`) };
  }
  const problems: string[] = [];
  const templates = parsed.data.templates.map((entry): TableTemplate => {
    const profile = readProfile(entry.profile);
    if (!profile.ok) problems.push(`模板“${entry.name}”的评分规则不对：${profile.problems.join('；')}`);
    return { ...entry, profile: profile.ok ? profile.profile : null };
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, templates };
}

type ReadProfile =
  | { readonly ok: true; readonly profile: string | RuleProfile | null }
  | { readonly ok: false; readonly problems: readonly string[] };

/** An id of a preset is kept as it is: whether this version knows it, the user is told when the template is used. */
function readProfile(input: unknown): ReadProfile {
  if (input === null || input === undefined) return { ok: true, profile: null };
  if (typeof input === 'string') return { ok: true, profile: input };
  return parseProfile(input);
}

/** ["templates", 2, "indicators", 0, "weight"] → "第 3 个模板第 1 行指标的 weight"; what is wrong may be the row itself. */
function placeOf(path: readonly PropertyKey[]): string {
  const [, at, field, row, column] = path;
  if (typeof at !== 'number') return '模板文件';
  const place = `第 ${String(at + 1)} 个模板`;
  if (field === undefined) return place;
  if (typeof row !== 'number') return `${place}的 ${String(field)} `;
  const line = `${place}第 ${String(row + 1)} 行指标`;
  return column === undefined ? line : `${line}的 ${String(column)} `;
}
