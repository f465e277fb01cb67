import ts from 'typescript';
import { filesUnder, textOf } from '../support/source-files';

/** What a module would keep from one call to the next: a variable at its top, or an empty collection there or in a closure. */
function memories(text: string): string[] {
  const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      const isLet = (statement.declarationList.flags & ts.NodeFlags.Let) !== 0;
      if (isLet || (initializer !== undefined && isEmptyCollection(initializer)))
        found.push(name.getText(source));
    }
  }
  const walk = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && /^Weak(?:Map|Set)$/u.test(node.expression.getText(source))) {
      found.push(node.expression.getText(source));
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

function isEmptyCollection(node: ts.Expression): boolean {
  return (
    ts.isNewExpression(node) &&
    /^(?:Weak)?(?:Map|Set)$/u.test(node.expression.getText()) &&
    (node.arguments ?? []).length === 0
  );
}

/** No memory of an answer, but what the name says. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'src/core/readings/sheet-reader.ts': 'how many cells the formulas of one audit may still read',
};

describe('memories of the core', () => {
  it('are seen however they are written', () => {
    expect(
      memories(`
        const a = new Map<string, number>(); let b = 0; export const c = new WeakMap();
        const d = new Map([[1, 2]]); const e = new Set(['x']);
        function f() { const own = new Map(); return new WeakSet(); }
      `),
    ).toEqual(['a', 'b', 'c', 'WeakMap', 'WeakSet']);
  });

  it('are those of core/remember, each wrapped around a plain function', () => {
    const holding = filesUnder('src/core')
      .filter((file) => file.endsWith('.ts') && !file.startsWith('src/core/remember/'))
      .filter((file) => memories(textOf(file)).length > 0);
    expect(holding).toEqual(Object.keys(OTHERWISE));
  });

  it('know what they may keep at the most', () => {
    expect(textOf('src/core/remember/remembered.ts').match(/answers\.size >= most/gu)).toHaveLength(2);
    expect(textOf('src/core/remember/once-each.ts')).not.toMatch(/new Map/u);
  });
});
