import { Worker } from 'node:worker_threads';

/**
 * Ends this process when one piece of work computes too long. The watching runs in a thread: work that blocks is exactly what
 * it waits for. Processor time is counted, not the clock, so that a busy machine makes no faults. Where the work was is
 * written to `report` first.
 */
export class Watchdog {
  private readonly since = new Float64Array(new SharedArrayBuffer(8));

  constructor(report: string, limit: number) {
    const thread = new Worker(WATCH, { eval: true, workerData: { since: this.since, report, limit } });
    thread.unref();
  }

  begin(): void {
    const { user, system } = process.cpuUsage();
    this.since[0] = user + system;
  }

  end(): void {
    this.since[0] = 0;
  }
}

/** The thread's own program: a text, so that it needs no file of its own beside the bundle. */
const WATCH = `
const { workerData: { since, report, limit } } = require('node:worker_threads');
const { Session } = require('node:inspector');
const { writeFileSync } = require('node:fs');
let over = false;
const kill = (frames) => {
  writeFileSync(report, JSON.stringify({ frames }));
  process.kill(process.pid, 'SIGKILL');
};
setInterval(() => {
  const { user, system } = process.cpuUsage();
  if (over || since[0] === 0 || (user + system - since[0]) / 1000 < limit) return;
  over = true;
  setTimeout(() => kill([]), 5000);
  const session = new Session();
  session.connectToMainThread();
  session.on('Debugger.paused', ({ params }) => {
    kill(params.callFrames.slice(0, 12).map(({ functionName }) => functionName || '(anonymous)'));
  });
  session.post('Debugger.enable');
  session.post('Debugger.pause');
}, 200);
`;
