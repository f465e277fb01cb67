import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../support/source-files';

const HOUR = 3_600_000;

describe('spoiled files', () => {
  it(
    'go through the commands by the thousand without a fault',
    () => {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [join(ROOT, 'scripts', 'fuzz.mjs'), '--seed', '1', '--mutants', '2000'],
        { encoding: 'utf8', timeout: HOUR },
      );
      expect(`${stdout}${stderr}`).toContain('2000 个变体');
      expect(stdout).toContain('，0 种故障，');
    },
    HOUR,
  );
});
