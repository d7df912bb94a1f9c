import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';
import type { Figure } from './figure.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const gzipKb = (paths: Iterable<string>) =>
  [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(join(dist, path)), { level: 9 }).length, 0) /
  1000;

/** The scripts that a browser fetches before the page's own code can run: the entries and what they import. */
function firstScripts(html: string): Set<string> {
  const found = new Set<string>();
  const follow = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    const { module } = parseSync(path, readFileSync(join(dist, path), 'utf8'));
    for (const { moduleRequest } of [
      ...module.staticImports,
      ...module.staticExports.flatMap((each) => each.entries),
    ]) {
      if (moduleRequest) follow(posix.join(posix.dirname(path), moduleRequest.value));
    }
  };
  for (const [, path] of html.matchAll(/<(?:script|link)[^>]*(?:src|href)="\.\/([^"]+\.js)"/g))
    if (path) follow(path);
  return found;
}

/** What the first page weighs, before a case is opened. Needs a build: run the start part first. */
export async function measure(): Promise<Figure[]> {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const styles = [...html.matchAll(/<link[^>]*href="\.\/([^"]+\.css)"/g)].map((match) => match[1] ?? '');
  return [
    { name: 'first page, JavaScript (gzip)', value: gzipKb(firstScripts(html)), unit: 'kB', aim: 300 },
    { name: 'first page, styles (gzip)', value: gzipKb(styles), unit: 'kB' },
  ];
}
