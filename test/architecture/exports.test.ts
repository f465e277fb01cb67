import ts from 'typescript';
import { filesUnder, textOf } from '../support/source-files';

const isCode = (file: string): boolean => /\.(?:ts|tsx|mjs|cjs|mts|cts)$/u.test(file);
const sources = filesUnder('src').filter(isCode);
/** What else runs or reads the sources: the command itself, and what writes the project's pages. */
const outside = [...filesUnder('bin'), ...filesUnder('scripts'), 'test/support/generated-pages.ts'].filter(
  isCode,
);

/** How often each word stands in a file. */
function wordsOf(file: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of textOf(file).matchAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The functions, classes and constants that a file exports. */
function exportedValues(file: string): string[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement)) {
      const names = statement.declarationList.declarations.map(({ name }) => name);
      return names.flatMap((name) => (ts.isIdentifier(name) ? [name.text] : []));
    }
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      return statement.name === undefined ? [] : [statement.name.text];
    }
    return [];
  });
}

describe('what the sources export', () => {
  it('is used by the product, and not by tests alone', () => {
    const words = new Map([...sources, ...outside].map((file) => [file, wordsOf(file)]));
    const uses = (name: string): number =>
      [...words.values()].reduce((sum, counts) => sum + (counts.get(name) ?? 0), 0);
    const unused = sources.flatMap((file) =>
      exportedValues(file)
        .filter((name) => uses(name) === 1)
        .map((name) => `${file}: ${name}`),
    );
    expect(unused).toEqual([]);
  });

  it('says in a sentence what it is for, where it is a function or a class', () => {
    const silent = sources.flatMap((file) => {
      const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
      return source.statements.flatMap((statement) => {
        if (!ts.isFunctionDeclaration(statement) && !ts.isClassDeclaration(statement)) return [];
        const isExported = (ts.getModifiers(statement) ?? []).some(
          ({ kind }) => kind === ts.SyntaxKind.ExportKeyword,
        );
        const isSaid = ts.getJSDocCommentsAndTags(statement).length > 0;
        return isExported && !isSaid ? [`${file}: ${statement.name?.text ?? ''}`] : [];
      });
    });
    expect(silent).toEqual([]);
  });
});
