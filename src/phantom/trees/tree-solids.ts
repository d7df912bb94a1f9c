import { add, distance, scale, subtract, type Triple } from '../../imaging/vector.ts';
import { roundCone } from '../shapes/round-cone.ts';
import type { Solid } from '../solid.ts';
import type { TreeNode } from './grow-tree.ts';

/** A tree's branches as gently curved tubes, each `extraMm` thicker than its radius. */
export function treeSolids(
  tree: readonly TreeNode[],
  extraMm: (radiusMm: number) => number = () => 0,
): Solid[] {
  return tree.flatMap((node) => {
    if (node.parent < 0) return [];
    const parent = tree[node.parent]!;
    const before = parent.parent < 0 ? parent.at : tree[parent.parent]!.at;
    const start = Math.min(parent.radiusMm, node.radiusMm * 1.1);
    return curvedBranch(
      before,
      parent.at,
      node.at,
      start + extraMm(start),
      node.radiusMm + extraMm(node.radiusMm),
    );
  });
}

/** From `from` to `to`, leaving in a direction between the parent's and the straight one. */
function curvedBranch(
  before: Triple,
  from: Triple,
  to: Triple,
  radiusFrom: number,
  radiusTo: number,
): Solid[] {
  const lengthMm = distance(from, to);
  const pieces = lengthMm > 14 ? 4 : lengthMm > 5 ? 2 : 1;
  const incoming = distance(before, from);
  if (pieces === 1 || incoming < 1e-6) return [roundCone(from, to, radiusFrom, radiusTo)];
  const lead = scale(subtract(from, before), (0.22 * lengthMm) / incoming);
  const bend = add(add(from, lead), scale(subtract(to, from), 0.28));
  const at = (t: number): Triple =>
    add(add(scale(from, (1 - t) ** 2), scale(bend, 2 * t * (1 - t))), scale(to, t * t));
  const radius = (t: number) => radiusFrom + t * (radiusTo - radiusFrom);
  return Array.from({ length: pieces }, (_, k) =>
    roundCone(at(k / pieces), at((k + 1) / pieces), radius(k / pieces), radius((k + 1) / pieces)),
  );
}
