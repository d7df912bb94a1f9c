import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sourceFromBytes } from '../../src/sources/source-file.ts';
import { readZipDirectory } from '../../src/sources/zip/zip-directory.ts';
import { concat } from '../dicom/make-dicom.ts';

const read = (bytes: Uint8Array) => readZipDirectory(sourceFromBytes('a.zip', bytes));
const plain = zipSync({ 'CT/IM1': strToU8('first'), 'CT/IM2': strToU8('second one') }, { level: 0 });
const endAt = plain.length - 22;

/** The archive with some bytes changed. */
function patched(at: number, bytes: readonly number[], source = plain): Uint8Array<ArrayBuffer> {
  const copy = source.slice();
  copy.set(bytes, at);
  return copy;
}

test('names, sizes and methods', async () => {
  expect(await read(plain)).toMatchObject([
    { name: 'CT/IM1', size: 5, packedSize: 5, method: 0, encrypted: false, offset: 0 },
    { name: 'CT/IM2', size: 10, method: 0 },
  ]);
});

test.each([
  ['../../etc/passwd', 'etc/passwd'],
  ['C:\\scan\\..\\IM1', 'scan/IM1'],
  ['/abs/IM1', 'abs/IM1'],
  ['a/./b\u202e', 'a/b_'],
  ['constructor', 'constructor'],
])('the name %s is only ever the label %s', async (name, label) => {
  const [entry] = await read(zipSync({ [name]: strToU8('1') }));
  expect(entry!.name).toBe(label);
});

test('bytes before the archive, as in self-extracting files', async () => {
  const [first, second] = await read(concat([strToU8('MZ program'), plain]));
  expect([first!.offset, second!.offset]).toEqual([10, 10 + second!.offset - 10]);
});

test('a comment that looks like an end record is not believed', async () => {
  const fake = plain.slice(endAt);
  fake.set([0, 0, 0, 0], 8);
  const withComment = concat([patched(endAt + 20, [fake.length, 0]), fake]);
  expect((await read(withComment)).length).toBe(2);
});

describe('refused', () => {
  test.each([
    ['no end record', plain.slice(0, endAt), 'zip/damaged'],
    ['one byte short', plain.slice(0, -1), 'zip/damaged'],
    ['more entries promised than there are', patched(endAt + 10, [9, 0]), 'zip/damaged'],
    ['a directory beyond the end', patched(endAt + 16, [0xff, 0xff, 0, 0]), 'zip/damaged'],
  ])('%s', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });

  test('entries that unpack to a hundred times the archive', async () => {
    const bomb = zipSync({ a: new Uint8Array(80_000_000) });
    await expect(read(bomb)).rejects.toMatchObject({ code: 'zip/bomb' });
  });

  test('entries that share their bytes', async () => {
    const directory = plain.length - 22 - 2 * (46 + 6);
    await expect(read(patched(directory + 52 + 42, [0, 0, 0, 0]))).rejects.toMatchObject({
      code: 'zip/damaged',
    });
  });
});
