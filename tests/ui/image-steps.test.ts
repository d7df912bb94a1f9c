import { expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { UserError } from '../../src/base/user-error.ts';
import { affine } from '../../src/imaging/affine.ts';
import { lps } from '../../src/imaging/spaces.ts';
import type { LoadableSeries, LoadedImage } from '../../src/sources/opened-study.ts';
import { createImageSteps } from '../../src/ui/image-steps.ts';
import { createViewer } from '../../src/viewer/create-viewer.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { testSeries } from '../support/test-series.ts';
import { tiltedVolume } from '../support/tilted-volume.ts';

const by = { input: 'program', condition: 'flat' } as const;

/** Five images, told apart by their largest value; the last is coronal, the fourth cannot be decoded, the third states no spacing. */
function imageOf(index: number): LoadedImage {
  const { hu, ...axial } = tiltedVolume();
  const coronal = affine<'lps', 'index'>([0.75, 0, 0], [0, 0, -2.5], [0, 7.25, 0], [-11, -23, 37]);
  const lpsFromIndex = index === 4 ? coronal : axial.lpsFromIndex;
  const voxels = { dims: [5, 6, 1], lpsFromIndex, hu: hu.slice(0, 30), unit: 'HU' } as const;
  return { ...voxels, huRange: [0, index], diagnostics: [], refused: [], measurable: index !== 2 };
}

function setUp() {
  const viewer = createViewer({ clock: createManualClock(), newId: () => 'id' });
  const series = { ...testSeries, form: 'images', slices: 5 } as const;
  const gates: (() => void)[] = [];
  const state = { held: false };
  const loadable: LoadableSeries = {
    series,
    bytes: undefined,
    dicom: undefined,
    load: () => Promise.reject(new Error('no volume')),
    async loadImage(index) {
      if (state.held) await new Promise<void>((resolve) => gates.push(resolve));
      if (index === 3) throw new UserError('dicom/truncated', 'The file ends too early.');
      return imageOf(index);
    },
  };
  viewer.run('openScan', { scan: createScan(series, imageOf(0)) }, by);
  const steps = createImageSteps(loadable, viewer);
  return { viewer, steps, gates, state, shown: () => viewer.store.getState().scan?.volume.huRange[1] };
}

const measure = (viewer: ReturnType<typeof setUp>['viewer'], id: string) => {
  viewer.run('selectTool', { tool: 'measure', kind: 'point-probe' }, by);
  viewer.run('placePoint', { at: lps(-11, -23, 37), id, createdAt: 7 }, by);
};
const measured = (viewer: ReturnType<typeof setUp>['viewer']) =>
  viewer.store.getState().annotations.measurements.map(({ id }) => id);

it('shows another image with the window that was set, and says whether it can be measured', async () => {
  const { viewer, steps, shown } = setUp();
  viewer.run('setWindow', { window: { centre: 35, width: 77 } }, by);
  await steps.go(2, by);
  expect([shown(), viewer.store.getState().scan?.measurable]).toEqual([2, false]);
  expect(viewer.store.getState().window).toEqual({ centre: 35, width: 77 });
  expect(steps.store.getState()).toEqual({ shown: 2, wanted: 2, problem: undefined });
});

it('holds at the first and the last', async () => {
  const { steps, shown } = setUp();
  await steps.go(99, by);
  expect(shown()).toBe(4);
  await steps.go(-99, by);
  expect(shown()).toBe(0);
});

it('what is measured stays with its image, and undoing touches no other', async () => {
  const { viewer, steps } = setUp();
  measure(viewer, 'on the first');
  await steps.go(1, by);
  expect(measured(viewer)).toEqual([]);
  measure(viewer, 'on the second');
  await steps.go(0, by);
  expect(measured(viewer)).toEqual(['on the first']);
  viewer.undo(by);
  expect(measured(viewer)).toEqual(['on the first']);
  await steps.go(1, by);
  expect(measured(viewer)).toEqual(['on the second']);
});

it('an image that cannot be decoded leaves the one before, and the way past it', async () => {
  const { steps, shown } = setUp();
  await steps.go(3, by);
  expect([shown(), steps.store.getState()]).toEqual([
    0,
    { shown: 0, wanted: 3, problem: 'The file ends too early.' },
  ]);
  await steps.go(steps.store.getState().wanted + 1, by);
  expect(steps.store.getState()).toEqual({ shown: 4, wanted: 4, problem: undefined });
});

it('the last wish counts, whichever image comes first', async () => {
  const { steps, shown, gates, state } = setUp();
  state.held = true;
  const [first, second] = [steps.go(1, by), steps.go(2, by)];
  gates[1]!();
  await second;
  gates[0]!();
  await first;
  expect([shown(), steps.store.getState().shown]).toEqual([2, 2]);
});

it('a view that shows an image alone follows the next into its own plane', async () => {
  const { viewer, steps } = setUp();
  viewer.run('maximise', { view: 'axial' }, by);
  await steps.go(4, by);
  expect(viewer.store.getState().maximised).toBe('coronal');
  await steps.go(1, by);
  expect(viewer.store.getState().maximised).toBe('axial');
});
