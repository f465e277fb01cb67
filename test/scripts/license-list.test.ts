import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { ROOT, textOf } from '../support/source-files';

/** The first run may have to build everything. */
const TIMEOUT_MS = 300_000;

interface Entry {
  readonly license: string;
  readonly text: string;
}

/** The list by "name version". */
function listed(file: string): Map<string, Entry> {
  const parts = readFileSync(file, 'utf8').split(/^={80}\n([^\n]+ [^\n]+)\n([^\n]*)\n={80}\n/m);
  const entries = new Map<string, Entry>();
  for (let at = 1; at < parts.length; at += 3) {
    entries.set(parts[at] ?? '', { license: parts[at + 1] ?? '', text: (parts[at + 2] ?? '').trim() });
  }
  return entries;
}

function versionOf(name: string): string {
  return (JSON.parse(textOf(`node_modules/${name}/package.json`)) as { version: string }).version;
}

function prepared(expression: string): void {
  const code = `import { build } from './scripts/prepare.mjs'; await ${expression};`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

describe('what is shipped', () => {
  beforeAll(() => {
    prepared('build()');
  }, TIMEOUT_MS);

  it('names the licence of every package in the command line, with its text', () => {
    const folder = join(ROOT, 'dist', 'cli');
    const list = listed(join(folder, 'licenses.txt'));
    // The command line is not minified: webpack names each module by its file.
    const code = readdirSync(folder)
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
    const packed = new Set(
      code.flatMap((text) =>
        [...text.matchAll(/\.\/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)].map((match) => match[1] ?? ''),
      ),
    );
    expect([...packed]).toEqual(expect.arrayContaining(['decimal.js', 'fflate', 'hucre', 'zod']));
    const expected = [...packed].map((name) => `${name} ${versionOf(name)}`);
    expect(expected.filter((key) => !list.has(key))).toEqual([]);
  });

  it('names what the pages are made of, down to what nobody asked for by name', () => {
    const list = listed(join(ROOT, 'dist', 'licenses.txt'));
    const { dependencies } = JSON.parse(textOf('package.json')) as { dependencies: Record<string, string> };
    const shipped = Object.entries(dependencies)
      // It only hands on what the packages of its parts hold.
      .filter(([name]) => name !== '@fluentui/react-components')
      .map(([name, version]) => `${name} ${version}`);
    const deeper = [
      '@fluentui/react-button',
      '@univerjs/core',
      '@univerjs/engine-formula',
      'scheduler',
      'webpack',
    ];
    const expected = [...shipped, ...deeper.map((name) => `${name} ${versionOf(name)}`)];
    expect(expected.filter((key) => !list.has(key))).toEqual([]);
    expect([...list.keys()].filter((key) => /^(?:jest|prettier|typescript|exceljs) /.test(key))).toEqual([]);
  });

  it.each(['licenses.txt', 'cli/licenses.txt'])('has a licence and its words for each in %s', (file) => {
    const entries = [...listed(join(ROOT, 'dist', file))];
    expect(entries[0]?.[0]).toMatch(/^ziping /);
    expect(entries.filter(([, { license, text }]) => license === '' || text.length < 400)).toEqual([]);
  });

  it('has the licence of office.js beside it, unchanged', () => {
    expect(textOf('dist/office-js/LICENSE.md')).toBe(textOf('node_modules/@microsoft/office-js/LICENSE.md'));
    expect(existsSync(join(ROOT, 'dist/office-js/office.js'))).toBe(true);
  });
});

/** A small project that is packed by webpack in a process of its own. */
describe('the list of licences', () => {
  const project = mkdtempSync(join(tmpdir(), 'ziping-licenses-'));
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), text);
  };
  const pack = (name: string, more: Record<string, string>): void => {
    const manifest = { name, version: '1.2.3', license: 'MIT', main: 'index.js', sideEffects: false };
    put(`node_modules/${name}/package.json`, JSON.stringify(manifest));
    put(
      `node_modules/${name}/index.js`,
      `export function ${name}(text) { console.log('${name}', text); return document[text]; }`,
    );
    for (const [file, text] of Object.entries(more)) put(`node_modules/${name}/${file}`, text);
  };
  const words = `Permission is hereby granted. ${'AS IS, '.repeat(80)}`;

  beforeAll(() => {
    put('package.json', '{"name":"own","version":"0.0.1","license":"MIT"}');
    put('LICENSE', words);
    pack('used', { LICENSE: `Copyright used\n${words}` });
    pack('told', { 'README.md': `# told\n\n## License\n\nCopyright told\n${words}` });
    pack('unused', { LICENSE: words });
    pack('bare', { 'README.md': '# bare\n\n## License\n\nMIT\n' });
    const config = `
      const { LicenseList } = require(${JSON.stringify(join(ROOT, 'scripts/license-list.cjs'))});
      const root = ${JSON.stringify(project)};
      module.exports = (env) => ({
        mode: 'production', context: root, entry: './' + env.entry, plugins: [new LicenseList({ root })],
        output: { path: root + '/dist' },
      });
    `;
    put('webpack.config.cjs', config);
    put(
      'good.js',
      "import { used } from 'used'; import 'unused'; import { told } from 'told'; console.log(used(told('title')), used('body'), told('head'));",
    );
    put('bad.js', "import { bare } from 'bare'; console.log(bare('title'), bare('body'));");
  });
  afterAll(() => {
    rmSync(project, { recursive: true, force: true });
  });

  function packed(entry: string): { status: number | null; stdout: string } {
    const webpack = join(ROOT, 'node_modules/webpack/bin/webpack.js');
    const args = ['--config', join(project, 'webpack.config.cjs'), '--env', `entry=${entry}`];
    return spawnSync(process.execPath, [webpack, ...args], { cwd: ROOT, encoding: 'utf8' });
  }

  it('holds what is in the bundle and leaves out what was dropped from it', () => {
    expect(packed('good.js')).toMatchObject({ status: 0 });
    const list = listed(join(project, 'dist/licenses.txt'));
    expect([...list.keys()]).toEqual(['own 0.0.1', 'told 1.2.3', 'used 1.2.3']);
    expect(list.get('used 1.2.3')?.text).toMatch(/^Copyright used/);
    expect(list.get('told 1.2.3')?.text).toMatch(/^Copyright told/);
  });

  it('ends the build where a package has no words of a licence', () => {
    const { status, stdout } = packed('bad.js');
    expect(status).not.toBe(0);
    expect(stdout).toContain('bare: no licence');
  });
});
