import { OrthographicCamera } from 'three';
import type { Triple } from '../../../src/imaging/vector.ts';
import { cameraDistanceMm, viewHalfHeightMm } from './look.ts';
import type { Pose } from './orbit.ts';

const half = viewHalfHeightMm;

/** Three's camera of the bench, in a world of patient millimetres. */
export function newPoseCamera(): OrthographicCamera {
  return new OrthographicCamera(-half, half, half, -half, 1, 2 * cameraDistanceMm);
}

/** Looks at the middle of the volume from a pose. */
export function aim(camera: OrthographicCamera, { toEye, up }: Pose, centre: Triple): void {
  const eye = centre.map((c, axis) => c + cameraDistanceMm * toEye[axis]!) as [number, number, number];
  camera.position.set(...eye);
  camera.up.set(...up);
  camera.lookAt(...centre);
  camera.updateMatrixWorld();
}
