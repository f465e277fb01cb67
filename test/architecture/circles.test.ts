import { posix } from 'node:path';
import ts from 'typescript';
import { filesUnder, textOf } from '../support/source-files';

const FILES = filesUnder('src').filter((file) => /\.tsx?$/.test(file));

/** The files of src that a file imports, types and pages that are loaded later included. */
function importsOf(file: string, known: ReadonlySet<string>, text = textOf(file)): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => {
    const path = posix.normalize(posix.join(posix.dirname(file), fileName));
    const found = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((one) => known.has(one));
    return fileName.startsWith('.') && found !== undefined ? [found] : [];
  });
}

/** The first way from a file back to itself, for each file at which a search comes upon one. */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) found.push([...way.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return found;
}

describe('imports', () => {
  it('lead from no file back to itself: each can be understood before those that use it', () => {
    const known = new Set(FILES);
    const imports = new Map(FILES.map((file) => [file, importsOf(file, known)]));
    expect([...imports.values()].flat().length).toBeGreaterThan(1000);
    expect(circles(imports)).toEqual([]);
  });

  it('are followed over several files, and those that only meet are no circle', () => {
    const tree = { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] };
    expect(circles(new Map(Object.entries(tree)))).toEqual([]);
    expect(circles(new Map(Object.entries({ ...tree, d: ['a'] })))).toEqual(['a → b → d → a']);
  });
});
