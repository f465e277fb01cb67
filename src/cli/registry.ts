import type { Command } from './command';
import { checkCommand } from './commands/check';
import { newCommand } from './commands/new';
import { profilesCommand } from './commands/profiles';
import { readCommand } from './commands/read';
import { scoreCommand } from './commands/score';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  newCommand,
  scoreCommand,
  checkCommand,
  readCommand,
  profilesCommand,
];
