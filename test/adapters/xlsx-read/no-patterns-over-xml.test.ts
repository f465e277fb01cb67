import ts from 'typescript';
import { filesUnder, textOf } from '../../support/source-files';

/** The first bytes of a file are looked at for a web page, which is no XML. */
const HTML_ONLY = 'src/adapters/xlsx/file-kind.ts';

/** Groups of a pattern are written with "<" and "=" as well. */
function withoutGroups(pattern: string): string {
  return pattern.replace(/\(\?(?:<?[=!]|<\w+>|:)/gu, '(');
}

/** Whether a pattern looks for tags, attributes, entities or comments. */
function isOverXml(pattern: string): boolean {
  const bare = withoutGroups(pattern);
  return /[<>&]/u.test(bare) || /=\\?s?\*?["'(]|(?:\\s|\\b|\s)\w+\\s\*=|="/u.test(bare);
}

/** Patterns of a source that look at XML, or that are put together so that nobody can tell. */
function patternsOverXml(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node) && isOverXml(node.text)) found.push(node.text);
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText(file) === 'RegExp')
      found.push(node.getText(file));
    ts.forEachChild(node, visit);
  };
  const file = ts.createSourceFile('a.ts', text, ts.ScriptTarget.ES2022, true);
  visit(file);
  return found;
}

describe('workbook files', () => {
  it('are read and changed by the scanner, with no pattern over XML', () => {
    const files = filesUnder('src/adapters/xlsx').filter((file) => file !== HTML_ONLY);
    expect(files.length).toBeGreaterThan(20);
    const found = files.flatMap((file) =>
      patternsOverXml(textOf(file)).map((pattern) => `${file}: ${pattern}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    String.raw`const a = /<c\b[^>]*?\/>/u;`,
    String.raw`const a = /\sr="([A-Z]+\d+)"/u;`,
    String.raw`const a = /name\s*=\s*'/u;`,
    String.raw`const a = /&#(\d+);/gu;`,
    'const a = new RegExp(`<${tag}`);',
    "const a = RegExp('x');",
  ])('would notice %s', (source) => {
    expect(patternsOverXml(source)).toHaveLength(1);
  });

  it.each([
    String.raw`const a = /_(?=x[0-9A-F]{4}_)/gu;`,
    String.raw`const a = /(?<row>\d+)$/u;`,
    'const a = /^=/;',
  ])('would let %s be', (source) => {
    expect(patternsOverXml(source)).toEqual([]);
  });
});
