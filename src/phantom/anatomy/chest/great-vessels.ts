import type { Random } from '../../../base/random.ts';
import { smoothPath, type Waypoint } from '../../shapes/path.ts';
import { type AorticDisease, displacedCourse } from './aortic-disease.ts';
import type { ChestTissueName } from './chest-tissues.ts';

/** A named tube of the mediastinum: what flows in it, its wall in mm, and its centre line. */
export interface MediastinalTube {
  readonly name: string;
  readonly content: ChestTissueName;
  readonly wall: ChestTissueName;
  readonly wallMm: number;
  readonly path: readonly Waypoint[];
}

// biome-ignore format: tables of x, y, z and radius in mm
const courses = {
  aorta: [
    [4, -24, -50, 14], [-3, -30, -40, 15], [-12, -36, -22, 14.8], [-14, -36, -4, 14.5], [-10, -31, 11, 14],
    [-1, -20, 22, 13.2], [9, -5, 25, 12.6], [18, 10, 20, 12], [24, 23, 8, 11.6], [26, 32, -8, 11.4],
    [25, 37, -30, 11.2], [26, 37, -60, 11], [24, 30, -90, 10.8], [20, 20, -120, 10.5], [12, 8, -150, 10.2],
    [6, 1, -180, 10], [3, -4, -215, 9.6],
  ],
  brachiocephalicTrunk: [[-8, -29, 17, 6.5], [-12, -29, 34, 6.4], [-19, -26, 50, 6.2], [-25, -22, 66, 5.6]],
  rightSubclavian: [[-25, -22, 66, 5.2], [-36, -16, 79, 4.8], [-54, -16, 88, 4.5], [-80, -20, 84, 4.2], [-104, -16, 72, 4], [-124, -6, 66, 3.8], [-146, 0, 74, 3.6]],
  rightCarotid: [[-25, -22, 66, 4.6], [-25, -22, 84, 3.9], [-26, -18, 112, 3.7]],
  leftCarotid: [[1, -17, 30, 4.6], [7, -17, 44, 4.2], [16, -18, 64, 4], [23, -18, 86, 3.9], [25, -17, 112, 3.7]],
  leftSubclavian: [[13, -2, 28, 5.4], [20, -1, 44, 5.2], [27, -4, 62, 5], [38, -8, 78, 4.8], [56, -14, 88, 4.5], [82, -20, 83, 4.2], [104, -16, 71, 4], [124, -6, 66, 3.8], [146, 0, 75, 3.6]],
  pulmonaryTrunk: [[12, -53, -52, 13.5], [16, -51, -42, 13.8], [21, -44, -28, 13.6], [22, -33, -18, 13], [23, -24, -14, 12.2]],
  rightPulmonary: [[21, -26, -15, 11], [8, -17, -19, 10.6], [-8, -11, -22, 10.2], [-23, -8, -23, 9.6], [-34, -6, -26, 8.6], [-42, 0, -34, 7.6], [-46, 7, -46, 6.8]],
  rightUpperPulmonary: [[-24, -10, -21, 6.8], [-33, -10, -13, 6], [-40, -9, -4, 5.2]],
  leftPulmonary: [[24, -24, -13, 11.2], [31, -13, -9, 10.8], [37, 0, -7, 10], [42, 12, -13, 9], [46, 20, -26, 8], [49, 23, -42, 7]],
  leftUpperPulmonary: [[36, -4, -6, 6], [43, -6, 1, 5.2], [50, -6, 7, 4.6]],
  superiorVenaCava: [[-25, -35, 42, 7.5], [-31, -33, 22, 9], [-35, -28, 2, 9.2], [-36, -25, -22, 9.8], [-34, -24, -42, 11]],
  rightBrachiocephalic: [[-25, -35, 42, 7.5], [-29, -32, 56, 7], [-36, -30, 68, 6.4], [-58, -32, 77, 5.6], [-82, -30, 74, 5], [-104, -25, 62, 4.6], [-126, -12, 57, 4.2], [-148, -4, 64, 4]],
  leftBrachiocephalic: [[-24, -36, 38, 7], [-8, -42, 40, 6.6], [12, -42, 45, 6.6], [27, -36, 54, 6.6], [40, -31, 66, 6.2], [60, -32, 77, 5.4], [84, -30, 73, 4.9], [104, -25, 61, 4.6], [126, -12, 57, 4.2], [148, -4, 65, 4]],
  azygos: [[-33, -20, 8, 4.6], [-24, -8, 14, 4.4], [-18, 8, 14, 4.2], [-12, 20, 6, 4], [-9, 25, -10, 3.8], [-9, 27, -50, 3.6], [-8, 22, -100, 3.2], [-7, 13, -150, 2.8], [-6, 5, -200, 2.2]],
  inferiorVenaCava: [[-30, -8, -94, 12], [-28, 0, -112, 12.5], [-25, 3, -140, 12.5], [-23, 2, -180, 12], [-21, 0, -215, 11.6]],
  rightSuperiorVein: [[-16, 0, -44, 6.6], [-28, -10, -40, 6.4], [-38, -17, -36, 5.6], [-45, -20, -28, 4.6]],
  rightMiddleVein: [[-30, -12, -41, 4.4], [-40, -17, -48, 3.8], [-48, -22, -54, 3.2]],
  rightInferiorVein: [[-16, 12, -56, 7], [-28, 17, -61, 6.6], [-40, 22, -68, 6], [-48, 26, -78, 5]],
  leftSuperiorVein: [[20, 0, -42, 6.6], [32, -8, -35, 6.4], [42, -15, -25, 5.8], [50, -18, -14, 4.8]],
  leftInferiorVein: [[18, 12, -54, 6.8], [30, 18, -58, 6.4], [42, 23, -65, 5.8], [50, 28, -76, 5]],
  oesophagus: [[3, -6, 112, 6], [5, -1, 90, 6], [6, 6, 65, 6.2], [6, 13, 40, 6.4], [6, 17, 15, 6.4], [5, 19, -10, 6.2], [5, 22, -40, 6.2], [7, 22, -70, 6.4], [12, 14, -100, 6.8], [21, 1, -126, 7.2], [30, -6, -142, 8]],
} as const satisfies Record<string, readonly Waypoint[]>;

