// @ts-check
import { readFileSync } from 'node:fs';
import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** @type {{ layers: { folder: string, imports: string[], packages: string[] }[] }} */
const { layers } = JSON.parse(
  readFileSync(new URL('./test/architecture/layers.json', import.meta.url), 'utf8'),
);

const NODE_GLOBALS = [
  'Buffer',
  'URL',
  'URLSearchParams',
  'clearTimeout',
  'console',
  'fetch',
  'performance',
  'process',
  'setTimeout',
  'setInterval',
  'clearInterval',
  'TextDecoder',
  'TextEncoder',
  'AbortController',
];

/** Folders named by an entry of `imports`, where "core/*" stands for all of core. */
function allowedFolders(imports) {
  return imports.flatMap((entry) =>
    entry.endsWith('/*')
      ? layers.map((layer) => layer.folder).filter((folder) => folder.startsWith(entry.slice(0, -1)))
      : [entry],
  );
}

/** One block a folder: relative imports of a folder that it may not know are refused while they are typed. */
const zones = layers.map((layer) => {
  const allowed = new Set([layer.folder, ...allowedFolders(layer.imports)]);
  const refused = layers.filter((other) => !allowed.has(other.folder));
  const patterns = refused.map((other) => {
    const parts = other.folder.split('/');
    const last = parts[parts.length - 1];
    const sameParent = parts.length > 1 && layer.folder.startsWith(`${parts[0]}/`);
    return {
      regex: sameParent ? `^(\\.\\./)+${last}/` : `^(\\.\\./)+${other.folder}/`,
      message: `src/${layer.folder} 不可引用 src/${other.folder}（见 test/architecture/layers.json）。`,
    };
  });
  return {
    files: [`src/${layer.folder}/**/*.{ts,tsx}`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});

export default tseslint.config(
  {
    ignores: ['node_modules', 'dist', 'coverage', '.cache', 'test/fixtures', 'docs'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: Object.fromEntries(
        [...NODE_GLOBALS, 'module', 'require', '__dirname'].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: '只用具名导出。' },
        {
          selector: "CallExpression[callee.property.name='toBeCloseTo']",
          message: '小数按文本比较，不用“约等于”。',
        },
      ],
      eqeqeq: 'error',
      // Chinese texts use the full-width blank.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }],
    },
  },
  ...zones,
  {
    // One thing a function; there are no exceptions, as a comment cannot switch a rule off.
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      complexity: ['error', { max: 15 }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'process',
        'console',
        'fetch',
        'Office',
        'Excel',
        { name: 'Date', message: '核心没有时钟：由调用者传入日期。' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: '核心没有随机数。' },
      ],
    },
  },
  {
    files: ['src/adapters/office/**/*.ts', 'src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      // Not call-sync-before-read and load-object-before-read: they take range.format.fill for a read of a value. A real early
      // read throws PropertyNotLoaded in the tests, which run the real client.
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/**/*.tsx', 'src/taskpane/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // Functions of a context or of props are taken apart as a matter of course; none of them uses "this".
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // Tests read JSON and foreign objects; what they claim is checked when they run.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
);
