import type { BrickMap } from '../../imaging/occupancy/brick-map.ts';
import type { Triple } from '../../imaging/vector.ts';
import { growingBox, type TextureBox } from './texture-box.ts';

export interface VisibleBricks {
  /** 1 for each brick that may be seen, x fastest. */
  readonly flags: Uint8Array<ArrayBuffer>;
  /** The smallest box round them. */
  readonly box: TextureBox;
}

/** The bricks of a volume that may be seen, layer by layer. */
export function* visibleBrickSteps(
  { counts: [nx, ny, nz], min, max }: BrickMap,
  bricksPerTexture: Triple,
  visible: (minHu: number, maxHu: number) => boolean,
): Generator<void, VisibleBricks> {
  const flags = new Uint8Array(min.length);
  const grown = growingBox();
  for (let c = 0, i = 0; c < nz; c++) {
    for (let b = 0; b < ny; b++)
      for (let a = 0; a < nx; a++, i++) {
        if (!visible(min[i]!, max[i]!)) continue;
        flags[i] = 1;
        grown.add(a, b, c);
      }
    yield;
  }
  return { flags, box: grown.box(bricksPerTexture) };
}
