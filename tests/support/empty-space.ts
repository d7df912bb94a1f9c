import { finished } from '../../src/base/finished.ts';
import type { BrickMap } from '../../src/imaging/occupancy/brick-map.ts';
import { distanceMap } from '../../src/imaging/occupancy/distance-map.ts';
import type { RenderMode } from '../../src/render/modes/render-mode.ts';
import { brickBoundSteps } from '../../src/render/sampling/bounds.ts';
import { bricksPerTexture } from '../../src/render/sampling/distance-field.ts';
import type { EmptySpace } from '../../src/render/sampling/empty-space.ts';
import { boxBeyond } from '../../src/render/sampling/texture-box.ts';
import { visibleBrickSteps } from '../../src/render/sampling/visible-bricks.ts';
import type { VolumeLook } from '../../src/render/three/volume-look.ts';

/** What the rays of a mode know of a volume's bricks under a look, made at once. */
export function emptySpaceOf(
  dims: readonly [number, number, number],
  bricks: BrickMap,
  mode: RenderMode,
  look: Omit<VolumeLook, 'mode'>,
): EmptySpace {
  const visible = mode.visible?.(look) ?? (() => true);
  const { flags, grown } = finished(visibleBrickSteps(bricks, visible));
  const bounds = finished(brickBoundSteps(bricks, mode.bound ?? 'max'));
  const perTexture = bricksPerTexture(dims, bricks);
  return {
    field: { counts: bricks.counts, distances: distanceMap(bricks.counts, flags) },
    bounds,
    bricksPerTexture: perTexture,
    box: mode.floor ? boxBeyond(bounds, perTexture, mode.floor(look)) : grown.box(perTexture),
  };
}
