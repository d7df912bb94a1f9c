import { expect, test } from 'vitest';
import { affine } from '../../src/imaging/affine.ts';
import { looksLikeHead } from '../../src/imaging/looks-like-head.ts';
import type { Volume } from '../../src/imaging/volume.ts';

/** An upright ellipse of soft tissue, 3 mm voxels in plane and 5 mm slices, with bone where `bone` says. */
function body(
  halfMm: readonly [number, number],
  bone: (share: number, depthMm: number, angle: number) => boolean,
  unit: Volume['unit'] = 'HU',
): Volume {
  const dims = [110, 120, 16] as const;
  const hu = new Int16Array(dims[0] * dims[1] * dims[2]).fill(-1000);
  for (let k = 0; k < dims[2]; k++)
    for (let j = 0; j < dims[1]; j++)
      for (let i = 0; i < dims[0]; i++) {
        const [x, y] = [(i - 55) * 3, (j - 60) * 3];
        const share = Math.hypot(x / halfMm[0], y / halfMm[1]);
        if (share > 1) continue;
        const depthMm = (1 - share) * Math.min(...halfMm);
        hu[i + dims[0] * (j + dims[1] * k)] = bone(share, depthMm, Math.atan2(y, x)) ? 900 : 35;
      }
  return {
    dims,
    lpsFromIndex: affine<'lps', 'index'>([3, 0, 0], [0, 3, 0], [0, 0.8, 5], [-165, -180, -40]),
    hu,
    huRange: [-1000, 900],
    unit,
  };
}

const skull = (_: number, depthMm: number) => depthMm > 6 && depthMm < 13;

test('a ring of bone under the skin, of the size of a head, is a head', () => {
  expect(looksLikeHead(body([75, 95], skull))).toBe(true);
});

test('limbs, trunks, rings with gaps, rings too large, and values that are not HU are not', () => {
  expect(looksLikeHead(body([75, 95], (share) => share < 0.25))).toBe(false);
  expect(looksLikeHead(body([75, 95], () => false))).toBe(false);
  expect(looksLikeHead(body([75, 95], (s, depth, angle) => skull(s, depth) && Math.abs(angle) < 1.6))).toBe(
    false,
  );
  expect(looksLikeHead(body([160, 175], skull))).toBe(false);
  expect(looksLikeHead(body([30, 35], skull))).toBe(false);
  expect(looksLikeHead(body([75, 95], skull, 'uncalibrated'))).toBe(false);
});
