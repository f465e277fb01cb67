const path = require('node:path');

const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');

const { LicenseList } = require('./scripts/license-list.cjs');

const root = __dirname;
const dist = path.join(root, 'dist');

/**
 * Where a task pane gets office.js from, chosen at build time:
 * `--env office=self` (default) our own unmodified copy, for an intranet;
 * `--env office=world` Microsoft's CDN, which AppSource requires; `--env office=21vianet` the one in China.
 */
const OFFICE_JS = {
  self: 'office-js/office.js',
  world: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** What office.js loads for Excel on Windows, Mac and the web, in Chinese or English. */
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-win32-16.00.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'es6' },
    },
  },
};

/** Univer alone takes most of a build: what has not changed is taken from the last one. */
const cache = (name) => ({
  type: 'filesystem',
  name,
  cacheDirectory: path.join(root, '.cache/webpack'),
  buildDependencies: { config: [path.join(root, 'webpack.config.js')] },
});
const resolve = { extensions: ['.ts', '.tsx', '.js', '.json'] };
/** swc minifies Univer's eleven megabytes in seconds where Terser takes minutes. */
const optimization = {
  minimizer: [
    new MinimizerPlugin({
      minify: MinimizerPlugin.swcMinify,
      extractComments: false,
      terserOptions: { format: { comments: false } },
    }),
  ],
};

/** No page of ours may reach another origin; office.js from a CDN is the one exception that a build can ask for. */
function contentSecurityPolicy(officeUrl) {
  const office = officeUrl.startsWith('https:') ? ` ${new URL(officeUrl).origin}` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${office}`,
    "frame-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function page({ filename, chunk, title, scripts = [], body = '<div id="root"></div>', officeUrl }) {
  const early = scripts.map((script) => `<script src="${script}"></script>`).join('\n    ');
  return new HtmlPlugin({
    filename,
    chunks: [chunk],
    scriptLoading: 'defer',
    templateContent: `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(officeUrl)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="assets/icon-32.png" />
    <title>${title}</title>
    ${early}
  </head>
  <body>
    ${body}
  </body>
</html>
`,
  });
}

function web(env, mode) {
  const officeUrl = OFFICE_JS[env.office ?? 'self'];
  if (officeUrl === undefined)
    throw new Error(`--env office must be one of ${Object.keys(OFFICE_JS).join(', ')}`);
  const entry = {
    taskpane: { import: './src/taskpane/index.tsx' },
    workbench: { import: './src/workbench/index.ts' },
    'pane-bridge': { import: './src/workbench/pane-bridge.ts', filename: 'pane-bridge.js' },
  };
  const pages = [
    { filename: 'index.html', chunk: 'workbench', title: '绩效自评助手', officeUrl: OFFICE_JS.self },
    { filename: 'taskpane.html', chunk: 'taskpane', title: '绩效自评助手', scripts: [officeUrl], officeUrl },
    {
      // The same pane bundle, over the real Excel client, with our spreadsheet behind it instead of Excel.
      filename: 'workbench-pane.html',
      chunk: 'taskpane',
      title: '绩效自评助手',
      scripts: ['pane-bridge.js', 'office-js/excel-web-16.00.js'],
      officeUrl: OFFICE_JS.self,
    },
  ];
  const officeSource = path.join(root, 'node_modules/@microsoft/office-js/dist');
  return {
    name: 'web',
    mode,
    cache: cache(`web-${mode}`),
    target: ['web', 'es2022'],
    entry,
    output: {
      path: dist,
      filename: mode === 'production' ? '[name].[contenthash:8].js' : '[name].js',
      chunkFilename: mode === 'production' ? '[name].[contenthash:8].js' : '[name].js',
      clean: { keep: /^cli\// },
    },
    devtool: mode === 'production' ? false : 'cheap-module-source-map',
    resolve,
    module: { rules: [typescript, { test: /\.css$/, use: ['style-loader', 'css-loader'] }] },
    optimization: { ...optimization, splitChunks: { chunks: 'async' } },
    performance: { hints: false },
    plugins: [
      ...pages.map(page),
      new CopyPlugin({
        patterns: [
          // `minimized` keeps the minifier off Microsoft's files: their licence says unmodified.
          ...OFFICE_FILES.map((file) => ({
            from: path.join(officeSource, file),
            to: `office-js/${file}`,
            info: { minimized: true },
          })),
          { from: path.join(officeSource, '../LICENSE.md'), to: 'office-js/LICENSE.md' },
          { from: 'assets', to: 'assets', info: { minimized: true } },
          { from: 'manifest.xml', to: 'manifest.xml' },
        ],
      }),
      new LicenseList({ root, copied: [path.join(officeSource, 'office.js')] }),
    ],
    devServer: {
      port: 3000,
      host: 'localhost',
      server: env.https === undefined ? 'http' : 'https',
      static: false,
      hot: false,
      liveReload: true,
      client: { overlay: false },
      headers: { 'Access-Control-Allow-Origin': '*' },
    },
  };
}

function cli(mode) {
  return {
    name: 'cli',
    mode,
    cache: cache(`cli-${mode}`),
    target: 'node20',
    entry: {
      main: { import: './src/cli/main.ts' },
      'audit-worker': { import: './src/cli/audit-worker.ts' },
      'run-limited': { import: './src/cli/limits/run-limited.ts' },
      'limited-child': { import: './src/cli/limits/limited-child.ts' },
    },
    // The command line finds the scripts of its processes beside itself.
    node: { __dirname: false },
    output: { path: path.join(dist, 'cli'), filename: '[name].js', library: { type: 'commonjs2' } },
    devtool: false,
    resolve,
    module: { rules: [typescript] },
    optimization: { minimize: false },
    performance: { hints: false },
    plugins: [new LicenseList({ root })],
  };
}

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  return [web(env, mode), cli(mode)];
};
