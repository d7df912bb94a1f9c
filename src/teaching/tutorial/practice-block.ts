import { type Lps, lps } from '../../imaging/spaces.ts';
import { distance } from '../../imaging/vector.ts';

/** A straight rod with flat ends. */
export interface PracticeRod {
  readonly id: string;
  readonly from: Lps;
  readonly to: Lps;
}

/** A small ball to be found. */
export interface PracticeBall {
  readonly id: string;
  readonly centre: Lps;
  readonly radiusMm: number;
  readonly hu: number;
}

/** Height of the slice in which all rods lie, mm. */
const RODS_Z = 20.25;
const rod = (id: string, from: readonly [number, number], to: readonly [number, number]): PracticeRod => ({
  id,
  from: lps(from[0], from[1], RODS_Z),
  to: lps(to[0], to[1], RODS_Z),
});

/** Lengths 24, 37, 46 and 29 mm, no two in one direction. */
const rods: readonly PracticeRod[] = [
  rod('short', [-38, -18], [-14, -18]),
  rod('slanting', [4, -26], [33.6, -3.8]),
  rod('long', [28, 14], [-16.16, 26.88]),
  rod('upright', [44, -34], [44, -5]),
];

/**
 * The block that the tools are practised on: jelly in air with rods and balls in it, whose sizes and places are these
 * numbers and nothing else. Positions LPS mm, the block's middle at the origin.
 */
export const practiceBlock = {
  dims: [92, 76, 64],
  spacingMm: [1.25, 1.25, 1.5],
  jelly: { sizeMm: [106, 86, 88], hu: 40 },
  rods,
  rodHu: 700,
  rodRadiusMm: 3,
  /** So little brighter than the jelly that only a narrow window shows it; in the slice of the rods. */
  paleBall: { id: 'pale', centre: lps(-28, 6, RODS_Z), radiusMm: 9, hu: 90 },
  bubble: { id: 'bubble', centre: lps(26, -12, -20.5), radiusMm: 4, hu: -1000 },
  stone: { id: 'stone', centre: lps(-27, 18, -31), radiusMm: 3.5, hu: 1500 },
} as const satisfies {
  readonly dims: readonly [number, number, number];
  readonly [part: string]: unknown;
};

export const lengthOfRod = ({ from, to }: PracticeRod): number => distance(from, to);
/** Where all rods are seen at once. */
export const middleOfRods: Lps = lps(0, 0, RODS_Z);
