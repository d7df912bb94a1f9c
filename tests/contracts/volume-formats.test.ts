import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { volumeFormats } from '../../src/formats/index.ts';
import { handednessOf, loadOne, open, openSources } from '../formats/open-one.ts';
import { applyToPoint, axisOf } from '../../src/imaging/affine.ts';
import { index } from '../../src/imaging/spaces.ts';
import { type SourceFile, sourceFromBytes } from '../../src/sources/source-file.ts';

describe.each(volumeFormats.all.map((format) => [format.kind, format] as const))('%s', (kind, format) => {
  const { bytes, dims, firstLps, firstValue } = format.example;

  test('recognises its own example and nobody else does', () => {
    const head = bytes.subarray(0, 1024);
    expect(volumeFormats.all.filter((other) => other.recognises(head)).map((other) => other.kind)).toEqual([
      kind,
    ]);
  });

  test.each([0, 1, 3, 4, 8, 347, 512])('does not recognise %i zeros', (length) => {
    expect(format.recognises(new Uint8Array(length))).toBe(false);
  });

  test('reads the example: size, place and value of the first voxel; the grid is right-handed', async () => {
    const volume = await loadOne(bytes);
    expect(volume.dims).toEqual(dims);
    expect(volume.hu.length).toBe(dims[0] * dims[1] * dims[2]);
    expect(applyToPoint(volume.lpsFromIndex, index(0, 0, 0))).toEqual(firstLps);
    expect(volume.hu[0]).toBe(firstValue);
    expect(handednessOf(volume)).toBeGreaterThan(0);
  });

  test('the same packed with gzip', async () => {
    expect(await loadOne(gzipSync(bytes))).toEqual(await loadOne(bytes));
  });

  test('one slice by itself is that slice of the volume, at its place', async () => {
    const volume = await loadOne(bytes);
    const { series } = await open({ packed: gzipSync(bytes), plain: bytes });
    for (const found of series)
      for (const k of [0, 3, 6]) {
        const image = await found.loadImage(k, {});
        expect([...image.hu]).toEqual([...volume.hu.slice(k * 30, (k + 1) * 30)]);
        expect(applyToPoint(image.lpsFromIndex, index(0, 0, 0))).toEqual(
          applyToPoint(volume.lpsFromIndex, index(0, 0, k)),
        );
        expect(axisOf(image.lpsFromIndex, 2)).toEqual(axisOf(volume.lpsFromIndex, 2));
      }
  });

  test('shows its middle slice once and first, and says how far it is', async () => {
    const { series } = await open({ bytes });
    const told: string[] = [];
    const volume = await series[0]!.load({
      onFirstImage: ({ hu, dims }) => told.push(`${dims} ${hu[0]}`),
      onProgress: ({ step, done, total }) => told.push(`${step} ${done} of ${total}`),
    });
    expect(told).toEqual([`5,6,1 ${volume.hu[90]}`, 'Reading voxels 7 of 7']);
  });

  test('can be cancelled', async () => {
    const { series } = await open({ bytes });
    await expect(series[0]!.load({ signal: AbortSignal.abort('stop') })).rejects.toBe('stop');
  });

  test('cut at every byte: refused in words', async () => {
    for (let end = 0; end < bytes.length; end++) {
      const { series, refused } = await open({ cut: bytes.subarray(0, end) });
      expect(series, `${end}`).toEqual([]);
      expect(refused[0], `${end}`).toMatchObject({ code: expect.stringMatching(/^[a-z]+\/[a-z-]+$/) });
    }
  });

  test('packed and cut at every byte: refused in words, at the latest when it is loaded', async () => {
    const packed = gzipSync(bytes);
    for (let end = 0; end < packed.length; end++) {
      const { series, refused } = await open({ cut: packed.subarray(0, end) });
      const reason = series[0] ? await series[0].load({}).catch((error: unknown) => error) : refused[0];
      expect(reason, `${end}`).toMatchObject({ code: expect.stringMatching(/^[a-z]+\/[a-z-]+$/) });
    }
  });

  test('a file that goes away while it is read is refused in words', async () => {
    let gone = false;
    const whole = sourceFromBytes('a', bytes);
    const file: SourceFile = {
      ...whole,
      read: (start, end) => (gone ? Promise.reject(new DOMException('gone')) : whole.read(start, end)),
    };
    const { series } = await openSources([file]);
    gone = true;
    await expect(series[0]!.load({})).rejects.toMatchObject({ code: 'source/unreadable' });
  });
});
