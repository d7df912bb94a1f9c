import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { collectBounded, collectHead } from '../../src/base/collect-pieces.ts';
import { gunzipPieces, inflatePieces } from '../../src/base/inflate-pieces.ts';

const bytes = Uint8Array.from({ length: 200_003 }, (_, i) => (i * i) >> 7);
const all = (pieces: Iterable<Uint8Array>, limit = 1e6) => collectBounded(pieces, limit, 0);
const expectSame = (found: Uint8Array, expected: Uint8Array) =>
  expect(Buffer.compare(found, expected)).toBe(0);
const damaged = expect.objectContaining({ name: 'UserError', code: 'inflate/damaged' });

describe.each([
  ['deflate', inflatePieces, deflateRawSync],
  ['gzip', gunzipPieces, gzipSync],
])('%s', (_, unpack, pack) => {
  test.each([0, 1, 2, 3, 5, 65_536, 200_003])('%i bytes, as zlib packs them', (length) => {
    expectSame(all(unpack(pack(bytes.subarray(0, length)))), bytes.subarray(0, length));
  });

  test('cut at every byte: refused', () => {
    const packed = pack(bytes.subarray(0, 900));
    for (let end = 0; end < packed.length; end++)
      expect(() => all(unpack(packed.subarray(0, end))), `${end}`).toThrow(damaged);
  });

  test('the beginning of a cut stream', () => {
    const packed = pack(bytes);
    expect(collectHead(unpack(packed.subarray(0, packed.length >> 1)), 700)).toEqual(bytes.slice(0, 700));
  });

  test('a bomb costs no more than what is asked for', () => {
    const bomb = pack(new Uint8Array(2 ** 26), { level: 1 });
    expect(() => all(unpack(bomb), 2 ** 20)).toThrow(expect.objectContaining({ code: 'inflate/limit' }));
    let unpacked = 0;
    for (const piece of unpack(bomb)) {
      unpacked += piece.length;
      break;
    }
    expect(unpacked).toBeLessThanOrEqual(1032 * 2 ** 16);
  });
});

test('gzip: several members are one stream, each checked', () => {
  const two = Buffer.concat([gzipSync(bytes.subarray(0, 70_000)), gzipSync(bytes.subarray(70_000))]);
  expectSame(all(gunzipPieces(two)), bytes);
  const firstTrailer = gzipSync(bytes.subarray(0, 70_000)).length - 8;
  two[firstTrailer] = two[firstTrailer]! ^ 1;
  expect(() => all(gunzipPieces(two))).toThrow(damaged);
});

test('gzip: bytes that are no member behind the last one are refused', () => {
  expect(() => all(gunzipPieces(Buffer.concat([gzipSync(bytes), Buffer.from('padding')])))).toThrow(damaged);
});
