// Writes docs/rules from the rules themselves: each page is made by the rule's own test, out of its meta and its cases.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--selectProjects',
    'unit',
    '--',
    'test/core/audit/rules',
    'test/core/audit/registry',
    'test/core/audit/seeded-faults',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, UPDATE_RULE_DOCS: '1' } },
);
process.exit(status ?? 1);
