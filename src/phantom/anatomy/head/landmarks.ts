import type { Triple } from '../../../imaging/vector.ts';
import type { Brain } from './brain.ts';
import type { HeadTissueName } from './head-tissues.ts';
import type { HeadVessels } from './head-vessels.ts';

/** Normal structures that a student should know. */
export const landmarkNames = [
  'pineal',
  'left-frontal-horn',
  'fourth-ventricle',
  'right-lentiform',
  'left-thalamus',
  'right-capsule',
  'basilar',
  'right-mca',
  'left-aca',
  'left-pca',
  'right-siphon',
  'left-vertebral',
  'sagittal-sinus',
] as const;
export type LandmarkName = (typeof landmarkNames)[number];

/** Where a structure is: its middle, how far it reaches from there, and its name in words. */
export interface Landmark {
  readonly at: Triple;
  readonly reachMm: number | Triple;
  readonly words: string;
  /** What it consists of. */
  readonly tissue: HeadTissueName;
}

export function headLandmarks(brain: Brain, vessels: HeadVessels): Record<LandmarkName, Landmark> {
  /** The waypoint of an artery nearest to a place, as a short piece of the artery. */
  const on = (name: string, near: Triple, words: string): Landmark => {
    const { path } = vessels.arteries.find((artery) => artery.name === name)!;
    const far = ([x, y, z]: readonly number[]) => Math.hypot(x! - near[0], y! - near[1], z! - near[2]);
    const [x, y, z, r] = path.reduce((a, b) => (far(b) < far(a) ? b : a));
    return { at: [x, y, z], reachMm: Math.max(1.5, r), words, tissue: 'artery' };
  };
  const [px, py, pz] = brain.pinealAt;
  return {
    pineal: { at: [px, py, pz], reachMm: 2.4, words: 'pineal gland', tissue: 'pineal' },
    'left-frontal-horn': {
      at: [8.5, -27, 53],
      reachMm: [2.6, 5, 5],
      words: 'frontal horn of the left lateral ventricle',
      tissue: 'csf',
    },
    'fourth-ventricle': { at: [0, 25.5, 6], reachMm: [5, 3.2, 6], words: 'fourth ventricle', tissue: 'csf' },
    'right-lentiform': {
      at: [-26, -6, 43],
      reachMm: [5, 11, 7],
      words: 'right lentiform nucleus',
      tissue: 'deepGrey',
    },
    'left-thalamus': { at: [11, 9, 46], reachMm: [5, 9, 6], words: 'left thalamus', tissue: 'deepGrey' },
    'right-capsule': {
      at: [-19.8, 6, 45],
      reachMm: [1.8, 3, 4],
      words: 'posterior limb of the right internal capsule',
      tissue: 'capsule',
    },
    basilar: on('basilar', [1, -5, 10], 'basilar artery'),
    'right-mca': on('mca-right', [-23, -20, 34.5], 'right middle cerebral artery'),
    'left-aca': on('aca-left', [1.4, -40, 44], 'left anterior cerebral artery'),
    'left-pca': on('pca-left', [13, -1, 26.5], 'left posterior cerebral artery'),
    'right-siphon': on(
      'internal-carotid-right',
      [-10.4, -28, 19],
      'right internal carotid artery, its siphon',
    ),
    'left-vertebral': on('vertebral-left', [8, 12, -17], 'left vertebral artery'),
    'sagittal-sinus': {
      at: vessels.sagittalSinusAt,
      reachMm: 3,
      words: 'superior sagittal sinus',
      tissue: 'vein',
    },
  };
}
