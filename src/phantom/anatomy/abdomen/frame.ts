import type { Random } from '../../../base/random.ts';
import { createNoiseField } from '../../noise-field.ts';
import { displace, inflate } from '../../shapes/combine.ts';
import { type Curve, createCurve } from '../../shapes/curve.ts';
import { sampled } from '../../shapes/sampled.ts';
import type { Solid } from '../../solid.ts';
import { mirrored, type Outline, outlineLoft } from './outline-loft.ts';

/**
 * The outlines that the abdomen hangs on. LPS millimetres; x = 0 is the midline, z = 0 the middle of the third
 * lumbar vertebra, and y = 0 the middle of its body. Adult, supine, arms up.
 */
export interface Frame {
  readonly skin: Solid;
  /** The inside of the abdominal and pelvic wall, in front of the spine and its muscles. */
  readonly cavity: Solid;
  /** Middle of the vertebral bodies. */
  readonly spineY: Curve;
  readonly spineX: Curve;
  /** How much wider and deeper than usual this person is. */
  readonly width: number;
  readonly depth: number;
}

// biome-ignore format: a table of half outlines, front to back
const skinRows: readonly { z: number; half: readonly (readonly [number, number])[] }[] = [
  { z: -262, half: [[0, -66], [30, -74], [80, -92], [128, -78], [158, -34], [166, 14], [140, 60], [90, 90], [40, 98], [12, 92], [0, 80]] },
  { z: -225, half: [[0, -92], [34, -93], [84, -96], [132, -78], [164, -34], [173, 10], [152, 60], [100, 96], [46, 106], [14, 98], [0, 88]] },
  { z: -180, half: [[0, -101], [40, -101], [90, -95], [136, -74], [164, -32], [172, 10], [154, 60], [104, 98], [48, 109], [14, 102], [0, 97]] },
  { z: -130, half: [[0, -104], [44, -103], [92, -92], [132, -68], [157, -28], [166, 14], [148, 62], [100, 97], [48, 107], [14, 102], [0, 99]] },
  { z: -85,  half: [[0, -108], [46, -106], [92, -94], [130, -68], [152, -28], [158, 14], [142, 60], [98, 90], [48, 99], [14, 94], [0, 91]] },
  { z: -40,  half: [[0, -110], [46, -109], [92, -97], [130, -70], [152, -30], [155, 12], [138, 58], [96, 84], [48, 91], [14, 85], [0, 82]] },
  { z: 10,   half: [[0, -112], [46, -112], [92, -101], [128, -76], [150, -34], [154, 8], [138, 54], [96, 82], [48, 91], [14, 84], [0, 81]] },
  { z: 70,   half: [[0, -116], [46, -117], [92, -107], [130, -82], [152, -40], [157, 6], [142, 54], [98, 86], [48, 96], [14, 90], [0, 87]] },
  { z: 130,  half: [[0, -118], [46, -121], [92, -113], [132, -88], [156, -44], [161, 8], [146, 60], [100, 94], [48, 105], [14, 99], [0, 96]] },
  { z: 190,  half: [[0, -115], [46, -120], [94, -113], [134, -88], [159, -44], [164, 10], [150, 64], [102, 100], [48, 112], [14, 106], [0, 104]] },
  { z: 230,  half: [[0, -110], [46, -117], [94, -111], [136, -86], [161, -42], [166, 12], [152, 68], [102, 104], [48, 117], [14, 111], [0, 109]] },
];

// biome-ignore format: a table of half outlines, front to back
const cavityRows: readonly { z: number; half: readonly (readonly [number, number])[] }[] = [
  { z: -232, half: [[0, -34], [12, -32], [24, -14], [26, 10], [24, 34], [12, 52], [0, 56]] },
  { z: -205, half: [[0, -46], [20, -44], [40, -24], [46, 4], [42, 34], [22, 56], [0, 60]] },
  { z: -180, half: [[0, -76], [34, -74], [56, -48], [58, -8], [52, 32], [28, 54], [0, 58]] },
  { z: -150, half: [[0, -81], [44, -79], [78, -62], [74, -22], [60, 24], [36, 46], [0, 48]] },
  { z: -115, half: [[0, -84], [48, -82], [92, -68], [98, -38], [70, 4], [44, 26], [0, 22]] },
  { z: -80,  half: [[0, -86], [50, -84], [94, -70], [112, -40], [104, 0], [60, 30], [0, 24]] },
  { z: -40,  half: [[0, -87], [50, -86], [92, -74], [116, -44], [119, -6], [96, 34], [50, 44], [0, 40]] },
  { z: 10,   half: [[0, -89], [50, -89], [92, -79], [118, -50], [123, -8], [108, 34], [70, 52], [0, 46]] },
  { z: 70,   half: [[0, -94], [50, -96], [96, -86], [125, -58], [132, -12], [122, 34], [84, 64], [44, 66], [0, 52]] },
  { z: 130,  half: [[0, -96], [50, -100], [98, -92], [131, -65], [140, -14], [130, 38], [94, 74], [46, 76], [0, 56]] },
  { z: 190,  half: [[0, -93], [50, -99], [100, -92], [134, -66], [143, -12], [134, 42], [98, 80], [46, 83], [0, 62]] },
  { z: 230,  half: [[0, -88], [50, -96], [100, -90], [136, -64], [145, -8], [136, 46], [100, 84], [46, 87], [0, 68]] },
];

/** Middle of the vertebral bodies in the sagittal plane. */
const spineLine = [
  [-130, 34],
  [-102, 15],
  [-71, 4],
  [-36, 0],
  [0, 0],
  [36, 2],
  [72, 6],
  [106, 12],
  [138, 18],
  [168, 24],
  [196, 29],
  [224, 33],
] as const;

/** Outlines of one person: slimmer or stouter, deeper or flatter by chance. */
export function createFrame(random: Random): Frame {
  const width = random.between(0.965, 1.015);
  const depth = random.between(0.96, 1.03);
  const fatMm = random.between(-2, 9);
  const field = createNoiseField(random.fork('uneven'), 60);
  const outlines = (rows: typeof skinRows): Outline[] =>
    rows.map(({ z, half }) => ({
      z,
      points: mirrored(half.map(([x, y]) => [x * width, y * depth] as const)),
    }));
  const skin = outlineLoft(outlines(skinRows), { uneven: { mm: 3, field } });
  const cavity = outlineLoft(outlines(cavityRows), { uneven: { mm: 2, field } });
  const bend = random.between(-3, 3);
  return {
    skin: sampled(displace(inflate(skin, fatMm), 18, folds), 2),
    cavity: sampled(cavity, 2),
    spineY: createCurve(spineLine),
    spineX: (z) => bend * Math.sin((z + 40) / 90),
    width,
    depth,
  };
}

/** The navel, the groove over the white line, and the cleft between the buttocks. */
function folds(x: number, y: number, z: number): number {
  if (y < 0) return -9 * Math.exp(-((x / 6) ** 2) - ((z + 34) / 7) ** 2) - 1.2 * Math.exp(-((x / 9) ** 2));
  const low = Math.min(1, Math.max(0, (-150 - z) / 40));
  return -17 * low * Math.exp(-((x / 5) ** 2));
}
