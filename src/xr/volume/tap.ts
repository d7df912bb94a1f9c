import type { Quaternion, Vector3 } from 'three';
import type { RayEvent } from '../input/ray-event.ts';

/** A press that is over sooner than this and did not move is a tap, not a hold, ms: people press at leisure. */
const TAP_MS = 2500;
/** How far a ray may turn in a tap, radians (2°): the press itself moves the hand. */
const TAP_RAD = 0.035;

/** Where a pointer was when it pressed. */
export interface Press {
  readonly timeStamp: number;
  readonly pointerPosition: Vector3;
  readonly pointerQuaternion: Quaternion;
}

/** What is read of an event. */
type Pointed = Pick<RayEvent, 'pointerId' | 'timeStamp' | 'pointerPosition' | 'pointerQuaternion'>;

/** Tells taps on something that is also taken hold of. */
export interface Taps {
  press(event: Pointed): void;
  /** The press that this event may still be a tap of; undefined once it has moved or lasted. */
  of(event: Pointed): Press | undefined;
  forget(pointerId: number): void;
}

export function createTaps(): Taps {
  const presses = new Map<number, Press>();
  return {
    press({ pointerId, timeStamp, pointerPosition, pointerQuaternion }) {
      // With a second hand on it the thing is held, by both.
      if (presses.size > 0) {
        presses.clear();
        return;
      }
      const [position, turn] = [pointerPosition.clone(), pointerQuaternion.clone()];
      presses.set(pointerId, { timeStamp, pointerPosition: position, pointerQuaternion: turn });
    },
    of({ pointerId, timeStamp, pointerQuaternion }) {
      const press = presses.get(pointerId);
      if (!press) return undefined;
      const still = press.pointerQuaternion.angleTo(pointerQuaternion) <= TAP_RAD;
      if (still && timeStamp - press.timeStamp <= TAP_MS) return press;
      presses.delete(pointerId);
      return undefined;
    },
    forget: (pointerId) => presses.delete(pointerId),
  };
}
