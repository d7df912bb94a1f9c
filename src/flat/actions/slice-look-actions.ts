import { truePixelFraming } from '../../viewer/true-pixels.ts';
import { anyTurned } from '../../ui/plane-name.ts';
import { nextSlab, steppedSlab } from '../../ui/next-slab.ts';
import type { ActionSite, StationAction } from './station-action.ts';

/** Speeds up or slows down a stack that plays by this many slices a second. */
const SPEED_STEP = 5;

function speeds(id: string, name: string, key: string, by: number): StationAction {
  return {
    id: `slices.${id}`,
    name,
    words: 'cine speed frames per second fps',
    group: 'Slices',
    keys: [key],
    run({ viewer, origin }) {
      const { slicesPerSecond } = viewer.store.getState().cine;
      // From 1 to 5, 10, 15: round numbers, whatever it was before.
      const next =
        by > 0 ? Math.floor(slicesPerSecond / by) * by + by : Math.ceil(slicesPerSecond / -by) * -by + by;
      viewer.run('setCineSpeed', { slicesPerSecond: next }, origin);
    },
  };
}

function thickens(id: string, name: string, key: string, up: boolean): StationAction {
  return {
    id: `slices.${id}`,
    name,
    words: 'slab thickness mip',
    group: 'Slices',
    keys: [key],
    run: ({ viewer, origin }) =>
      viewer.run('setSlab', { slab: steppedSlab(viewer.store.getState().slab, up) }, origin),
  };
}

/** Fits the pixels of the view to the voxels of the scan, one to one. */
function showTruePixels({ viewer, view, origin, placeOf }: ActionSite): void {
  const state = viewer.store.getState();
  const place = placeOf(view);
  if (!state.scan || !place || view === 'volume') return;
  const framing = truePixelFraming(state.scan, view, state, place);
  viewer.run('frameSlice', { plane: view, framing }, origin);
}

/** How all slices are drawn, and what is written round them. */
export const sliceLookActions: readonly StationAction[] = [
  {
    id: 'slices.slab',
    name: 'Thick slices: brightest, darkest, average, thin again',
    words: 'slab mip minip maximum minimum intensity projection mean',
    group: 'Slices',
    keys: ['Shift+M'],
    run: ({ viewer, origin }) =>
      viewer.run('setSlab', { slab: nextSlab(viewer.store.getState().slab) }, origin),
  },
  thickens('thicker', 'Thicker slices', 'Alt+ArrowUp', true),
  thickens('thinner', 'Thinner slices', 'Alt+ArrowDown', false),
  {
    id: 'slices.true-pixels',
    name: 'One voxel a pixel (1:1)',
    words: 'zoom actual native true size',
    group: 'Slices',
    keys: ['Shift+A'],
    possible: ({ view }) => view !== 'volume',
    run: showTruePixels,
  },
  {
    id: 'slices.smooth',
    name: 'Smooth between voxels, or each as a box',
    words: 'interpolation nearest pixels',
    group: 'Slices',
    keys: ['Shift+I'],
    run: ({ viewer, origin }) =>
      viewer.run('smoothSlices', { smooth: !viewer.store.getState().smoothSlices }, origin),
  },
  {
    id: 'slices.straighten',
    name: 'Straight planes again',
    hint: 'Takes back every turn',
    words: 'oblique reset rotation mpr orthogonal',
    group: 'Slices',
    keys: ['Shift+S'],
    possible({ viewer }) {
      const { scan, planes } = viewer.store.getState();
      return scan !== undefined && anyTurned(scan, planes);
    },
    run: ({ viewer, origin }) => viewer.run('straightenPlanes', undefined, origin),
  },
  {
    id: 'slices.texts',
    name: 'Show or hide the texts',
    words: 'overlay annotations letters scale window',
    group: 'Slices',
    keys: ['Shift+O'],
    run: ({ viewer, origin }) =>
      viewer.run('showTexts', { shown: !viewer.store.getState().textsShown }, origin),
  },
  {
    id: 'slices.crosshair',
    name: 'Show or hide the crosshair lines',
    words: 'overlay reference lines',
    group: 'Slices',
    keys: ['Shift+H'],
    run: ({ viewer, origin }) =>
      viewer.run('showCrosshair', { shown: !viewer.store.getState().crosshairShown }, origin),
  },
  speeds('faster', 'Play faster', '>', SPEED_STEP),
  speeds('slower', 'Play slower', '<', -SPEED_STEP),
];
