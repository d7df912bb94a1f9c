import { createNoiseField } from '../../noise-field.ts';
import { fill, type Layer, type Tissue } from '../../scene.ts';
import { displace, inflate, intersection } from '../../shapes/combine.ts';
import type { Solid } from '../../solid.ts';
import type { BackSkin } from './back-skin.ts';
import { column, type ColumnSection } from './column.ts';
import type { SpinePoint } from './spine-line.ts';
import { shoulderBlades } from './shoulder-blades.ts';
import type { SpinePlan } from './spine-plan.ts';

const sides = [1, -1] as const;
const ramp = (t: number) => {
  const s = Math.max(0, Math.min(1, t));
  return s * s * (3 - 2 * s);
};

/** The muscles behind and beside the spine, each with a seam of fat round it. */
export function muscleLayers(plan: SpinePlan, { skin, fatMm }: BackSkin): Layer[] {
  const { line, random, tissue, wear } = plan;
  const uneven = createNoiseField(random.fork('muscles'), 19);
  const fine = createNoiseField(random.fork('muscle edges'), 5);
  const chance = random.fork('bulk');
  const bulk = { 1: chance.between(0.96, 1.06), [-1]: chance.between(0.96, 1.06) } as Record<number, number>;
  const [bottom, top] = [line.heightOf(-3.4), line.heightOf(18)];
  const underFascia: Solid = {
    bounds: skin.bounds,
    distance: (x, y, z) => skin.distance(x, y, z) + fatMm(line.at(z).rank) + 3,
  };
  const natural = (solid: Solid) =>
    displace(solid, 4.5, (x, y, z) => 3.2 * uneven(x, y, z * 0.4) + 1.1 * fine(x, y, z * 0.3));
  const muscle = (
    side: 1 | -1,
    from: number,
    to: number,
    section: (p: SpinePoint, lumbar: number) => ColumnSection,
  ) =>
    natural(
      column(line, line.heightOf(from), line.heightOf(to), (p) => {
        const s = section(p, ramp((7 - p.rank) / 3.5));
        // Ends taper.
        const ends = ramp((p.rank - from) / 1.6 + 0.05) * ramp((to - p.rank) / 1.6 + 0.05);
        return {
          ...s,
          x: p.canalX + side * s.x,
          halfWidth: s.halfWidth * ends * bulk[side]!,
          halfDepth: s.halfDepth * ends * bulk[side]!,
          turn: side * (s.turn ?? 0),
        };
      }),
    );
  const back = sides.map((side) => {
    const longissimus = muscle(side, -2.6, 17.8, (p, l) => ({
      x: 22 + 5 * l,
      y: p.canalY + 23 + 5 * l,
      halfWidth: 14 + 6 * l,
      halfDepth: 9.5 + 9 * l,
      turn: -0.1,
    }));
    const iliocostalis = muscle(side, 0.6, 17, (p, l) => ({
      x: 41 + 7 * l,
      y: p.canalY + 19 + 4 * l - 2.5 * ramp((p.rank - 9) / 5),
      halfWidth: 14 + 3 * l,
      halfDepth: 7 + 8.5 * l,
      turn: -0.28,
    }));
    const multifidus = muscle(side, -3, 17.8, (p, l) => ({
      x: 9 + 3.4 * l + 3 * ramp((1.2 - p.rank) / 1.5),
      y: p.canalY + 19 + 5 * l,
      halfWidth: 7.5 + 4.8 * l + 4 * ramp((1.2 - p.rank) / 1.5),
      halfDepth: 11 + 6.5 * l,
    }));
    return { side, longissimus, iliocostalis, multifidus };
  });
  const quadratus = sides.map((side) =>
    muscle(side, 0.9, 5.6, (p) => ({
      x: 46 + 1.6 * (5 - p.rank),
      y: p.canalY - 1 + 1.2 * (p.rank - 3),
      halfWidth: 15 - 1.4 * Math.abs(p.rank - 2.4),
      halfDepth: 7.6,
      turn: -0.45,
    })),
  );
  const psoas = sides.map((side) =>
    muscle(side, -6, 5.8, (p) => {
      const low = ramp((5.6 - p.rank) / 4.6);
      const away = Math.max(0, 0.8 - p.rank);
      return {
        x: p.halfWidth + 2 + 11 * low + 9 * away,
        y: p.y + 5 - 4 * low - 13 * away - 0.35 * Math.max(0, p.y),
        halfWidth: 6 + 12.5 * low,
        halfDepth: 8 + 13 * low - 1.5 * away,
        turn: 0.35 - 0.3 * low,
      };
    }),
  );
  const crura = sides.map((side) =>
    muscle(side, side === 1 ? 2.9 : 2.2, 8.2, (p) => ({
      x: 13 + 0.8 * (p.rank - 4),
      y: p.y - p.halfDepth - 3.2 + 1.2 * Math.max(0, p.rank - 6),
      halfWidth: 7.5,
      halfDepth: 3.6,
      turn: 0.5,
    })),
  );
  const seam = (solid: Solid) => intersection(inflate(solid, 1), underFascia);
  const streaked = withFat(tissue.muscle, plan, wear);
  const held = (solid: Solid) => intersection(solid, underFascia);
  return [
    ...back.flatMap(({ iliocostalis, longissimus, multifidus }) => [
      ...fill(tissue.muscle, held(iliocostalis)),
      ...fill(tissue.deepFat, seam(longissimus)),
      ...fill(streaked, held(longissimus)),
      ...fill(tissue.deepFat, seam(multifidus)),
      ...fill(streaked, held(multifidus)),
    ]),
    ...fill(tissue.muscle, ...quadratus, ...crura),
    ...psoas.flatMap((solid) => [
      ...fill(tissue.deepFat, inflate(solid, 0.8)),
      ...fill(tissue.muscle, solid),
    ]),
    ...shoulderBlades(plan),
    ...fill(tissue.tendon, fascia(underFascia, plan, bottom, top)),
    ...flatMuscles(plan, skin, fatMm).flatMap((solid) => fill(tissue.muscle, solid)),
  ];
}

