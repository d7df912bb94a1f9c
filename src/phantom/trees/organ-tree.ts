import type { Random } from '../../base/random.ts';
import type { Triple } from '../../imaging/vector.ts';
import { type Bounds, everywhere, type Solid } from '../solid.ts';
import { growTree, type TreeNode } from './grow-tree.ts';

/** The vessel of a solid organ: where it enters, and how finely it divides. */
export interface OrganTree {
  readonly root: Triple;
  readonly direction: Triple;
  /** Where branches may end, LPS mm; the organ itself may reach farther. */
  readonly within: Bounds;
  readonly ends: number;
  readonly rootRadiusMm: number;
  readonly tipRadiusMm: number;
}

const nothing: Solid = { bounds: everywhere, distance: () => 99 };

/** Branching from the hilum to everywhere in the organ, its ends `clearMm` under the surface. */
export function organTree(organ: Solid, tree: OrganTree, clearMm: number, random: Random): TreeNode[] {
  const { within, ends, ...trunk } = tree;
  const { min, max } = within;
  const targets: Triple[] = [];
  for (let n = 0; n < 20_000 && targets.length < ends; n++) {
    const at: Triple = [
      random.between(min[0], max[0]),
      random.between(min[1], max[1]),
      random.between(min[2], max[2]),
    ];
    if (organ.distance(...at) < -clearMm) targets.push(at);
  }
  return growTree({ ...trunk, targets, keepOut: nothing }, random);
}
