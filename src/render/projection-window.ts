import { anatomicalFrame } from '../imaging/slice-plane.ts';
import { point } from '../imaging/spaces.ts';
import { defaultShading } from '../imaging/transfer-function.ts';
import { applyToVector } from '../imaging/affine.ts';
import type { Triple } from '../imaging/vector.ts';
import type { VoiWindow } from '../imaging/voi-window.ts';
import type { Volume } from '../imaging/volume.ts';
import type { RenderMode } from './modes/render-mode.ts';
import { tissueHu } from './sampling/body.ts';
import { unknownSpace } from './sampling/empty-space.ts';
import { type MarchScene, makeRay } from './sampling/march-ray.ts';
import {
  linearPart,
  lpsFromTexture,
  lpsGradientFromIndex,
  textureFromLps,
} from './sampling/texture-space.ts';
import { createSampler } from './sampling/trilinear.ts';

/** Rays across the volume's box along each screen axis, from the front and from the left. */
const RAYS = 14;
const STEP_VOXELS = 3;
/** Wide enough that a grey level tells any value of CT, HU. */
const all: VoiWindow = { centre: 6000, width: 20_000 };
/** Rays at or below met air alone, HU. */
const AIR_HU = -900;
/** A minimum this near to tissue met no air: such rays are white whatever the window, HU. */
const NEAR_TISSUE_HU = 10;
/** Shares of the rays that may be black and white. Few rays of a minimum meet air: those are what it is for. */
const DARKEST = { max: 0.12, min: 0.01 } as const;
const BRIGHTEST = 0.95;
/** Windows are round numbers, HU. */
const ROUND_HU = 10;

const known = new WeakMap<Volume, Map<string, VoiWindow>>();

/**
 * The window in which a projection of a volume shows its whole range: from the darkest to the brightest of
 * a few hundred rays from the front and from the left. Kept for as long as the volume.
 */
export function fittingProjectionWindow(volume: Volume, mode: RenderMode): VoiWindow {
  const windows = known.get(volume) ?? new Map<string, VoiWindow>();
  known.set(volume, windows);
  const window = windows.get(mode.kind) ?? measuredWindow(volume, mode);
  windows.set(mode.kind, window);
  return window;
}

function measuredWindow(volume: Volume, mode: RenderMode): VoiWindow {
  const minimum = mode.bound === 'min';
  const tells = (value: number) => (minimum ? value < tissueHu - NEAR_TISSUE_HU : value > AIR_HU);
  const sorted = projectedValues(volume, mode)
    .filter(tells)
    .sort((a, b) => a - b);
  if (sorted.length === 0) return { centre: 40, width: 400 };
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  const round = (hu: number) => ROUND_HU * Math.round(hu / ROUND_HU);
  const [low, high] = [at(minimum ? DARKEST.min : DARKEST.max), at(BRIGHTEST)];
  return { centre: round((low + high) / 2), width: Math.max(ROUND_HU, round(high - low)) };
}

/** What rays from the front and from the left come to in this mode, HU. */
function projectedValues(volume: Volume, mode: RenderMode): number[] {
  const scene: MarchScene = {
    // Projections read neither colours nor surfaces.
    table: {
      firstHu: 0,
      lastHu: 1,
      size: 2,
      rgbe: new Float32Array(8),
      visibleHu: new Float32Array(2),
      visibleBetween: [0, 0],
      allBetweenVisible: true,
      gradientOpacity: { huPerMm: [0, 1], share: [1, 1] },
      shading: defaultShading,
    },
    isoHu: 0,
    isoColour: [1, 1, 1],
    window: all,
    sampler: createSampler(volume),
    ...unknownSpace(mode.bound),
    clips: [],
    lpsFromTexture: linearPart(lpsFromTexture(volume)),
    lpsGradient: lpsGradientFromIndex(volume),
    stepVoxels: STEP_VOXELS,
  };
  const toTexture = textureFromLps(volume);
  const { left, posterior } = anatomicalFrame(volume);
  return [posterior, left]
    .flatMap((direction) => raysAlong(applyToVector(toTexture, direction)))
    .flatMap(([origin, direction]) => {
      const ray = makeRay(scene, origin, direction, direction, 0, 0.5);
      if (ray.exit <= ray.enter) return [];
      const [grey, , , alpha] = mode.march(scene, ray).rgba;
      return alpha === 0 ? [] : [(grey - 0.5) * all.width + all.centre];
    });
}

/** Parallel rays that fill the unit cube as seen along a direction in texture space. */
function raysAlong(direction: Triple): [origin: Triple, direction: Triple][] {
  const main = [0, 1, 2].reduce((a, b) => (Math.abs(direction[b]!) > Math.abs(direction[a]!) ? b : a));
  const [u, v] = [0, 1, 2].filter((axis) => axis !== main) as [number, number];
  const rays: [Triple, Triple][] = [];
  for (let y = 0; y < RAYS; y++)
    for (let x = 0; x < RAYS; x++) {
      const middle = [0.5, 0.5, 0.5];
      middle[u] = (x + 0.5) / RAYS;
      middle[v] = (y + 0.5) / RAYS;
      // Far enough back to begin outside the cube whatever the slant.
      const back = 2 / Math.abs(direction[main]!);
      const origin = middle.map((m, axis) => m - direction[axis]! * back);
      rays.push([point<'texture'>(origin[0]!, origin[1]!, origin[2]!), direction]);
    }
  return rays;
}
