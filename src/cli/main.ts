import { VERSION } from '../report/version';
import { UsageError, type Command, type ExitCode } from './command';
import { commandHelp, generalHelp } from './help';
import { typedPaths } from './expand-paths';
import { parseArguments } from './parse-arguments';
import { COMMANDS } from './registry';
import { oneLine, printable } from '../core/workbook/shown-text';
import type { Disk } from './disk/disk';
import { FileError } from './disk/file-error';
import { nodeDisk } from './disk/node-disk';
import { complain, processTerminal, type Terminal } from './terminal';

/**
 * Runs one command line (without "node" and the script's name) and resolves with the exit code. Results go to
 * `terminal.out`, everything else to `terminal.error`; nothing here ends the process.
 */
export async function main(
  args: readonly string[],
  given: Omit<Terminal, 'disk'> & { readonly disk?: Disk } = processTerminal,
): Promise<ExitCode> {
  const terminal = harmless(given);
  const [name, ...rest] = args;
  if (name === undefined) {
    terminal.error(generalHelp(COMMANDS, VERSION));
    return 2;
  }
  if (name === '--version' || name === '-V') {
    terminal.out(VERSION);
    return 0;
  }
  const asksHelp = name === '--help' || name === '-h' || name === 'help';
  const wanted = name === 'help' ? rest[0] : name;
  if (asksHelp && (name !== 'help' || wanted === undefined)) {
    terminal.out(generalHelp(COMMANDS, VERSION));
    return 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === wanted);
  if (command === undefined) {
    const names = COMMANDS.map((candidate) => candidate.name).join('、');
    terminal.error(`错误：没有命令“${oneLine(wanted ?? '')}”。可用的命令：${names}。说明：ziping --help`);
    return 2;
  }
  if (asksHelp || asksItsHelp(rest)) {
    terminal.out(commandHelp(command));
    return 0;
  }
  return run(command, rest, terminal);
}

/** Whether the words behind a command ask for its help; behind "--" stand files alone. */
function asksItsHelp(rest: readonly string[]): boolean {
  const end = rest.indexOf('--');
  const own = rest.slice(0, end < 0 ? rest.length : end);
  return own.includes('--help') || own.includes('-h');
}

async function run(command: Command, rest: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const input = parseArguments(command, rest);
    const files = await typedPaths(input.files, terminal.disk);
    return await command.run({ ...input, files }, terminal);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof FileError)) throw error;
    complain(terminal, error.message);
    if (error instanceof UsageError) terminal.error(`用法：ziping ${command.name} ${command.usage}`);
    return 2;
  }
}

/** Nothing that a cell or a file name holds acts on the terminal. */
function harmless(terminal: Omit<Terminal, 'disk'> & { readonly disk?: Disk }): Terminal {
  return {
    out: (text) => terminal.out(printable(text)),
    error: (text) => terminal.error(printable(text)),
    progress: (text, last) => terminal.progress?.(text, last),
    makes: (what, tables) => terminal.makes?.(what, tables),
    disk: terminal.disk ?? nodeDisk,
  };
}
