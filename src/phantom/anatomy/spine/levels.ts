/** Names of the vertebrae that the model has, from the sacrum upwards. */
export const levelNames = [
  'L5',
  'L4',
  'L3',
  'L2',
  'L1',
  'T12',
  'T11',
  'T10',
  'T9',
  'T8',
  'T7',
  'T6',
  'T5',
  'T4',
  'T3',
  'T2',
] as const;
export type LevelName = (typeof levelNames)[number];

/** Usual size and stance of one vertebra of an adult lying on the back; mm and degrees. */
export interface Level {
  readonly name: LevelName;
  /** Full width and depth of the end plates. */
  readonly widthMm: number;
  readonly depthMm: number;
  /** Height of the body at its front and at its back. */
  readonly frontMm: number;
  readonly backMm: number;
  /** Height of the disc below, in its middle. */
  readonly discMm: number;
  /** How far the body leans forwards. */
  readonly forward: number;
  /** Half width and depth of the bony canal. */
  readonly canalHalfWidthMm: number;
  readonly canalDepthMm: number;
  /** Half width and half height of a pedicle. */
  readonly pedicleMm: number;
  readonly pedicleHalfHeightMm: number;
  /** How far the tip of a transverse process lies from the mid-line. */
  readonly transverseMm: number;
  /** Length of the spinous process behind the canal, and how far its tip drops. */
  readonly spinousMm: number;
  readonly dropMm: number;
}

/** Means of adults, after Panjabi et al. (Spine 1991;16:888 and 1992;17:299), heights after Kunkel et al. (J Anat 2011;219:375). */
// biome-ignore format: a table
const rows: readonly (readonly [number, number, number, number, number, number, number, number, number, number, number, number, number])[] = [
  //  w   d    front back disc  lean  canal     pedicle   transverse spinous drop
  [50.5, 35.0, 29.0, 24.5, 8.4,  15.5, 13.2, 17.0, 8.2, 7.4, 41, 22,  5],
  [49.0, 35.0, 28.2, 26.8, 9.2,   4.0, 12.2, 16.8, 6.4, 7.4, 42, 28,  7],
  [47.0, 34.5, 28.0, 27.8, 8.8,  -3.5, 11.8, 17.0, 5.2, 7.4, 47, 30,  7],
  [45.0, 34.0, 27.4, 28.0, 8.0,  -8.5, 11.6, 17.2, 4.3, 7.5, 44, 30,  7],
  [43.0, 33.0, 26.4, 27.4, 7.0, -12.0, 11.5, 17.4, 4.1, 7.8, 37, 28,  7],
  [41.0, 32.0, 25.0, 26.2, 5.9, -13.5, 11.2, 17.2, 4.0, 8.0, 25, 25,  8],
  [38.0, 31.0, 23.0, 24.4, 5.0, -13.5,  9.6, 16.4, 4.2, 8.2, 24, 24, 11],
  [34.5, 30.0, 21.4, 22.8, 4.4, -12.0,  8.6, 15.8, 3.7, 7.4, 27, 25, 16],
  [32.5, 29.5, 20.4, 21.6,  4.6,  -9.0,  8.3, 15.6, 3.4, 6.8, 29, 26, 22],
  [31.0, 28.5, 19.6, 20.8,  4.4,  -5.5,  8.2, 15.6, 3.2, 6.2, 31, 26, 26],
  [29.5, 27.5, 19.0, 20.2,  4.3,  -1.5,  8.1, 15.6, 3.0, 6.0, 32, 26, 27],
  [28.5, 26.0, 18.4, 19.4,  4.2,   3.0,  8.1, 15.6, 2.8, 5.8, 32, 26, 26],
  [28.0, 24.0, 17.8, 18.6,  4.1,   8.0,  8.2, 15.7, 2.7, 5.8, 33, 25, 23],
  [28.0, 22.0, 17.4, 18.0,  4.0,  13.0,  8.4, 15.8, 2.7, 5.8, 34, 25, 19],
  [28.6, 20.0, 17.0, 17.4,  4.0,  18.0,  8.8, 15.8, 2.9, 5.8, 35, 25, 15],
  [29.6, 18.5, 16.6, 17.0,  4.0,  22.0,  9.6, 15.8, 3.3, 5.8, 37, 25, 12],
];

/** From the sacrum upwards. */
export const levels: readonly Level[] = rows.map((row, k) => ({
  name: levelNames[k]!,
  widthMm: row[0],
  depthMm: row[1],
  frontMm: row[2],
  backMm: row[3],
  discMm: row[4],
  forward: row[5],
  canalHalfWidthMm: row[6],
  canalDepthMm: row[7],
  pedicleMm: row[8],
  pedicleHalfHeightMm: row[9],
  transverseMm: row[10],
  spinousMm: row[11],
  dropMm: row[12],
}));

/** How far the upper end plate of S1 leans forwards, degrees, lying down. */
export const sacralSlope = 33;

export const isLumbar = (name: LevelName) => name.startsWith('L');
