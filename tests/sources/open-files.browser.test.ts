import { afterAll, describe, expect, inject, test } from 'vitest';
import type { Progress } from '../../src/base/progress.ts';
import { meanOf, statisticsOf } from '../../src/dicom/pixels/value-statistics.ts';
import { openFiles } from '../../src/sources/open-files.ts';
import { type SourceFile, sourceFromBlob } from '../../src/sources/source-file.ts';
import { createBrowserPool } from '../../src/workers/browser-pool.ts';

const ct = inject('sharedCt');
const pool = createBrowserPool();
afterAll(() => pool.dispose());

async function fetched(path: string): Promise<SourceFile> {
  const response = await fetch(`/@fs${ct}/${path}`);
  expect(response.ok, path).toBe(true);
  return sourceFromBlob(path, await response.blob());
}

/** Runs `task` and returns the longest stretch, ms, in which the page could not do anything else. */
async function longestFreeze(task: () => Promise<void>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 5);
  await task();
  clearInterval(timer);
  return longest;
}

/** The shortest of up to three runs' longest freezes: on a busy machine any run may be held up from outside. */
async function leastFreeze(task: () => Promise<void>, limitMs: number): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < 3 && least >= limitMs; run++) least = Math.min(least, await longestFreeze(task));
  return least;
}

describe.skipIf(!ct)(ct ? 'opening CT in workers' : 'opening CT in workers (skipped: no shared data)', () => {
  // Every kind of codec: native, RLE, JPEG 8-bit, 12-bit and lossless, JPEG-LS, JPEG 2000, HTJ2K.
  test.each([
    ['explicit_be', -623.1978],
    ['deflated', -623.1978],
    ['rle', -623.1978],
    ['jpeg_lossless57', -623.1978],
    ['jpegls80_fragments_nobot', -623.1978],
    ['j2k90', -623.1978],
    ['htj2k201', -623.1978],
    ['jpeg_extended51', -623.2017],
    ['jpeg_baseline50', 43.0216],
  ])('%s decodes to the same mean as in Node', async (name, mean) => {
    const study = await openFiles([await fetched(`ts/u12_${name}.dcm`)], { pool }, {});
    expect(study.refused).toEqual([]);
    const image = await study.series[0]!.loadImage(0, {});
    expect(image.dims).toEqual([512, 512, 1]);
    expect(meanOf(statisticsOf(image.hu))).toBeCloseTo(mean, 3);
  });

  test('a ZIP of 100 slices becomes a volume, with progress and without freezing the page', async () => {
    const zip = await fetched('series/chest_cta_cmbcrc.zip');
    const seen: Progress[] = [];
    const freeze = await leastFreeze(async () => {
      const study = await openFiles([zip], { pool }, { onProgress: (progress) => seen.push(progress) });
      expect(study.series.map(({ series }) => [series.form, series.slices])).toEqual([['volume', 100]]);
      const volume = await study.series[0]!.load({ onProgress: (progress) => seen.push(progress) });
      expect(volume.dims).toEqual([512, 512, 100]);
      expect(volume.hu).toBeInstanceOf(Int16Array);
      expect(volume.huRange).toEqual([-3024, 3071]);
      expect(volume.lpsFromIndex.slice(12, 15)).toEqual([-228.8, -220, -236.5]);
      expect(volume.hu[256 + 512 * (256 + 512 * 25)]).toBe(357);
    }, 100);
    expect(freeze).toBeLessThan(100);
    expect(seen.at(-1)).toEqual({ step: 'Decoding slices', done: 100, total: 100 });
    expect(seen).toContainEqual({ step: 'Reading files', done: 100, total: 100 });
  });

  test('cancelling rejects with the reason and leaves the pool usable', async () => {
    const zip = await fetched('series/chest_cta_cmbcrc.zip');
    const study = await openFiles([zip], { pool }, {});
    const cancel = new AbortController();
    const onProgress = ({ done }: Progress) => {
      if (done === 10) cancel.abort('enough');
    };
    await expect(study.series[0]!.load({ signal: cancel.signal, onProgress })).rejects.toBe('enough');
    const image = await study.series[0]!.loadImage(50, {});
    expect(image.dims).toEqual([512, 512, 1]);
  });

  test('a bad file is refused with a sentence, and the others load', async () => {
    const good = await fetched('single/pydicom_CT_small.dcm');
    const text = sourceFromBlob('notes.txt', new Blob(['read me']));
    const zip = sourceFromBlob('study.zip', new Blob([]));
    const study = await openFiles([text, good, zip], { pool }, {});
    expect(study.series.length).toBe(1);
    expect(study.refused.map(({ path, code }) => [path, code])).toEqual([
      ['notes.txt', 'dicom/not-dicom'],
      ['study.zip', 'dicom/empty-file'],
    ]);
    expect(study.refused[0]!.message).toMatch(/^notes\.txt: This is a text file/);
  });
});
