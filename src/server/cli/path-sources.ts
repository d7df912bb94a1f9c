import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SourceFile } from '../../sources/source-file.ts';

/** Every file under the given paths as a source, in name order; symbolic links within folders are not followed. */
export async function sourcesFromPaths(paths: readonly string[]): Promise<SourceFile[]> {
  const found = await Promise.all(paths.map((path) => walk(path, basename(path) || path)));
  return found.flat();
}

async function walk(path: string, label: string): Promise<SourceFile[]> {
  const info = await stat(path);
  if (info.isFile()) return [sourceFromPath(path, label, info.size)];
  if (!info.isDirectory()) return [];
  const entries = await readdir(path, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested: SourceFile[] = [];
  for (const entry of entries)
    if (entry.isFile() || entry.isDirectory())
      nested.push(...(await walk(join(path, entry.name), `${label}/${entry.name}`)));
  return nested;
}

function sourceFromPath(path: string, label: string, size: number): SourceFile {
  return {
    path: label,
    size,
    async read(start, end) {
      const handle = await open(path);
      try {
        const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
        return bytesRead === bytes.length ? bytes : bytes.slice(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
  };
}
