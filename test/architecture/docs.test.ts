import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import layersFile from './layers.json';
import { filesUnder, ROOT, textOf } from '../support/source-files';

interface Term {
  readonly zh: string;
  readonly en: string;
  readonly code: string;
  readonly note: string;
}

const terms = JSON.parse(textOf('docs/glossary.json')) as readonly Term[];

/** Compares a generated page with the file; `npm run docs` writes it instead. */
function expectPage(path: string, page: string): void {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(join(ROOT, path), page);
  expect(textOf(path)).toBe(page);
}

function glossary(): string {
  const rows = terms.map(({ zh, en, code, note }) => `| ${zh} | ${en} | \`${code}\` | ${note} |`);
  return `<!-- 由 docs/glossary.json 生成（npm run docs），不要手改。 -->

# 术语

一个中文术语对应一个英文名；代码只用这里的英文名。

| 中文 | 英文 | 代码 | 说明 |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

const START = '<!-- layers: 由 test/architecture/layers.json 生成（npm run docs） -->';
const END = '<!-- /layers -->';

function layerTable(): string {
  const rows = layersFile.layers.map(({ folder, imports, packages, does, mayNot }) => {
    const known = [...imports, ...packages].map((name) => `\`${name}\``).join(' ');
    return `| \`src/${folder}\` | ${does} | ${mayNot} | ${known === '' ? '——' : known} |`;
  });
  return [
    START,
    '',
    '| 文件夹 | 负责 | 不可以 | 可以引用 |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    END,
  ].join('\n');
}

describe('docs', () => {
  it('has the glossary that its data gives', () => {
    expectPage('docs/glossary.md', glossary());
  });

  it('names only code that is there', () => {
    const source = filesUnder('src')
      .filter((file) => /\.tsx?$/.test(file))
      .map(textOf)
      .join('\n');
    expect(terms.filter(({ code }) => !new RegExp(`\\b${code}\\b`).test(source)).map(({ zh }) => zh)).toEqual(
      [],
    );
  });

  it('has one name for one term', () => {
    expect(new Set(terms.map(({ zh }) => zh)).size).toBe(terms.length);
    expect(new Set(terms.map(({ en }) => en)).size).toBe(terms.length);
  });

  it('shows the layers as the tests enforce them', () => {
    const page = textOf('docs/architecture.md');
    const [before = '', rest = ''] = page.split(START);
    const [, after = ''] = rest.split(END);
    expectPage('docs/architecture.md', `${before}${layerTable()}${after}`);
  });
});
