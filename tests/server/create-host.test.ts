import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHost } from '../../src/server/create-host.ts';

let parent = '';
let host: FastifyInstance;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'oblique-host-'));
  const dist = join(parent, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'treasure');
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Oblique</title>');
  for (const name of ['index-a1.js', 'codec-b2.wasm', 'left-c3.glb', 'style-d4.css']) {
    writeFileSync(join(dist, 'assets', name), `content of ${name}`);
  }
  writeFileSync(join(dist, 'assets', 'index-a1.js.gz'), gzipSync('content of index-a1.js'));
  host = await createHost({ distFolder: dist });
});
afterAll(async () => {
  await host.close();
  rmSync(parent, { recursive: true });
});

// biome-ignore format: a table
const files: [string, RegExp, RegExp][] = [
  ['/',                      /^text\/html/,                /^no-cache$/],
  ['/index.html',            /^text\/html/,                /^no-cache$/],
  ['/assets/index-a1.js',    /^(text|application)\/javascript/, /max-age=31536000, immutable/],
  ['/assets/codec-b2.wasm',  /^application\/wasm$/,        /immutable/],
  ['/assets/left-c3.glb',    /^model\/gltf-binary$/,       /immutable/],
  ['/assets/style-d4.css',   /^text\/css/,                 /immutable/],
];
test.each(files)('%s: type and caching', async (url, type, caching) => {
  const response = await host.inject(url);
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-type']).toMatch(type);
  expect(response.headers['cache-control']).toMatch(caching);
});

test('every answer, a missing page too, carries the closed policy', async () => {
  for (const url of ['/', '/assets/index-a1.js', '/nothing']) {
    const { headers } = await host.inject(url);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/'unsafe-eval'/);
    expect(policy.replace(/connect-src [^;]*/, '')).not.toMatch(/\*|https?:/);
    expect(headers['permissions-policy']).toContain('xr-spatial-tracking=(self)');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['strict-transport-security']).toBeUndefined();
  }
});

test('where archives are named, the page may contact these and no others', async () => {
  const narrow = await createHost({ distFolder: join(parent, 'dist'), archives: ['http://pacs:8042'] });
  const policy = String((await narrow.inject('/')).headers['content-security-policy']);
  expect(policy).toContain("connect-src 'self' blob: data: http://pacs:8042;");
  await narrow.close();
});

test('a missing file is a 404 that does not repeat the query', async () => {
  const response = await host.inject('/cases/lung?patient=Doe');
  expect(response.statusCode).toBe(404);
  expect(response.headers['content-type']).toMatch(/^text\/plain/);
  expect(response.body).toBe('There is nothing at /cases/lung.\n');
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/..\\secret.txt'])(
  'nothing outside dist: %s',
  async (url) => {
    const response = await host.inject({ url });
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.body).not.toContain('secret\n');
    expect(response.body).not.toBe('treasure');
  },
);

test('the packed copy goes to those who accept it', async () => {
  const packed = await host.inject({ url: '/assets/index-a1.js', headers: { 'accept-encoding': 'gzip' } });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(packed.headers['content-type']).toMatch(/javascript/);
  expect(packed.headers['cache-control']).toContain('immutable');
  expect(gunzipSync(packed.rawPayload).toString()).toBe('content of index-a1.js');
  const plain = await host.inject({ url: '/assets/index-a1.js', headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body).toBe('content of index-a1.js');
});

test('an unchanged page is not sent twice', async () => {
  const first = await host.inject('/');
  const again = await host.inject({ url: '/', headers: { 'if-none-match': String(first.headers.etag) } });
  expect(again.statusCode).toBe(304);
});
