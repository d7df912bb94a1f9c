import { expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { UserError } from '../../src/base/user-error.ts';
import type { LoadableSeries, LoadedVolume, OpenedStudy } from '../../src/sources/opened-study.ts';
import { createOpening, type Opened } from '../../src/ui/opening.ts';
import { testSeries } from '../support/test-series.ts';
import { tiltedVolume } from '../support/tilted-volume.ts';

const volume = { ...tiltedVolume(), diagnostics: [], refused: [] } as LoadedVolume;
const loadable = (id: string): LoadableSeries => ({
  series: { ...testSeries, id },
  load: async () => volume,
  loadImage: async () => ({ ...volume, measurable: true }),
  bytes: undefined,
  dicom: undefined,
});
const refusal = { path: 'notes.txt', code: 'dicom/not-dicom', message: 'Not a CT file.' };
const study = (...ids: string[]): OpenedStudy => ({ series: ids.map(loadable), refused: [refusal] });

const clock = createManualClock();

function setUp() {
  const opened: Opened[] = [];
  return { opened, opening: createOpening(async (result) => void opened.push(result), clock) };
}

it('opens the only series at once and reports what was left out', async () => {
  const { opened, opening } = setUp();
  await opening.open(async () => study('a'));
  expect(opened.map(({ loadable: { series } }) => series.id)).toEqual(['a']);
  expect(opened[0]?.refused).toEqual([refusal]);
  expect(opening.store.getState()).toEqual({ step: 'idle' });
});

it('lets the person choose among several', async () => {
  const { opened, opening } = setUp();
  const two = study('a', 'b');
  await opening.open(async () => two);
  expect(opening.store.getState().step).toBe('choosing');
  expect(opened).toEqual([]);
  await opening.choose(two, two.series[1]!);
  expect(opened[0]?.loadable.series.id).toBe('b');
});

it('says why nothing could be opened, and opens nothing', async () => {
  const { opened, opening } = setUp();
  await opening.open(async () => study());
  expect(opening.store.getState()).toEqual({ step: 'refused', refused: [refusal] });
  await opening.open(async () => {
    throw new UserError('zip/empty', 'The ZIP is empty.', { path: 'a.zip' });
  });
  expect(opening.store.getState()).toMatchObject({
    step: 'refused',
    refused: [{ path: 'a.zip', code: 'zip/empty', message: 'The ZIP is empty.' }],
  });
  expect(opened).toEqual([]);
});

it('says why an opened scan could not be shown', async () => {
  const opening = createOpening(async () => {
    throw new UserError('case/missing', 'This case is not on this server.');
  }, clock);
  await opening.open(async () => study('a'));
  expect(opening.store.getState()).toMatchObject({ step: 'refused', refused: [{ code: 'case/missing' }] });
});

it('shows progress, and a cancelled open neither shows nor opens anything later', async () => {
  const { opened, opening } = setUp();
  let finish: (found: OpenedStudy) => void = () => {};
  const running = opening.open(async ({ signal, onProgress }) => {
    onProgress?.({ step: 'Reading files', done: 3, total: 12 });
    return new Promise((resolve, reject) => {
      finish = resolve;
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
  });
  expect(opening.store.getState()).toEqual({
    step: 'working',
    progress: { step: 'Reading files', done: 3, total: 12 },
  });
  opening.dismiss();
  finish(study('a'));
  await running;
  expect(opening.store.getState()).toEqual({ step: 'idle' });
  expect(opened).toEqual([]);
});

it('a newer open replaces one that is still at work', async () => {
  const { opened, opening } = setUp();
  let finishFirst: (found: OpenedStudy) => void = () => {};
  const first = opening.open(() => new Promise((resolve) => (finishFirst = resolve)));
  await opening.open(async () => study('second'));
  finishFirst(study('first'));
  await first;
  expect(opened.map(({ loadable: { series } }) => series.id)).toEqual(['second']);
});

it('shows the middle slice and the time left while a long series loads', async () => {
  const { opened, opening } = setUp();
  let finish = () => {};
  const slow: LoadableSeries = {
    ...loadable('slow'),
    async load({ onProgress, onFirstImage }) {
      onProgress?.({ step: 'Decoding slices', done: 0, total: 100 });
      onFirstImage?.({ ...volume, measurable: true });
      clock.advance(10_000);
      onProgress?.({ step: 'Decoding slices', done: 20, total: 100 });
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return volume;
    },
  };
  const running = opening.open(async () => ({ series: [slow], refused: [] }));
  await Promise.resolve();
  await expect.poll(() => opening.store.getState()).toMatchObject({ step: 'working', secondsLeft: 40 });
  expect(opening.store.getState()).toHaveProperty('preview.width');
  finish();
  await running;
  expect(opened[0]?.loadable).toBe(slow);
});

it('shows a slice while files are looked at, and keeps it until the series has one', async () => {
  const { opening } = setUp();
  let finish: (loaded: LoadedVolume) => void = () => {};
  const waiting = {
    ...loadable('a'),
    load: () => new Promise<LoadedVolume>((resolve) => (finish = resolve)),
  };
  const running = opening.open(async ({ onFirstImage }) => {
    onFirstImage?.({ ...volume, measurable: true }, testSeries);
    expect(opening.store.getState()).toHaveProperty('preview.width');
    return { series: [waiting], refused: [] };
  });
  await expect.poll(() => finish.length).toBe(1);
  expect(opening.store.getState()).toHaveProperty('preview.width');
  finish(volume);
  await running;
});

it('draws progress some twenty times a second, and every turn of it', async () => {
  const { opening } = setUp();
  const drawn: (readonly [step: string, done: number])[] = [];
  opening.store.subscribe((state) => {
    if (state.step === 'working') drawn.push([state.progress.step, state.progress.done]);
  });
  await opening.open(async ({ onProgress }) => {
    for (let done = 1; done <= 30; done++) {
      onProgress?.({ step: 'Reading files', done, total: 30 });
      clock.advance(10);
    }
    onProgress?.({ step: 'Decoding slices', done: 1, total: 9 });
    return study();
  });
  expect(drawn).toEqual([
    ['Reading files', 0],
    ...[1, 6, 11, 16, 21, 26, 30].map((done) => ['Reading files', done] as const),
    ['Decoding slices', 1],
  ]);
});

it('what the network broke is tried again, with the same series', async () => {
  const { opened, opening } = setUp();
  let calls = 0;
  const flaky: LoadableSeries = {
    ...loadable('flaky'),
    async load() {
      calls++;
      if (calls === 1) throw new UserError('dicomweb/unreachable', 'The archive does not answer.');
      return volume;
    },
  };
  await opening.open(async () => ({ series: [flaky], refused: [] }));
  const state = opening.store.getState();
  if (state.step !== 'refused' || !state.again) throw new Error('no way to try again');
  await state.again();
  expect([calls, opened[0]?.loadable.series.id]).toEqual([2, 'flaky']);
});

it('a file that is no CT is not tried again', async () => {
  const { opening } = setUp();
  await opening.open(async () => {
    throw new UserError('dicom/not-ct', 'Not CT.');
  });
  expect(opening.store.getState()).not.toHaveProperty('again');
});

it('cancelling a chosen series leads back to the choice, cancelling the choice to nothing', async () => {
  const { opened, opening } = setUp();
  const endless: LoadableSeries = { ...loadable('endless'), load: () => new Promise(() => {}) };
  const two: OpenedStudy = { series: [endless, loadable('b')], refused: [] };
  await opening.open(async () => two);
  void opening.choose(two, endless);
  expect(opening.store.getState().step).toBe('working');
  opening.cancel();
  expect(opening.store.getState()).toMatchObject({ step: 'choosing', study: two });
  opening.cancel();
  expect(opening.store.getState()).toEqual({ step: 'idle' });
  expect(opened).toEqual([]);
});

it('a chosen series that fails leads back to the others', async () => {
  const { opening } = setUp();
  const broken: LoadableSeries = {
    ...loadable('broken'),
    load: () => Promise.reject(new UserError('dicom/truncated', 'Cut short.')),
  };
  const two: OpenedStudy = { series: [broken, loadable('b')], refused: [] };
  await opening.open(async () => two);
  await opening.choose(two, broken);
  const state = opening.store.getState();
  if (state.step !== 'refused' || !state.back) throw new Error('no way back');
  state.back();
  expect(opening.store.getState()).toMatchObject({ step: 'choosing', study: two });
});

it('series of an open study are chosen again, with the pictures that were made before', async () => {
  const { opening } = setUp();
  const two = study('a', 'b');
  opening.browse(two, two.series[0]);
  const first = opening.store.getState();
  opening.dismiss();
  opening.browse(two, two.series[1]);
  const second = opening.store.getState();
  if (first.step !== 'choosing' || second.step !== 'choosing') throw new Error('no choice');
  expect(second.current).toBe(two.series[1]);
  expect(second.thumbnails).toBe(first.thumbnails);
});
