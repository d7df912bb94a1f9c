import { expect, it } from 'vitest';
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

function setUp() {
  const opened: Opened[] = [];
  return { opened, opening: createOpening(async (result) => void opened.push(result)) };
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
  expect(opening.store.getState()).toEqual({
    step: 'refused',
    refused: [{ path: 'a.zip', code: 'zip/empty', message: 'The ZIP is empty.' }],
  });
  expect(opened).toEqual([]);
});

it('says why an opened scan could not be shown', async () => {
  const opening = createOpening(async () => {
    throw new UserError('case/missing', 'This case is not on this server.');
  });
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
