import { type Object3D, Vector3 } from 'three';
import type { Triple } from '../../imaging/vector.ts';
import type { RayFields } from './ray-event.ts';

const from = new Vector3();
const ahead = new Vector3();

/** A pointer's ray in the space of an object: where it begins and its unit direction there. */
export function rayIn(
  object: Object3D,
  { pointerPosition, pointerQuaternion }: Pick<RayFields, 'pointerPosition' | 'pointerQuaternion'>,
): { readonly start: Triple; readonly direction: Triple } {
  object.worldToLocal(from.copy(pointerPosition));
  ahead.set(0, 0, -1).applyQuaternion(pointerQuaternion).add(pointerPosition);
  const [x, y, z] = object.worldToLocal(ahead).sub(from).normalize().toArray();
  return { start: [from.x, from.y, from.z], direction: [x, y, z] };
}
