import { Matrix4, type PerspectiveCamera, Vector3 } from 'three';
import type { AnatomicalFrame } from '../../imaging/slice-plane.ts';
import { add, scale, subtract } from '../../imaging/vector.ts';
import { centreOf, cornersOf, type Volume } from '../../imaging/volume.ts';
import type { Orbit } from '../../viewer/viewer-state.ts';

const FOV_DEG = 30;
const basis = new Matrix4();

/** Puts a perspective camera (LPS mm) where the orbit says, far enough that zoom 1 shows the whole volume. */
export function placeOrbitCamera(
  camera: PerspectiveCamera,
  volume: Volume,
  frame: AnatomicalFrame,
  orbit: Orbit,
  aspect: number,
): void {
  const centre = centreOf(volume);
  const radiusMm = Math.max(...cornersOf(volume).map((corner) => Math.hypot(...subtract(corner, centre))));
  const toViewer = add(
    scale(
      add(scale(frame.posterior, -Math.cos(orbit.yaw)), scale(frame.left, Math.sin(orbit.yaw))),
      Math.cos(orbit.pitch),
    ),
    scale(frame.superior, Math.sin(orbit.pitch)),
  );
  const halfFov = (FOV_DEG * Math.PI) / 360;
  const narrow = Math.min(1, aspect);
  // 0.65: the corners of a scan's box are empty air, so the whole patient fits closer than the box would.
  const distanceMm = (0.65 * radiusMm) / Math.sin(Math.atan(Math.tan(halfFov) * narrow)) / orbit.zoom;
  camera.fov = FOV_DEG;
  camera.aspect = aspect;
  camera.near = Math.max(1, distanceMm - 3 * radiusMm);
  camera.far = distanceMm + 3 * radiusMm;
  camera.position.set(...add(centre, scale(toViewer, distanceMm)));
  basis.lookAt(camera.position, new Vector3(...centre), new Vector3(...frame.superior));
  camera.quaternion.setFromRotationMatrix(basis);
  camera.updateProjectionMatrix();
  camera.updateMatrixWorld();
}
