import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../support/source-files';

const HOUR = 3_600_000;

describe('spoiled files', () => {
  it(
    'go through the commands by the hundred without a fault',
    () => {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [join(ROOT, 'scripts', 'fuzz.mjs'), '--seed', '6', '--mutants', '430'],
        { encoding: 'utf8', timeout: HOUR },
      );
      expect(`${stdout}${stderr}`).toContain('430 个变体');
      expect(stdout).toContain('，0 种故障，');
    },
    HOUR,
  );
});
