import { expect, test } from 'vitest';
import { readTogether } from '../../src/sources/read-together.ts';
import { sourceFromBlob, sourceFromBytes } from '../../src/sources/source-file.ts';

const bytes = (first: number, length: number) => Uint8Array.from({ length }, (_, i) => first + i);
const blob = (name: string, data: Uint8Array<ArrayBuffer>) => sourceFromBlob(name, new Blob([data]));

test('parts of blobs, little of one and most of another, come in their order and in one buffer', async () => {
  const [a, b, c] = [blob('a', bytes(0, 20)), blob('b', bytes(100, 10)), blob('c', bytes(200, 7))];
  const parts = await readTogether([
    { file: b, start: 1, end: 10 },
    { file: a, start: 3, end: 5 },
    { file: c, start: 0, end: 7 },
  ]);
  expect(parts).toEqual([bytes(101, 9), bytes(3, 2), bytes(200, 7)]);
  expect(new Set(parts.map(({ buffer }) => buffer)).size).toBe(1);
});

test('a part that is promised beyond the end of its file is as long as the file allows', async () => {
  const [part] = await readTogether([{ file: blob('a', bytes(0, 9)), start: 2, end: 12 }]);
  expect(part).toEqual(bytes(2, 7));
});

test('files that are no blobs are read one by one', async () => {
  const parts = await readTogether([
    { file: sourceFromBytes('a', bytes(0, 9)), start: 1, end: 4 },
    { file: blob('b', bytes(50, 9)), start: 0, end: 2 },
  ]);
  expect(parts).toEqual([bytes(1, 3), bytes(50, 2)]);
});
