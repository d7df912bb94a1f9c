import { add, scale, subtract, type Triple } from '../../../imaging/vector.ts';
import { fill, type Layer } from '../../scene.ts';
import { everywhere, type Solid } from '../../solid.ts';
import { growTree } from '../../trees/grow-tree.ts';
import { treeSolids } from '../../trees/tree-solids.ts';
import type { AbdomenPlan } from './abdomen-plan.ts';

/** Arteries and veins that fan out in the fat between the root of the mesentery and the loops. */
export function mesenteryLayers(plan: AbdomenPlan, bends: readonly Triple[]): Layer[] {
  const { tissue } = plan;
  const nowhere: Solid = { bounds: everywhere, distance: () => 99 };
  const grow = (name: string, root: Triple, rootRadiusMm: number, tipRadiusMm: number, shift: Triple) => {
    const targets = bends.map((bend) => add(add(bend, scale(subtract(root, bend), 0.1)), shift));
    const direction: Triple = [-0.1, -0.1, -1];
    const growth = { root, direction, targets, rootRadiusMm, tipRadiusMm, keepOut: nowhere };
    return treeSolids(growTree(growth, plan.random.fork(name)));
  };
  if (bends.length < 2) return [];
  return [
    ...fill(tissue.mesenteric, ...grow('arcades', [3, -62, 14], 3, 0.62, [0, 0, 3])),
    ...fill(tissue.portalVein, ...grow('venous arcades', [-12, -64, 14], 4.4, 0.85, [2, 3, -3])),
  ];
}
