import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { get } from 'node:https';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProduct } from '../support/start-product.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
let root = '';

/** A checkout with packages but nothing built. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'oblique-start-'));
  mkdirSync(join(root, 'src'));
  for (const name of ['package.json', 'src', 'datasets'])
    cpSync(join(repository, name), join(root, name), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'), 'junction');
});
afterAll(() => rmSync(root, { recursive: true }));

function start(args: readonly string[], env: Record<string, string> = {}, nodeArgs: readonly string[] = []) {
  const script = join(root, 'src/server/start.cjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeArgs, script, ...args], {
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { status, stdout, stderr };
}

/** One sentence on one line, no stack trace, exit code 1. */
function expectSentence(result: ReturnType<typeof start>, words: RegExp): void {
  expect(result.stderr).toMatch(words);
  expect(result.stderr).toMatch(/^[^\n]+\.\n$/);
  expect(result.stdout).toBe('');
  expect(result.status).toBe(1);
}

test('a port in use: one sentence, before anything is built', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  expectSentence(start([], { PORT: String(port) }), new RegExp(`Port ${port} on 127\\.0\\.0\\.1 is in use`));
  expectSentence(start(['--dev'], { PORT: String(port) }), /is in use/);
  other.close();
});

test('a bad PORT, an unknown option', () => {
  expectSentence(start([], { PORT: '70000' }), /PORT is "70000"/);
  expectSentence(start(['--lna']), /no option "--lna"/);
});

test('a HOST that is not this computer', () => {
  expectSentence(start([], { HOST: '192.0.2.77', PORT: '0' }), /HOST is "192\.0\.2\.77"/);
});

test('--no-build without a build', () => {
  expectSentence(start(['--no-build'], { PORT: '0' }), /no built page in dist/);
});

test('--lan serves HTTPS with the certificate that it keeps, says why a browser warns, and stops when told', async () => {
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist', 'index.html'), '<title>Oblique</title>');
  const product = await startProduct(root, ['--no-build', '--lan']);
  expect(product.url).toMatch(/^https:\/\//);
  const certificate = join(root, '.cache', 'lan-certificate.pem');
  const page = await new Promise<string>((resolve, reject) => {
    const port = new URL(product.url).port;
    get({ host: '127.0.0.1', port, ca: readFileSync(certificate), agent: false }, (response) => {
      response.setEncoding('utf8').on('data', resolve);
    }).on('error', reject);
  });
  expect(page).toBe('<title>Oblique</title>');
  await product.stop();
  rmSync(join(root, 'dist'), { recursive: true });
});

test('pilots: a code for the first account, and what was acknowledged is there after the process was killed', async () => {
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist', 'index.html'), '<title>Oblique</title>');
  const data = join(root, 'pilots');
  const product = await startProduct(root, ['--no-build'], { OBLIQUE_DATA: data });
  expect(existsSync(data)).toBe(false);
  const send = (url: string, path: string, body?: object) =>
    fetch(`${url}api${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', 'x-oblique': '1', origin: url.slice(0, -1) },
      ...(body && { body: JSON.stringify(body) }),
    });
  await expect.poll(() => product.printed(), { timeout: 10_000 }).toMatch(/first account/);
  const code = /code: (\S+)/.exec(product.printed())?.[1];
  const account = { name: 'ada', password: 'correct horse battery' };
  const made = await send(product.url, '/setup', { code, ...account });
  expect([made.status, made.headers.get('content-security-policy')]).toEqual([
    200,
    expect.stringMatching(/self/),
  ]);
  await product.kill();

  const again = await startProduct(root, ['--no-build'], { OBLIQUE_DATA: data });
  expect((await send(again.url, '/login', account)).status).toBe(200);
  expect(again.printed()).not.toMatch(/first account/);
  await again.stop();
  const alone = await startProduct(root, ['--no-build']);
  expect((await send(alone.url, '/state')).status).toBe(404);
  await alone.stop();
  rmSync(join(root, 'dist'), { recursive: true });
  // Making a PGlite takes seconds of processor time.
}, 300_000);

// biome-ignore format: a table
const versions: [string, boolean][] = [
  ['12.22.12', false], ['18.20.8', false], ['20.18.3', false], ['20.19.0', true], ['21.7.3', false],
  ['22.11.0', false], ['22.12.0', true], ['24.1.0', true],
];
test.each(versions)('Node %s, good enough: %s', (version, goodEnough) => {
  const preload = join(root, 'pretend.cjs');
  writeFileSync(
    preload,
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`,
  );
  const result = start(['--help'], {}, ['--require', preload]);
  if (goodEnough) expect(result).toMatchObject({ status: 0, stderr: '' });
  else expectSentence(result, new RegExp(`needs Node\\.js 20\\.19 or newer .* this is ${version}`));
});

test('packages that are not installed', () => {
  const bare = mkdtempSync(join(tmpdir(), 'oblique-bare-'));
  mkdirSync(join(bare, 'src/server'), { recursive: true });
  const script = join(bare, 'src/server/start.cjs');
  cpSync(join(repository, 'src/server/start.cjs'), script);
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  expect(stderr).toMatch(/^[^\n]*run "npm ci"[^\n]*\.\n$/);
  expect(status).toBe(1);
  rmSync(bare, { recursive: true });
});
