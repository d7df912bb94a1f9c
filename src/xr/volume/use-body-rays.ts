import { useMemo } from 'react';
import { type Lps, lps, type LpsVector } from '../../imaging/spaces.ts';
import type { VolumeObject } from '../../render/three/volume-object.ts';
import type { Origin } from '../../viewer/event-log.ts';
import type { PointerHandlers } from '../input/pointer-handlers.ts';
import { isRayEvent, originOf } from '../input/ray-event.ts';
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
}

/** The volume is taken hold of by pressing; a short tap from afar says a place on its surface instead. */
export function useBodyRays(
  volume: VolumeObject,
  grab: PointerHandlers,
  onTap: (tap: BodyTap) => void,
): PointerHandlers {
  return useMemo(() => {
    const taps = createTaps();
    return {
      onPointerDown(event) {
        if (isRayEvent(event) && !takesHold(event)) taps.press(event);
        grab.onPointerDown(event);
      },
      onPointerMove(event) {
        // While it may be a tap the body rests: a press shakes the hand.
        if (!isRayEvent(event) || !taps.of(event)) grab.onPointerMove(event);
      },
      onPointerUp(event) {
        grab.onPointerUp(event);
        const press = isRayEvent(event) && taps.of(event);
        taps.forget(event.pointerId);
        if (!press) return;
        const { start, direction } = rayIn(event.eventObject, press);
        onTap({ hit: volume.pick(lps(...start), direction), direction, origin: originOf(event) });
      },
      onPointerCancel(event) {
        taps.forget(event.pointerId);
        grab.onPointerCancel(event);
      },
    };
  }, [volume, grab, onTap]);
}
