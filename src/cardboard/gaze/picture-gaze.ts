import type { PlaneName } from '../../imaging/slice-plane.ts';
import { degreesOf } from '../../ui/room/dmm.ts';
import type { Viewer } from '../../viewer/create-viewer.ts';
import type { PersonOrigin } from '../../viewer/event-log.ts';
import { PRE_PRESS_MS } from '../../viewer/hit-history.ts';
import { createRayGesture, type RayHit } from '../../viewer/ray-gesture.ts';
import type { SliceViewport } from '../../viewer/slice-viewport.ts';
import type { ViewerState } from '../../viewer/viewer-state.ts';
import type { Gaze } from './gaze.ts';

/** What looking at a slice does; places in dmm from its top left corner, times in ms. Resting allocates nothing. */
export interface PictureGaze {
  move(x: number, y: number, atMs: number): void;
  /** The gaze has left the picture. What was taken hold of is let go where it was last. */
  leave(): void;
}

const DEGREES_PER_DMM = degreesOf(1);
const BY_GAZE: PersonOrigin = { input: 'gaze', condition: 'cardboard' };

/**
 * The gaze as a ray with one button: a press uses the tool; on the end of a measurement it takes that up, and the next
 * press puts it down. Looking for long places points while some are wanted; else one looks at a slice to read it.
 */
export function createPictureGaze(
  viewer: Viewer,
  gaze: Gaze,
  seen: () => { readonly plane: PlaneName; readonly view: SliceViewport },
): PictureGaze {
  const ray = createRayGesture(viewer);
  /** The one that every look is told by. */
  const gazed = { x: 0, y: 0, atMs: 0, origin: BY_GAZE };

  const pressed = (origin: PersonOrigin): RayHit => ({
    ...gazed,
    // A finger points where it taps: there is no moment before the press.
    atMs: origin.input === 'touch' ? gazed.atMs + PRE_PRESS_MS : gazed.atMs,
    origin,
  });
  const target = {
    target: {},
    x: 0,
    y: 0,
    get byHandOnly() {
      return !ray.held && isRead(viewer.store.getState());
    },
    press(origin: PersonOrigin) {
      const { plane, view } = seen();
      if (ray.held) {
        ray.release(pressed(origin), plane, view);
        return;
      }
      ray.press(pressed(origin), plane, view);
      if (!ray.holding) ray.release(pressed(origin), plane, view);
    },
  };
  return {
    move(x, y, atMs) {
      gazed.x = x;
      gazed.y = y;
      gazed.atMs = atMs;
      target.x = x * DEGREES_PER_DMM;
      target.y = y * DEGREES_PER_DMM;
      gaze.look(target);
      const { plane, view } = seen();
      ray.move(gazed, plane, view);
    },
    leave() {
      gaze.leave(target.target);
      ray.cancel();
    },
  };
}

/** Whether a picture is looked at to be read: nothing is being placed, or what was asked for has just been. */
const isRead = ({ tool, placing, selectedPoint }: ViewerState) =>
  tool === 'crosshair' || (tool === 'measure' && !placing && selectedPoint !== undefined);
