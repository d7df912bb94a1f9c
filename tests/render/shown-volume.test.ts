import { describe, expect, test } from 'vitest';
import { lps } from '../../src/imaging/spaces.ts';
import { scale } from '../../src/imaging/vector.ts';
import { standardPlanes } from '../../src/imaging/slice-plane.ts';
import {
  showsDifferently,
  shownClip,
  shownClips,
  shownCurve,
  shownIsoHu,
  shownProjectionWindow,
  shownVolume,
  wholeBox,
} from '../../src/render/shown-volume.ts';
import { transferFunctionById } from '../../src/render/transfer-functions.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { initialState, type ViewerState } from '../../src/viewer/viewer-state.ts';
import { testSeries } from '../support/test-series.ts';
import { tiltedVolume } from '../support/tilted-volume.ts';

const volume = tiltedVolume();
const scan = createScan(testSeries, volume);
const state: ViewerState = {
  ...initialState,
  scan,
  planes: standardPlanes(scan.frame),
  crosshair: lps(-9.5, -17.25, 60.5),
};
const inside = (clips: ReturnType<typeof shownClips>, [x, y, z]: readonly number[]) =>
  clips.every(({ normal, offsetMm }) => normal[0] * x! + normal[1] * y! + normal[2] * z! + offsetMm >= 0);
const { left, posterior, superior } = scan.frame;
const from = (direction: readonly [number, number, number], mm: number) =>
  state.crosshair.map((v, axis) => v + scale(direction, mm)[axis]!);

describe('what is cut away', () => {
  test('nothing, with nothing chosen', () => {
    expect(shownClips(state, scan)).toEqual([]);
  });

  test('a side of each plane at the crosshair: headward, backward, to the right', () => {
    const octant = shownClips({ ...state, crosshairClip: { axial: 1, coronal: -1, sagittal: 1 } }, scan);
    expect(octant).toHaveLength(3);
    const kept = from(superior, 3).map((v, axis) => v + posterior[axis]! * -2 + left[axis]! * -1);
    expect(inside(octant, kept)).toBe(true);
    expect(inside(octant, from(superior, -3))).toBe(false);
    expect(inside(octant, from(posterior, 2))).toBe(false);
    expect(inside(octant, from(left, 1))).toBe(false);
  });

  test('planes that were turned cut where they are shown', () => {
    const turned = { ...state.planes.axial, normal: [0, 0.6, 0.8] as const };
    const planes = { ...state.planes, axial: turned };
    const [clip] = shownClips(
      { ...state, planes, crosshairClip: { axial: -1, coronal: 0, sagittal: 0 } },
      scan,
    );
    expect(clip!.normal).toEqual([-0, -0.6, -0.8]);
    expect(clip!.offsetMm).toBeCloseTo(0.6 * -17.25 + 0.8 * 60.5, 9);
  });

  test('only the faces of the crop box that cut', () => {
    const whole = wholeBox(volume, scan.frame);
    const crop = { ...whole, posterior: [whole.posterior[0] + 4.25, whole.posterior[1]] as const };
    const clips = shownClips({ ...state, crop }, scan);
    expect(clips).toHaveLength(1);
    expect(clips[0]!.normal).toEqual(posterior);
    expect(clips[0]!.offsetMm).toBeCloseTo(-(whole.posterior[0] + 4.25), 9);
  });

  test('what a preset asks for, until the reader says otherwise, and only where tissue is drawn', () => {
    const brain = { ...state, transferFunctionId: 'brain' };
    expect(shownClip(brain)).toEqual({ axial: -1, coronal: 0, sagittal: 0 });
    expect(shownClip({ ...brain, renderMode: 'mip' })).toEqual({ axial: 0, coronal: 0, sagittal: 0 });
    const own = { axial: 0, coronal: 1, sagittal: 0 } as const;
    expect(shownClip({ ...brain, crosshairClip: own })).toBe(own);
  });
});

describe('how it is shown', () => {
  test('a changed curve belongs to its own preset', () => {
    const curve = { ...transferFunctionById('skin'), name: 'Changed' };
    const changed = { ...state, curves: { skin: curve } };
    expect(shownCurve(changed)).toBe(transferFunctionById('bone'));
    expect(shownCurve({ ...changed, transferFunctionId: 'skin' })).toBe(curve);
  });

  test('a projection has a window of its own; that of the slices changes nothing', () => {
    const mip = { ...state, renderMode: 'mip' };
    const window = shownProjectionWindow(mip);
    expect(shownProjectionWindow({ ...mip, window: { centre: -600, width: 1500 } })).toBe(window);
    const own = { centre: 123, width: 45 };
    expect(shownProjectionWindow({ ...mip, projectionWindows: { mip: own } })).toBe(own);
    expect(shownProjectionWindow({ ...mip, projectionWindows: { average: own } })).toBe(window);
  });

  test('the threshold is bone, or half way where values are not HU', () => {
    expect(shownIsoHu(state)).toBe(250);
    const plain = createScan(testSeries, { ...volume, unit: 'uncalibrated' });
    expect(shownIsoHu({ ...state, scan: plain })).toBe(327);
    expect(shownIsoHu({ ...state, scan: plain, isoHu: -40 })).toBe(-40);
  });

  test('the picture differs only when what it uses does', () => {
    const differs = (a: Partial<ViewerState>, b: Partial<ViewerState>) =>
      showsDifferently(shownVolume({ ...state, ...a }), shownVolume({ ...state, ...b }));
    const window = { centre: -600, width: 1500 };
    expect(differs({}, { window })).toBe(false);
    expect(differs({}, { crosshair: lps(-10, -18, 50) })).toBe(false);
    expect(differs({ renderMode: 'mip' }, { renderMode: 'mip', transferFunctionId: 'skin' })).toBe(false);
    expect(differs({}, { transferFunctionId: 'skin' })).toBe(true);
    expect(differs({}, { isoHu: 700 })).toBe(false);
    expect(differs({ renderMode: 'isosurface' }, { renderMode: 'isosurface', isoHu: 700 })).toBe(true);
    const clip = { crosshairClip: { axial: 1, coronal: 0, sagittal: 0 } } as const;
    expect(differs(clip, { ...clip, crosshair: lps(-9.5, -17.25, 50) })).toBe(true);
  });
});
