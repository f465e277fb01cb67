import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError, type Arguments, type Command, type OptionSpec } from './command';

/**
 * Reads what follows the command's name: "--name value", "--name=value", "-o value", switches, files, and "--" before
 * files that begin with a dash. Throws a UsageError that names the option at fault.
 */
export function parseArguments(command: Command, args: readonly string[]): Arguments {
  const files: string[] = [];
  const switches = new Set<string>();
  const values = new Map<string, string>();
  for (const token of tokensOf(command, args)) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { rawName: typed, value, inlineValue } = token;
    const option = findOption(command, typed);
    if (option.value === undefined) {
      if (inlineValue === true) throw new UsageError(`${typed} 是开关，后面不带值。`);
      switches.add(option.name);
      continue;
    }
    if (values.has(option.name)) throw new UsageError(`${typed} 写了两次，只能写一次。`);
    values.set(option.name, checkedValue(option, typed, value));
  }
  return { files, switches, values };
}

type KnownOption = NonNullable<ParseArgsConfig['options']>[string];

/** The words of a command line in their order. Nothing is refused here: what is wrong is told in Chinese by those who know. */
function tokensOf({ options }: Command, args: readonly string[]) {
  const known = options.map(({ name, short, value }): [string, KnownOption] => [
    name,
    { type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) },
  ]);
  return parseArgs({
    args: [...args],
    options: Object.fromEntries(known),
    allowPositionals: true,
    strict: false,
    tokens: true,
  }).tokens;
}

function findOption(command: Command, typed: string): OptionSpec {
  const option = command.options.find(
    ({ name, short }) => typed === `--${name}` || typed === `-${short ?? ''}`,
  );
  if (option !== undefined && typed !== '-') return option;
  const known = command.options.map(({ name }) => `--${name}`);
  const near = known.filter((name) => name.startsWith(typed) || typed.startsWith(name));
  const hint = near.length > 0 ? `是不是 ${near.join(' 或 ')}？` : `可用的选项：${known.join('、')}。`;
  throw new UsageError(`${command.name} 没有选项 ${typed}。${hint}`);
}

function checkedValue(option: OptionSpec, typed: string, value: string | undefined): string {
  if (value === undefined || value === '' || (value.startsWith('--') && value.length > 2)) {
    throw new UsageError(`${typed} 后面要写${option.value ?? '值'}。`);
  }
  if (option.choices !== undefined && !option.choices.includes(value)) {
    throw new UsageError(`${typed} 不能是“${value}”，可以是：${option.choices.join('、')}。`);
  }
  return value;
}
