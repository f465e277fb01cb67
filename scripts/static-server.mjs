// Serves dist: a page, its scripts and nothing else. No directory listing, no way out of the folder.
import { existsSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

/**
 * Nothing may be asked of another origin. Styles inside the page are needed by the component and spreadsheet libraries,
 * which write them at run time; framing is left open, for Excel on the web shows the pane in a frame.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The file of `folder` that a request path means, or null when there is none. */
export function fileFor(folder, requestPath) {
  let path;
  try {
    path = decodeURIComponent(requestPath.split('?')[0] ?? '/');
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  // Browsers ask for it unbidden.
  if (path === '/favicon.ico') path = '/assets/icon-32.png';
  const full = normalize(join(folder, path));
  if (full !== folder && !full.startsWith(folder + sep)) return null;
  if (
    full
      .slice(folder.length)
      .split(sep)
      .some((part) => part.startsWith('.'))
  )
    return null;
  if (!existsSync(full)) return null;
  if (!statSync(full).isDirectory()) return full;
  const index = join(full, 'index.html');
  return existsSync(index) ? index : null;
}

/** Headers of an answer. A page is asked for again each time; a script whose name carries its hash is kept. */
export function headersFor(file) {
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  const hashed = /\.[0-9a-f]{8,}\.(js|css|woff2?|ttf|png|svg|wasm)$/.test(file);
  return {
    'Content-Type': type,
    'Cache-Control':
      extname(file) === '.html' ? 'no-store' : hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
}

/** Answers with a short text, or gives up where the answer has begun already. */
function answerText(response, status, text, headers = {}) {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(`${text}\n`);
}

/**
 * Sends what the file holds when it is opened: from the first byte on it is one and the same file, whatever is built or
 * deleted meanwhile. A reader that goes away ends the reading too, else every broken download would hold a file open.
 */
async function send(file, request, response) {
  const handle = await open(file);
  try {
    const status = await handle.stat();
    if (!status.isFile()) {
      answerText(response, 404, '没有这个文件。');
      return;
    }
    response.writeHead(200, { ...headersFor(file), 'Content-Length': status.size });
    if (request.method === 'HEAD' || status.size === 0) {
      response.end();
      return;
    }
    const content = handle.createReadStream({ end: status.size - 1, autoClose: false });
    await pipeline(content, response);
    // Cut short meanwhile: the reader waits for the length that it was told, and must not wait for ever.
    if (content.bytesRead < status.size) request.socket.destroy();
  } finally {
    await handle.close();
  }
}

/** Errors that mean no more than that the file is gone; the others are told apart from it. */
const GONE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG']);

async function answer(root, request, response) {
  try {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      answerText(response, 405, '这里只能读取。', { Allow: 'GET, HEAD' });
      return;
    }
    const file = fileFor(root, request.url ?? '/');
    if (file === null) answerText(response, 404, '没有这个文件。');
    else await send(file, request, response);
  } catch (error) {
    if (GONE.has(error.code)) answerText(response, 404, '没有这个文件。');
    else answerText(response, 503, '这个文件现在读不了，请稍后再试。');
  }
}

/** A page left open, or a reader that stopped, may not hold a connection for ever. */
const IDLE_MS = 120_000;

function listen(root, port, host, tls) {
  const handler = (request, response) => void answer(root, request, response);
  const server = tls === undefined ? createServer(handler) : createSecureServer(tls, handler);
  server.timeout = IDLE_MS;
  return new Promise((resolve, reject) => {
    // Stays: without it, a connection that cannot be taken later (no file handles left) would end the process.
    server.on('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

/**
 * Serves a folder on a port of this machine, both as 127.0.0.1 and as ::1, for browsers differ in what they take
 * "localhost" to be; or on the one address given; over https when `tls` holds a certificate and its key. Port 0 takes any free one. Resolves with the port and the function
 * that stops serving; rejects when the port cannot be had.
 */
export async function serve(folder, port, host = 'localhost', tls = undefined) {
  const root = normalize(folder).replace(/[\\/]$/, '');
  const first = await listen(root, port, host === 'localhost' ? '127.0.0.1' : host, tls);
  const servers = [first];
  if (host === 'localhost') {
    try {
      servers.push(await listen(root, first.address().port, '::1', tls));
    } catch (error) {
      // A machine without IPv6 is served well enough by 127.0.0.1; a port taken on ::1 is taken.
      if (error.code === 'EADDRINUSE') {
        first.close();
        throw error;
      }
    }
  }
  return {
    port: first.address().port,
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}
