import type { Triple } from '../../imaging/vector.ts';
import type { TextureBox } from './texture-box.ts';

/** A half-space in texture coordinates: kept where x·a + y·b + z·c + d ≥ 0. */
export type ClipPlane = readonly [a: number, b: number, c: number, d: number];

/** Further than any ray goes; finite, because GLSL need not know infinity. */
const endless = 1e30;

/**
 * The stretch [enter, exit] of a ray that lies in a box and in every half-space, in units of `direction`;
 * empty when exit ≤ enter. CPU twin of `glsl/ray-box.glsl`.
 */
export function rayInterval(
  origin: Triple,
  direction: Triple,
  from: number,
  clips: readonly ClipPlane[],
  { low, high }: TextureBox,
): [enter: number, exit: number] {
  let enter = from;
  let exit = endless;
  const cut = (along: number, distance: number) => {
    if (along > 0) enter = Math.max(enter, -distance / along);
    else if (along < 0) exit = Math.min(exit, -distance / along);
    else if (distance < 0) exit = -endless;
  };
  for (const axis of [0, 1, 2] as const) {
    cut(direction[axis], origin[axis] - low[axis]);
    cut(-direction[axis], high[axis] - origin[axis]);
  }
  for (const [a, b, c, d] of clips) {
    cut(
      a * direction[0] + b * direction[1] + c * direction[2],
      a * origin[0] + b * origin[1] + c * origin[2] + d,
    );
  }
  return [enter, exit];
}
