import { posix } from 'node:path';
import ts from 'typescript';
import layersFile from './layers.json';
import { filesUnder, textOf } from '../support/source-files';

interface Layer {
  readonly folder: string;
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

const layers: readonly Layer[] = layersFile.layers;

/** The layer that a file of src lies in: the longest listed folder. */
function layerOf(file: string): Layer | undefined {
  return layers
    .filter((layer) => file.startsWith(`src/${layer.folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

function mayImport(from: Layer, to: Layer): boolean {
  return (
    from.folder === to.folder ||
    from.imports.some((entry) =>
      entry.endsWith('/*') ? to.folder.startsWith(entry.slice(0, -1)) : entry === to.folder,
    )
  );
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

/** Data outside src that a layer may take in. */
const OUTSIDE: Record<string, readonly string[]> = {
  report: ['package.json'],
  workbench: ['assets/samples/'],
};

/** What is wrong with the imports of one file; empty when nothing. */
function importFaults(file: string, text: string): string[] {
  const layer = layerOf(file);
  if (layer === undefined) return [`${file}: its folder is not in layers.json`];
  return ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => {
    if (fileName.startsWith('.')) {
      const target = posix.normalize(posix.join(posix.dirname(file), fileName));
      if (!target.startsWith('src/')) {
        const isOpen = (OUTSIDE[layer.folder] ?? []).some((open) => target.startsWith(open));
        return isOpen ? [] : [`${file}: imports ${target} outside src`];
      }
      const other = layerOf(target);
      if (other === undefined) return [`${file}: imports ${target}, which no layer owns`];
      return mayImport(layer, other) ? [] : [`${file}: ${layer.folder} may not import ${target}`];
    }
    if (fileName.startsWith('node:')) {
      return layer.folder === 'cli' ? [] : [`${file}: only src/cli may use ${fileName}`];
    }
    return layer.packages.includes(packageOf(fileName))
      ? []
      : [`${file}: ${layer.folder} may not use the package ${fileName}`];
  });
}

/** The names that a file gives to others, but for those that it only hands on. */
function exportedNames(file: string): string[] {
  const names = new Set<string>();
  ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true).forEachChild((node) => {
    const isExported = ts.canHaveModifiers(node)
      ? ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
      : false;
    if (!isExported) return;
    if (ts.isVariableStatement(node))
      for (const { name } of node.declarationList.declarations) names.add(name.getText());
    else if ('name' in node && node.name !== undefined) names.add((node.name as ts.Node).getText());
  });
  return [...names];
}

describe('layers', () => {
  const files = filesUnder('src').filter((file) => /\.tsx?$/.test(file));

  it('finds the sources', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  it('lets each file import only what its folder may know', () => {
    expect(files.flatMap((file) => importFaults(file, textOf(file)))).toEqual([]);
  });

  it('has a folder behind each layer', () => {
    expect(
      layers
        .map(({ folder }) => folder)
        .filter((folder) => !files.some((file) => file.startsWith(`src/${folder}/`))),
    ).toEqual([]);
  });

  it('allows nothing that nobody uses', () => {
    const used = new Set<string>();
    for (const file of files) {
      const from = layerOf(file);
      if (from === undefined) continue;
      for (const { fileName } of ts.preProcessFile(textOf(file), true, true).importedFiles) {
        if (!fileName.startsWith('.')) used.add(`${from.folder} ${packageOf(fileName)}`);
        else
          used.add(
            `${from.folder} ${layerOf(posix.normalize(posix.join(posix.dirname(file), fileName)))?.folder ?? ''}`,
          );
      }
    }
    const unused = layers.flatMap(({ folder, imports, packages }) =>
      [...imports.filter((entry) => !entry.endsWith('/*')), ...packages]
        .filter((entry) => !used.has(`${folder} ${entry}`))
        .map((entry) => `${folder} ${entry}`),
    );
    expect(unused).toEqual([]);
  });

  it('exports no name for two things', () => {
    const homes = new Map<string, string[]>();
    for (const file of files) {
      for (const name of exportedNames(file)) homes.set(name, [...(homes.get(name) ?? []), file]);
    }
    const twice = [...homes].filter(([, where]) => where.length > 1);
    expect(twice.map(([name, where]) => `${name}: ${where.join(', ')}`)).toEqual([]);
  });

  it('lets no rule of the audit import another', () => {
    const rules = 'src/core/audit/rules/';
    const crossing = files
      .filter((file) => file.startsWith(rules) && file !== `${rules}index.ts`)
      .flatMap((file) =>
        ts
          .preProcessFile(textOf(file), true, true)
          .importedFiles.map(({ fileName }) => posix.normalize(posix.join(posix.dirname(file), fileName)))
          .filter((target) => target.startsWith(rules))
          .map((target) => `${file} imports ${target}`),
      );
    expect(crossing).toEqual([]);
  });

  it('names only folders and imports that are listed', () => {
    const known = new Set(layers.map((layer) => layer.folder));
    const unknown = layers.flatMap((layer) =>
      layer.imports.filter((entry) => !entry.endsWith('/*') && !known.has(entry)),
    );
    expect(unknown).toEqual([]);
  });

  it('has no circle of layers', () => {
    const visited = new Set<string>();
    const circles: string[] = [];
    const walk = (layer: Layer, path: readonly string[]): void => {
      if (path.includes(layer.folder)) {
        circles.push([...path, layer.folder].join(' → '));
        return;
      }
      if (visited.has(layer.folder)) return;
      for (const other of layers.filter((candidate) => candidate !== layer && mayImport(layer, candidate))) {
        walk(other, [...path, layer.folder]);
      }
      visited.add(layer.folder);
    };
    for (const layer of layers) walk(layer, []);
    expect(circles).toEqual([]);
  });

  it.each([
    ['src/core/scoring/a.ts', "import { x } from '../recognise/b';"],
    ['src/core/scoring/a.ts', "import type { x } from '../audit/b';"],
    ['src/core/table/a.ts', "export { x } from '../../app/make/b';"],
    ['src/app/kept/a.ts', "import { x } from '../audit/b';"],
    ['src/core/number/a.ts', "import { readFileSync } from 'node:fs';"],
    ['src/core/table/a.ts', "import { Decimal } from 'decimal.js';"],
    ['src/app/make/a.ts', "import { x } from '../../adapters/office/b';"],
    ['src/adapters/office/a.ts', "import { x } from '../../core/table/b';"],
    ['src/taskpane/a.tsx', "const x = await import('../workbench/b');"],
    ['src/odds/a.ts', ''],
    ['src/core/a.ts', ''],
  ])('would catch %s with %s', (file, text) => {
    expect(importFaults(file, text)).toHaveLength(1);
  });
});
