import { spawn } from 'node:child_process';

/**
 * Sees to it that a process of ours ends when this one is killed: busy with a hostile file, it would not hear that nobody
 * waits for it. A shell waits for the end of a pipe that only this process holds; that costs some milliseconds where a thread
 * costs thirty. Call what is returned once the process has ended. On Windows Node has the system do this.
 */
export function endsWithUs(pid: number | undefined): () => void {
  if (process.platform === 'win32' || pid === undefined) return () => undefined;
  const script = 'read -r _ || kill -9 "$0"';
  const shell = spawn('/bin/sh', ['-c', script, String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // What the terminal sends to the command is not for it.
    detached: true,
  });
  // Without a shell the process ends at its next pause.
  shell.on('error', () => undefined);
  shell.stdin.on('error', () => undefined);
  shell.unref();
  return () => {
    shell.stdin.end('\n');
  };
}
