import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { nothingToMake } from '../../teaching/library/case-making.ts';
import { UserError } from '../../base/user-error.ts';
import { sourceHash } from '../source-hash.ts';
import { isAlive } from '../is-alive.ts';

/** Written last, so a folder that has it is a whole build of those sources. */
const stampName = 'build.json';
const stampOf = (hash: string) => `${JSON.stringify({ sourceHash: hash })}\n`;

/** Whether `dist` is a finished build of the present sources. */
export async function isFresh(root: string, dist: string): Promise<boolean> {
  if (!existsSync(join(dist, 'index.html'))) return false;
  const stamp = await readFile(join(dist, stampName), 'utf8').catch(() => '');
  return stamp === stampOf(sourceHash(root));
}

/** Puts `name.gz` beside each text and WebAssembly file that shrinks; the server sends it where accepted. */
async function precompress(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => /\.(js|css|html|wasm|json|svg)$/.test(name))) {
    const content = await readFile(join(folder, file));
    const packed = await promisify(gzip)(content, { level: 9 });
    if (packed.length < content.length * 0.9) await writeFile(join(folder, `${file}.gz`), packed);
  }
}

/** Builds that were killed leave their folders behind. */
async function removeStaleBuilds(cache: string): Promise<void> {
  for (const name of await readdir(cache).catch(() => [])) {
    const owner = /^build-(\d+)(-old)?$/.exec(name)?.[1];
    if (owner && !isAlive(Number(owner))) await rm(join(cache, name), { recursive: true, force: true });
  }
}

/** The public folder's files, without the cases: those are made while the page is served. */
async function copyPublic(root: string, to: string): Promise<void> {
  const generated = join(root, 'public', 'generated');
  await cp(join(root, 'public'), to, { recursive: true, filter: (path) => path !== generated });
}

/** Puts the bundled cases beside a built page, for hosts that only serve files. */
export async function addCases(root: string, dist: string): Promise<void> {
  const from = join(root, 'public', 'generated');
  await cp(from, join(dist, 'generated'), {
    recursive: true,
    filter: (path) => !path.endsWith('.part'),
  });
  await writeFile(join(dist, 'generated', 'cases', 'making.json'), `${JSON.stringify(nothingToMake)}\n`);
}

/** Builds the page into `dist`, which is replaced only once the new one is whole; throws a `UserError`. */
export async function buildProduct(root: string, dist: string, logLevel: 'warn' | 'error'): Promise<void> {
  const hash = sourceHash(root);
  const cache = join(root, '.cache');
  await removeStaleBuilds(cache);
  const work = join(cache, `build-${process.pid}`);
  const old = `${work}-old`;
  const { build } = await import('vite');
  try {
    await build({ root, logLevel, build: { outDir: work, emptyOutDir: true, copyPublicDir: false } });
    await copyPublic(root, work);
    await precompress(work);
    await writeFile(join(work, stampName), stampOf(hash));
    if (existsSync(dist)) await rename(dist, old);
    await rename(work, dist);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      'server/build-failed',
      `The page could not be built: ${reason}`,
      {},
      { cause: error },
    );
  } finally {
    await rm(work, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}
