import type { Triple } from '../../../imaging/vector.ts';
import type { Layer } from '../../scene.ts';
import { createCurve } from '../../shapes/curve.ts';
import { flatRod } from '../../shapes/flat-rod.ts';
import { roundCone } from '../../shapes/round-cone.ts';
import type { Solid } from '../../solid.ts';
import { blend } from './blend.ts';
import type { BoneDensity } from './bone-density.ts';
import { boundsToPatient, type Frame, toBone } from './frame.ts';
import { remembered } from './remembered.ts';
import { placed } from './vertebra.ts';

/** The sacrum: its whole bone in LPS, and its surface for what fits against it. */
export interface Sacrum {
  readonly solid: Solid;
  readonly layer: Layer;
}

const sides = [1, -1] as const;
const middleY = createCurve([
  [-110, -22],
  [-85, -7],
  [-58, 1],
  [-30, 2.5],
  [0, 0],
]);
const halfWidth = createCurve([
  [-110, 9],
  [-85, 13],
  [-58, 18],
  [-30, 22],
  [-8, 24],
  [0, 25.5],
]);
const halfDepth = createCurve([
  [-110, 5],
  [-85, 6.5],
  [-58, 9],
  [-30, 12.5],
  [-8, 16],
  [0, 17],
]);
/** Where the joint with the ilium cuts the wings: distance from the mid-line along a direction a little backwards. */
const jointAt = createCurve([
  [-90, 25],
  [-66, 38],
  [-45, 49],
  [-20, 55],
  [0, 57],
  [20, 58],
]);
/** Heights of the fused discs. */
const seamsAt = [-30, -54, -75];
const jointNormal: Triple = [0.95, 0.31, 0];

/** In the frame of S1's upper end plate: x left, y back, z up; `above` are L5's lower joint processes. */
export function createSacrum(frame: Frame, above: Solid, bone: BoneDensity): Sacrum {
  const wings = blend(
    sides.flatMap((s) => [
      wing(s, [14, 4, -13], [47, 13, -20], 12.5, 13.5),
      wing(s, [12, 5, -24], [46, 17, -34], 11, 14),
      wing(s, [12, 4, -40], [41, 13, -46], 9.5, 13),
      wing(s, [10, 3, -60], [30, 8, -62], 7, 11),
      wing(s, [8, -4, -82], [19, 0, -82], 6, 9),
    ]),
    9,
  );
  const roof = blend(
    [
      ...sides.flatMap((s) => [
        plate(s, [24, 17, -14], [1, 31, -16], 3, 9),
        plate(s, [21, 17, -38], [1, 26, -40], 3, 11),
        plate(s, [17, 12, -60], [1, 20, -62], 2.8, 11),
        plate(s, [12, 4, -80], [1, 10, -82], 2.6, 9),
        // Upper joint processes, which face those of L5.
        flatRod(
          { at: [s * 22.5, 15, -8], thinDirection: [s * 0.5, 0.86, 0], halfThicknessMm: 4.6, halfWidthMm: 7 },
          {
            at: [s * 21.5, 16.5, 9],
            thinDirection: [s * 0.5, 0.86, 0],
            halfThicknessMm: 3.6,
            halfWidthMm: 6.6,
          },
        ),
      ]),
      crest([0, 31, -15], [0, 38, -20], 7),
      crest([0, 26, -38], [0, 33, -42], 8),
      crest([0, 20, -60], [0, 25, -62], 7),
    ],
    3,
  );
  const foramina = blend(
    sides.flatMap((s) => [
      roundCone([s * 21, -20, -36], [s * 17, 14, -31], 5.6, 4.4),
      roundCone([s * 18, -20, -58], [s * 15, 12, -53], 5.2, 4),
      roundCone([s * 15, -24, -78], [s * 12, 6, -73], 4.6, 3.4),
      // Behind: smaller, towards the back.
      roundCone([s * 17, 8, -32], [s * 21, 34, -30], 4, 3.2),
      roundCone([s * 15, 6, -54], [s * 18, 30, -52], 3.6, 3),
    ]),
    1,
  );
  const local: Solid = {
    bounds: { min: [-62, -40, -112], max: [62, 46, 18] },
    distance(x, y, z) {
      const far = Math.max(Math.abs(x) - 62, -40 - y, y - 46, -112 - z, z - 18);
      if (far > 6) return far;
      const column = Math.max(columnDistance(x, y, z), z - 0.2 + endHollow(x, y));
      const beside = wings.distance(x, y, z);
      const rough = Math.min(column, beside);
      const h = Math.max(8 - Math.abs(column - beside), 0);
      let d = rough - (h * h) / 32;
      const wavy =
        1.6 * Math.sin(0.16 * y + 0.1 * z) + 1.1 * Math.sin(0.23 * z - 0.11 * y + (x > 0 ? 1 : 2.4));
      const bowed = 0.006 * (y - 14) ** 2;
      d = roundMax(d, Math.abs(x) * jointNormal[0] + y * jointNormal[1] + bowed + wavy - jointAt(z), 5);
      // Between wings and roof runs the canal.
      d = Math.max(d, 2 - canalDistance(x, y, z));
      const covered = roof.distance(x, y, z);
      const k = Math.max(3 - Math.abs(d - covered), 0);
      d = Math.min(d, covered) - (k * k) / 12;
      return Math.max(d, -foramina.distance(x, y, z));
    },
  };
  const inPatient = placed(frame, local);
  const solid = remembered({
    bounds: boundsToPatient(frame, local.bounds),
    distance(x, y, z) {
      const d = inPatient.distance(x, y, z);
      return d < 4 ? Math.max(d, 1.6 - above.distance(x, y, z)) : d;
    },
  });
  const texture = (x: number, y: number, z: number) => {
    const depth = -solid.distance(x, y, z);
    const compact = Math.max(0, Math.min(1, (0.9 - depth) / 0.7 + 0.5));
    const spongy = 0.62 * bone.arch(x, y, z) - 28;
    const hu = spongy + compact * (0.9 * bone.cortexHu - spongy);
    // Between the fused bodies a trace of disc and end plates is left.
    const [lx, ly, lz] = toBone(frame, [x, y, z]);
    const inColumn = columnDistance(lx, ly, lz);
    if (inColumn > -2.2) return hu;
    const seam = Math.min(...seamsAt.map((at) => Math.abs(lz - at - 0.12 * (ly - middleY(at)))));
    const fade = Math.min(1, (-2.2 - inColumn) / 2.5);
    const line = 300 * Math.exp(-(((seam - 1.9) / 0.75) ** 2));
    return hu + fade * (line - 0.9 * (spongy - 75) * Math.exp(-((seam / 1.1) ** 2)));
  };
  return { solid, layer: { solid, tissue: { hu: 0, texture } } };
}

