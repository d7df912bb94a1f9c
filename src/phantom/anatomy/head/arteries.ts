import type { Random } from '../../../base/random.ts';
import { smoothPath, type Waypoint } from '../../shapes/path.ts';

/** Arteries of head and neck by name; paired ones end in -right or -left. */
export type ArteryName = string;

/** A named artery: its course and radius from the heart outwards, mm. */
export interface Artery {
  readonly name: ArteryName;
  readonly path: readonly Waypoint[];
}

// biome-ignore format: a table on the patient's left: waypoints [x, y, z, radius]
const paired: Readonly<Record<string, readonly Waypoint[]>> = {
  'common-carotid': [[21, -14, -205, 3.3], [24, -15, -180, 3.2], [26, -18, -150, 3.2], [27, -19, -120, 3.2], [27.5, -18, -98, 3.4], [27.8, -16, -90, 3.7]],
  'internal-carotid': [[27.8, -16, -90, 3.7], [29, -12, -84, 3.6], [30.5, -9, -76, 2.9], [31, -8, -64, 2.5], [29.5, -9, -48, 2.4], [27.5, -9, -34, 2.4], [26.5, -5, -20, 2.4], [26.5, -3, -8, 2.4], [26, -4, -1, 2.4], [22, -7, 2.5, 2.3], [16, -10.5, 4, 2.3], [12.5, -13, 8, 2.3], [11, -14.5, 14, 2.3], [10.5, -19, 17.5, 2.3], [10.5, -26, 18, 2.3], [10.3, -30.5, 20.5, 2.2], [10.2, -31, 24, 2.2], [10.5, -27.5, 27, 2.1], [12, -24, 30, 2], [13, -22, 33, 1.9]],
  'external-carotid': [[27.5, -17, -92, 2.7], [26, -22, -84, 2.4], [27, -22, -72, 2.2], [32, -17, -58, 2], [40, -8, -42, 1.8], [48, -6, -24, 1.6], [54, -8, -8, 1.4], [66, -8, 6, 1], [70, -10, 30, 0.9], [69, -18, 55, 0.7]],
  'facial': [[26, -22, -82, 1.2], [27, -34, -78, 1.1], [33, -46, -82, 1.1], [38, -54, -70, 1], [36, -70, -48, 0.9], [26, -84, -28, 0.8], [16, -88, -8, 0.7]],
  'lingual': [[25, -22, -86, 1.1], [18, -36, -82, 1], [10, -50, -70, 0.9], [8, -70, -58, 0.7]],
  'superior-thyroid': [[26, -20, -94, 1], [20, -30, -102, 0.9], [17, -36, -124, 0.8]],
  'maxillary': [[50, -6, -20, 1.3], [46, -16, -18, 1.2], [36, -28, -14, 1.1], [22, -36, -8, 1]],
  'occipital': [[29, -16, -72, 1.1], [38, 8, -34, 1], [44, 34, -20, 1], [34, 70, -8, 0.9], [28, 88, 20, 0.8]],
  'vertebral': [[26, 2, -205, 2], [24, 8, -180, 2], [20, 9, -160, 1.9], [19.5, 8, -140, 1.9], [19.5, 5, -121, 1.9], [19.5, 3, -104, 1.9], [19.5, 3, -87, 1.9], [19.5, 4, -70, 1.9], [21, 6, -56, 1.9], [26, 11, -45, 1.9], [27, 13, -36, 1.9], [25, 21, -30, 1.9], [18, 25, -28, 1.8], [12, 20, -23, 1.7], [8, 12, -17, 1.6], [4, 5, -11, 1.6], [0.3, 1, -5, 1.6]],
  'mca': [[13, -22, 33, 1.6], [18, -20.5, 34.5, 1.5], [25, -20, 34.5, 1.4], [32, -19, 34, 1.4], [36, -17, 35, 1.4]],
  'mca-upper': [[36, -17, 35, 1.2], [39, -13, 41, 1.1], [40, -4, 48, 1], [41, 2, 50, 0.9], [48, 4, 49, 0.9], [58, 4, 50, 0.8]],
  'mca-lower': [[36, -17, 35, 1.2], [40, -10, 37, 1.1], [41, 0, 41, 1], [41, 10, 46, 0.95], [46, 18, 47, 0.9], [58, 22, 48, 0.8]],
  'mca-frontal': [[36, -17, 35, 0.9], [39, -19, 42, 0.8], [44, -22, 44, 0.8], [54, -24, 44, 0.7]],
  'mca-temporal': [[32, -19, 34, 0.8], [41, -21, 31, 0.8], [50, -23, 28, 0.7], [60, -20, 24, 0.7]],
  'aca': [[13, -22, 33, 1.2], [8, -25.5, 33.5, 1.1], [4, -28, 34.5, 1.1], [1.8, -30, 36, 1.1], [1.5, -36, 40, 1.1], [1.4, -45, 48, 1.05], [1.3, -46, 57, 1], [1.3, -38, 67, 0.95], [1.3, -22, 75, 0.9], [1.3, 0, 78, 0.8], [1.3, 22, 74, 0.7]],
  'aca-marginal': [[1.4, -44, 56, 0.85], [1.3, -46, 66, 0.8], [1.3, -36, 78, 0.75], [1.3, -18, 88, 0.7], [1.4, 4, 92, 0.6]],
  'aca-frontopolar': [[1.4, -42, 45, 0.75], [1.3, -56, 50, 0.7], [1.3, -68, 60, 0.6]],
  'pca': [[0.8, -5.5, 25, 1.3], [6, -6, 25.5, 1.2], [11, -4, 26, 1.15], [16, 3, 27, 1.1], [17.5, 11, 29, 1.05], [15, 19, 32, 1], [11, 27, 37, 0.95], [8, 38, 42, 0.85], [6, 52, 42, 0.8], [5, 66, 40, 0.7]],
  'pca-temporal': [[17, 6, 28, 0.8], [23, 18, 24, 0.75], [30, 34, 22, 0.7], [34, 50, 22, 0.6]],
  'pcom': [[11, -26, 28, 0.75], [9.5, -18, 27, 0.7], [8.5, -10, 26, 0.7], [8, -6, 25.8, 0.7]],
  'ophthalmic': [[10.3, -30, 25, 0.75], [13, -36, 21.5, 0.7], [19, -46, 21, 0.6], [21, -58, 24, 0.5]],
  'superior-cerebellar': [[0.6, -5, 22, 0.75], [8, -3, 21, 0.7], [16, 6, 21, 0.7], [17, 18, 25, 0.65], [14, 32, 31, 0.6], [16, 50, 28, 0.5]],
  'anterior-cerebellar': [[0.5, -5, 6, 0.65], [10, -2, 2, 0.6], [20, 3, 4, 0.55], [30, 14, -2, 0.5]],
  'posterior-cerebellar': [[9, 14, -17, 0.8], [11, 20, -15, 0.75], [9, 26, -20, 0.75], [5, 30, -14, 0.7], [6, 42, -16, 0.6], [18, 58, -14, 0.5]],
};

