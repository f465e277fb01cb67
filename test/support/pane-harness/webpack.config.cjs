const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

const root = path.resolve(__dirname, '../../..');

/** Builds the pane over a workbook in memory into one folder that a browser test serves. */
module.exports = {
  mode: 'development',
  devtool: false,
  target: ['web', 'es2022'],
  entry: path.join(__dirname, 'harness.tsx'),
  output: { path: path.join(root, '.cache/pane-harness'), filename: 'harness.js', clean: true },
  cache: { type: 'filesystem', cacheDirectory: path.join(root, '.cache/webpack-harness') },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  module: {
    rules: [
      {
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
      },
    ],
  },
  performance: { hints: false },
  plugins: [
    new HtmlPlugin({
      templateContent:
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"></head><body><div id="root"></div></body></html>',
    }),
    new CopyPlugin({
      patterns: [{ from: path.join(root, 'test/fixtures/tables/*.json'), to: 'tables/[name][ext]' }],
    }),
  ],
};
