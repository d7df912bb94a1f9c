import type { Random } from '../../../base/random.ts';
import { distance, type Triple } from '../../../imaging/vector.ts';
import type { Chest } from '../../anatomy/chest/chest.ts';
import { fissureDistance, type Lobe } from '../../anatomy/chest/lobes.ts';

/** Where in a lung something may lie. */
export interface LungSite {
  readonly lobe: Lobe;
  /** Radius that must stay clear of pleura, fissures, and vessels of `vesselMm` radius and more. */
  readonly radiusMm: number;
  readonly vesselMm: number;
  /** Nearest and farthest distance of its middle from the pleura, mm. */
  readonly depthMm: readonly [number, number];
}

const tries = 20_000;

/** The first random place in a lobe that fits; throws when the lobe has none (a recipe that cannot be). */
export function findLungSite({ lungs, trees }: Chest, site: LungSite, random: Random): Triple {
  const side = site.lobe.startsWith('left') ? 1 : -1;
  const space = lungs.side[side];
  const vessels = trees
    .filter(({ lobe }) => lobe === site.lobe)
    .flatMap(({ artery, vein, airway }) => [...artery, ...vein, ...airway])
    .filter(({ radiusMm }) => radiusMm >= site.vesselMm);
  for (let n = 0; n < tries; n++) {
    const at: Triple = [side * random.between(15, 130), random.between(-85, 80), random.between(-170, 80)];
    if (lungs.lobeAt(...at) !== site.lobe) continue;
    const depthMm = -space.distance(...at);
    if (depthMm < site.depthMm[0] || depthMm > site.depthMm[1]) continue;
    if (fissureDistance(...at) < site.radiusMm + 3) continue;
    if (vessels.every((node) => distance(node.at, at) > site.radiusMm + node.radiusMm + 1)) return at;
  }
  throw new Error(`lung site: no place for a radius of ${site.radiusMm} mm in the ${site.lobe} lobe`);
}
