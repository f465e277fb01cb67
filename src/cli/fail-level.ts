import type { Severity } from '../core/audit/engine/finding';
import type { Arguments, OptionSpec } from './command';

/** Levels of --fail-on with the severities that count. */
const FAIL_LEVELS: Readonly<Record<string, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
  never: [],
};

/** The option that commands share. */
export const FAIL_ON_OPTION: OptionSpec = {
  name: 'fail-on',
  value: '级别',
  choices: Object.keys(FAIL_LEVELS),
  help: '有这一级或更重的问题时退出码为 1，默认 error',
};

/** Whether findings of these severities make the command end with 1. */
export function failsOn(severities: Iterable<Severity>, input: Arguments): boolean {
  const counted = FAIL_LEVELS[input.values.get('fail-on') ?? 'error'] ?? [];
  for (const severity of severities) if (counted.includes(severity)) return true;
  return false;
}
