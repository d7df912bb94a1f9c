import type { Triple } from '../../../src/imaging/vector.ts';

/** Where the volume is seen from: unit vectors in patient LPS. */
export interface Pose {
  readonly azimuthDeg: number;
  readonly elevationDeg: number;
  readonly toEye: Triple;
  readonly up: Triple;
}

const wholeOrbit = 30;
const steepestDeg = 25;
/** Begins where no view is nearly its own mirror image, so that a few poses tell left from right too. */
const firstStep = 4;

/**
 * Azimuth 0 looks from behind, 180 from the front, 90 from the patient's left; elevation lifts the eye towards
 * the head. NiiVue's convention, because it is the one that takes nothing else.
 */
export function poseAt(azimuthDeg: number, elevationDeg: number): Pose {
  const azimuth = (azimuthDeg * Math.PI) / 180;
  const elevation = (elevationDeg * Math.PI) / 180;
  const [sa, ca, se, ce] = [
    Math.sin(azimuth),
    Math.cos(azimuth),
    Math.sin(elevation),
    Math.cos(elevation),
  ] as const;
  return {
    azimuthDeg,
    elevationDeg,
    toEye: [ce * sa, ce * ca, se],
    up: [-se * sa, -se * ca, ce],
  };
}

/** `count` of the 30 poses of one turn round the patient, evenly spread; it rises and falls twice on the way. */
export function orbit(count = wholeOrbit): Pose[] {
  return Array.from({ length: Math.min(count, wholeOrbit) }, (_, n) => {
    const step = firstStep + Math.floor((n * wholeOrbit) / Math.min(count, wholeOrbit));
    const turn = step / wholeOrbit;
    // Off the axes: along one, many rays would run exactly between two voxels.
    return poseAt(181 + 360 * turn, 5 + steepestDeg * Math.sin(4 * Math.PI * turn));
  });
}