function roundMax(p: number, q: number, k: number): number {
  const h = Math.max(k - Math.abs(p - q), 0) / k;
  return Math.max(p, q) + h * h * k * 0.25;
}

function wing(s: 1 | -1, from: Triple, to: Triple, halfThicknessMm: number, halfWidthMm: number): Solid {
  const end = ([x, y, z]: Triple) => ({
    at: [s * x, y, z] as Triple,
    thinDirection: [s * -0.25, 0.97, 0] as Triple,
    halfThicknessMm,
    halfWidthMm,
  });
  return flatRod(end(from), end(to));
}

function plate(s: 1 | -1, from: Triple, to: Triple, halfThicknessMm: number, halfWidthMm: number): Solid {
  const end = ([x, y, z]: Triple) => ({
    at: [s * x, y, z] as Triple,
    thinDirection: [s * 0.5, 0.86, 0.1] as Triple,
    halfThicknessMm,
    halfWidthMm,
  });
  return flatRod(end(from), end(to));
}

function crest(from: Triple, to: Triple, halfWidthMm: number): Solid {
  const thinDirection: Triple = [1, 0, 0];
  return flatRod(
    { at: from, thinDirection, halfThicknessMm: 2.6, halfWidthMm },
    { at: to, thinDirection, halfThicknessMm: 2.8, halfWidthMm: halfWidthMm - 1 },
  );
}

function columnDistance(x: number, y: number, z: number): number {
  const [a, b] = [halfWidth(z), halfDepth(z)];
  const u = Math.abs(x) / a;
  const v = Math.abs(y - middleY(z)) / b;
  const k = (u ** 2.4 + v ** 2.4) ** (1 / 2.4);
  return Math.max((k - 1) * Math.min(a, b) * 0.95, -112 - z);
}

const endHollow = (x: number, y: number) => {
  const inside = 1 - ((x / 25.5) ** 2 + (y / 17) ** 2) / 0.7;
  return inside > 0 ? 1.2 * inside : 0;
};

/** The sacral canal: triangular, smaller downwards. */
function canalDistance(x: number, y: number, z: number): number {
  const size = Math.max(0.25, 1 + z / 120);
  const [a, b] = [14 * size, 8.5 * size];
  const u = x / a;
  const v = (y - middleY(z) - halfDepth(z) - 5.5 * size) / b;
  return (Math.sqrt(u * u * Math.max(0.3, 1 + 0.5 * v) + v * v) - 1) * b;
}
