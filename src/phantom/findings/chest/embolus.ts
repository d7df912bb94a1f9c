import { z } from 'zod';
import type { Random } from '../../../base/random.ts';
import { distance, type Triple } from '../../../imaging/vector.ts';
import type { Chest } from '../../anatomy/chest/chest.ts';
import { lobeName, lobes, type Lobe } from '../../anatomy/chest/lobes.ts';
import { createNoiseField } from '../../noise-field.ts';
import { fill } from '../../scene.ts';
import { displace, union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { smoothPath, tube, type Waypoint } from '../../shapes/path.ts';
import type { Solid } from '../../solid.ts';
import type { TreeNode } from '../../trees/grow-tree.ts';
import { treeSolids } from '../../trees/tree-solids.ts';
import { findingKind } from '../finding-kind.ts';

const schema = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('embolus'),
  /** The lobe whose artery it blocks, or astride the two main arteries. */
  site: z.enum([...lobes, 'saddle']),
  /** How far down the branches it reaches, mm. */
  lengthMm: z.number().min(10).max(60),
  /** Its radius by that of the artery: 1 fills it, less leaves a rim of contrast. */
  filling: z.number().min(0.4).max(0.9),
});
type Spec = z.infer<typeof schema>;

/** What an embolus looks like in space, and the line along its middle. */
interface Clot {
  readonly solid: Solid;
  readonly course: readonly Triple[];
  readonly radiusMm: number;
  /** Where it is thick, and how thick. */
  readonly core: { readonly at: Triple; readonly radiusMm: number };
}

/** A clot in a pulmonary artery: a filling defect that contrast flows round. */
export const embolus = findingKind({
  kind: 'embolus',
  anatomy: 'chest',
  schema,
  example: { id: 'embolus', kind: 'embolus', site: 'right-lower', lengthMm: 30, filling: 0.72 },
  place(chest: Chest, spec, random) {
    const { solid, course, radiusMm, core } =
      spec.site === 'saddle' ? saddle(chest, spec) : lobar(chest, spec, spec.site);
    const clot = uneven(solid, Math.min(0.7, 0.12 * radiusMm), random);
    const tissue = chest.plan.tissue.clot;
    const coreMm = Math.max(1.5, core.radiusMm - 1);
    const side = spec.site === 'saddle' ? 'both' : spec.site.startsWith('left') ? 'left' : 'right';
    return {
      id: spec.id,
      kind: spec.kind,
      region: ellipsoid(core.at, [coreMm, coreMm, coreMm]),
      layers: fill(tissue, clot),
      place: spec.site === 'saddle' ? 'fork of the pulmonary trunk' : `artery of the ${lobeName(spec.site)}`,
      measures: {
        volume: { quantity: 'Volume of the clot', value: volumeMl(clot), unit: 'mL' },
        course: { quantity: 'Radius along its middle', value: radiusMm, unit: 'mm', points: course },
      },
      facts: { side, site: spec.site },
    };
  },
});

/** Along the two main arteries over the fork of the trunk. */
function saddle({ tubes }: Chest, { lengthMm, filling }: Spec): Clot {
  const along = (path: readonly Waypoint[]) =>
    path.filter((p) => distance(middle(p), middle(path[0]!)) < lengthMm / 2);
  const line = [...along(tubes.leftPulmonary.path).reverse(), ...along(tubes.rightPulmonary.path)];
  const radiusMm = filling * 6;
  const rope = smoothPath(
    line.filter((_, k) => k % 3 === 0).map(([x, y, z], k): Waypoint => [x, y + (k % 2), z - 1, radiusMm]),
    3,
  );
  const core = { at: middle(rope[Math.floor(rope.length / 2)]!), radiusMm };
  return { solid: union(tube(rope)), course: rope.map(middle), radiusMm, core };
}

/** From the end of the lobe's artery down its thickest branches, with a tail into the other branch of each fork. */
function lobar({ trees }: Chest, { lengthMm, filling }: Spec, lobe: Lobe): Clot {
  const tree = trees.find((branch) => branch.lobe === lobe)!.artery;
  const heirs = (k: number) =>
    tree
      .flatMap(({ parent }, n) => (parent === k ? [n] : []))
      .sort((a, b) => tree[b]!.radiusMm - tree[a]!.radiusMm);
  const chain = [0];
  let reached = 0;
  while (reached < lengthMm) {
    const [next] = heirs(chain.at(-1)!);
    if (next === undefined) break;
    reached += distance(tree[next]!.at, tree[chain.at(-1)!]!.at);
    chain.push(next);
  }
  const tails = chain
    .slice(1, -1)
    .flatMap((k) => heirs(k).slice(1, 2))
    .filter((n) => tree[n]!.radiusMm > 1.6);
  const wanted = new Set([...chain, ...tails]);
  const thinner = (radiusMm: number) => -(1 - filling) * radiusMm;
  const solids = tree.flatMap((_, n) =>
    n > 0 && wanted.has(n) ? treeSolids(branchOnly(tree, n), thinner).slice(-4) : [],
  );
  const course = chain.map((k) => tree[k]!.at);
  const radiusMm = filling * tree[chain[Math.min(1, chain.length - 1)]!]!.radiusMm;
  return {
    solid: union(solids),
    course,
    radiusMm,
    core: { at: course[Math.min(1, course.length - 1)]!, radiusMm },
  };
}

/** A tree of one branch with what it hangs on, so that it bends as in the whole tree. */
function branchOnly(tree: readonly TreeNode[], n: number): TreeNode[] {
  const parent = tree[n]!.parent;
  const grand = tree[parent]!.parent;
  const chain = [grand, parent, n].filter((k) => k >= 0).map((k) => tree[k]!);
  return chain.map((node, k) => ({ ...node, parent: k - 1 }));
}

function uneven(solid: Solid, byMm: number, random: Random): Solid {
  const bumps = createNoiseField(random.fork('clot'), 4);
  return displace(solid, byMm, (x, y, z) => byMm * (bumps(x, y, z) - 1) * 0.5);
}

/** By counting cells of a quarter of a mm³. */
function volumeMl({ bounds: { min, max }, distance: far }: Solid): number {
  const cellMm = 0.63;
  let cells = 0;
  for (let z = min[2]; z < max[2]; z += cellMm)
    for (let y = min[1]; y < max[1]; y += cellMm)
      for (let x = min[0]; x < max[0]; x += cellMm) if (far(x, y, z) < 0) cells++;
  return (cells * cellMm ** 3) / 1000;
}

const middle = ([x, y, z]: Waypoint): Triple => [x, y, z];
