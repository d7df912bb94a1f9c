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

/** The archive with its second entry's size in a ZIP64 field. */
function zip64(size: bigint): Uint8Array<ArrayBuffer> {
  const entry = plain.length - 22 - 52;
  const field = new Uint8Array(12);
  const view = new DataView(field.buffer);
  view.setUint16(0, 1, true);
  view.setUint16(2, 8, true);
  view.setBigUint64(4, size, true);
  const bytes = concat([plain.subarray(0, endAt), field, plain.subarray(endAt)]);
  bytes.set([0xff, 0xff, 0xff, 0xff], entry + 24);
  bytes[entry + 30] = field.length;
  bytes[endAt + field.length + 12]! += field.length;
  return bytes;
}

test('a size in a ZIP64 field', async () => {
  expect((await read(zip64(10n)))[1]).toMatchObject({ name: 'CT/IM2', size: 10 });
});

test('70 000 entries that an old writer counted modulo 65 536 are counted', async () => {
  const one = concat([plain.subarray(endAt - 104, endAt - 52)]);
  const many = new Uint8Array(70_000 * 52 + 22 + 100);
  for (let i = 0; i < 70_000; i++) many.set(one, 100 + i * 52);
  const end = plain.slice(endAt);
  const view = new DataView(end.buffer);
  view.setUint16(10, 70_000 % 65_536, true);
  view.setUint32(12, 70_000 * 52, true);
  view.setUint32(16, 100, true);
  many.set(end, many.length - 22);
  await expect(read(many)).rejects.toMatchObject({ code: 'zip/limit' });
});

describe('refused', () => {
  const listed = (count: number) => patched(endAt + 8, [count & 255, count >> 8, count & 255, count >> 8]);
  test.each([
    ['one part of a split archive', patched(endAt + 4, [1, 0, 1, 0]), 'zip/split'],
    ['fewer entries counted than listed', listed(1), 'zip/damaged'],
    [
      'a packed size beyond the directory',
      patched(plain.length - 22 - 52 + 20, [200, 0, 0, 0]),
      'zip/damaged',
    ],
    ['sizes of 64 bits that no file has', zip64(2n ** 60n), 'zip/bomb'],
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
