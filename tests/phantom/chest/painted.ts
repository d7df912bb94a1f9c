import { createRandom } from '../../../src/base/random.ts';
import { type Triple, eachAxis } from '../../../src/imaging/vector.ts';
import { type Chest, createChest } from '../../../src/phantom/anatomy/chest/chest.ts';
import type { FindingKind, FindingSpec, PlacedFinding } from '../../../src/phantom/findings/finding-kind.ts';
import { paintPlane } from '../../../src/phantom/paint-plane.ts';
import type { Phase } from '../../../src/phantom/phase.ts';
import type { Layer } from '../../../src/phantom/scene.ts';

/** A chest with findings in it, as a recipe makes it. */
export interface Patient {
  readonly chest: Chest;
  readonly findings: readonly PlacedFinding[];
  readonly layers: readonly Layer[];
}

export function patientWith(
  phase: Phase,
  seed: string,
  ...wanted: readonly (readonly [FindingKind, FindingSpec])[]
): Patient {
  const chance = (spec: FindingSpec) => createRandom(seed).fork(spec.id);
  const changes = wanted.flatMap(([kind, spec]) => kind.shape?.(spec, chance(spec)) ?? []);
  const chest = createChest(createRandom(seed).fork('chest'), { phase, changes });
  const findings = wanted.map(([kind, spec]) => kind.place(chest, spec, chance(spec)));
  return { chest, findings, layers: [...chest.scene.layers, ...findings.flatMap(({ layers }) => layers)] };
}

/** Volume in mL of painted voxels whose HU `counts`, in a box. */
export function paintedMl(
  { layers }: Patient,
  [from, to]: readonly [Triple, Triple],
  voxelMm: number,
  counts: (hu: number) => boolean,
): number {
  const [columns, rows] = [0, 1].map((a) => Math.ceil((to[a]! - from[a]!) / voxelMm)) as [number, number];
  const plane = new Float32Array(columns * rows);
  const raster = { columns, rows, pixelMm: voxelMm, x0Mm: from[0], y0Mm: from[1] };
  const near = touching(layers, from, to);
  let voxels = 0;
  for (let z = from[2]; z < to[2]; z += voxelMm) {
    paintPlane(plane, raster, z, near);
    for (const hu of plane) if (counts(hu)) voxels++;
  }
  return (voxels * voxelMm ** 3) / 1000;
}

/** How far HU that `counts` reach, without a gap, from the middle of a line both ways along it, mm. */
export function paintedRun(
  { layers }: Patient,
  [a, b]: readonly Triple[],
  counts: (hu: number) => boolean,
): number {
  const length = Math.hypot(b![0] - a![0], b![1] - a![1], b![2] - a![2]);
  const stepMm = 0.2;
  const at = (mm: number) => eachAxis((c) => (a![c]! + b![c]!) / 2 + ((b![c]! - a![c]!) / length) * mm);
  const reach = (sign: 1 | -1) => {
    let mm = 0;
    while (mm < length && counts(paintedAt(layers, at(sign * mm)))) mm += stepMm;
    return mm;
  };
  return reach(1) + reach(-1) - stepMm;
}

/** HU of one small pixel. */
export function paintedAt(layers: readonly Layer[], [x, y, z]: Triple): number {
  const plane = new Float32Array(1);
  const near = touching(layers, [x, y, z], [x, y, z]);
  paintPlane(plane, { columns: 1, rows: 1, pixelMm: 0.2, x0Mm: x, y0Mm: y }, z, near);
  return plane[0]!;
}

const touching = (layers: readonly Layer[], from: Triple, to: Triple) =>
  layers.filter(({ solid: { bounds } }) =>
    [0, 1, 2].every((a) => bounds.min[a]! < to[a]! + 3 && bounds.max[a]! > from[a]! - 3),
  );
