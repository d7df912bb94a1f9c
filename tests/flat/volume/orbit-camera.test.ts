import { describe, expect, test } from 'vitest';
import { mmPerPixel, orbitCamera, rayThrough, shareOf } from '../../../src/flat/stage/orbit-camera.ts';
import { cubeFaces } from '../../../src/flat/volume/cube-faces.ts';
import { lps } from '../../../src/imaging/spaces.ts';
import { add, dot, scale, subtract } from '../../../src/imaging/vector.ts';
import { centreOf } from '../../../src/imaging/volume.ts';
import { createScan } from '../../../src/viewer/scan.ts';
import { viewSides } from '../../../src/viewer/view-sides.ts';
import { frontView, type Orbit } from '../../../src/viewer/viewer-state.ts';
import { testSeries } from '../../support/test-series.ts';
import { tiltedVolume, voxelCentre } from '../../support/tilted-volume.ts';

const { volume, frame } = createScan(testSeries, tiltedVolume());
const centre = centreOf(volume);
const camera = (orbit: Partial<Orbit>, aspect = 1.6) =>
  orbitCamera(volume, frame, { ...frontView, ...orbit }, aspect);

describe.each([false, true])('orthographic: %s', (orthographic) => {
  test('the ray through where a position appears passes through it', () => {
    const target = voxelCentre(volume, 4, 1, 2);
    for (const orbit of [
      { yaw: 0.7, pitch: -0.3 },
      { yaw: 2.9, pitch: 1.2, zoom: 3, target },
    ]) {
      const seen = camera({ ...orbit, orthographic });
      for (const at of [centre, target, voxelCentre(volume, 2, 4, 5)]) {
        const [x, y] = shareOf(seen, at)!;
        const { origin, direction } = rayThrough(seen, x, y);
        const along = subtract(at, origin);
        const off = subtract(along, scale(direction, dot(along, direction)));
        expect(Math.hypot(...off)).toBeLessThan(1e-4);
        expect(dot(along, direction)).toBeGreaterThan(0);
      }
    }
  });

  test('what is turned about lies in the middle; a millimetre there has the size that is stated', () => {
    const orbit = {
      ...frontView,
      yaw: 0,
      pitch: 0,
      zoom: 1.7,
      target: voxelCentre(volume, 1, 3, 4),
      orthographic,
    };
    const [width, height] = [640, 400];
    const seen = orbitCamera(volume, frame, orbit, width / height);
    const [x, y] = shareOf(seen, orbit.target)!;
    expect(x).toBeCloseTo(0.5, 6);
    expect(y).toBeCloseTo(0.5, 6);
    const left = shareOf(seen, lps(...add(orbit.target, scale(frame.left, 2))))!;
    expect((left[0] - 0.5) * width * mmPerPixel(volume, orbit, width, height)).toBeCloseTo(2, 4);
  });

  // biome-ignore format: a table
  const rightAndUp = {
    front: ['left', 1, 'superior', 1], back: ['left', -1, 'superior', 1],
    left: ['posterior', 1, 'superior', 1], right: ['posterior', -1, 'superior', 1],
    top: ['left', 1, 'posterior', 1], bottom: ['left', 1, 'posterior', -1],
  } as const;
  test.each(viewSides.map((side) => [side.id, side] as const))(
    'seen from %s, left stays left',
    (id, side) => {
      const seen = camera({ ...side.orbit, orthographic });
      const [axis, sign, upAxis, upSign] = rightAndUp[id];
      const toRight = shareOf(seen, lps(...add(centre, scale(frame[axis], sign))))!;
      const toTop = shareOf(seen, lps(...add(centre, scale(frame[upAxis], upSign))))!;
      expect(toRight[0]).toBeGreaterThan(0.505);
      expect(toRight[1]).toBeCloseTo(0.5, 2);
      expect(toTop[1]).toBeLessThan(0.495);
      expect(toTop[0]).toBeCloseTo(0.5, 2);
    },
  );
});

describe('orientation cube', () => {
  test.each(viewSides.map((side) => [side.id, side] as const))('%s: only that side is seen', (_id, side) => {
    const [face, ...others] = cubeFaces({ ...side.orbit, pitch: side.orbit.pitch * 0.9999 });
    expect(others).toEqual([]);
    expect(face!.side).toBe(side);
    expect(face!.facing).toBeCloseTo(1, 3);
    expect(Math.hypot(...face!.middle)).toBeLessThan(0.01);
  });

  test('its faces lie as the patient does in the picture', () => {
    const orbit = { yaw: 0.5, pitch: 0.25 };
    const seen = camera(orbit, 1);
    const middles = new Map(cubeFaces(orbit).map(({ side, middle }) => [side.letter, middle]));
    expect([...middles.keys()].sort()).toEqual(['A', 'H', 'L']);
    const [x, y] = shareOf(seen, lps(...add(centre, scale(frame.left, 3))))!;
    const [faceX, faceY] = middles.get('L')!;
    expect(Math.sign(faceX)).toBe(Math.sign(x - 0.5));
    expect(faceY / faceX).toBeCloseTo((y - 0.5) / (x - 0.5), 1);
  });
});
