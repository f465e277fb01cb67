import { RULES } from '../../core/audit/engine/registry';
import { isWithin, type RuleOption, type RuleSettings } from '../../core/audit/engine/rule-options';
import { UsageError } from '../command';

/** The one name that is looked for, in the folder of each audited file and upwards. */
export const CONFIG_NAME = 'ziping.config.json';

/** What a configuration file says. */
export interface Config {
  /** "auto", the id of a preset, or the path of a profile's .json, seen from the file's folder; null when it does not say. */
  readonly profile: string | null;
  readonly off: readonly string[];
  readonly options: RuleSettings;
}

/**
 * Reads the text of a configuration file. Throws a UsageError in Chinese that names the file, the line and what is possible:
 * an entry that is not understood is never passed over.
 */
export function parseConfig(text: string, name: string): Config {
  const wrong = (problem: string, ...path: readonly string[]): never => {
    throw new UsageError(`${name} 第 ${String(lineOf(text, path))} 行：${problem}`);
  };
  const data = parsed(text, name);
  if (!isObject(data)) return wrong('应是一个 JSON 对象：{ "rules": { … } }。');
  for (const key of Object.keys(data)) {
    if (!KEYS.includes(key)) wrong(`没有“${key}”这一项，可以写：${KEYS.join('、')}。`, key);
  }
  const { profile = null, rules = {} } = data;
  if (profile !== null && typeof profile !== 'string')
    return wrong('profile 应是方案的编号，或方案 .json 的路径。', 'profile');
  if (!isObject(rules)) return wrong('rules 应是 { "规则编号": "off" 或 { "界限": 数字 } }。', 'rules');
  return { profile, ...settingsOf(rules, wrong) };
}

/** The JSON Schema of the file, for editors. */
export function configJsonSchema(): object {
  const rules = RULES.map(({ meta }) => {
    const options = Object.entries(meta.options ?? {}).map(([name, { zh, default: usual, least, most }]) => [
      name,
      { type: 'number', description: zh, default: usual, minimum: least, maximum: most },
    ]);
    const settings = {
      type: 'object',
      properties: Object.fromEntries(options) as object,
      additionalProperties: false,
    };
    const anyOf = [{ enum: ['off', 'on'] }, ...(options.length === 0 ? [] : [settings])];
    return [meta.id, { description: meta.zh.title, anyOf }];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: CONFIG_NAME,
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      profile: { type: 'string', description: '评分规则方案：auto、预设的编号，或方案 .json 的路径' },
      rules: { type: 'object', additionalProperties: false, properties: Object.fromEntries(rules) as object },
    },
  };
}

const KEYS = ['$schema', 'profile', 'rules'];

type Refusal = (problem: string, ...path: readonly string[]) => never;

function settingsOf(
  rules: Readonly<Record<string, unknown>>,
  wrong: Refusal,
): Pick<Config, 'off' | 'options'> {
  const off: string[] = [];
  const options: Record<string, Record<string, number>> = {};
  for (const [id, setting] of Object.entries(rules)) {
    const known = RULES.find(({ meta }) => meta.id === id)?.meta;
    if (known === undefined) return wrong(`没有规则“${id}”，规则编号见 docs/rules。`, 'rules', id);
    if (setting === 'off') off.push(id);
    else if (isObject(setting)) options[id] = valuesOf(setting, known.options ?? {}, id, wrong);
    else if (setting !== 'on') wrong(`规则“${id}”写 "off"、"on" 或 { "界限": 数字 }。`, 'rules', id);
  }
  return { off, options };
}

function valuesOf(
  settings: Readonly<Record<string, unknown>>,
  options: Readonly<Record<string, RuleOption>>,
  id: string,
  wrong: Refusal,
): Record<string, number> {
  const values: Record<string, number> = {};
  for (const [name, value] of Object.entries(settings)) {
    const option = options[name];
    if (option === undefined) {
      const names = Object.keys(options);
      const hint = names.length === 0 ? '它没有可以设置的界限' : `可以设置：${names.join('、')}`;
      return wrong(`规则“${id}”没有“${name}”，${hint}。`, 'rules', id, name);
    }
    if (typeof value !== 'number' || !isWithin(option, value))
      return wrong(
        `${id}.${name} 应是 ${String(option.least)}～${String(option.most)} 之间的数字（${option.zh}）。`,
        'rules',
        id,
        name,
      );
    values[name] = value;
  }
  return values;
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    const at = error instanceof Error ? /position (\d+)/u.exec(error.message)?.[1] : undefined;
    const line = at === undefined ? '' : ` 第 ${String(lineAt(text, Number(at)))} 行`;
    throw new UsageError(`${name}${line}：不是合法的 JSON。`);
  }
}

/** The line on which the entry stands that a path of names leads to, from 1. */
function lineOf(text: string, path: readonly string[]): number {
  let at = 0;
  for (const name of path) {
    const found = text.indexOf(JSON.stringify(name), at);
    if (found >= 0) at = found;
  }
  return lineAt(text, at);
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
