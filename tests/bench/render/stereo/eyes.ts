import { ArrayCamera, PerspectiveCamera, Vector4 } from 'three';
import type { Triple } from '../../../../src/imaging/vector.ts';
import type { Pose } from '../orbit.ts';

/** One eye's picture in a Quest 3 at the scale that its browser proposes. */
export const eyePx = { width: 1680, height: 1760 } as const;
const eyesApartMm = 63;
/** Of one eye, from top to bottom (Meta's figure for the Quest 3). */
const verticalFieldDeg = 96;

/** A head that looks at the middle of the volume, as large as life. */
export interface HeadPose extends Pose {
  readonly distanceMm: number;
}

/** At arm's length and leaning in, by turns: the closer, the more pixels the volume fills. */
const distancesMm = [700, 400];

export function headPoses(poses: readonly Pose[]): HeadPose[] {
  return poses.map((pose, n) => ({ ...pose, distanceMm: distancesMm[n % distancesMm.length]! }));
}

/** Left and right eye side by side on one display, in a world of patient millimetres; parallel, as headsets see. */
export function eyesAt({ toEye, up, distanceMm }: HeadPose, centre: Triple): ArrayCamera {
  const eyes = [-0.5, 0.5].map((side, i) => {
    const camera = new PerspectiveCamera(verticalFieldDeg, eyePx.width / eyePx.height, 10, 5000);
    camera.up.set(...up);
    camera.position.set(...toEye).multiplyScalar(distanceMm);
    camera.lookAt(0, 0, 0);
    camera.translateX(side * eyesApartMm);
    camera.position.x += centre[0];
    camera.position.y += centre[1];
    camera.position.z += centre[2];
    camera.viewport = new Vector4(i * eyePx.width, 0, eyePx.width, eyePx.height);
    camera.updateMatrixWorld();
    return camera;
  });
  const headset = new ArrayCamera(eyes);
  headset.projectionMatrix.copy(eyes[0]!.projectionMatrix);
  headset.matrixWorldAutoUpdate = false;
  return headset;
}
