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

// A reader that closes early (ziping … | head) is no fault.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const { main } = createRequire(import.meta.url)('../dist/cli/main.js');
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(
    `程序内部出错，这是本软件的问题，文件没有被改动。请把下面的内容发给开发者：\n${error.stack}\n`,
  );
  process.exitCode = 2;
}
