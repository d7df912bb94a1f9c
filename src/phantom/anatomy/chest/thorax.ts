import type { Random } from '../../../base/random.ts';
import { createCurve } from '../../shapes/curve.ts';
import { sampled } from '../../shapes/sampled.ts';
import { type Section, type SectionBody, sectionBody } from '../../shapes/section-body.ts';
import type { Solid } from '../../solid.ts';

/**
 * The nested outlines that the rest of the chest hangs on. LPS millimetres; x = 0 is the midline and z = 0 the
 * carina (about T5). All are adult, arms up, deep inspiration.
 */
export interface Thorax {
  /** Outer surface of the parietal pleura, as if both lungs were one. */
  readonly pleura: SectionBody;
  /** Outer surface of ribs and intercostal muscles. */
  readonly cage: SectionBody;
  readonly skin: SectionBody;
}

/** Columns: z, half width, y of the widest place, y of the front, y of the back. */
type Row = readonly [z: number, half: number, yc: number, front: number, back: number];

// biome-ignore format: a table
const pleuraRows: readonly Row[] = [
  [-220, 128,  4,  -80,  65],
  [-200, 131,  5,  -84,  70],
  [-160, 136,  6,  -88,  77],
  [-120, 138,  8,  -91,  81],
  [ -80, 137,  8,  -89,  83],
  [ -40, 133,  8,  -83,  82],
  [   0, 125,  8,  -73,  78],
  [  20, 119,  8,  -65,  75],
  [  40, 108,  9,  -52,  69],
  [  55,  96, 11,  -38,  63],
  [  70,  80, 13,  -18,  55],
  [  80,  70, 15,  -8,  50],
  [  92,  58, 16,   0,  44],
];

// biome-ignore format: a table
const cageRows: readonly Row[] = [
  [-220, 137,  4,  -90,  74],
  [-160, 145,  6,  -98,  86],
  [-120, 147,  8, -101,  90],
  [ -80, 146,  8,  -99,  92],
  [ -40, 142,  8,  -93,  91],
  [   0, 134,  8,  -83,  87],
  [  20, 128,  8,  -76,  84],
  [  40, 117,  9,  -66,  79],
  [  55, 106, 10,  -58,  73],
  [  70,  92, 11,  -46,  65],
  [  86,  74, 13,  -30,  54],
  [ 110,  60, 12,  -22,  46],
];

// biome-ignore format: a table
const skinRows: readonly Row[] = [
  [-220, 153,  4, -107,  95],
  [-160, 160,  4, -115, 106],
  [-120, 163,  4, -118, 111],
  [ -80, 164,  4, -117, 114],
  [ -40, 166,  6, -112, 115],
  [   0, 170,  9, -103, 114],
  [  30, 176, 13,  -93, 112],
  [  60, 180, 18,  -80, 106],
  [  85, 180, 18,  -66,  98],
  [ 110, 172, 16,  -56,  88],
];

/** How far the ribs' necks bring the back of the cage forwards beside the spine, mm. */
const grooveMm = 13;

function outline(rows: readonly Row[], width: number, depth: number, groove = 0) {
  const column = (k: 1 | 2 | 3 | 4) => createCurve(rows.map((row) => [row[0], row[k]]));
  const [half, middle, front, back] = [column(1), column(2), column(3), column(4)];
  const sectionOf = (z: number): Section => ({
    half: half(z) * width,
    yc: middle(z) * depth,
    front: (middle(z) - front(z)) * depth,
    back: (back(z) - middle(z)) * depth,
  });
  const body = sectionBody(sectionOf, rows[0]![0], rows.at(-1)![0]);
  const grooved: Solid = {
    bounds: body.bounds,
    distance: (x, y, z) =>
      body.distance(x, y, z) +
      (y > 20 ? groove * Math.min(1, (y - 20) / 30) * Math.exp(-((x / 31) ** 2)) : 0),
  };
  return { ...body, distance: sampled(groove > 0 ? grooved : body, 3).distance };
}

/** Outlines of one person: a few per cent wider or deeper by chance. */
export function createThorax(random: Random): Thorax {
  const width = random.between(0.975, 1.02);
  const depth = random.between(0.97, 1.02);
  return {
    pleura: outline(pleuraRows, width, depth, grooveMm),
    cage: outline(cageRows, width, depth, grooveMm),
    skin: outline(skinRows, width, depth),
  };
}
