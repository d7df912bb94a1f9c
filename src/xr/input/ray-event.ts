import type { ThreeEvent } from '@react-three/fiber';
import type { Quaternion, Vector3 } from 'three';
import type { InputKind } from '../../teaching/input-kind.ts';
import type { PersonOrigin } from '../../viewer/event-log.ts';

/** What a pointer event inside a session has besides fiber's own fields. */
export interface RayFields {
  /** Where the ray meets the plane of what was hit; also while that is captured and the ray has left it. */
  readonly pointOnFace: Vector3;
  /** World pose of the pointer: the ray's start, or the middle of a grabbing hand. */
  readonly pointerPosition: Vector3;
  readonly pointerQuaternion: Quaternion;
  readonly pointerState: unknown;
}

export type RayEvent = ThreeEvent<PointerEvent> & RayFields;

/** Whether an event comes from a controller, hand or gaze, and not from the page's own mouse. */
export function isRayEvent(event: object): event is RayEvent {
  return 'pointOnFace' in event && 'pointerQuaternion' in event;
}

const inputs: Readonly<Record<string, InputKind>> = {
  controller: 'controller',
  hand: 'hand',
  transientPointer: 'hand',
  gaze: 'gaze',
  screenInput: 'touch',
};

/** The kind of input source behind an event, as @react-three/xr names it; empty where it has none. */
export function inputTypeOf(event: object): string {
  const source = 'pointerState' in event ? event.pointerState : undefined;
  return typeof source === 'object' && source !== null && 'type' in source ? String(source.type) : '';
}

/** Who gave a command: the kind of input source behind an event. */
export function originOf(event: object): PersonOrigin {
  return { input: inputs[inputTypeOf(event)] ?? 'controller', condition: 'xr' };
}

/** Buttons of our pointers: the trigger or pinch, and the grip. */
export const SELECT_BUTTON = 0;
export const SQUEEZE_BUTTON = 2;

/** Keeps a pointer's events on the object that handles this one until the button is let go. */
export function capturePointer(event: RayEvent): void {
  const target: object = event.eventObject;
  if ('setPointerCapture' in target && typeof target.setPointerCapture === 'function')
    target.setPointerCapture(event.pointerId);
}
