import { type Intersection, Matrix4, type Mesh, type Raycaster, Vector3 } from 'three';
import { type ClipPlane, rayInterval } from '../sampling/ray-box.ts';
import { unitBox } from '../sampling/texture-box.ts';

const textureFromWorld = new Matrix4();
const origin = new Vector3();
const direction = new Vector3();

/**
 * Three's raycast for a volume: pointing at it means pointing at its whole box as clipped, also where nothing
 * shows, where the ray enters.
 */
export function raycastBox(
  mesh: Mesh,
  clips: readonly ClipPlane[],
  raycaster: Raycaster,
  intersects: Intersection[],
): void {
  const { ray, near, far } = raycaster;
  textureFromWorld.copy(mesh.matrixWorld).invert();
  origin.copy(ray.origin).applyMatrix4(textureFromWorld);
  direction.copy(ray.origin).add(ray.direction).applyMatrix4(textureFromWorld).sub(origin);
  const [enter, exit] = rayInterval(origin.toArray(), direction.toArray(), near, clips, unitBox);
  if (exit <= enter || enter > far) return;
  intersects.push({ distance: enter, point: ray.at(enter, new Vector3()), object: mesh });
}
