import { finished } from '../../src/base/finished.ts';
import type { BrickMap } from '../../src/imaging/occupancy/brick-map.ts';
import { distanceMap } from '../../src/imaging/occupancy/distance-map.ts';
import type { RenderMode } from '../../src/render/modes/render-mode.ts';
import { boundedEdge, brickBoundSteps } from '../../src/render/sampling/bounds.ts';
import { bricksPerTexture } from '../../src/render/sampling/distance-field.ts';
import type { EmptySpace } from '../../src/render/sampling/empty-space.ts';
import type { TextureBox } from '../../src/render/sampling/texture-box.ts';
import type { VolumeLook } from '../../src/render/three/volume-look.ts';

/** What the rays of a mode know of a volume's bricks under a look, made at once and without the product's shortcuts. */
export function emptySpaceOf(
  dims: readonly [number, number, number],
  bricks: BrickMap,
  mode: RenderMode,
  look: Omit<VolumeLook, 'mode'>,
): EmptySpace {
  const visible = mode.visible?.(look) ?? (() => true);
  const flags = Uint8Array.from(bricks.min, (min, i) => Number(visible(min, bricks.max[i]!)));
  const floor = mode.floor?.(look) ?? Number.NEGATIVE_INFINITY;
  const shown = flags.map((flag, i) => (bricks.max[i]! > floor ? flag : 0));
  return {
    field: { counts: bricks.counts, distances: distanceMap(bricks.counts, flags) },
    bounds: finished(brickBoundSteps(bricks, mode.bound ?? 'max')),
    bricksPerTexture: bricksPerTexture(dims, bricks),
    box: boxRound(shown, bricks, dims, mode.floor ? boundedEdge : 1),
  };
}

/** Round all bricks that show, to whole multiples of `edge` bricks. */
function boxRound(
  shown: Uint8Array,
  { counts: [nx, ny], brickSize }: BrickMap,
  dims: readonly number[],
  edge: number,
): TextureBox {
  const places = [...shown.keys()]
    .filter((i) => shown[i])
    .map((i) => [i % nx, Math.floor(i / nx) % ny, Math.floor(i / (nx * ny))]);
  const end = (axis: 0 | 1 | 2, last: boolean) => {
    const along = places.map((place) => Math.floor(place[axis]! / edge));
    const brick = last ? along.reduce((a, b) => Math.max(a, b)) + 1 : along.reduce((a, b) => Math.min(a, b));
    return Math.min(1, (brick * edge * brickSize[axis]) / dims[axis]!);
  };
  return {
    low: [end(0, false), end(1, false), end(2, false)],
    high: [end(0, true), end(1, true), end(2, true)],
  };
}
