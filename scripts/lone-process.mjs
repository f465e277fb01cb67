// Lets one process at a time do a piece of work in this folder: installing and building spoil each other's files.
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';

const BEAT_MS = 2_000;
/** A lock of another machine that nobody has touched for so long, as seen by a waiting process, is nobody's. */
const STILL_MS = 30_000;
/** How many times as long where a process of that number runs here, and may be what its holder had started. */
const PATIENCE = 10;
const TOLD_AGAIN_MS = 15_000;
const LOOK_MS = 200;

/**
 * Runs `work` while `lock` (a file) is ours, and resolves with its result. The lock names our process and those that
 * `work` reports through its argument, with when each started: a lock of processes that are dead, by SIGKILL or Ctrl+C,
 * is taken at once. One of another machine over a share is taken once its holder has not touched it for `stillMs`; where a
 * system tells no start of a process, and its number may have gone to another, after ten times as long. `say` is told in Chinese that we wait, at once and again every 15 seconds.
 */
export async function alone(lock, what, work, { say = toStderr, stillMs = STILL_MS } = {}) {
  mkdirSync(dirname(lock), { recursive: true });
  const own = { token: randomUUID(), what, host: hostname(), processes: [identity(process.pid)] };
  await take(lock, own, say, stillMs);
  const beat = setInterval(() => touch(lock), BEAT_MS);
  beat.unref();
  const unlock = () => {
    clearInterval(beat);
    if (read(lock)?.token === own.token) rmSync(lock, { force: true });
  };
  process.once('exit', unlock);
  const also = (pid) => {
    own.processes.push(identity(pid));
    writeFileSync(lock, JSON.stringify(own));
  };
  try {
    return await work(also);
  } finally {
    unlock();
    process.off('exit', unlock);
  }
}

function toStderr(message) {
  process.stderr.write(`${message}\n`);
}

async function take(lock, own, say, stillMs) {
  let seen = { mark: '', since: performance.now() };
  const begun = performance.now();
  let toldAt = null;
  for (;;) {
    if (create(lock, own)) return;
    const now = performance.now();
    const mark = markOf(lock);
    if (mark !== seen.mark) seen = { mark, since: now };
    const holder = read(lock);
    if (isGone(holder, now - seen.since, stillMs)) {
      remove(lock, holder);
      continue;
    }
    if (holder !== null && (toldAt === null || now - toldAt >= TOLD_AGAIN_MS)) {
      say(waiting(holder, toldAt === null ? null : now - begun));
      toldAt = now;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

function waiting({ what, host, processes }, waited) {
  const where = host === hostname() ? '' : `电脑 ${host} 上的`;
  const who = `${where}另一个进程（进程号 ${processes.map(({ pid }) => String(pid)).join('、')}）正在${what}`;
  const long = waited === null ? '' : `已等 ${String(Math.round(waited / 1000))} 秒。`;
  return `${who}，等它结束后继续。${long}不想等请按 Ctrl+C；它若已停住，请结束那个进程。`;
}

function create(lock, own) {
  try {
    writeFileSync(lock, JSON.stringify(own), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    // Windows, while the last holder's file is being deleted.
    if (process.platform === 'win32' && (error.code === 'EPERM' || error.code === 'EBUSY')) return false;
    throw error;
  }
}

/** Who holds the lock; null where there is none, or one that is just being written. */
function read(lock) {
  try {
    const holder = JSON.parse(readFileSync(lock, 'utf8'));
    return typeof holder?.token === 'string' && Array.isArray(holder.processes) ? holder : null;
  } catch {
    return null;
  }
}

/** What changes at each beat of the holder, by the clock of whoever keeps the file. */
function markOf(lock) {
  try {
    return String(statSync(lock).mtimeMs);
  } catch {
    return '';
  }
}

function touch(lock) {
  try {
    utimesSync(lock, new Date(), new Date());
  } catch {
    // Taken away by hand: the work goes on, and the next process does not wait for it.
  }
}

function isGone(holder, stillFor, stillMs) {
  if (holder === null || holder.host !== hostname()) return stillFor > stillMs;
  const known = holder.processes.map(stateOf);
  if (known.includes('runs')) return false;
  return known.includes('unknown') ? stillFor > stillMs * PATIENCE : true;
}

/** Whether a process of this machine still runs: "unknown" where its number may have gone to another since. */
function stateOf({ pid, started }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return 'ended';
  }
  const now = startOf(pid);
  if (started === null || now === null) return 'unknown';
  return started === now ? 'runs' : 'ended';
}

function identity(pid) {
  return { pid, started: startOf(pid) };
}

/** When a process started, as a mark that no other process of this machine ever has; null where the system does not tell. */
function startOf(pid) {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const fields =
      readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
        .split(') ')
        .at(-1)
        ?.split(' ') ?? [];
    // A zombie has ended; only its parent has not looked yet.
    if (fields[0] === 'Z') return 'ended';
    return `${boot}:${fields[19] ?? ''}`;
  } catch {
    return null;
  }
}

/** Removes the lock of a holder that is gone, unless another process that waits has taken it meanwhile. */
function remove(lock, holder) {
  const taking = `${lock}.taking`;
  try {
    mkdirSync(taking);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    // Left by one that was killed in the very moment of taking.
    if (Date.now() - (Number(markOf(taking)) || Date.now()) > STILL_MS)
      rmSync(taking, { recursive: true, force: true });
    return;
  }
  try {
    if (read(lock)?.token === holder?.token) rmSync(lock, { force: true });
  } finally {
    rmdirSync(taking);
  }
}
