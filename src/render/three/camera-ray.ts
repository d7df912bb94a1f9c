import { type Camera, Matrix4, Vector3, Vector4 } from 'three';
import type { Triple } from '../../imaging/vector.ts';
import { lightInView } from '../sampling/lighting.ts';

/** A viewing ray as the vertex shader hands it on, in texture space. */
export interface CameraRay {
  readonly origin: Triple;
  /** Any length. */
  readonly direction: Triple;
  /** Towards the light, any length. */
  readonly light: Triple;
  /** Where the near plane cuts the ray, in lengths of `direction`. */
  readonly near: number;
}

/**
 * The ray through a place on the screen, in normalised device coordinates (−1 … 1, y up), for a volume whose
 * mesh stands at `worldFromTexture`. CPU twin of `glsl/volume.vert.glsl`.
 */
export function cameraRay(camera: Camera, worldFromTexture: Matrix4, ndcX: number, ndcY: number): CameraRay {
  const projection = camera.projectionMatrix.elements;
  const orthographic = projection[15] !== 0;
  const textureFromView = new Matrix4()
    .multiplyMatrices(camera.matrixWorldInverse, worldFromTexture)
    .invert();
  // A point in view space that projects to the place: one unit deep for a perspective camera.
  const onNear = new Vector4(ndcX, ndcY, -1, 1).applyMatrix4(camera.projectionMatrixInverse);
  const seen = new Vector3(onNear.x / onNear.w, onNear.y / onNear.w, onNear.z / onNear.w);
  const start = orthographic ? new Vector3(seen.x, seen.y, 0) : new Vector3();
  const along = orthographic ? new Vector3(0, 0, -1) : seen.clone().divideScalar(-seen.z);
  const toTexture = (direction: Vector3): Triple =>
    new Vector4(direction.x, direction.y, direction.z, 0)
      .applyMatrix4(textureFromView)
      .toArray()
      .slice(0, 3) as [number, number, number];
  return {
    origin: start.applyMatrix4(textureFromView).toArray(),
    direction: toTexture(along),
    light: toTexture(new Vector3(...lightInView)),
    near: -seen.z,
  };
}
