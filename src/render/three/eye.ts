import { Box3, type Camera, Frustum, Matrix4, PerspectiveCamera, Vector3, Vector4 } from 'three';

/** One eye of a frame: where it looks from, its part of the display, and its part of the coarse picture, in pixels. */
export interface Eye {
  /** The camera that the frame itself is drawn with. */
  source: Camera | undefined;
  /** Lower left corner, width and height. */
  readonly displayed: Vector4;
  readonly coarse: Vector4;
  /** As `source`, onto the coarse picture. */
  readonly camera: PerspectiveCamera;
}

export function createEye(): Eye {
  const camera = new PerspectiveCamera();
  camera.matrixWorldAutoUpdate = false;
  const coarse = new Vector4();
  camera.viewport = coarse;
  return { source: undefined, displayed: new Vector4(), coarse, camera };
}

/** Allocates nothing: it runs in every frame. */
export function copyEye(eye: Eye, source: Camera, viewport: Vector4, resolution: number): void {
  eye.source = source;
  eye.displayed.copy(viewport);
  eye.coarse.copy(viewport).multiplyScalar(resolution).floor();
  eye.coarse.z = Math.max(1, eye.coarse.z);
  eye.coarse.w = Math.max(1, eye.coarse.w);
  eye.camera.matrixWorld.copy(source.matrixWorld);
  eye.camera.matrixWorldInverse.copy(source.matrixWorldInverse);
  eye.camera.projectionMatrix.copy(source.projectionMatrix);
  eye.camera.projectionMatrixInverse.copy(source.projectionMatrixInverse);
}

const clipFromTexture = new Matrix4();
const frustum = new Frustum();
const unitBox = new Box3(new Vector3(0, 0, 0), new Vector3(1, 1, 1));

/** Whether a volume whose texture space stands at `worldFromTexture` may be in sight of the eye. */
export function seesBox({ camera }: Eye, worldFromTexture: Matrix4): boolean {
  clipFromTexture
    .multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
    .multiply(worldFromTexture);
  frustum.setFromProjectionMatrix(clipFromTexture);
  return frustum.intersectsBox(unitBox);
}
