import { readFileSync } from 'node:fs';
import {
  datedChangelog,
  isLater,
  notesOf,
  withManifestVersion,
  withVersion,
} from '../../../scripts/release/versions.mjs';

const CHANGELOG = '# 更新记录\n\n## 未发布\n\n- 新的一条。\n\n## 0.1.0\n\n第一版。\n';

describe('a new version', () => {
  it.each([
    ['0.1.1', '0.1.0', true],
    ['0.10.0', '0.9.9', true],
    ['1.0.0', '0.99.99', true],
    ['0.1.0', '0.1.0', false],
    ['0.1.9', '0.2.0', false],
  ])('%s after %s: %s', (version, than, later) => {
    expect(isLater(version, than)).toBe(later);
  });

  it('is refused when it is not three numbers', () => {
    expect(() => isLater('0.2', '0.1.0')).toThrow('“0.2”不是版本号');
  });

  it('takes what stands under 未发布 and leaves that heading empty for what comes', () => {
    const dated = datedChangelog(CHANGELOG, '0.2.0', '2026-12-01');
    expect(notesOf(dated, '0.2.0')).toBe('- 新的一条。');
    expect(notesOf(dated, '未发布')).toBe('');
    expect(notesOf(dated, '0.1.0')).toBe('第一版。');
    expect(notesOf(dated, '0.1')).toBe('');
  });

  it('is made of a file with the line ends of Windows too', () => {
    const dated = datedChangelog(CHANGELOG.replaceAll('\n', '\r\n'), '0.2.0', '2026-12-01');
    expect(notesOf(dated, '0.2.0')).toBe('- 新的一条。');
    expect(dated.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('is not made of nothing', () => {
    const dated = datedChangelog(CHANGELOG, '0.2.0', '2026-12-01');
    expect(() => datedChangelog(dated, '0.3.0', '2027-01-01')).toThrow('“未发布”下面没有内容');
  });

  it('is written into the own entry of package.json and its lock file, and into the manifest', () => {
    const text = (name: string): string => readFileSync(name, 'utf8');
    const { version } = JSON.parse(text('package.json')) as { version: string };
    const pack = withVersion(text('package.json'), version, '9.8.7');
    expect(JSON.parse(pack)).toEqual({ ...(JSON.parse(text('package.json')) as object), version: '9.8.7' });
    const lock = JSON.parse(withVersion(text('package-lock.json'), version, '9.8.7')) as {
      version: string;
      packages: Record<string, { version: string }>;
    };
    const before = JSON.parse(text('package-lock.json')) as typeof lock;
    expect([lock.version, lock.packages['']?.version]).toEqual(['9.8.7', '9.8.7']);
    expect({ ...lock.packages, '': null }).toEqual({ ...before.packages, '': null });
    expect(withManifestVersion(text('manifest.xml'), '9.8.7')).toContain('<Version>9.8.7.0</Version>');
  });
});
