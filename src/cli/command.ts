import type { Terminal } from './terminal';

/** 0 clean; 1 findings at or above --fail-on; 2 usage or input error. */
export type ExitCode = 0 | 1 | 2;

/** An option of a command, as its help shows it and the parser takes it. */
export interface OptionSpec {
  /** Without dashes: "profile". */
  readonly name: string;
  /** One letter: "o". */
  readonly short?: string;
  /** What stands for the value in the help: "方案"; left out for a switch. */
  readonly value?: string;
  /** The only values allowed. */
  readonly choices?: readonly string[];
  readonly help: string;
}

/** What the user typed, checked against the command's options. */
export interface Arguments {
  readonly files: readonly string[];
  /** Switches that are on. */
  readonly switches: ReadonlySet<string>;
  /** Values by option name. */
  readonly values: ReadonlyMap<string, string>;
}

/** One command of `ziping`: one file in src/cli/commands and one line in the registry. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows the name: "<表.json>… -o <输出.xlsx>". */
  readonly usage: string;
  /** What it does, in a few lines. */
  readonly description: string;
  readonly options: readonly OptionSpec[];
  /** Complete command lines with what they do. */
  readonly examples: readonly (readonly [string, string])[];
  run(input: Arguments, terminal: Terminal): Promise<ExitCode>;
}

/** A command line or a file that cannot be used; the message is Chinese and says what to do. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
