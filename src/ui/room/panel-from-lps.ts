import { dot } from '../../imaging/vector.ts';
import type { SliceViewport } from '../../viewer/slice-viewport.ts';

/**
 * Maps LPS mm onto the panel, in dmm from the picture's middle: the plane's right to +x, its down to −y, its
 * normal away from the reader (−z). 4×4, column-major; a rotation and one scale, so millimetres stay round.
 */
export function panelFromLps({ plane, centre, mmPerPixel }: SliceViewport): readonly number[] {
  const s = 1 / mmPerPixel;
  const { right: r, down: d, normal: n } = plane;
  const [x, y, z] = [dot(r, centre), dot(d, centre), dot(n, centre)];
  // biome-ignore format: a matrix
  return [
    s * r[0], -s * d[0], -s * n[0], 0,
    s * r[1], -s * d[1], -s * n[1], 0,
    s * r[2], -s * d[2], -s * n[2], 0,
    -s * x, s * y, s * z, 1,
  ];
}
