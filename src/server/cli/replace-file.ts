import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isAlive } from '../is-alive.ts';

/** Puts a file in place in one step: who reads meanwhile finds the old one or the new one, never half of it. */
export async function replaceFile(
  path: string,
  content: string | Uint8Array | readonly Uint8Array[],
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, Array.isArray(content) ? (content as readonly Uint8Array[]) : content);
  await rename(part, path);
}

/** Removes what runs that were killed left half written under a folder. */
export async function removeStaleParts(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names) {
    const owner = /\.(\d+)\.part$/.exec(name)?.[1];
    if (owner && !isAlive(Number(owner))) await rm(join(folder, name), { force: true });
  }
}
