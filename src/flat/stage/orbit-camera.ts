import { Matrix4, OrthographicCamera, PerspectiveCamera, Vector3 } from 'three';
import type { AnatomicalFrame } from '../../imaging/slice-plane.ts';
import { type Lps, type LpsVector, lps } from '../../imaging/spaces.ts';
import { add, scale, subtract } from '../../imaging/vector.ts';
import { centreOf, cornersOf, type Volume } from '../../imaging/volume.ts';
import type { Orbit } from '../../viewer/viewer-state.ts';

export type OrbitCamera = PerspectiveCamera | OrthographicCamera;

const HALF_FOV = (15 * Math.PI) / 180;
/** The corners of a scan's box are empty air, so the whole patient fits closer than the box would. */
const FILLED = 0.65;
const basis = new Matrix4();

/**
 * A camera (LPS mm) where the orbit says, far enough that zoom 1 shows the whole volume. Without perspective,
 * what lies at the target has the same size as with it.
 */
export function orbitCamera(
  volume: Volume,
  frame: AnatomicalFrame,
  orbit: Orbit,
  aspect: number,
): OrbitCamera {
  const centre = centreOf(volume);
  const target = orbit.target ?? centre;
  const radiusMm = radiusOf(volume);
  const distanceMm = distanceOf(radiusMm, orbit, aspect);
  // The target may lie at one end of the volume.
  const reachMm = radiusMm + Math.hypot(...subtract(target, centre));
  const camera = orbit.orthographic ? new OrthographicCamera() : new PerspectiveCamera();
  const toViewer = viewerDirection(frame, orbit);
  let backMm = distanceMm;
  if (camera instanceof OrthographicCamera) {
    const halfHeight = distanceMm * Math.tan(HALF_FOV);
    camera.top = halfHeight;
    camera.bottom = -halfHeight;
    camera.right = halfHeight * aspect;
    camera.left = -camera.right;
    // Nothing of the volume is behind the viewer, however near the zoom would have brought one.
    backMm = 1.1 * reachMm;
    camera.near = 0;
    camera.far = 3 * reachMm;
  } else {
    camera.fov = (2 * HALF_FOV * 180) / Math.PI;
    camera.aspect = aspect;
    camera.near = Math.max(1, distanceMm - 2 * reachMm);
    camera.far = distanceMm + 2 * reachMm;
  }
  camera.position.set(...add(target, scale(toViewer, backMm)));
  basis.lookAt(camera.position, new Vector3(...target), new Vector3(...frame.superior));
  camera.quaternion.setFromRotationMatrix(basis);
  camera.updateProjectionMatrix();
  camera.updateMatrixWorld();
  return camera;
}

/** From the target to the viewer, a unit vector in LPS. */
export function viewerDirection(frame: AnatomicalFrame, { yaw, pitch }: Orbit): LpsVector {
  const level = add(scale(frame.posterior, -Math.cos(yaw)), scale(frame.left, Math.sin(yaw)));
  return add(scale(level, Math.cos(pitch)), scale(frame.superior, Math.sin(pitch)));
}

/** The viewing ray through a place in the picture, as shares of its width and height from the top left. */
export function rayThrough(
  camera: OrbitCamera,
  shareX: number,
  shareY: number,
): { readonly origin: Lps; readonly direction: LpsVector } {
  const [x, y] = [2 * shareX - 1, 1 - 2 * shareY];
  const near = new Vector3(x, y, -1).unproject(camera);
  const far = new Vector3(x, y, 1).unproject(camera);
  const from = camera instanceof OrthographicCamera ? near : camera.position;
  return {
    origin: lps(from.x, from.y, from.z),
    direction: far.sub(near).normalize().toArray(),
  };
}

/** Where a position appears, as shares of the picture's width and height; undefined behind the viewer. */
export function shareOf(camera: OrbitCamera, at: Lps): readonly [number, number] | undefined {
  const seen = new Vector3(...at).project(camera);
  return seen.z > 1 || seen.z < -1 ? undefined : [(seen.x + 1) / 2, (1 - seen.y) / 2];
}

/** Millimetres at the target's depth for each pixel of a picture of this size. */
export function mmPerPixel(volume: Volume, orbit: Orbit, width: number, height: number): number {
  return (2 * distanceOf(radiusOf(volume), orbit, width / height) * Math.tan(HALF_FOV)) / height;
}

/** From the middle of the volume to its furthest corner, mm. */
function radiusOf(volume: Volume): number {
  const centre = centreOf(volume);
  return Math.max(...cornersOf(volume).map((corner) => Math.hypot(...subtract(corner, centre))));
}

/** From the viewer to the target, mm, so that a sphere round the patient fills the narrower side at zoom 1. */
function distanceOf(radiusMm: number, { zoom }: Orbit, aspect: number): number {
  const halfAngle = Math.atan(Math.tan(HALF_FOV) * Math.min(1, aspect));
  return (FILLED * radiusMm) / Math.sin(halfAngle) / zoom;
}
