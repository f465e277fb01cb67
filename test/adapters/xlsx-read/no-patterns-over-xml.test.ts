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

/** Whether a pattern looks for a tag, an entity or a quoted attribute: outside the files of workbooks, < alone compares. */
function isOverTags(pattern: string): boolean {
  return /<\\?\/?[\w(?!]|\\?\/>|&#|&\w+;|\w=\\?["']/u.test(withoutGroups(pattern));
}

/** Patterns of a source that look for tags, those that are put together too. */
function patternsOverTags(text: string): string[] {
  return patternsIn(text, isOverTags, isOverTags);
}

/** Patterns of a source that look at XML, or that are put together so that nobody can tell. */
function patternsOverXml(text: string): string[] {
  return patternsIn(text, isOverXml, () => true);
}

function patternsIn(
  text: string,
  isFound: (pattern: string) => boolean,
  isFoundInCall: (call: string) => boolean,
): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node) && isFound(node.text)) found.push(node.text);
    const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
    if (isCall && node.expression.getText(file) === 'RegExp' && isFoundInCall(node.getText(file)))
      found.push(node.getText(file));
    ts.forEachChild(node, visit);
  };
  const file = ts.createSourceFile('a.tsx', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
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

describe('the rest of the code', () => {
  it('looks for no tags with patterns either', () => {
    const files = filesUnder('src').filter(
      (file) => /\.tsx?$/u.test(file) && !file.startsWith('src/adapters/xlsx/'),
    );
    expect(files.length).toBeGreaterThan(500);
    const found = files.flatMap((file) =>
      patternsOverTags(textOf(file)).map((pattern) => `${file}: ${pattern}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    String.raw`const a = /<c\b[^>]*?\/>/u;`,
    String.raw`const a = /<\/row>/u;`,
    String.raw`const a = /&#(\d+);/gu;`,
    String.raw`const a = /\sname="/u;`,
    'const a = new RegExp(`<(?:x:)?row`);',
  ])('would notice %s', (source) => {
    expect(patternsOverTags(source)).toHaveLength(1);
  });

  it.each([
    'const a = /[≥≤<>]/u;',
    'const a = /^(?:<=|>=|<|>)(-?\\d+)$/u;',
    'const a = new RegExp(`^${word}`);',
  ])('would let %s be', (source) => {
    expect(patternsOverTags(source)).toEqual([]);
  });
});
