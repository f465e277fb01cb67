import ts from 'typescript';
import { placesOf } from '../../src/core/message/message';
import { RULES } from '../../src/core/audit/engine/registry';
import { filesUnder, textOf } from '../support/source-files';

/** Where sentences stand in a rule: its messages, and what it says of itself in each language. */
const TEXTS = new Set(['messages', 'zh', 'en']);
const HAN = /\p{Script=Han}/u;

/** Texts and patterns with Chinese words outside of the messages of a rule, as "line: text". Escaped words count. */
function wordsOutside(file: string, text: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && TEXTS.has(node.name.getText())) return;
    const written =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    const said = written ? node.text : ts.isRegularExpressionLiteral(node) ? unescaped(node.text) : '';
    if (HAN.test(said)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file}:${String(line + 1)} ${node.getText()}`);
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

describe('the messages of the rules', () => {
  const files = filesUnder('src/core/audit/rules').filter((file) => !file.endsWith('/index.ts'));

  it('are the only Chinese words in the file of a rule', () => {
    expect(files.length).toBe(RULES.length);
    expect(files.flatMap((file) => wordsOutside(file, textOf(file)))).toEqual([]);
  });

  it.each([
    ["const A = '总分';", 1],
    ['const A = `第 ${n}`;', 1],
    ['const A = /[\\u4e00-\\u9fff]/u;', 1],
    ["const A = '\\u603b\\u5206';", 1],
    ["const A = { messages: { a: { zh: '总分', en: 'Total' } } };", 0],
    ['// 总分\nconst A = 1;', 0],
  ])('would catch %s', (text, count) => {
    expect(wordsOutside('a.ts', text)).toHaveLength(count);
  });

  it('say the same in both languages: every place of one is a place of the other', () => {
    const different = RULES.flatMap(({ meta }) =>
      Object.entries(meta.messages)
        .filter(
          ([, { zh, en }]) =>
            [...new Set(placesOf(zh))].sort().join() !== [...new Set(placesOf(en))].sort().join(),
        )
        .map(([id]) => `${meta.id} ${id}`),
    );
    expect(different).toEqual([]);
  });

  it('are in the language that they claim to be', () => {
    const words = (text: string): string => text.replace(/\{[^{}]*\}/gu, '').replace(/[^\p{L}]/gu, '');
    const messages = RULES.flatMap(({ meta }) => Object.values(meta.messages));
    expect(messages.filter(({ zh }) => words(zh) !== '' && !HAN.test(words(zh)))).toEqual([]);
    expect(messages.filter(({ en }) => words(en) !== '' && !/[A-Za-z]/u.test(words(en)))).toEqual([]);
    expect(messages.filter(({ zh, en }) => (words(zh) === '') !== (words(en) === ''))).toEqual([]);
  });
});
