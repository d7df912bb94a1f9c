import { fill, type Layer } from '../../scene.ts';
import { inflate, subtraction } from '../../shapes/combine.ts';
import { createCurve } from '../../shapes/curve.ts';
import { everywhere, type Solid } from '../../solid.ts';
import type { AbdomenPlan } from './abdomen-plan.ts';
import { sides } from './abdomen-plan.ts';

/** Skin, fat under it, the flat muscles in their layers, and the fat that the organs lie in. */
export function bodyWallLayers(plan: AbdomenPlan): Layer[] {
  const { frame, tissue } = plan;
  const { skin, cavity } = frame;
  return [
    ...fill(tissue.skin, skin),
    ...fill(tissue.fat, subtraction(inflate(skin, -1.8), inflate(cavity, -6))),
    ...fill(tissue.fascia, underSkin(plan, aponeurosis(plan))),
    ...fill(
      tissue.muscle,
      ...[
        flank(plan, 1.9, 3.2, 58),
        flank(plan, 6.2, 4.6, 64),
        flank(plan, 11.6, 5, 74),
        ...sides.map((side) => rectus(plan, side)),
      ].map((muscle) => underSkin(plan, muscle)),
    ),
    ...fill(tissue.visceralFat, inflate(cavity, -0.4)),
  ];
}

const underSkin = ({ frame }: AbdomenPlan, muscle: Solid): Solid => ({
  bounds: muscle.bounds,
  distance(x, y, z) {
    const d = muscle.distance(x, y, z);
    return d > 4 ? d : Math.max(d, frame.skin.distance(x, y, z) + 5);
  },
});

/** Where the flat muscles end behind: in front of the lumbar fascia, or over the crest. */
const backEdge = createCurve([
  [-90, -20],
  [-60, 10],
  [-20, 50],
  [60, 58],
  [130, 66],
  [230, 76],
]);

/** One flat muscle at a distance from the cavity, from the edge of the rectus to the loin. */
function flank({ frame, uneven }: AbdomenPlan, middleMm: number, thickMm: number, fromX: number): Solid {
  const { cavity } = frame;
  return {
    bounds: { min: [...everywhere.min.slice(0, 2), -105] as never, max: everywhere.max },
    distance(x, y, z) {
      const d = cavity.distance(x, y, z);
      const across = Math.abs(d - middleMm - 0.8 * uneven(x, y, z));
      if (across > 14) return across - thickMm / 2;
      const front = Math.abs(x) - fromX * frame.width;
      const fromFront = y < 0 ? front : 40;
      const fromBack = backEdge(z) - y;
      const edge = Math.min(fromFront, fromBack, (z + 105) * 0.6);
      const swell = Math.min(1, Math.max(0, edge / 26));
      return across - (thickMm / 2) * (swell > 0 ? 0.25 + 0.75 * Math.sqrt(swell) : -2);
    },
  };
}

/** The straight muscle beside the midline, lens-shaped, thinner above. */
function rectus({ frame, uneven }: AbdomenPlan, side: 1 | -1): Solid {
  const { cavity } = frame;
  const half = createCurve([
    [-215, 14],
    [-150, 25],
    [0, 31],
    [110, 34],
    [230, 30],
  ]);
  const thick = createCurve([
    [-215, 8],
    [-120, 12],
    [0, 10],
    [120, 7],
    [160, 0.5],
  ]);
  return {
    bounds: { min: [side > 0 ? 0 : -90, -200, -218], max: [side > 0 ? 90 : 0, -20, 160] },
    distance(x, y, z) {
      if (y > -20) return 12;
      const d = cavity.distance(x, y, z);
      const h = half(z);
      const u = (side * x - h - 3.5) / h;
      const t = thick(z);
      const room = 1 - u * u * u * u;
      const across = Math.abs(d - 1.4 - t / 2 - 0.7 * uneven(x, y, z));
      if (room <= 0) return Math.max(0.6, across - t / 2, (Math.abs(u) - 1) * h);
      return across - (t / 2) * Math.sqrt(room);
    },
  };
}

/** The thin sheet in front that joins the flat muscles, sheathes the rectus and meets in the midline. */
function aponeurosis({ frame }: AbdomenPlan): Solid {
  const { cavity } = frame;
  return {
    bounds: { min: [-110, -200, -215], max: [110, -20, 150] },
    distance(x, y, z) {
      if (y > -20) return 12;
      const d = cavity.distance(x, y, z);
      const out = Math.abs(x) > 62 ? 5 : 1.5;
      return Math.abs(d - out) - (Math.abs(x) < 5 ? 1.8 : 1);
    },
  };
}
