import ts from 'typescript';
import { HAN } from './han-texts';

/** What an object has beside its label when it is a plan, or many that are one step. */
const PLAN = ['commands', 'plans'];

/** Calls whose first argument names a step. */
const NAMING = new Set(['run', 'mergedPlan', 'applyInChunks', 'undoLabel']);

/** Where a step that can be undone is named in Chinese letters outside of a table of messages: "file:line". */
export function chineseLabels(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const constants = new Map<string, ts.Expression>();
  const labels: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined) {
      constants.set(node.name.text, node.initializer);
    }
    if (ts.isObjectLiteralExpression(node)) labels.push(...labelOf(node));
    const [first] = ts.isCallExpression(node) ? node.arguments : [];
    if (ts.isCallExpression(node) && NAMING.has(node.expression.getText()) && first !== undefined) {
      labels.push(first);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const written = labels.map((label) =>
    ts.isIdentifier(label) ? (constants.get(label.text) ?? label) : label,
  );
  return written.filter(isChinese).map((label) => {
    const { line } = source.getLineAndCharacterOfPosition(label.getStart());
    return `${file}:${String(line + 1)}`;
  });
}

/** The label of an object that is a plan. */
function labelOf({ properties }: ts.ObjectLiteralExpression): ts.Expression[] {
  const named = (name: string) => properties.find((one) => one.name?.getText() === name);
  if (!PLAN.some((name) => named(name) !== undefined)) return [];
  const label = named('label');
  if (label === undefined) return [];
  if (ts.isPropertyAssignment(label)) return [label.initializer];
  return ts.isShorthandPropertyAssignment(label) ? [label.name] : [];
}

/** Whether a text with Chinese letters stands anywhere within. */
function isChinese(node: ts.Node): boolean {
  const isText =
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  if (isText && HAN.test(node.text)) return true;
  return ts.forEachChild(node, (child) => isChinese(child) || undefined) ?? false;
}
