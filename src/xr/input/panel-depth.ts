import { Vector3 } from 'three';
import type { RayEvent } from './ray-event.ts';

const middle = new Vector3();
const facing = new Vector3();

/** How far the pointer (a hand, or where a ray begins) is in front of the panel that an event is of, metres. */
export function panelDepthM(event: RayEvent): number {
  middle.setFromMatrixPosition(event.eventObject.matrixWorld);
  facing.setFromMatrixColumn(event.eventObject.matrixWorld, 2).normalize();
  return facing.dot(middle.subVectors(event.pointerPosition, middle));
}
