import { fill, type Layer } from '../../scene.ts';
import { createCurve } from '../../shapes/curve.ts';
import { smoothPath, tube, type Waypoint } from '../../shapes/path.ts';
import type { AbdomenPlan } from './abdomen-plan.ts';
import { sides } from './abdomen-plan.ts';
import type { AbdomenTissue } from './tissues.ts';

/** A widening of the infrarenal aorta. */
export interface Dilatation {
  /** Height of the widest place and the length of the bulge's half, mm. */
  readonly z: number;
  readonly halfLengthMm: number;
  /** Greatest outer radius, mm. */
  readonly radiusMm: number;
}

export interface GreatVessels {
  /** Outer wall of the aorta from the top down to its fork: centre and outer radius. */
  readonly aorta: readonly Waypoint[];
  /** Lines by name, with the radius of what flows in them. */
  readonly lines: Readonly<Record<VesselName, readonly Waypoint[]>>;
  readonly layers: readonly Layer[];
}

type Row = readonly [x: number, y: number, z: number, radius: number];

// biome-ignore format: tables of x, y, z and radius in mm; y of the aorta and cava is counted from the vertebra's middle
const arteries = {
  coeliac: [[8, -26, 96, 4], [9, -38, 97, 3.8], [10, -46, 95, 3.6]],
  splenic: [[10, -46, 95, 3.4], [24, -48, 96, 3], [38, -34, 101, 3], [52, -24, 98, 2.8], [64, -6, 106, 2.6], [80, 12, 106, 2.4], [94, 18, 112, 1.6]],
  hepatic: [[10, -46, 95, 3.2], [-6, -50, 88, 2.8], [-20, -50, 84, 2.6], [-30, -42, 92, 2.2], [-40, -34, 102, 1.6]],
  mesenteric: [[7, -28, 84, 4], [6, -42, 78, 3.8], [5, -47, 62, 3.6], [4, -53, 36, 3.4], [2, -64, 4, 3.2], [-4, -66, -28, 2.8], [-14, -62, -58, 2]],
  inferiorMesenteric: [[10, -32, -14, 1.8], [18, -38, -28, 1.7], [26, -36, -56, 1.5], [28, -26, -90, 1.3], [14, 10, -120, 1.1]],
  renalLeft: [[10, -20, 70, 3.2], [26, -6, 66, 3], [42, 6, 64, 2.8], [56, 10, 63, 2.2]],
  renalRight: [[4, -20, 66, 3.2], [-16, -9, 62, 3], [-38, 4, 54, 2.8], [-56, 12, 46, 2.2]],
} as const satisfies Record<string, readonly Row[]>;

// biome-ignore format: tables
const veins = {
  portal: [[-14, -44, 66, 7.2], [-22, -40, 78, 7], [-32, -34, 90, 6.8], [-40, -29, 99, 6.4]],
  superiorMesenteric: [[-14, -44, 66, 6.6], [-13, -49, 48, 6], [-12, -56, 24, 5.6], [-12, -67, 0, 5], [-15, -68, -30, 4], [-22, -64, -60, 2.6]],
  splenicVein: [[-14, -44, 66, 5.4], [2, -47, 72, 4.8], [22, -44, 78, 4.6], [42, -26, 86, 4.4], [60, -8, 94, 4.2], [78, 12, 100, 3.8], [96, 22, 106, 2.4]],
  renalVeinLeft: [[-14, -22, 66, 4.6], [-2, -34, 67, 4], [8, -37, 66, 3.8], [20, -30, 64, 5], [38, -10, 61, 5], [54, 4, 59, 4]],
  renalVeinRight: [[-18, -20, 58, 5], [-32, -8, 52, 4.8], [-46, 4, 46, 4.4], [-56, 8, 42, 3.4]],
  gonadal: [[32, -12, 58, 1.6], [38, -20, 20, 1.6], [44, -26, -30, 1.6], [54, -36, -80, 1.4], [76, -62, -140, 1.2]],
  leftGastric: [[8, -44, 94, 1.6], [14, -48, 112, 1.6], [22, -46, 128, 1.4], [36, -48, 130, 1]],
} as const satisfies Record<string, readonly Row[]>;

