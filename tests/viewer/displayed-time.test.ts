import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { lps } from '../../src/imaging/spaces.ts';
import { sphere } from '../../src/measure/ellipsoid.ts';
import { analyticPhantom } from '../../src/phantom/analytic.ts';
import { missedBy, missedText } from '../../src/teaching/search-error.ts';
import { type CommandName, type CommandParams, createViewer } from '../../src/viewer/create-viewer.ts';
import { displayedTime } from '../../src/viewer/displayed-time.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { exampleScan } from '../xr/example-scan.ts';

/** A ball of 40 HU in air, in the upper right of the patient and far from the middle, where the scan opens. */
const { volume } = analyticPhantom({
  dims: [50, 60, 40],
  spacingMm: [0.75, 2.5, 3.25],
  backgroundHu: -1000,
  parts: [{ id: 'ball', kind: 'sphere', centre: lps(-11, 40, 45), radiusMm: 5, hu: 40 }],
});
const scan = createScan(exampleScan().series, volume, { window: { centre: -600, width: 1500 } });
const finding = { outline: { ...sphere(lps(-11, 40, 45), 5) }, meanHu: 40 };

type Step = {
  readonly [N in CommandName]: readonly [ms: number, name: N, params: CommandParams<N>];
}[CommandName];

/** How long the ball was on the screen while these commands were given, each so many ms after the one before. */
function shown(steps: readonly Step[], thenMs = 3000, condition: 'flat' | 'xr' = 'flat'): number {
  const clock = createManualClock(50_000);
  const viewer = createViewer({ clock, newId: () => 'id' });
  const origin = { input: condition === 'flat' ? 'mouse' : 'controller', condition } as const;
  viewer.run('openScan', { scan }, origin);
  const from = clock.now();
  for (const [ms, name, params] of steps) {
    clock.advance(ms);
    viewer.run(name, params as never, origin);
  }
  clock.advance(thenMs);
  return displayedTime(viewer.log, scan, [finding], { from, until: clock.now() });
}

const to = (x: number, y: number, z: number) => ({ to: lps(x, y, z) });
const oneAxial: Step = [0, 'setLayout', { layout: 'one', main: 'axial' }];

describe('how long a finding was on the screen', () => {
  // biome-ignore format: a table
  test.each<[string, readonly Step[], number]>([
    ['never, where no plane reaches it', [oneAxial], 0],
    ['while the axial slice cuts it', [oneAxial, [500, 'moveCrosshair', to(5, -20, 45)]], 3000],
    ['until it is left', [oneAxial, [500, 'moveCrosshair', to(5, -20, 45)], [700, 'moveCrosshair', to(5, -20, 0)]], 700],
    ['on a view that is not shown', [oneAxial, [0, 'moveCrosshair', to(-11, 0, 0)]], 0],
    ['on the sagittal view of the grid', [[0, 'moveCrosshair', to(-11, 0, 0)]], 3000],
    ['just beside it', [oneAxial, [0, 'moveCrosshair', to(5, -20, 50.5)]], 0],
    ['in a slab that reaches it', [oneAxial, [0, 'setSlab', { slab: { thicknessMm: 12, projection: 'maximum' } }], [0, 'moveCrosshair', to(5, -20, 55)]], 3000],
    ['in a window that shows it as grey as the air round it', [oneAxial, [0, 'moveCrosshair', to(5, -20, 45)], [900, 'setWindow', { window: { centre: 3000, width: 500 } }]], 900],
    ['zoomed away from it', [oneAxial, [0, 'moveCrosshair', to(5, -20, 45)], [400, 'zoomSlice', { plane: 'axial', factor: 8 }]], 400],
    ['scrolled to, slice by slice', [oneAxial, [0, 'moveCrosshair', to(5, -20, 37)], [250, 'scroll', { plane: 'axial', slices: 1 }], [250, 'scroll', { plane: 'axial', slices: 10 }]], 250],
  ])('%s', (_, steps, expected) => {
    expect(shown(steps)).toBeCloseTo(expected, 6);
  });

  test('a stack that plays shows it as long as its slices take', () => {
    const play: readonly Step[] = [
      oneAxial,
      [0, 'setCineSpeed', { slicesPerSecond: 10 }],
      [0, 'playCine', { plane: 'axial' }],
    ];
    // Three slices 3.25 mm apart cut a ball of 10 mm, each for a tenth of a second, once in a round of 40.
    expect(shown(play, 4000)).toBeCloseTo(300, 6);
  });

  test('in a headset, the slice that was used last counts, and the plane in the hand', () => {
    const steps: readonly Step[] = [[0, 'moveCrosshair', to(-11, 0, 0)]];
    expect(shown(steps, 3000, 'xr')).toBe(0);
    expect(shown([...steps, [200, 'panSlice', { plane: 'sagittal', byMm: [0, 0] }]], 3000, 'xr')).toBe(3000);
    const plane = { origin: lps(-11, 38, 45), right: [1, 0, 0], down: [0, 1, 0], normal: [0, 0, 1] } as const;
    expect(shown([[100, 'holdCut', { cut: { plane, sizeMm: 80, clip: 0 } }]], 3000, 'xr')).toBe(3000);
    expect(shown([[100, 'holdCut', { cut: { plane, sizeMm: 80, clip: 0 } }]], 3000, 'flat')).toBe(0);
  });

  test('what came after the answer does not count', () => {
    const clock = createManualClock(0);
    const viewer = createViewer({ clock, newId: () => 'id' });
    const byProgram = { input: 'program', condition: 'flat' } as const;
    viewer.run('openScan', { scan }, byProgram);
    clock.advance(1000);
    viewer.run('moveCrosshair', to(-11, 40, 45), byProgram);
    expect(displayedTime(viewer.log, scan, [finding], { from: 0, until: 1000 })).toBe(0);
  });
});

// biome-ignore format: a table
test.each([[0, 'search'], [1, 'recognition'], [999, 'recognition'], [1000, 'decision'], [60_000, 'decision']] as const)('%i ms is a %s error', (ms, expected) => {
  expect(missedBy(ms)).toBe(expected);
  expect(missedText([{ name: 'it', displayedMs: ms }])).toMatch(/^It was on .*not where you looked\.$/);
});
