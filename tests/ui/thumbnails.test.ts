import { expect, it } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import type { LoadableSeries, LoadedImage } from '../../src/sources/opened-study.ts';
import { createThumbnails } from '../../src/ui/thumbnails.ts';
import { testSeries } from '../support/test-series.ts';
import { tiltedVolume } from '../support/tilted-volume.ts';

const image: LoadedImage = { ...tiltedVolume(), diagnostics: [], refused: [], measurable: true };

interface Asked {
  readonly loadable: LoadableSeries;
  readonly images: number[];
  signal: AbortSignal | undefined;
  finish: (result: LoadedImage | UserError) => void;
}

function askable(id: string): Asked {
  const asked: Asked = {
    images: [],
    signal: undefined,
    finish: () => {},
    loadable: {
      series: { ...testSeries, id },
      bytes: undefined,
      dicom: undefined,
      load: () => Promise.reject(new Error('not for thumbnails')),
      loadImage: (index, { signal }) => {
        asked.images.push(index);
        asked.signal = signal;
        return new Promise((resolve, reject) => {
          asked.finish = (result) => (result instanceof UserError ? reject(result) : resolve(result));
        });
      },
    },
  };
  return asked;
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

it('makes two at a time of the middle slice, each once, in the order asked for', async () => {
  const thumbnails = createThumbnails();
  const four = ['a', 'b', 'c', 'd'].map(askable);
  for (const { loadable } of four) thumbnails.want(loadable);
  thumbnails.want(four[0]!.loadable);
  expect(four.map(({ images }) => images)).toEqual([[3], [3], [], []]);
  four[1]!.finish(image);
  await settled();
  expect(four.map(({ images }) => images)).toEqual([[3], [3], [3], []]);
  expect(thumbnails.store.getState().get(four[1]!.loadable)?.state).toBe('ready');
  thumbnails.want(four[1]!.loadable);
  expect(four[1]!.images).toEqual([3]);
});

it('one that scrolled away before its turn is not made', async () => {
  const thumbnails = createThumbnails();
  const three = ['a', 'b', 'c'].map(askable);
  for (const { loadable } of three) thumbnails.want(loadable);
  thumbnails.unwant(three[2]!.loadable);
  three[0]!.finish(image);
  await settled();
  expect(three[2]!.images).toEqual([]);
});

it('says why there is no picture', async () => {
  const thumbnails = createThumbnails();
  const one = askable('a');
  thumbnails.want(one.loadable);
  one.finish(new UserError('dicom/truncated', 'The file ends too early.'));
  await settled();
  expect(thumbnails.store.getState().get(one.loadable)).toEqual({
    state: 'failed',
    why: 'The file ends too early.',
  });
});

it('stopping ends what is under way; what is ready stays, the rest can be asked for again', async () => {
  const thumbnails = createThumbnails();
  const three = ['a', 'b', 'c'].map(askable);
  for (const { loadable } of three) thumbnails.want(loadable);
  three[0]!.finish(image);
  await settled();
  thumbnails.stop();
  expect(three.map(({ signal }) => signal?.aborted)).toEqual([true, true, true]);
  three[1]!.finish(image);
  await settled();
  expect([...thumbnails.store.getState().keys()]).toEqual([three[0]!.loadable]);
  thumbnails.want(three[1]!.loadable);
  expect(three[1]!.images).toEqual([3, 3]);
});
