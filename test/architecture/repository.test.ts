import { builtinModules } from 'node:module';
import ts from 'typescript';
import { filesUnder, textOf } from '../support/source-files';

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly overrides: Record<string, string>;
  readonly version: string;
}

const manifest = JSON.parse(textOf('package.json')) as Manifest;
const own = ['src', 'test', 'scripts', 'bin', 'docs'].flatMap(filesUnder);
const written = own.filter((file) => /\.(tsx?|mjs|cjs|md|json|css|html)$/.test(file));
const code = own.filter((file) => /\.(tsx?|mjs|cjs)$/.test(file));

/** Files that may be longer, with how much: the one class that answers for every call of the spreadsheet behind the host. */
const LONGER_FILES: Readonly<Record<string, number>> = { 'src/workbench/univer/univer-backend.ts': 600 };

describe('files', () => {
  it('are named in kebab-case', () => {
    const named = code.filter(
      (file) => !/(^|\/)[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(tsx?|mjs|cjs)$/.test(file),
    );
    expect(named).toEqual([]);
  });

  it('are named by what they hold, never as a drawer', () => {
    expect(code.filter((file) => /(utils?|helpers?|manager|misc)\b/.test(file))).toEqual([]);
  });

  it('stay short enough to be read in one go', () => {
    const long = code
      .filter((file) => file.startsWith('src/') || file.startsWith('scripts/'))
      .map((file) => ({ file, lines: textOf(file).split('\n').length }))
      .filter(({ file, lines }) => lines > (LONGER_FILES[file] ?? 400));
    expect(long).toEqual([]);
  });

  it('name no place on a machine and no private address', () => {
    const place =
      /\/(?:root|home\/[a-z]|Users\/[A-Za-z]|work\/(?:main|shared))|registry=https?:|\b(?:10|192\.168)\.\d+\.\d+\.\d+\b/;
    expect(
      written.filter((file) => !file.startsWith('test/architecture/') && place.test(textOf(file))),
    ).toEqual([]);
  });

  it('leave nothing for later', () => {
    const later = new RegExp(
      [
        'TO' + 'DO',
        'FIX' + 'ME',
        '@ts-' + 'ignore',
        '@ts-' + 'expect-error',
        'eslint-' + 'disable',
        'toBe' + 'CloseTo\\(',
      ].join('|'),
    );
    const skipped = /\b(?:it|test|describe)\.(?:skip|only|todo)\(/;
    expect(code.filter((file) => !file.startsWith('test/architecture/') && later.test(textOf(file)))).toEqual(
      [],
    );
    expect(code.filter((file) => /\.test\.tsx?$/.test(file) && skipped.test(textOf(file)))).toEqual([]);
  });

  it('export by name', () => {
    expect(code.filter((file) => file.startsWith('src/') && /^export default\b/m.test(textOf(file)))).toEqual(
      [],
    );
  });
});

describe('dependencies', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies };

  it('are pinned exactly', () => {
    const loose = Object.entries({ ...all, ...manifest.overrides }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('have one version of Univer', () => {
    const versions = Object.entries(all).filter(([name]) => name.startsWith('@univerjs/'));
    expect(new Set(versions.map(([, version]) => version)).size).toBe(1);
  });

  it('each have a line of reason in docs/dependencies.md, and no line is left over', () => {
    const listed = [...textOf('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map(
      (match) => match[1],
    );
    expect([...listed].sort()).toEqual([...Object.keys(all), ...Object.keys(manifest.overrides)].sort());
  });

  it('name every package that the code imports', () => {
    const imported = [...code, 'webpack.config.js', 'eslint.config.mjs'].flatMap((file) => {
      const { importedFiles } = ts.preProcessFile(textOf(file), true, true);
      const required = [...textOf(file).matchAll(/\brequire\('([^']+)'\)/g)].map((match) => match[1] ?? '');
      return [...importedFiles.map(({ fileName }) => fileName), ...required]
        .filter((name) => !name.startsWith('.') && !builtinModules.includes(name.replace(/^node:/, '')))
        .map((name) =>
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
        )
        .filter((name) => !(name in all) && !(`@types/${name}` in all))
        .map((name) => `${file}: ${name}`);
    });
    expect(imported).toEqual([]);
  });

  it('do not include what the project must not ship', () => {
    expect(
      Object.keys(all).filter((name) => ['xlsx', 'hyperformula', 'office-ui-fabric-react'].includes(name)),
    ).toEqual([]);
  });
});