export type TubeName = keyof typeof courses;

/** Vessels and oesophagus; each way point moves by a millimetre or so from person to person. */
export function mediastinalTubes(random: Random, disease?: AorticDisease): Record<TubeName, MediastinalTube> {
  const calibre = random.between(0.95, 1.06);
  const entries = Object.entries(courses).map(([name, course]) => {
    const oesophagus = name === 'oesophagus';
    const content = contentOf(name);
    const arterial = content === 'arterial';
    const way = disease ? displacedCourse(name, course, disease) : course;
    const tube: MediastinalTube = {
      name,
      content,
      wall: 'vesselWall',
      wallMm: oesophagus || name === 'inferiorVenaCava' ? 0 : arterial ? 1.4 : 0.8,
      path: smoothPath(way, 3.5).map(([x, y, z, r]): Waypoint => [x, y, z, r * calibre]),
    };
    return [name, tube];
  });
  return Object.fromEntries(entries) as Record<TubeName, MediastinalTube>;
}

function contentOf(name: string): ChestTissueName {
  if (name === 'oesophagus') return 'oesophagus';
  if (/pulmonary/i.test(name)) return 'pulmonary';
  if (/(left|right).*Vein/.test(name)) return 'pulmonaryVein';
  if (/superiorVenaCava|Brachiocephalic$/.test(name)) return 'upperVein';
  return /aorta|Trunk|Subclavian|Carotid/.test(name) ? 'arterial' : 'blood';
}
