import ts from 'typescript';

export const HAN = /\p{Script=Han}/u;

/** Where sentences stand: tables of messages, and what something says of itself in each language. */
const TABLES = new Set(['messages', 'zh', 'en']);

export interface HanText {
  /** "file:line text". */
  readonly place: string;
  readonly said: string;
}

/** Texts and patterns with Chinese words outside of tables of messages. Escaped words count. */
export function hanOutside(file: string, text: string): HanText[] {
  const found: HanText[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && TABLES.has(node.name.getText())) return;
    const written =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    const said = written ? node.text : ts.isRegularExpressionLiteral(node) ? unescaped(node.text) : '';
    if (HAN.test(said)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ place: `${file}:${String(line + 1)} ${node.getText()}`, said });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function unescaped(pattern: string): string {
  return pattern.replace(/\\u\{?([0-9a-f]{4,6})\}?/giu, (_, code: string) =>
    String.fromCodePoint(parseInt(code, 16)),
  );
}
