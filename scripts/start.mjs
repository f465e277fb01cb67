// npm start: installs what is missing, builds what has changed, and serves the workbench.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, fail, installPackages, requireNode, ROOT } from './prepare.mjs';
import { serve } from './static-server.mjs';

const DEFAULT_PORT = 3000;

const HELP = `用法：npm start [-- --port 端口]

装好依赖（缺了才装），构建（改了才建），然后在本机打开网页工作台：真正的电子表格，旁边是同一个任务窗格。
不需要 Excel，也不联网。

  --port 端口   换一个端口，默认 ${String(DEFAULT_PORT)}（也可用环境变量 PORT）
  --host 地址   默认只在本机可以打开；要让同一网络的人打开，用 --host 0.0.0.0
  --cert 文件 --key 文件   用这份证书和私钥提供 https（Excel 只接受 https）
  --no-build    不构建，直接用现有的 dist
  --help        显示这段说明

按 Ctrl+C 结束。
`;

function readOptions(args) {
  const options = { port: Number(process.env.PORT ?? DEFAULT_PORT), host: 'localhost', build: true };
  for (let at = 0; at < args.length; at += 1) {
    const [name, inline] = (args[at] ?? '').split('=', 2);
    if (name === '--help' || name === '-h') {
      process.stdout.write(HELP);
      process.exit(0);
    } else if (name === '--no-build') options.build = false;
    else if (name === '--host') options.host = inline ?? args[(at += 1)] ?? 'localhost';
    else if (name === '--cert') options.cert = inline ?? args[(at += 1)];
    else if (name === '--key') options.key = inline ?? args[(at += 1)];
    else if (name === '--port' || name === '-p') options.port = Number(inline ?? args[(at += 1)]);
    else fail(`不认识的参数“${name}”。可用的参数见 npm start -- --help。`);
  }
  if (!Number.isInteger(options.port) || options.port < 1 || options.port > 65535) {
    fail('端口应是 1 到 65535 之间的整数，例如：npm start -- --port 3001。');
  }
  return options;
}

function certificate({ cert, key }) {
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined) fail('--cert 和 --key 要一起写。');
  for (const file of [cert, key]) if (!existsSync(file)) fail(`没有文件 ${file}。`);
  return { cert: readFileSync(cert), key: readFileSync(key) };
}

/** Serves the folder, or ends with a message that says why it cannot. */
async function open(folder, { port, host }, tls) {
  try {
    return await serve(folder, port, host, tls);
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      const other = String(port + 1);
      return fail(
        `端口 ${String(port)} 已被占用。请关掉占用它的程序，或换一个端口：npm start -- --port ${other}。`,
      );
    }
    if (error.code === 'EACCES') return fail(`没有权限使用端口 ${String(port)}，请换一个大于 1024 的端口。`);
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return fail(`本机没有地址 ${host}。`);
    throw error;
  }
}

requireNode();
const options = readOptions(process.argv.slice(2));
const tls = certificate(options);
const folder = join(ROOT, 'dist');
// A taken port is told at once, not after a minute of building.
(await open(folder, options, tls)).close();
await installPackages();
if (options.build) await build();
if (!existsSync(join(folder, 'index.html'))) fail('dist 里没有 index.html，请先构建：npm run build。');

const server = await open(folder, options, tls);
const stop = () => {
  server.close();
  process.exit(0);
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
const scheme = tls === undefined ? 'http' : 'https';
process.stdout.write(`绩效自评助手已就绪：${scheme}://localhost:${String(server.port)}（按 Ctrl+C 结束）\n`);