// biome-ignore format: a table
const single: Readonly<Record<string, readonly Waypoint[]>> = {
  basilar: [[0.3, 1, -5, 1.75], [1, -3, 2, 1.7], [1.4, -5.2, 9, 1.65], [0.6, -6.2, 17, 1.6], [0, -5.5, 24, 1.6]],
  acom: [[1.8, -30, 36, 0.75], [-1.8, -30, 36, 0.75]],
};

/** An artery that plaque narrows: NASCET per cent of its normal lumen beyond. */
export interface Narrowing {
  readonly artery: ArteryName;
  readonly percent: number;
}

/** The arteries of one person: calibres and courses vary a little, and one side is often the stronger. */
export function createArteries(random: Random, narrowings: readonly Narrowing[]): Artery[] {
  const stronger = random.fork('vertebral').between(0.72, 1.28);
  const course = ([x, y, z, r]: Waypoint, side: 1 | -1, calibre: number, chance: Random): Waypoint => [
    side * x + 0.35 * chance.normal() * Math.min(1, x / 4),
    y + 0.3 * chance.normal(),
    z + 0.3 * chance.normal(),
    r * calibre,
  ];
  const bilateral = ([1, -1] as const).flatMap((side) =>
    Object.entries(paired).map(([key, points]) => {
      const name = `${key}-${side > 0 ? 'left' : 'right'}`;
      const chance = random.fork(name);
      const calibre =
        chance.between(0.93, 1.08) * (key === 'vertebral' ? (side > 0 ? stronger : 2 - stronger) : 1);
      const last = points.length - 1;
      // Ends stay where they are, so that arteries meet.
      const path = points.map(
        (at, k): Waypoint =>
          k === 0 || k === last
            ? [side * at[0], at[1], at[2], at[3] * calibre]
            : course(at, side, calibre, chance),
      );
      const narrowing = narrowings.find(({ artery }) => artery === name);
      return { name, path: narrowing ? narrowed(smoothPath(path, 1), narrowing) : smoothPath(path, 2.5) };
    }),
  );
  return [
    ...bilateral,
    ...Object.entries(single).map(([name, path]) => ({ name, path: smoothPath(path, 2.5) })),
    ...archArteries(),
  ];
}

