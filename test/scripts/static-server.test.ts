import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileFor, headersFor, serve } from '../../scripts/static-server.mjs';

describe('static server', () => {
  const parent = mkdtempSync(join(tmpdir(), 'ziping-serve-'));
  const folder = join(parent, 'dist');

  beforeAll(() => {
    mkdirSync(join(folder, '.stamps'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>绩效自评助手</title>');
    writeFileSync(join(folder, 'main.0a1b2c3d.js'), 'void 0;');
    writeFileSync(join(folder, 'a b.js'), 'void 0;');
    writeFileSync(join(folder, '.stamps', 'all'), 'x');
    writeFileSync(join(parent, 'secret.txt'), 'secret');
  });
  afterAll(() => {
    rmSync(parent, { recursive: true });
  });

  it.each([
    ['/', 'index.html'],
    ['/index.html?place=create', 'index.html'],
    ['/a%20b.js', 'a b.js'],
  ])('finds %s', (path, file) => {
    expect(fileFor(folder, path)).toBe(join(folder, file));
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/.stamps/all',
    '/none.js',
    '/%',
    '/a%00',
    '/.stamps',
  ])('has nothing at %s', (path) => {
    expect(fileFor(folder, path)).toBeNull();
  });

  it('keeps scripts with a hash, and asks for pages again', () => {
    expect(headersFor('main.0a1b2c3d.js')['Cache-Control']).toContain('immutable');
    expect(headersFor('taskpane.html')['Cache-Control']).toBe('no-store');
    expect(headersFor('office.js')['Cache-Control']).toBe('no-cache');
  });

  it('lets no page reach another origin', () => {
    const policy = headersFor('index.html')['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'/);
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe("'self'");
  });

  it('serves files over http and refuses the rest', async () => {
    const server = await serve(folder, 0);
    const base = `http://localhost:${String(server.port)}`;
    try {
      const page = await fetch(base);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await page.text()).toContain('绩效自评助手');
      expect((await fetch(`${base}/none.js`)).status).toBe(404);
      expect((await fetch(base, { method: 'POST' })).status).toBe(405);
      expect((await fetch(base, { method: 'HEAD' })).headers.get('content-length')).toBe('48');
    } finally {
      server.close();
    }
  });

  it('says so when the port is taken', async () => {
    const first = await serve(folder, 0);
    try {
      await expect(serve(folder, first.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    } finally {
      first.close();
    }
  });
});
