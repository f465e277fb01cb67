// npm run docs: writes every page of docs that is generated. The tests that check those pages also know how to write them.
import { join } from 'node:path';
import { installPackages, requireNode, ROOT, run } from './prepare.mjs';

requireNode();
await installPackages();
const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const { code, output } = await run(
  process.execPath,
  [
    jest,
    '--selectProjects',
    'unit',
    '--',
    'test/architecture/docs',
    'test/core/table/table-schema',
    'test/core/audit/rules',
    'test/core/audit/registry',
  ],
  { quiet: true, env: { ...process.env, UPDATE_DOCS: '1', UPDATE_RULE_DOCS: '1' } },
);
if (code !== 0) process.stderr.write(output);
process.stdout.write(code === 0 ? '已更新 docs 中生成的页面。\n' : '有页面没有更新，见上。\n');
process.exit(code);
