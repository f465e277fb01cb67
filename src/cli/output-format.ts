import { printableJson } from '../core/workbook/shown-text';
import type { Arguments, OptionSpec } from './command';

/** The option that commands share. */
export const FORMAT_OPTION: OptionSpec = {
  name: 'format',
  value: '格式',
  choices: ['text', 'json'],
  help: '输出格式，默认 text；json 的格式见 docs/schema',
};

/** Whether --format json was given. */
export function isJsonWanted(input: Arguments): boolean {
  return input.values.get('format') === 'json';
}

/** A result as JSON: the same whatever prints it. */
export function jsonText(result: unknown): string {
  return printableJson(JSON.stringify(result, null, 2));
}