// biome-ignore format: x on the left, y, z, radius
const iliacArteries: readonly (readonly Row[])[] = [
  [[7, -27, -38, 5.8], [17, -27, -52, 5.6], [30, -22, -74, 5.4], [40, -18, -94, 5], [52, -34, -120, 4.6], [66, -56, -150, 4.6], [78, -70, -180, 4.6], [84, -72, -212, 4.4], [86, -64, -262, 4]],
  [[40, -18, -94, 4], [47, 2, -110, 3.8], [50, 18, -128, 3.2], [50, 30, -146, 2.4], [54, 34, -164, 1.6]],
  [[84, -72, -214, 3], [92, -58, -236, 2.8], [94, -48, -262, 2.6]],
];
// biome-ignore format: x on the left, y, z, radius
const iliacVeins: readonly (readonly Row[])[] = [
  [[38, -2, -96, 6], [46, -20, -118, 5.8], [56, -42, -148, 5.6], [66, -58, -178, 5.6], [72, -62, -212, 5.6], [76, -54, -262, 5]],
  [[38, -2, -96, 4.6], [44, 14, -116, 4], [46, 28, -136, 3], [46, 34, -156, 2]],
  [[76, -68, -206, 2.8], [70, -84, -222, 2.6], [62, -86, -262, 2.4]],
];

export type VesselName = keyof typeof arteries | keyof typeof veins | 'aorta' | 'cava';

export function createGreatVessels(plan: AbdomenPlan, dilatation?: Dilatation): GreatVessels {
  const { frame, tissue } = plan;
  const chance = plan.random.fork('vessels');
  const aorta = aortaPath(plan, chance.between(0.94, 1.08), dilatation);
  const cava = smoothPath(
    // biome-ignore format: x, y from the vertebra, z, radius
    ([[-12, -26, -46, 9.6], [-19, -28, -20, 10], [-20, -29, 20, 10.4], [-20, -30, 56, 11], [-21, -30, 90, 11.4], [-22, -24, 120, 11.4], [-22, -24, 150, 11.8], [-20, -32, 176, 12.4], [-14, -46, 204, 13]] as const).map(
      ([x, y, z, r]): Waypoint => [x + frame.spineX(z), y + frame.spineY(z), z, r],
    ),
  );
  const wander = () => chance.between(-1.5, 1.5);
  const push = aorticPush(dilatation);
  const pushed = (x: number, y: number, z: number) => (Math.abs(x) < 32 && y < -30 && z < 50 ? push(z) : 0);
  const line = (rows: readonly Row[]) =>
    smoothPath(
      rows.map(([x, y, z, r], k): Waypoint => {
        if (k === 0) return [x, y, z, r];
        // There is little room in front of a wide aorta: what crosses it slips to the right of it.
        const by = pushed(x, y, z);
        return [x + wander() - 0.6 * by, y + wander() - 0.3 * by, z, r];
      }),
      3,
    );
  const both = (rows: readonly (readonly Row[])[]) =>
    sides.flatMap((side) =>
      rows.map((row) =>
        smoothPath(
          row.map(([x, y, z, r]): Waypoint => [side * x * (z < -100 ? frame.width : 1), y, z, r]),
          4,
        ),
      ),
    );
  const named = (of: Record<string, readonly Row[]>) =>
    Object.fromEntries(Object.entries(of).map(([name, rows]) => [name, line(rows)]));
  const lines = { ...named(arteries), ...named(veins), aorta, cava } as Record<VesselName, Waypoint[]>;
  const commonVeins: Waypoint[][] = [
    [
      [-14, -22, -48, 8.4],
      [-20, -14, -72, 7.4],
      [-38, -2, -96, 7],
    ],
    [
      [-8, -20, -50, 8],
      [10, -14, -68, 7.4],
      [26, -6, -84, 7],
      [38, -2, -96, 6.8],
    ],
  ];
  const painted = (name: AbdomenTissue, ...paths: readonly (readonly Waypoint[])[]) =>
    fill(tissue[name], ...paths.flatMap((path) => tube(path)));
  const walled = (content: AbdomenTissue, wallMm: number, ...paths: readonly (readonly Waypoint[])[]) => [
    ...fill(tissue.vesselWall, ...paths.flatMap((path) => tube(path, wallMm))),
    ...painted(content, ...paths),
  ];
  const upperCava = cava.filter(([, , z]) => z > 56);
  const { gonadal } = lines;
  const mirror = gonadal.map(([x, y, z, r]): Waypoint => [-x, y, z - 16, r]);
  return {
    aorta,
    lines,
    layers: [
      ...walled(
        'cava',
        0.6,
        ...both(iliacVeins),
        ...commonVeins.map((path) => smoothPath(path)),
        gonadal,
        mirror,
      ),
      ...painted('cava', cava),
      ...painted('cavaRenal', upperCava, lines.renalVeinLeft, lines.renalVeinRight),
      ...painted('portalVein', lines.splenicVein, lines.superiorMesenteric, lines.portal, lines.leftGastric),
      ...walled(
        'aorta',
        0.7,
        lines.coeliac,
        lines.splenic,
        lines.hepatic,
        lines.mesenteric,
        lines.inferiorMesenteric,
      ),
      ...walled('aorta', 0.6, lines.renalLeft, lines.renalRight, ...both(iliacArteries)),
      ...fill(tissue.vesselWall, ...tube(aorta)),
      ...fill(tissue.aorta, ...tube(dilatation ? [] : aorta, -1.2)),
      ...plaques(plan, aorta),
    ],
  };
}

