#!/usr/bin/env node
// The command `ziping`. Right after a clone it first installs and builds what it needs; notes about that go to stderr.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, installPackages, requireNode, ROOT } from '../scripts/prepare.mjs';

requireNode();
// A packed copy has no sources and is used as it is.
if (existsSync(join(ROOT, 'src', 'cli', 'main.ts'))) {
  await installPackages();
  await build('cli');
}

// A reader that closes early (ziping … | head) is no fault; a result that is lost must not look like one with findings (1).
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(
    `错误：结果没有输出完，${error.code === 'ENOSPC' ? '磁盘已满' : `系统拒绝（${error.code}）`}。\n`,
  );
  process.exit(2);
});
process.stderr.on('error', () => process.exit(2));

const load = createRequire(import.meta.url);
const args = process.argv.slice(2);
const { isLimited, runLimited } = load('../dist/cli/run-limited.js');
try {
  // Files of other people are looked into by a process whose memory and computing time are bounded; this one only prints.
  process.exitCode = isLimited(args)
    ? await runLimited(args, load.resolve('./limited-child.cjs'), {
        out: (text) => process.stdout.write(`${text}\n`),
        error: (text) => process.stderr.write(`${text}\n`),
      })
    : await load('../dist/cli/main.js').main(args);
} catch (error) {
  process.stderr.write(
    '程序内部出错，这是本软件的问题，文件没有被改动。请告诉开发者用的是哪个命令和文件；\n' +
      '设环境变量 ZIPING_DEBUG=1 再运行一次，会显示开发者要的细节。\n',
  );
  if (process.env.ZIPING_DEBUG === '1') process.stderr.write(`${error.stack}\n`);
  process.exitCode = 2;
}
