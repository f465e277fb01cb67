import type { AuditSettings } from '../app/audit/audit-file';
import { RULES } from '../core/audit/engine/registry';
import { isWithin } from '../core/audit/engine/rule-options';
import type { Rule } from '../core/audit/engine/rule';
import { UsageError } from './command';

/**
 * Reads what `--rule` says: "over-target=off,all-on-target.fewest=8". Throws a UsageError that names the part at fault and
 * what is possible instead.
 */
export function ruleSettings(text: string): Required<Pick<AuditSettings, 'off' | 'options'>> {
  const off: string[] = [];
  const options: Record<string, Record<string, number>> = {};
  for (const part of text.split(',').filter((one) => one !== '')) {
    const [name = '', value = ''] = part.split('=');
    const [id = '', option] = name.split('.');
    const rule = RULES.find(({ meta }) => meta.id === id);
    if (rule === undefined) throw new UsageError(`没有规则“${id}”。规则编号见 docs/rules。`);
    if (option === undefined) {
      if (value !== 'off')
        throw new UsageError(`--rule ${part}：写成“规则编号=off”，或“规则编号.名称=数字”。`);
      off.push(id);
    } else options[id] = { ...options[id], [option]: valueOf(rule, option, value) };
  }
  return { off, options };
}

function valueOf({ meta }: Rule, name: string, text: string): number {
  const option = meta.options?.[name];
  if (option === undefined) {
    const known = Object.keys(meta.options ?? {});
    const hint = known.length === 0 ? '它没有可以设置的界限。' : `可以设置：${known.join('、')}。`;
    throw new UsageError(`规则“${meta.id}”没有“${name}”。${hint}`);
  }
  const value = /^\d+(\.\d+)?$/u.test(text) ? Number(text) : NaN;
  if (!isWithin(option, value)) {
    throw new UsageError(
      `${meta.id}.${name} 不能是“${text}”，应是 ${String(option.least)}～${String(option.most)} 之间的数字（${option.zh}）。`,
    );
  }
  return value;
}
