import { UsageError, type Arguments, type Command, type OptionSpec } from './command';

/**
 * Reads what follows the command's name: "--name value", "--name=value", "-o value", switches, files, and "--" before
 * files that begin with a dash. Throws a UsageError that names the option at fault.
 */
export function parseArguments(command: Command, args: readonly string[]): Arguments {
  const files: string[] = [];
  const switches = new Set<string>();
  const values = new Map<string, string>();
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (word === '--') {
      files.push(...args.slice(at + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      files.push(word);
      continue;
    }
    const split = word.startsWith('--') ? word.indexOf('=') : -1;
    const typed = split < 0 ? word : word.slice(0, split);
    const option = findOption(command, typed);
    if (option.value === undefined) {
      if (split >= 0) throw new UsageError(`${typed} 是开关，后面不带值。`);
      switches.add(option.name);
      continue;
    }
    if (values.has(option.name)) throw new UsageError(`${typed} 写了两次，只能写一次。`);
    const value = split < 0 ? args[(at += 1)] : word.slice(split + 1);
    values.set(option.name, checkedValue(option, typed, value));
  }
  return { files, switches, values };
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
