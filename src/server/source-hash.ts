import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const inputs = [
  'index.html',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'src',
  'datasets',
  'public',
];

/** Made while the page is served, and no part of it. */
const generated = /^public[\\/]generated[\\/]/;

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** SHA-256 over everything that the built page is made from: the same bytes give the same text. */
export function sourceHash(root: string): string {
  const hash = createHash('sha256');
  const files = inputs.flatMap((input) => filesUnder(join(root, input))).sort();
  for (const file of files) {
    const name = relative(root, file);
    if (generated.test(name)) continue;
    const content = readFileSync(file);
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
