import type { Random } from '../../base/random.ts';
import { add, dot, normalize, scale, subtract, type Triple } from '../../imaging/vector.ts';
import type { Solid } from '../solid.ts';

/** One branching point or tip of a vessel tree; `parent` is an index into the tree, −1 at the root. */
export interface TreeNode {
  readonly at: Triple;
  readonly parent: number;
  /** Radius of the branch that ends here, mm. */
  readonly radiusMm: number;
}

/** Where a tree starts, what it must reach, and how thick it is at both ends. */
export interface TreeGrowth {
  readonly root: Triple;
  readonly direction: Triple;
  /** At least two. */
  readonly targets: readonly Triple[];
  readonly rootRadiusMm: number;
  readonly tipRadiusMm: number;
  /** What branching points are pushed out of. */
  readonly keepOut: Solid;
}

/**
 * A tree that supplies every target, by repeated splitting of the targets and growth towards the middle of each
 * half (after Tawhai, Pullan & Hunter 2000, Ann Biomed Eng 28:793). Radii follow rⁿ = Σ rᵢⁿ with the exponent
 * that makes root and tips fit.
 */
export function growTree(growth: TreeGrowth, random: Random): TreeNode[] {
  const nodes: { at: Triple; parent: number }[] = [{ at: growth.root, parent: -1 }];
  const visit = (from: number, direction: Triple, targets: Triple[]) => {
    const at = nodes[from]!.at;
    for (const half of split(targets, direction, random)) {
      if (half.length === 1) {
        nodes.push({ at: half[0]!, parent: from });
        continue;
      }
      const towards = subtract(centroid(half), at);
      const reach = Math.max(2, Math.hypot(...towards) * random.between(0.38, 0.5));
      // The larger daughter carries on where its parent was heading.
      const inertia = 0.9 * Math.max(0, half.length / targets.length - 0.4);
      const course = bentTowards(direction, normalize(add(normalize(towards), scale(direction, inertia))));
      const next = pushedOut(growth.keepOut, add(at, scale(course, reach)));
      nodes.push({ at: next, parent: from });
      visit(nodes.length - 1, normalize(subtract(next, at)), half);
    }
  };
  const trunk = subtract(centroid(growth.targets), growth.root);
  const first = bentTowards(growth.direction, normalize(trunk));
  nodes.push({ at: add(growth.root, scale(first, Math.hypot(...trunk) * 0.22)), parent: 0 });
  visit(1, first, [...growth.targets]);
  return straightened(withRadii(nodes, growth), growth.keepOut);
}

function centroid(points: readonly Triple[]): Triple {
  return scale(
    points.reduce<Triple>((sum, p) => add(sum, p), [0, 0, 0]),
    1 / points.length,
  );
}

/** Two uneven halves, parted along the targets' longest extent as seen down the branch. */
function split(targets: readonly Triple[], direction: Triple, random: Random): [Triple[], Triple[]] {
  const middle = centroid(targets);
  const offsets = targets.map((p) => {
    const d = subtract(p, middle);
    return subtract(d, scale(direction, 0.75 * dot(d, direction)));
  });
  let axis = normalize([random.normal(), random.normal(), random.normal()]);
  for (let n = 0; n < 6; n++) {
    const next = offsets.reduce<Triple>((sum, d) => add(sum, scale(d, dot(d, axis))), [1e-9, 0, 0]);
    axis = normalize(next);
  }
  const order = targets
    .map((p, k) => ({ p, along: dot(offsets[k]!, axis) }))
    .sort((a, b) => a.along - b.along)
    .map(({ p }) => p);
  const cut = Math.min(
    order.length - 1,
    Math.max(
      1,
      Math.round(
        order.length * (random.uniform() < 0.5 ? random.between(0.22, 0.45) : random.between(0.55, 0.78)),
      ),
    ),
  );
  return [order.slice(0, cut), order.slice(cut)];
}

/** The point itself, or the nearest one that is a few mm outside the solid. */
function pushedOut(solid: Solid, at: Triple): Triple {
  const clearanceMm = 3.5;
  let [x, y, z] = at;
  for (let n = 0; n < 3; n++) {
    const d = solid.distance(x, y, z);
    if (d >= clearanceMm) break;
    const slope: Triple = [
      solid.distance(x + 1, y, z) - d,
      solid.distance(x, y + 1, z) - d,
      solid.distance(x, y, z + 1) - d,
    ];
    const size = Math.hypot(...slope);
    if (size < 1e-6) break;
    [x, y, z] = add([x, y, z], scale(slope, (clearanceMm - d) / size));
  }
  return [x, y, z];
}

/** The wanted direction, but never turning back by more than about 75°. */
function bentTowards(direction: Triple, wanted: Triple): Triple {
  const cosine = dot(direction, wanted);
  return cosine > 0.25 ? wanted : normalize(add(wanted, scale(direction, 0.35 - cosine)));
}

/** The same tree with each branching point drawn towards the line from its parent to its thickest daughter. */
function straightened(tree: readonly TreeNode[], keepOut: Solid): TreeNode[] {
  const heir = new Map<number, number>();
  tree.forEach(({ parent, radiusMm }, k) => {
    const rival = heir.get(parent);
    if (rival === undefined || tree[rival]!.radiusMm < radiusMm) heir.set(parent, k);
  });
  let nodes = [...tree];
  for (let n = 0; n < 3; n++)
    nodes = nodes.map((node, k) => {
      const next = heir.get(k);
      if (node.parent <= 0 || next === undefined) return node;
      const middle = scale(add(nodes[node.parent]!.at, nodes[next]!.at), 0.5);
      return { ...node, at: pushedOut(keepOut, add(scale(node.at, 0.5), scale(middle, 0.5))) };
    });
  return nodes;
}

function withRadii(nodes: readonly { at: Triple; parent: number }[], growth: TreeGrowth): TreeNode[] {
  const tips = new Array<number>(nodes.length).fill(0);
  const hasChild = new Set(nodes.map(({ parent }) => parent));
  for (let k = nodes.length - 1; k >= 0; k--) {
    if (!hasChild.has(k)) tips[k] = 1;
    if (nodes[k]!.parent >= 0) tips[nodes[k]!.parent]! += tips[k]!;
  }
  const exponent = Math.log(tips[0]!) / Math.log(growth.rootRadiusMm / growth.tipRadiusMm);
  return nodes.map((node, k) => ({ ...node, radiusMm: growth.tipRadiusMm * tips[k]! ** (1 / exponent) }));
}
