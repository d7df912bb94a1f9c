import { type FoundFile, headBytes, tailBytes } from './found-file.ts';
import { readTogether } from './read-together.ts';
import { readable } from './readable.ts';
import type { SourceFile } from './source-file.ts';

/** How a file begins and, where asking for that costs nothing, how it ends. Rejects as `readable` does. */
export async function readEnds(file: SourceFile): Promise<Pick<FoundFile, 'head' | 'tail'>> {
  const { size } = file;
  if (size === 0) return { head: new Uint8Array() };
  if (size <= headBytes || !file.blob) return { head: await readable(file, 0, Math.min(size, headBytes)) };
  const parts = [
    { file, start: 0, end: headBytes },
    { file, start: Math.max(headBytes, size - tailBytes), end: size },
  ];
  const [head, tail] = await readTogether(parts).catch(async (): Promise<Uint8Array[]> => {
    // It says in words why not.
    return [await readable(file, 0, headBytes), new Uint8Array()];
  });
  return { head: head!, tail: tail! };
}
