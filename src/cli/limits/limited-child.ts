import { shownPath } from '../disk/file-name';
import { nodeDisk } from '../disk/node-disk';
import { main } from '../main';
import { removeUnfinished } from '../output-file/temporary-file';
import { SECONDS_A_FILE, secondsToMake, type WorkMessage } from './limited-work';

/** The process that does the work of one command: what it would print goes to the one that started it. */
function tell(message: WorkMessage): void {
  process.send?.(message, () => undefined);
}

/** Throws away what is being written and ends: nobody waits for the result any more. */
function giveUp(): void {
  void removeUnfinished(nodeDisk).then(() => process.exit(2));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, giveUp);
process.on('disconnect', giveUp);

main(process.argv.slice(2), {
  out: (out) => {
    tell({ out });
  },
  error: (error) => {
    tell({ error });
  },
  makes: (what, tables) => {
    tell({ begins: what, seconds: secondsToMake(tables) });
  },
  disk: {
    ...nodeDisk,
    read(path, most) {
      tell({ begins: shownPath(path), seconds: SECONDS_A_FILE });
      return nodeDisk.read(path, most);
    },
  },
}).then(
  (code) => {
    end({ code });
  },
  (error: unknown) => {
    end({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  },
);

/** The last word; what was told before is out by then. */
function end(message: WorkMessage): void {
  process.off('disconnect', giveUp);
  process.send?.(message, () => {
    process.disconnect();
  });
}
