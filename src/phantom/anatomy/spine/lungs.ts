import { fill, type Layer } from '../../scene.ts';
import { inflate, intersection, subtraction, union } from '../../shapes/combine.ts';
import type { Solid } from '../../solid.ts';
import type { Triple } from '../../../imaging/vector.ts';
import { growTree } from '../../trees/grow-tree.ts';
import { treeSolids } from '../../trees/tree-solids.ts';
import { column } from './column.ts';
import type { SpinePlan } from './spine-plan.ts';
import type { Trunk } from './trunk.ts';

const sides = [1, -1] as const;

/** Lungs with their vessels, behind the heart and beside the spine, and the fat of the mediastinum between them. */
export function lungLayers(plan: SpinePlan, trunk: Trunk): Layer[] {
  const { line, tissue, random } = plan;
  const [floor, roof] = [line.heightOf(4.4), line.heightOf(19)];
  const between = column(line, floor, roof, (p) => ({
    x: 4 + 0.6 * p.x,
    y: p.y - p.halfDepth - 36,
    halfWidth: 30 + 9 * Math.exp(-(((p.rank - 9.5) / 2.5) ** 2)),
    halfDepth: 44,
  }));
  const keepOut = union([between, trunk.paraspinal, inflate(trunk.domes, 2.6)], 6);
  const above: Solid = {
    bounds: { min: [-170, -160, floor], max: [170, 90, roof] },
    distance: (_x, _y, z) => floor - z,
  };
  const lungs = subtraction(intersection(above, trunk.inner), keepOut);
  const vessels = sides.flatMap((side) => {
    const chance = random.fork(`lung ${side}`);
    const targets: Triple[] = [];
    for (let n = 0; n < 9000 && targets.length < 300; n++) {
      const at: Triple = [
        side * chance.between(18, 125),
        chance.between(-75, 50),
        chance.between(floor, roof - 30),
      ];
      if (lungs.distance(...at) < -3) targets.push(at);
    }
    const hilum = line.at(line.heightOf(12));
    return (['artery', 'vein'] as const).flatMap((name, n) =>
      treeSolids(
        growTree(
          {
            root: [side * 30, hilum.y - 42 - 10 * n, line.heightOf(12 - n)],
            direction: [side * 0.8, 0.3, -0.5],
            targets: targets.filter((_, k) => k % 2 === n),
            rootRadiusMm: 6.5,
            tipRadiusMm: 0.45,
            keepOut,
          },
          chance.fork(name),
        ),
      ),
    );
  });
  return [
    ...fill(tissue.lung, lungs),
    ...fill(tissue.venous, ...vessels.map((vessel) => intersection(vessel, lungs))),
  ];
}