const bulge = createCurve([
  [-1, 0],
  [-0.72, 0.3],
  [0, 1],
  [0.72, 0.3],
  [1, 0],
]);

/** How far a wide aorta pushes forwards what lies in front of it, by height, mm. */
export function aorticPush(dilatation?: Dilatation): (z: number) => number {
  if (!dilatation) return () => 0;
  const { z: middle, halfLengthMm, radiusMm } = dilatation;
  return (z) => 2 * (radiusMm - 9.6) * bulge((z - middle) / (1.3 * halfLengthMm));
}

/** In front of the spine, a little to the left, down to its fork in front of the fourth lumbar vertebra. */
function aortaPath({ frame }: AbdomenPlan, size: number, dilatation?: Dilatation): Waypoint[] {
  // biome-ignore format: x, y from the vertebra, z, radius
  const rows: readonly Row[] = [
    [19, -24, 240, 12.4], [17, -25, 196, 12.2], [13, -26, 160, 12], [10, -28, 128, 11.8], [8, -30, 100, 11.2],
    [8, -30, 70, 10.4], [9, -29.5, 36, 9.8], [9, -29, 0, 9.4], [7, -28, -38, 9],
  ];
  return smoothPath(
    rows.map(([x, y, z, r]): Waypoint => [x, y, z, r * size]),
    3,
  ).map(([x, y, z, r]) => {
    const share = dilatation ? bulge((z - dilatation.z) / dilatation.halfLengthMm) : 0;
    const more = dilatation ? share * (dilatation.radiusMm - r) : 0;
    // It can only grow forwards and to the left: the spine is behind, the cava on the right.
    return [x + frame.spineX(z) + more * 0.35, y + frame.spineY(z) - more * 0.94, z, r + more];
  });
}

/** Specks of calcium in the wall. */
function plaques(plan: AbdomenPlan, aorta: readonly Waypoint[]): Layer[] {
  const chance = plan.random.fork('plaques');
  const count = Math.floor(chance.between(0, 9));
  return fill(
    plan.tissue.calcium,
    ...Array.from({ length: count }, () => {
      const at = aorta[Math.floor(chance.between(0.45, 0.99) * aorta.length)]!;
      const start = chance.between(0, 6.28);
      const arc = Array.from({ length: 4 }, (_, k): Waypoint => {
        const turn = start + k * chance.between(0.1, 0.2);
        return [
          at[0] + (at[3] - 0.8) * Math.cos(turn),
          at[1] + (at[3] - 0.8) * Math.sin(turn),
          at[2] + k * 0.6,
          0.8,
        ];
      });
      return tube(arc);
    }).flat(),
  );
}
