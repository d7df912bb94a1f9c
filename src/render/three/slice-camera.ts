import { Matrix4, type OrthographicCamera } from 'three';
import type { SlicePlane } from '../../imaging/slice-plane.ts';

const basis = new Matrix4();

/**
 * Puts an orthographic camera straight in front of a plane: screen right is the plane's right, screen down
 * its down. The picture's middle is `plane.origin`; `heightMm` of patient fit the viewport's height.
 * `depthMm` is how far in front and behind things are drawn (measurement lines, crosshairs).
 */
export function lookAtPlane(
  camera: OrthographicCamera,
  plane: SlicePlane,
  heightMm: number,
  aspect: number,
  depthMm = 1000,
): void {
  const { right: r, down: d, normal: n, origin: o } = plane;
  const halfHeight = heightMm / 2;
  camera.left = -halfHeight * aspect;
  camera.right = halfHeight * aspect;
  camera.top = halfHeight;
  camera.bottom = -halfHeight;
  camera.near = 0;
  camera.far = 2 * depthMm;
  const eye = [0, 1, 2].map((axis) => o[axis]! - n[axis]! * depthMm) as [number, number, number];
  // biome-ignore format: a matrix
  basis.set(
    r[0], -d[0], -n[0], eye[0],
    r[1], -d[1], -n[1], eye[1],
    r[2], -d[2], -n[2], eye[2],
    0, 0, 0, 1,
  );
  basis.decompose(camera.position, camera.quaternion, camera.scale);
  camera.updateProjectionMatrix();
  camera.updateMatrixWorld();
}
