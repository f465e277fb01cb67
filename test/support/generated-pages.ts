import { configJsonSchema } from '../../src/cli/config/config-file';
import { RULES } from '../../src/core/audit/engine/registry';
import { citedParts, unconfirmedParts } from '../../src/core/profile/citations';
import { CITATION_STATUS } from '../../src/core/profile/citation-status';
import { PRESETS } from '../../src/core/profile/presets';
import { profileJsonSchema } from '../../src/core/profile/profile-schema';
import { tableJsonSchema } from '../../src/core/table/table-json';
import layersFile from '../architecture/layers.json';
import { filesUnder, textOf } from './source-files';
import { ruleIndex } from './rule-document';
import { keptCounts } from './rule-pages';

/** A file of the project that is made from others: its path from the project's folder, and what belongs in it. */
export interface GeneratedPage {
  readonly path: string;
  readonly text: string;
}

/**
 * Every page that `npm run docs` writes, but for the pages of single rules, which come from the cases of the rules' own
 * tests (rule-pages.ts). Tests only compare.
 */
export function generatedPages(): GeneratedPage[] {
  return [
    { path: 'docs/glossary.md', text: glossary() },
    { path: 'docs/architecture.md', text: withLayers(textOf('docs/architecture.md')) },
    { path: 'docs/presets.md', text: presetSources() },
    { path: 'docs/rules/README.md', text: ruleIndex(RULES, keptCounts()) },
    { path: 'docs/schema/table.schema.json', text: JSON.stringify(tableJsonSchema(), null, 2) },
    { path: 'docs/schema/profile.schema.json', text: JSON.stringify(profileJsonSchema(), null, 2) },
    { path: 'docs/schema/config.schema.json', text: JSON.stringify(configJsonSchema(), null, 2) },
    { path: 'src/core/audit/engine/live-rules.ts', text: liveRules() },
  ];
}

/** Whether a file says what it should: the layout of a JSON is Prettier's matter. */
export function isAsGenerated({ path, text }: GeneratedPage, written: string): boolean {
  if (!path.endsWith('.json')) return written.trimEnd() === text.trimEnd();
  return JSON.stringify(JSON.parse(written)) === JSON.stringify(JSON.parse(text));
}

interface Term {
  readonly zh: string;
  readonly en: string;
  readonly code: string;
  readonly note: string;
}

function glossary(): string {
  const terms = JSON.parse(textOf('docs/glossary.json')) as readonly Term[];
  const rows = terms.map(({ zh, en, code, note }) => `| ${zh} | ${en} | \`${code}\` | ${note} |`);
  return `<!-- 由 docs/glossary.json 生成（npm run docs），不要手改。 -->

# 术语

一个中文术语对应一个英文名；代码只用这里的英文名。

| 中文 | 英文 | 代码 | 说明 |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

/** Where each statement of each preset comes from: notice, clause, address, and the day on which it was read. */
function presetSources(): string {
  const open = PRESETS.flatMap(unconfirmedParts).length;
  const all = PRESETS.flatMap(citedParts).length;
  const tables = PRESETS.map((preset) => {
    const rows = citedParts(preset).map(({ part, citation }) => {
      const { notice, clause = '——', address, readOn = '——', status } = citation;
      const link = address === undefined ? notice : `[${notice}](${address})`;
      return `| ${part} | ${link} | ${clause} | ${readOn} | ${CITATION_STATUS.write(status)} |`;
    });
    return `## ${preset.name}

\`${preset.id}\`：${preset.summary}

| 规定 | 依据 | 条款 | 读到的日期 | 依据的性质 |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
  });
  return `<!-- 由 src/core/profile/presets 生成（npm run docs），不要手改。 -->

# 评分规则方案的依据

共 ${String(all)} 条规定，其中 ${String(open)} 条没有读到文件原文，使用前请与文件核对。“条款”和“读到的日期”为“——”的，是没有读到，不是没有。

${tables.join('\n')}`;
}

const START = '<!-- layers: 由 test/architecture/layers.json 生成（npm run docs） -->';
const END = '<!-- /layers -->';

function withLayers(page: string): string {
  const [before = '', rest = ''] = page.split(START);
  const [, after = ''] = rest.split(END);
  const rows = layersFile.layers.map(({ folder, imports, packages, does, mayNot }) => {
    const known = [...imports, ...packages].map((name) => `\`${name}\``).join(' ');
    return `| \`src/${folder}\` | ${does} | ${mayNot} | ${known === '' ? '——' : known} |`;
  });
  const table = ['| 文件夹 | 负责 | 不可以 | 可以引用 |', '| --- | --- | --- | --- |', ...rows];
  return `${before}${[START, '', ...table, '', END].join('\n')}${after}`;
}

/** The module that names the live rules one by one: what a rule says of itself (`meta.live`) is the one place for it. */
function liveRules(): string {
  const files = filesUnder('src/core/audit/rules');
  const live = RULES.filter(({ meta }) => meta.live)
    .map(({ meta }) => ({
      name: meta.id.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase()),
      path:
        files
          .find((file) => file.endsWith(`/${meta.id}.ts`))
          ?.replace('src/core/audit/', '../')
          .replace(/\.ts$/u, '') ?? '',
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${[
    '// Made from meta.live of the rules by npm run docs: not to be edited.',
    "import type { Rule } from './rule';",
    ...live.map(({ name, path }) => `import { ${name} } from '${path}';`),
    '',
    '/**',
    ' * The rules that run in the panel at every edit, named one by one: the pane loads these and leaves the others, two thirds',
    ' * of all, until a whole audit is asked for.',
    ' */',
    'export const LIVE_RULES: readonly Rule[] = [',
    ...live.map(({ name }) => `  ${name},`),
    '];',
  ].join('\n')}\n`;
}
