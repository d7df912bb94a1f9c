import { add, scale, subtract, type Triple } from '../../../imaging/vector.ts';
import { fill, type Layer } from '../../scene.ts';
import { flatRod } from '../../shapes/flat-rod.ts';
import { smoothPath, tube } from '../../shapes/path.ts';
import type { Solid } from '../../solid.ts';
import { toPatient } from './frame.ts';
import { column } from './column.ts';
import type { SpinePlan } from './spine-plan.ts';

const sides = [1, -1] as const;

/** Fat and ligaments of the canal, the sac with the cord or its roots, and the nerves that leave; bones come later. */
export function canalLayers(plan: SpinePlan): Layer[] {
  const { line, tissue, vertebrae, random } = plan;
  const top = line.heightOf(17);
  const bottom = line.heightOf(-2.6);
  const round = (shrinkMm: number, widthShare: number, forwardMm: (rank: number) => number): Solid =>
    column(line, bottom, top, (p) => ({
      x: p.canalX,
      y: p.canalY - forwardMm(p.rank),
      halfWidth: Math.max(2.5, p.canalHalfWidth * widthShare - shrinkMm),
      halfDepth: Math.max(2.5, p.canalHalfDepth - shrinkMm),
    }));
  const taper = (rank: number) => Math.min(1, Math.max(0, (rank + 3) / 4));
  const sac = column(line, line.heightOf(-1.4), top, (p) => ({
    x: p.canalX,
    y: p.canalY - 0.8,
    halfWidth: (p.rank > 5 ? 7.2 : 8.2) * (0.35 + 0.65 * taper(p.rank)),
    halfDepth: (p.rank > 5 ? 6.2 : 6.4) * (0.35 + 0.65 * taper(p.rank)),
  }));
  const cord = column(line, line.heightOf(4.4), top, (p) => {
    // The cord swells at T10 to T12 and ends as a cone at L1.
    const end = Math.min(1, Math.max(0.05, (p.rank - 4.4) / 1.4));
    const swell = 1 + 0.16 * Math.exp(-(((p.rank - 6.6) / 1.2) ** 2));
    return {
      x: p.canalX,
      y: p.canalY - 1,
      halfWidth: 4.5 * swell * end ** 0.6,
      halfDepth: 3.5 * swell * end ** 0.6,
    };
  });
  const chance = random.fork('roots');
  const roots = sides.flatMap((side) =>
    Array.from({ length: 9 }, (_, n) => {
      const ends = 3.6 - n * 0.5;
      return rootlet(plan, side, chance.between(1, 5.4), chance.between(0.4, 3.4), ends);
    }).flat(),
  );
  const foramina = vertebrae.flatMap((v) =>
    sides.flatMap((side) => {
      const { level } = v;
      const [b, h] = [level.depthMm / 2, (level.frontMm + level.backMm) / 2];
      const px = level.canalHalfWidthMm;
      const at = (x: number, y: number, z: number) => toPatient(level.frame, [side * x, y, z]);
      const big = level.name.startsWith('L') ? 1 : 0.8;
      const channel = flatRod(
        {
          at: at(px - 3, b + 5, -h * 0.32),
          thinDirection: level.frame.back,
          halfThicknessMm: 5.2 * big,
          halfWidthMm: 8.4 * big,
        },
        {
          at: at(px + 12, b + 5, -h * 0.36),
          thinDirection: level.frame.back,
          halfThicknessMm: 7 * big,
          halfWidthMm: 9 * big,
        },
      );
      const nerve = tube(
        smoothPath(
          [
            [...at(5.5, b + 7, -h * 0.05), 1.5 * big],
            [...at(px - 1, b + 5.5, -h * 0.22), 1.9 * big],
            [...at(px + 4, b + 5, -h * 0.3), 3 * big],
            [...at(px + 9, b + 3, -h * 0.42), 2.3 * big],
            [...at(px + 16, b - 3, -h * 0.8), 1.8 * big],
          ],
          4,
        ),
      );
      return [...fill(tissue.epiduralFat, channel), ...fill(tissue.nerve, ...nerve)];
    }),
  );
  return [
    // Yellow ligament and capsule line the canal's back and sides.
    ...fill(
      tissue.ligament,
      round(-0.6, 1, () => -0.5),
    ),
    ...fill(
      tissue.epiduralFat,
      round(0.8, 1, (rank) => (rank < 5 ? 1 : 0.4)),
    ),
    ...foramina,
    ...fill(tissue.ligament, ...fillSac(sac)),
    ...fill(tissue.sac, sac),
    ...fill(tissue.nerve, ...roots),
    ...fill(tissue.cord, cord),
  ];
}

/** The dura: a film round the sac. */
const fillSac = (sac: Solid): Solid[] => [
  { bounds: sac.bounds, distance: (x, y, z) => sac.distance(x, y, z) - 0.5 },
];

/** One root of the cauda equina from the cone down to where it leaves. */
function rootlet(
  { line }: SpinePlan,
  side: 1 | -1,
  acrossMm: number,
  behindMm: number,
  endRank: number,
): Solid[] {
  const points: Triple[] = [];
  for (let rank = 4.6; rank > Math.max(-1, endRank); rank -= 0.35) {
    const p = line.at(line.heightOf(rank));
    const towards = Math.max(0, 1 - (rank - endRank) / 1.2);
    points.push([
      p.canalX + side * (acrossMm + towards * (6.4 - acrossMm)),
      p.canalY + behindMm * (1 - towards) + 0.4,
      line.heightOf(rank),
    ]);
  }
  if (points.length < 2) return [];
  const start = points[0]!;
  const first = add(start, scale(subtract(points[1]!, start), 0.1));
  return tube([
    [...first, 0.4],
    ...points.slice(1).map((p): [number, number, number, number] => [...p, 0.75]),
  ]);
}