/** Where plaque narrows the internal carotid most, and above which its lumen counts as normal, mm. */
const narrowestZ = -79;
export const normalCarotidZ = -52;
const plaqueMm = 11;

function narrowed(path: readonly Waypoint[], { percent }: Narrowing): Waypoint[] {
  const normal = path.find(([, , z]) => z > normalCarotidZ)!;
  const middle = path.reduce((a, b) => (Math.abs(b[2] - narrowestZ) < Math.abs(a[2] - narrowestZ) ? b : a));
  const left = normal[3] * (1 - percent / 100);
  return path.map((at): Waypoint => {
    const away = Math.hypot(at[0] - middle[0], at[1] - middle[1], at[2] - middle[2]) / plaqueMm;
    if (away >= 1) return at;
    return [at[0], at[1], at[2], at[3] - (at[3] - left) * Math.cos((away * Math.PI) / 2) ** 2];
  });
}

/** The aortic arch and the trunks that leave it. */
function archArteries(): Artery[] {
  return [
    {
      name: 'aorta',
      path: smoothPath([
        [-16, -40, -262, 15],
        [-12, -34, -246, 14.5],
        [0, -20, -236, 14],
        [12, -2, -236, 13],
        [20, 14, -246, 12.5],
        [23, 22, -262, 12.5],
      ]),
    },
    {
      name: 'brachiocephalic',
      path: smoothPath([
        [-6, -28, -228, 6.5],
        [-12, -24, -215, 6.2],
        [-20, -17, -204, 6],
      ]),
    },
    {
      name: 'common-carotid-root-right',
      path: smoothPath([
        [-20, -17, -205, 4],
        [-21, -14, -203, 3.4],
      ]),
    },
    {
      name: 'subclavian-right',
      path: smoothPath([
        [-20, -17, -204, 5],
        [-30, -8, -198, 4.6],
        [-48, -4, -202, 4.4],
        [-80, -10, -222, 4.2],
        [-120, -8, -240, 4],
      ]),
    },
    {
      name: 'common-carotid-root-left',
      path: smoothPath([
        [6, -16, -228, 4.2],
        [14, -14, -215, 3.6],
        [21, -14, -204, 3.3],
      ]),
    },
    {
      name: 'subclavian-left',
      path: smoothPath([
        [14, -4, -228, 5],
        [22, 0, -208, 4.8],
        [34, -4, -200, 4.6],
        [55, -4, -206, 4.3],
        [85, -10, -224, 4.2],
        [125, -8, -242, 4],
      ]),
    },
    {
      name: 'vertebral-root-left',
      path: smoothPath([
        [26, -1, -205, 2.2],
        [26, 2, -203, 2],
      ]),
    },
    {
      name: 'vertebral-root-right',
      path: smoothPath([
        [-30, -8, -199, 2.2],
        [-26, 2, -204, 2],
      ]),
    },
  ];
}
