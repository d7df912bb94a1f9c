import { add, dot, length, normalize, scale, subtract, type Triple } from '../../imaging/vector.ts';
import type { TreeNode } from './grow-tree.ts';

/** How a bronchus runs along its artery. */
export interface Accompaniment {
  /** Where the lobar bronchus ends and its lumen radius there, mm. */
  readonly root: Triple;
  readonly rootRadiusMm: number;
  /** Lumen over artery radius further out. */
  readonly lumenRatio: number;
  /** Lumina thinner than this are not drawn, mm. */
  readonly smallestRadiusMm: number;
  readonly wallMm: (lumenRadiusMm: number) => number;
}

/** The bronchial tree beside an arterial tree: same branching, shifted sideways so that the two just touch. */
export function accompany(artery: readonly TreeNode[], plan: Accompaniment): TreeNode[] {
  const out: TreeNode[] = [];
  const indexOf = new Map<number, number>();
  const sideways: Triple[] = [];
  artery.forEach((node, k) => {
    const parent = indexOf.get(node.parent);
    if (node.parent >= 0 && parent === undefined) return;
    const thinned = node.radiusMm * plan.lumenRatio;
    const radiusMm = node.parent < 0 ? plan.rootRadiusMm : Math.min(thinned, out[parent!]!.radiusMm);
    if (radiusMm < plan.smallestRadiusMm) return;
    let offset: Triple = subtract(plan.root, node.at);
    if (node.parent >= 0) {
      const course = normalize(subtract(node.at, artery[node.parent]!.at));
      const carried = sideways[parent!]!;
      const across = subtract(carried, scale(course, dot(carried, course)));
      const gap = node.radiusMm + radiusMm + plan.wallMm(radiusMm) + 0.3;
      offset = length(across) < 1e-6 ? [gap, 0, 0] : scale(normalize(across), gap);
    }
    indexOf.set(k, out.length);
    sideways.push(offset);
    out.push({ at: add(node.at, offset), parent: parent ?? -1, radiusMm });
  });
  return out;
}
