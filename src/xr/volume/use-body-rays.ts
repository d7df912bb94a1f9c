import { useMemo } from 'react';
import { type Lps, lps, type LpsVector } from '../../imaging/spaces.ts';
import type { VolumeObject } from '../../render/three/volume-object.ts';
import type { Aim } from '../../viewer/aim.ts';
import type { Origin } from '../../viewer/event-log.ts';
import { PRE_PRESS_MS } from '../../viewer/hit-history.ts';
import type { PointerHandlers } from '../input/pointer-handlers.ts';
import { isRayEvent, originOf } from '../input/ray-event.ts';
import { createPoseHistory, type PoseHistory } from '../input/pose-history.ts';
import { rayIn } from '../input/ray-in.ts';
import { takesHold } from '../input/tool-or-hold.ts';
import { createTaps } from './tap.ts';

/** A tap on the volume. */
export interface BodyTap {
  /** The first voxel there that is seen, as the picture is shown and cut; undefined: the ray meets nothing. */
  readonly hit: Lps | undefined;
  /** The way the ray goes, a unit vector. */
  readonly direction: LpsVector;
  readonly origin: Origin;
  /** Where the ray met the volume at the press itself, for the log; absent where it met nothing. */
  readonly aim: Aim | undefined;
}

/** The volume is taken hold of by pressing; a short tap from afar says a place on its surface instead. */
export function useBodyRays(
  volume: VolumeObject,
  grab: PointerHandlers,
  onTap: (tap: BodyTap) => void,
): PointerHandlers {
  return useMemo(() => {
    const taps = createTaps();
    const histories = new Map<number, PoseHistory>();
    const historyOf = (pointerId: number): PoseHistory => {
      const known = histories.get(pointerId) ?? createPoseHistory();
      histories.set(pointerId, known);
      return known;
    };
    return {
      onPointerDown(event) {
        if (isRayEvent(event) && !takesHold(event)) taps.press(event);
        grab.onPointerDown(event);
      },
      onPointerMove(event) {
        if (isRayEvent(event))
          historyOf(event.pointerId).record(event.timeStamp, event.pointerPosition, event.pointerQuaternion);
        // While it may be a tap the body rests: a press shakes the hand.
        if (!isRayEvent(event) || !taps.of(event)) grab.onPointerMove(event);
      },
      onPointerUp(event) {
        grab.onPointerUp(event);
        const press = isRayEvent(event) && taps.of(event);
        taps.forget(event.pointerId);
        if (!press) return;
        const { start, direction } = rayIn(event.eventObject, press);
        const atPress = volume.pick(lps(...start), direction);
        const pose = {
          position: press.pointerPosition.toArray(),
          quaternion: press.pointerQuaternion.toArray(),
        };
        const pressedMs = press.timeStamp;
        // What is taken is where the ray was before the press moved the hand.
        historyOf(event.pointerId).read(
          pressedMs - PRE_PRESS_MS,
          press.pointerPosition,
          press.pointerQuaternion,
        );
        const before = rayIn(event.eventObject, press);
        const hit = volume.pick(lps(...before.start), before.direction);
        const aim = hit && atPress && { pressedMs, atPress, before: hit, pose };
        onTap({ hit, direction: before.direction, origin: originOf(event), aim });
      },
      onPointerCancel(event) {
        taps.forget(event.pointerId);
        histories.delete(event.pointerId);
        grab.onPointerCancel(event);
      },
    };
  }, [volume, grab, onTap]);
}
