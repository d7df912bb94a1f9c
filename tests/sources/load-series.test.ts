import { describe, expect, test, vi } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import { loadWasmInNode } from '../../src/server/cli/node-wasm.ts';
import { openFiles } from '../../src/sources/open-files.ts';
import type { LoadedImage, Loading } from '../../src/sources/opened-study.ts';
import { type SourceFile, sourceFromBlob } from '../../src/sources/source-file.ts';
import type { JobRunner } from '../../src/workers/job-runner.ts';
import { createThreadRunner } from '../../src/workers/run-in-thread.ts';
import { ctFile, rampPixels } from '../dicom/make-ct.ts';

const gap = 7.25;
const count = 37;
/** Longer than what is read of a file at first, so that its pixels are fetched by themselves. */
const longHeader = { '0019,1010': ['LO', 'x'.repeat(9000)] } as const;
const pixelsOf = (k: number) => ({ '7fe0,0010': ['OW', rampPixels(3 * k)] }) as const;
const slice = (k: number, changes: Parameters<typeof ctFile>[1] = {}): SourceFile =>
  sourceFromBlob(
    `IM${k}`,
    new Blob([ctFile(k * gap, { '0008,0018': ['UI', `2.25.${1000 + k}`], ...pixelsOf(k), ...changes })]),
  );
const slices = () => Array.from({ length: count }, (_, k) => slice(k));
const pool = createThreadRunner({ loadWasm: loadWasmInNode });

async function load(files: readonly SourceFile[], loading: Loading = {}, runner: JobRunner = pool) {
  const { series } = await openFiles(files, { pool: runner }, {});
  return series[0]!.load(loading);
}

/** The first value of each slice. */
const firsts = ({ hu }: { readonly hu: ArrayLike<number> }) =>
  Array.from({ length: hu.length / 30 }, (_, k) => hu[30 * k]!);
const expected = Array.from({ length: count }, (_, k) => 3 * k - 1024);

describe('slices that are decoded several to a message', () => {
  test('lie in their places, whatever the order of the files', async () => {
    const volume = await load(slices().reverse());
    expect(volume.dims).toEqual([5, 6, count]);
    expect(firsts(volume)).toEqual(expected);
    expect(volume.huRange).toEqual([-1024, 3 * (count - 1) + 29 - 1024]);
  });

  test('come in fewer messages than there are slices', async () => {
    const run = vi.fn(pool.run);
    await load(slices(), {}, { ...pool, run: run as JobRunner['run'] });
    const messages = run.mock.calls.filter(([kind]) => kind === 'decode-slices');
    expect(messages.length).toBeLessThan(count / 3);
  });

  test('keep their fractions where one of them has any', async () => {
    const files = slices().map((file, k) => (k === 20 ? slice(k, { '0028,1053': ['DS', '0.5'] }) : file));
    const volume = await load(files);
    expect(volume.hu).toBeInstanceOf(Float32Array);
    expect(firsts(volume)).toEqual(expected.map((hu, k) => (k === 20 ? 30 - 1024 : hu)));
    expect(volume.hu[30 * 20 + 1]).toBe(30.5 - 1024);
  });

  test('are told of one by one, up to the last', async () => {
    const done: number[] = [];
    await load(slices(), { onProgress: (progress) => done.push(progress.done) });
    expect(done).toEqual(Array.from({ length: count }, (_, k) => k + 1));
  });

  test('stop when cancelled', async () => {
    const cancel = new AbortController();
    const onProgress = ({ done }: { done: number }) => done === 9 && cancel.abort('enough');
    await expect(load(slices(), { signal: cancel.signal, onProgress })).rejects.toBe('enough');
  });
});

describe('one bad slice never takes its neighbours along', () => {
  test('when its file is gone by the time it is read', async () => {
    const files = slices().map((file, k) => (k === 12 ? slice(k, longHeader) : file));
    const { series } = await openFiles(files, { pool }, {});
    vi.spyOn(files[12]!.blob!, 'slice').mockImplementation(() => {
      throw new DOMException('gone', 'NotFoundError');
    });
    const volume = await series[0]!.load({});
    expect(volume.refused).toMatchObject([{ path: 'IM12', code: 'source/unreadable' }]);
    expect(firsts(volume)).toEqual(expected);
  });

  test('when its worker ends', async () => {
    let crashes = 0;
    const run = ((kind: string, input: readonly unknown[], options: object) => {
      const holds = kind === 'decode-slices' && JSON.stringify(input).includes('"padding":[7,7]');
      if (holds) crashes += 1;
      return holds
        ? Promise.reject(new UserError('worker/crashed', 'Decoding stopped.'))
        : pool.run(kind as never, input as never, options);
    }) as JobRunner['run'];
    const files = slices().map((file, k) => (k === 12 ? slice(k, { '0028,0120': ['US', [7]] }) : file));
    const volume = await load(files, {}, { ...pool, run });
    expect(volume.refused).toMatchObject([{ path: 'IM12', code: 'worker/crashed' }]);
    expect(firsts(volume)).toEqual(expected);
    expect(crashes).toBe(2);
  });
});

describe('the first image', () => {
  test('of a series is its middle slice, and stays whole while the others come', async () => {
    const images: LoadedImage[] = [];
    await load(slices(), { onFirstImage: (image) => images.push(image) });
    expect(images.map(({ hu }) => [...hu])).toEqual([rampPixels(3 * (count >> 1) - 1024)]);
  });

  test('comes while the files are looked at, and not from one that is no CT', async () => {
    const images: LoadedImage[] = [];
    const onFirstImage = (image: LoadedImage) => images.push(image);
    const study = await openFiles(slices(), { pool }, { onFirstImage });
    expect(study.series.length).toBe(1);
    expect(images.map(({ hu }) => [...hu])).toEqual([rampPixels(3 * (count >> 1) - 1024)]);
    const text = sourceFromBlob('notes.txt', new Blob(['call me']));
    const mixed = await openFiles([slice(0), text, slice(1)], { pool }, { onFirstImage });
    expect(images.length).toBe(1);
    expect(mixed.refused.map(({ path }) => path)).toEqual(['notes.txt']);
  });
});

describe('files of which only the ends were read', () => {
  test('are read to their end where they may be copies', async () => {
    const long = (k: number, uid: string) => slice(k, { '0008,0018': ['UI', uid], ...tall });
    const files = [long(0, '2.25.7'), long(1, '2.25.8'), long(1, '2.25.9'), long(2, '2.25.10')];
    const { series } = await openFiles(files, { pool }, {});
    expect(series.map(({ series: found }) => found.slices)).toEqual([3]);
    expect(series[0]!.series.diagnostics.map(({ code }) => code)).toContain('series/copies');
  });
});

/** 5 × 3000 pixels: more bytes than are looked at first. */
const tall = {
  '0028,0010': ['US', [3000]],
  '7fe0,0010': ['OW', Array.from({ length: 15_000 }, (_, i) => i % 4000)],
} as const;
