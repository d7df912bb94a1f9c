import { fill, type Layer } from '../../scene.ts';
import { inflate, intersection } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { roundCone } from '../../shapes/round-cone.ts';
import type { Solid } from '../../solid.ts';
import { type AbdomenPlan, sides } from './abdomen-plan.ts';
import { mirrored, outlineLoft } from './outline-loft.ts';
import { type RibbonLine, ribbonLoft } from './ribbon-loft.ts';

// biome-ignore format: tables of x, y and half thickness on the left, front to back
const ilium: readonly RibbonLine[] = [
  { z: -44,  line: [[124, -12, 2.4], [120, 4, 3.4], [112, 20, 3.6], [102, 32, 3.4], [92, 42, 2.6]] },
  { z: -60,  line: [[128, -30, 4.4], [119, -6, 3], [106, 16, 3], [86, 38, 3.6], [64, 54, 4.6]] },
  { z: -85,  line: [[128, -46, 5.4], [116, -20, 3.2], [99, 8, 2.8], [72, 38, 5], [50, 62, 7]] },
  { z: -105, line: [[122, -50, 6], [110, -24, 3.6], [92, 4, 3.8], [66, 34, 7.5], [46, 62, 7.6]] },
  { z: -128, line: [[108, -46, 8], [98, -26, 6], [86, -4, 6.5], [72, 20, 7.5], [58, 40, 5.5]] },
  { z: -150, line: [[100, -42, 8], [92, -26, 9], [84, -8, 10], [76, 10, 9], [69, 24, 5.5]] },
  { z: -163, line: [[96, -38, 8.5], [88, -28, 9], [80, -10, 11], [78, 8, 10], [76, 22, 6.5]] },
  { z: -176, line: [[87, -40, 7], [70, -34, 8], [63, -10, 4.2], [69, 12, 7.5], [86, 24, 6]] },
  { z: -190, line: [[80, -40, 7], [67, -34, 7.5], [62, -10, 3.2], [67, 14, 8.5], [82, 25, 6.5]] },
  { z: -202, line: [[74, -38, 5], [66, -30, 5], [63, -8, 3], [65, 14, 9.5], [76, 25, 8]] },
];
// biome-ignore format: tables
const pubis: readonly RibbonLine[] = [
  { z: -194, line: [[68, -37, 6], [52, -45, 5.5], [38, -51, 4.5], [26, -55, 3]] },
  { z: -206, line: [[56, -41, 5], [38, -50, 7], [20, -57, 7], [6, -59, 4.5]] },
  { z: -220, line: [[42, -44, 3], [28, -51, 6.5], [15, -56, 8], [5.5, -58, 6]] },
  { z: -234, line: [[40, -34, 2.6], [27, -46, 4.5], [14, -52, 6.5], [6, -54, 4.5]] },
  { z: -248, line: [[48, -12, 4], [37, -26, 4.5], [25, -38, 4.5], [14, -44, 3]] },
];
// biome-ignore format: tables
const ischium: readonly RibbonLine[] = [
  { z: -200, line: [[66, 8, 8], [70, 18, 9], [76, 24, 8]] },
  { z: -216, line: [[64, 12, 8], [66, 24, 10], [66, 32, 8]] },
  { z: -232, line: [[57, 6, 6.5], [60, 22, 11], [60, 34, 9]] },
  { z: -248, line: [[50, -4, 5.5], [55, 12, 9], [56, 26, 8]] },
];
// biome-ignore format: half outlines, front to back
const sacrum = [
  { z: -90,  half: [[0, -2], [22, -1], [30, 8], [34, 20], [32, 32], [14, 38], [0, 40]] },
  { z: -102, half: [[0, -1], [22, 1], [38, 10], [54, 24], [52, 42], [34, 54], [12, 60], [0, 64]] },
  { z: -122, half: [[0, 19], [22, 20], [42, 28], [51, 42], [42, 58], [16, 66], [0, 72]] },
  { z: -145, half: [[0, 42], [20, 43], [36, 52], [34, 64], [14, 74], [0, 79]] },
  { z: -168, half: [[0, 59], [15, 60], [22, 67], [14, 76], [0, 80]] },
  { z: -186, half: [[0, 66], [9, 67], [11, 72], [6, 76], [0, 77]] },
  { z: -204, half: [[0, 64], [4, 65], [5, 68], [3, 71], [0, 72]] },
] as const;

