import type { Triple } from '../../imaging/vector.ts';
import { type BrickBounds, boundedEdge, cubeReaches, wordOf } from './bounds.ts';

/** A box in texture coordinates, outside which a look shows nothing; its ends are equal where it never does. */
export interface TextureBox {
  readonly low: Triple;
  readonly high: Triple;
}

/** The whole volume's. */
export const unitBox: TextureBox = { low: [0, 0, 0], high: [1, 1, 1] };

/** Takes bricks in one by one. */
interface GrowingBox {
  add(a: number, b: number, c: number): void;
  /** The smallest box round them. */
  box(bricksPerTexture: Triple): TextureBox;
}

export function growingBox(): GrowingBox {
  let [lowA, lowB, lowC] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [highA, highB, highC] = [0, 0, 0];
  return {
    add(a, b, c) {
      if (a < lowA) lowA = a;
      if (b < lowB) lowB = b;
      if (c < lowC) lowC = c;
      if (a >= highA) highA = a + 1;
      if (b >= highB) highB = b + 1;
      if (c >= highC) highC = c + 1;
    },
    box([perA, perB, perC]) {
      if (highA === 0) return { low: [0, 0, 0], high: [0, 0, 0] };
      return {
        low: [lowA / perA, lowB / perB, lowC / perC],
        // The last bricks may reach past the volume.
        high: [Math.min(1, highA / perA), Math.min(1, highB / perB), Math.min(1, highC / perC)],
      };
    },
  };
}

/** The box round all bricks that may hold a value beyond `hu`. */
export function boxBeyond(bounds: BrickBounds, bricksPerTexture: Triple, hu: number): TextureBox {
  const [nx, ny, nz] = bounds.counts;
  const limit = wordOf(bounds, hu);
  const grown = growingBox();
  for (let c = 0, i = 0; c < nz; c++)
    for (let b = 0; b < ny; b++)
      for (let a = 0; a < nx; a++, i += cubeReaches.length) if (bounds.words[i]! > limit) grown.add(a, b, c);
  const [perA, perB, perC] = bricksPerTexture;
  return grown.box([perA / boundedEdge, perB / boundedEdge, perC / boundedEdge]);
}

/** The part of a box up to a z. */
export function boxUpTo({ low, high }: TextureBox, z: number): TextureBox {
  return { low, high: [high[0], high[1], Math.max(low[2], Math.min(high[2], z))] };
}
