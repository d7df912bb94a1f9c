import type { Triple } from '../../../imaging/vector.ts';
import { fill, type Layer, type Tissue } from '../../scene.ts';
import { createCurve } from '../../shapes/curve.ts';
import type { Solid } from '../../solid.ts';
import type { BoneDensity } from './bone-density.ts';
import { remembered } from './remembered.ts';

const sides = [1, -1] as const;
/** Height of the iliac crest, and half the thickness of the wing, along the wing from its hindmost spine; mm. */
const crestAt = createCurve([
  [-8, -40],
  [0, -22],
  [12, 2],
  [30, 22],
  [55, 38],
  [85, 46],
  [120, 44],
]);
const halfThick = createCurve([
  [0, 8],
  [18, 9.5],
  [36, 7.5],
  [55, 4.4],
  [80, 3.4],
  [120, 4],
]);
const footAt = createCurve([
  [0, -46],
  [20, -58],
  [45, -70],
  [120, -70],
]);

/** Where on the wing of an ilium a point is: along it forwards, and out of it sideways. `base`: S1's end plate. */
function onWing(side: 1 | -1, base: Triple, x: number, y: number, z: number) {
  const [dx, dy, dz] = [side * (x - base[0]) - 50, y - base[1] - 62, z - base[2]];
  const along = 0.58 * dx - 0.815 * dy;
  const out = 0.815 * dx + 0.58 * dy - 0.0042 * (along - 46) ** 2 + 6 - 0.16 * dz;
  return { along, out, dz };
}

/** The wings of both ilia, which close round the sacrum, and the muscles on them. */
export function pelvisLayers(
  base: Triple,
  sacrum: Solid,
  bone: BoneDensity,
  tissue: { readonly muscle: Tissue; readonly fat: Tissue },
): Layer[] {
  const wings = sides.map((side): Solid => {
    const wing: Solid = {
      bounds: {
        min: [Math.min(side * 20, side * 150) + base[0], base[1] - 60, base[2] - 74],
        max: [Math.max(side * 20, side * 150) + base[0], base[1] + 80, base[2] + 52],
      },
      distance(x, y, z) {
        const { along, out, dz } = onWing(side, base, x, y, z);
        const crest = crestAt(along) - dz;
        const half = halfThick(along) + 3.2 * Math.exp(-Math.max(0, crest) / 7);
        const d = roundMax(Math.abs(out) - half, 0.85 * Math.max(-crest, footAt(along) - dz, -4 - along), 7);
        return d > 6 ? d : Math.max(d, 2.4 - sacrum.distance(x, y, z));
      },
    };
    return remembered(wing);
  });
  const texture = (wing: Solid) => (x: number, y: number, z: number) => {
    const depth = -wing.distance(x, y, z);
    const compact = Math.max(0, Math.min(1, (1.25 - depth) / 0.7 + 0.5));
    const spongy = 0.7 * bone.arch(x, y, z) - 20;
    return spongy + compact * (bone.cortexHu - spongy);
  };
  const muscle = (from: number, to: number, belowCrest: number) =>
    sides.map(
      (side): Solid => ({
        bounds: {
          min: [Math.min(side * 10, side * 170) + base[0], base[1] - 70, base[2] - 90],
          max: [Math.max(side * 10, side * 170) + base[0], base[1] + 100, base[2] + 52],
        },
        distance(x, y, z) {
          const { along, out, dz } = onWing(side, base, x, y, z);
          const crest = crestAt(along) - belowCrest - dz;
          // Fullest away from the crest.
          const full = Math.min(1, Math.max(0, crest) / 45) ** 0.6;
          const middle = (from + to) / 2;
          const half = (Math.abs(to - from) / 2) * full;
          return roundMax(Math.abs(out - middle) - half, 0.85 * Math.max(-crest, -14 - along), 10);
        },
      }),
    );
  return [
    ...fill(tissue.muscle, ...muscle(4, 40, 2)),
    ...fill(tissue.fat, ...muscle(17.2, 18.2, 22)),
    ...fill(tissue.muscle, ...muscle(-21, 0, 6)),
    ...wings.map((solid): Layer => ({ solid, tissue: { hu: 0, texture: texture(solid) } })),
  ];
}

function roundMax(p: number, q: number, k: number): number {
  const h = Math.max(k - Math.abs(p - q), 0) / k;
  return Math.max(p, q) + h * h * k * 0.25;
}
