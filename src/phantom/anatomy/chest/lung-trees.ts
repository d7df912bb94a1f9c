import type { Random } from '../../../base/random.ts';
import { normalize, subtract, type Triple } from '../../../imaging/vector.ts';
import type { Waypoint } from '../../shapes/path.ts';
import type { Solid } from '../../solid.ts';
import { accompany } from '../../trees/accompany.ts';
import { growTree, type TreeNode } from '../../trees/grow-tree.ts';
import { type AirwayName, airwayWallMm, centralAirways } from './airways.ts';
import type { TubeName } from './great-vessels.ts';
import { fissureDistance, type Lobe, lobeAt } from './lobes.ts';
import type { Lungs } from './lungs.ts';

/** One lobe's arteries, bronchi and veins. */
export interface LobeTrees {
  readonly lobe: Lobe;
  readonly artery: readonly TreeNode[];
  readonly airway: readonly TreeNode[];
  readonly vein: readonly TreeNode[];
}

/** Which central tubes a lobe's trees continue. */
// biome-ignore format: a table
const supply: readonly { lobe: Lobe; side: 1 | -1; artery: TubeName; airway: AirwayName; vein: TubeName }[] = [
  { lobe: 'right-upper', side: -1, artery: 'rightUpperPulmonary', airway: 'rightUpper', vein: 'rightSuperiorVein' },
  { lobe: 'middle', side: -1, artery: 'rightPulmonary', airway: 'middle', vein: 'rightMiddleVein' },
  { lobe: 'right-lower', side: -1, artery: 'rightPulmonary', airway: 'rightLower', vein: 'rightInferiorVein' },
  { lobe: 'left-upper', side: 1, artery: 'leftUpperPulmonary', airway: 'leftUpper', vein: 'leftSuperiorVein' },
  { lobe: 'left-lower', side: 1, artery: 'leftPulmonary', airway: 'leftLower', vein: 'leftInferiorVein' },
];

/** Distance between neighbouring vessel tips, mm. */
const tipSpacingMm = 10.8;

/** Where lung trees grow: the space to fill, the tubes to continue, and what no branch may enter. */
export interface LungTreeSite {
  readonly lungs: Lungs;
  readonly tubes: Readonly<Record<TubeName, { readonly path: readonly Waypoint[] }>>;
  readonly keepOut: Solid;
}

export function growLungTrees({ lungs, tubes, keepOut }: LungTreeSite, random: Random): LobeTrees[] {
  const airways = centralAirways();
  return supply.map(({ lobe, side, artery, airway, vein }) => {
    const chance = random.fork(lobe);
    const grow = (path: readonly Waypoint[], shift: number, name: string, rootRadiusMm?: number) => {
      const { at, direction, radiusMm } = endOf(path);
      return growTree(
        {
          root: at,
          direction,
          targets: targetsIn(lungs, lobe, side, shift, chance.fork(`${name} tips`)),
          rootRadiusMm: rootRadiusMm ?? radiusMm,
          tipRadiusMm: 0.5,
          keepOut,
        },
        chance.fork(name),
      );
    };
    const bronchus = endOf(airways[airway]);
    const arteryTree = grow(tubes[artery].path, 0, 'artery', lobe === 'middle' ? 3.8 : undefined);
    return {
      lobe,
      artery: arteryTree,
      airway: accompany(arteryTree, {
        root: bronchus.at,
        rootRadiusMm: bronchus.radiusMm,
        lumenRatio: 0.78,
        smallestRadiusMm: 0.95,
        wallMm: airwayWallMm,
      }),
      vein: grow(tubes[vein].path, 0.5, 'vein'),
    };
  });
}

function endOf(path: readonly Waypoint[]): { at: Triple; direction: Triple; radiusMm: number } {
  const [x, y, z, radiusMm] = path.at(-1)!;
  const [px, py, pz] = path.at(-3)!;
  return { at: [x, y, z], direction: normalize(subtract([x, y, z], [px, py, pz])), radiusMm };
}

/** Jittered grid points of a lobe, away from its pleura and fissures. */
function targetsIn(lungs: Lungs, lobe: Lobe, side: 1 | -1, shift: number, random: Random): Triple[] {
  const space = lungs.side[side];
  const points: Triple[] = [];
  const jitter = () => random.between(-0.46, 0.46) + shift;
  for (let k = -20; k < 10; k++)
    for (let j = -12; j < 12; j++)
      for (let i = 0; i < 17; i++) {
        const x = side * (i + jitter()) * tipSpacingMm;
        const y = (j + jitter()) * tipSpacingMm;
        const z = (k + jitter()) * tipSpacingMm;
        if (side * x > 0 && lobeAt(x, y, z) === lobe && space.distance(x, y, z) < -3.5)
          if (fissureDistance(x, y, z) > 3) points.push([x, y, z]);
      }
  return points;
}