/** Hip bones, sacrum, coccyx and the upper ends of the femora, each a cortex round spongy bone. */
export function pelvisLayers({ tissue, frame }: AbdomenPlan): Layer[] {
  const { width } = frame;
  const bones: { make: (insetMm: number) => Solid; cortexMm: number }[] = sides.flatMap((side) => [
    { make: (insetMm) => ribbonLoft(ilium, { side, insetMm, capMm: [1, 6] }), cortexMm: 1.7 },
    { make: (insetMm) => ribbonLoft(pubis, { side, insetMm, capMm: [4, 5] }), cortexMm: 1.5 },
    { make: (insetMm) => ribbonLoft(ischium, { side, insetMm, capMm: [7, 1] }), cortexMm: 1.7 },
  ]);
  const hips = [...fill(tissue.cortexBone, ...bones.map(({ make }) => make(0)))];
  const marrow = fill(tissue.trabecular, ...bones.map(({ make, cortexMm }) => make(cortexMm)));
  return [
    ...hips,
    ...marrow,
    ...sacralLayers(tissue),
    ...fill(
      tissue.fascia,
      ...sides.map((side) => ellipsoid([side * 92 * width, -8, -180], [25.6, 25.6, 25.6])),
    ),
    ...sides.flatMap((side) => femurLayers(tissue, side * width)),
  ];
}

function sacralLayers(tissue: AbdomenPlan['tissue']): Layer[] {
  const whole = outlineLoft(
    sacrum.map(({ z, half }) => ({ z, points: mirrored(half) })),
    { capMm: [3, 3] },
  );
  const foramina = sides.flatMap((side) =>
    [-112, -130, -147].map((z, k) => {
      const y = [28, 42, 58][k]!;
      return roundCone([side * (20 - 2 * k), y - 14, z - 6], [side * (17 - 2 * k), y + 14, z + 6], 4.4, 4);
    }),
  );
  const canal = roundCone([0, 44, -92], [0, 70, -150], 7, 2.5);
  return [
    ...fill(tissue.thinCortex, whole),
    ...fill(tissue.trabecular, inflate(whole, -1.5)),
    ...fill(tissue.cortexBone, ...foramina.map((f) => intersection(inflate(f, 1.1), whole))),
    ...fill(tissue.visceralFat, ...foramina.map((f) => intersection(f, inflate(whole, 0.4)))),
    ...fill(tissue.cortexBone, intersection(inflate(canal, 1.2), whole)),
    ...fill(tissue.spinalFluid, intersection(canal, whole)),
  ];
}

function femurLayers(tissue: AbdomenPlan['tissue'], side: number): Layer[] {
  const head = (inset: number) =>
    ellipsoid([side * 92, -8, -180], [23.4 - inset, 23.4 - inset, 23.4 - inset]);
  const rest = (inset: number) => [
    roundCone([side * 96, -6, -184], [side * 127, 6, -206], 16.5 - inset, 14 - inset),
    roundCone([side * 130, 16, -196], [side * 141, 14, -212], 8 - inset, 12 - inset),
    roundCone([side * 138, 12, -208], [side * 134, 8, -232], 14 - inset, 15.5 - inset),
    roundCone([side * 134, 8, -232], [side * 128, 4, -275], 15.5 - inset, 14.5 - inset),
    roundCone([side * 112, 22, -236], [side * 120, 14, -240], 6 - inset, 9 - inset),
  ];
  return [
    ...fill(tissue.cortexBone, ...rest(0), head(0)),
    ...fill(tissue.trabecular, head(1.3)),
    ...fill(tissue.marrow, ...rest(2.4)),
    ...fill(tissue.trabecular, head(1.3)),
  ];
}
