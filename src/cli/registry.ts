import type { Command } from './command';
import { batchCommand } from './commands/batch';
import { auditCommand } from './commands/audit';
import { checkCommand } from './commands/check';
import { fixCommand } from './commands/fix';
import { newCommand } from './commands/new';
import { profilesCommand } from './commands/profiles';
import { readCommand } from './commands/read';
import { rolloverCommand } from './commands/rollover';
import { scoreCommand } from './commands/score';
import { summaryCommand } from './commands/summary';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  newCommand,
  scoreCommand,
  checkCommand,
  auditCommand,
  fixCommand,
  readCommand,
  rolloverCommand,
  batchCommand,
  summaryCommand,
  profilesCommand,
];