/** Old muscle is streaked with fat, most of all low down and near the mid-line. */
function withFat(muscle: Tissue, { random, line }: SpinePlan, wear: number): Tissue {
  const first = createNoiseField(random.fork('streaks'), 4.2);
  const second = createNoiseField(random.fork('fine streaks'), 2.3);
  const broad = createNoiseField(random.fork('broad streaks'), 10);
  const texture = (x: number, y: number, z: number) => {
    const p = line.at(z);
    const low = ramp((4.5 - p.rank) / 4.5);
    const deep = Math.exp(-(((Math.abs(x - p.canalX) - 6) / 22) ** 2));
    const share = (0.2 + 0.6 * wear) * (0.3 + low * (0.3 + 0.7 * deep));
    // Thin sheets between bundles: where a smooth field passes through zero.
    const [a, b] = [first(x, y, z * 0.22) / 0.13, second(y, x, z * 0.22) / 0.2];
    const patch = Math.max(0, Math.min(1, 0.25 + 1.6 * broad(x, y, z * 0.3) + share));
    const fat = share * patch * (0.9 * Math.exp(-a * a) + 0.6 * Math.exp(-b * b) + 0.25 * patch);
    return (muscle.texture?.(x, y, z) ?? 0) - 150 * Math.min(1, 1.6 * fat);
  };
  return { hu: muscle.hu, texture };
}

/** The thoracolumbar fascia, from the ribs to the pelvis. */
function fascia(under: Solid, { line }: SpinePlan, from: number, to: number): Solid {
  return {
    bounds: { min: [-75, -40, from], max: [75, 150, Math.min(to, line.heightOf(9))] },
    distance: (x, y, z) =>
      Math.max(Math.abs(under.distance(x, y, z) - 0.6) - 0.75, Math.abs(x - line.at(z).canalX) - 62),
  };
}

/** Trapezius, rhomboids and latissimus: sheets at a depth under the skin. */
function flatMuscles({ line }: SpinePlan, skin: Solid, fatMm: (rank: number) => number): Solid[] {
  const sheet = (
    fromRank: number,
    toRank: number,
    insideMm: number,
    halfMm: (p: SpinePoint) => number,
    across: (p: SpinePoint) => readonly [number, number],
  ): Solid => {
    const [from, to] = [line.heightOf(fromRank), line.heightOf(toRank)];
    return {
      bounds: { min: [-140, -40, from], max: [140, 150, to] },
      distance(x, y, z) {
        const p = line.at(z);
        const half = halfMm(p);
        const depth = -skin.distance(x, y, z) - fatMm(p.rank) - insideMm;
        const [near, far] = across(p);
        const off = Math.abs(x - p.tipX);
        const edge = Math.min(1, Math.max(0, Math.min(off - near, far - off) / 14));
        return Math.abs(depth) - half * Math.sqrt(edge) + (edge > 0 ? 0 : 1);
      },
    };
  };
  return [
    sheet(
      5.2,
      19,
      0.6,
      (p) => 1.2 + 1.9 * ramp((p.rank - 7) / 7),
      (p) => [1, 22 + 8 * (p.rank - 5.2)],
    ),
    sheet(
      12.5,
      18,
      5.4,
      () => 2.4,
      () => [3, 62],
    ),
    sheet(
      0.4,
      12,
      0.8,
      (p) => 1.6 + 2.4 * ramp((p.rank - 3) / 4),
      (p) => [66 - 3 * Math.max(0, p.rank - 5), 140],
    ),
  ];
}
