import type { Viewer } from './create-viewer.ts';
import type { Origin } from './event-log.ts';
import { chooseDropped } from './choose-dropped.ts';
import { dragHandle } from './drag-handle.ts';
import { type Handle, handleAt } from './grab.ts';
import { lpsFromScreen, type SliceViewport } from './slice-viewport.ts';
import { tools } from './tools/index.ts';
import type { Tool, ToolEvent } from './tools/tool.ts';
import type { Aim } from './aim.ts';
import type { ToolPlace } from './viewer-state.ts';
import { createHitHistory, PRE_PRESS_MS } from './hit-history.ts';

/** A ray on the slice panel at one moment: dmm from the picture's top left corner, and when, ms. */
export interface RayHit {
  readonly x: number;
  readonly y: number;
  readonly atMs: number;
  readonly origin: Origin;
  /** With a press: the ray itself. */
  readonly pose?: Aim['pose'];
}

/**
 * Turns one pointer's rays on the slice panel into tool events: the same tools as at the flat station. A hit that is
 * moved with is not kept, so that one object may tell of every tick.
 */
export interface RayGesture {
  /** Every tick that the ray is on the panel, or while it is held. */
  move(hit: RayHit, plane: ToolPlace, view: SliceViewport): void;
  press(hit: RayHit, plane: ToolPlace, view: SliceViewport): void;
  release(hit: RayHit, plane: ToolPlace, view: SliceViewport): void;
  /** The ray has left the panel or was lost. */
  cancel(): void;
  readonly held: boolean;
  /** The end of a measurement that the press took hold of. */
  readonly holding: Handle | undefined;
}

/**
 * A press is a drag once the ray has moved this far (0.6°) and this long after it, so that neither the jerk of
 * the press nor a trembling hand drags.
 */
const DRAG_DMM = 10;
const DRAG_AFTER_MS = 180;
/** How near a measurement's end must be to be grabbed (1.4°). */
const GRAB_DMM = 24;
/** A ray that moves no more than this (0.5°) rests: its tremor is averaged out of a press. */
const STILL_DMM = 9;
/** A point under way follows the ray once that has moved this far; less is tremor and would flood the log. */
const FOLLOW_DMM = 0.3;

interface Held {
  readonly id: string;
  readonly tool: Tool;
  readonly handle: Handle | undefined;
  readonly start: RayHit;
  dragged: boolean;
}

export function createRayGesture(viewer: Viewer): RayGesture {
  const history = createHitHistory();
  let held: Held | undefined;
  // Where the tool was told of last; not a number before that.
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  const tellFrom = (x: number, y: number) => {
    lastX = x;
    lastY = y;
  };

  const toolEvent = (hit: RayHit, plane: ToolPlace, view: SliceViewport): ToolEvent => {
    const first = Number.isNaN(lastX);
    const [dx, dy] = first ? [0, 0] : [hit.x - lastX, hit.y - lastY];
    return {
      viewer,
      origin: hit.origin,
      plane,
      shown: view.plane,
      at: lpsFromScreen(view, hit.x, hit.y),
      movedMm: [dx * view.mmPerPixel, dy * view.mmPerPixel],
      movedShare: [dx / view.size.height, dy / view.size.height],
      reachMm: GRAB_DMM * view.mmPerPixel,
      dragged: held?.dragged ?? false,
    };
  };

  /** The hit as it was just before the button moved the hand. */
  const before = (hit: RayHit): RayHit => {
    const [x, y] = history.restedAt(hit.atMs - PRE_PRESS_MS, STILL_DMM) ?? [hit.x, hit.y];
    return { ...hit, x, y };
  };

  const aimOf = (pressed: RayHit, taken: RayHit, view: SliceViewport): Aim => ({
    pressedMs: pressed.atMs,
    atPress: lpsFromScreen(view, pressed.x, pressed.y),
    before: lpsFromScreen(view, taken.x, taken.y),
    ...(pressed.pose && { pose: pressed.pose }),
  });

  const drag = (hit: RayHit, plane: ToolPlace, view: SliceViewport) => {
    if (!held) return;
    const event = toolEvent(hit, plane, view);
    if (held.handle) dragHandle.drag(event, held.handle, held.id);
    else held.tool.drag?.(event);
    tellFrom(hit.x, hit.y);
  };

  return {
    get held() {
      return held !== undefined;
    },
    get holding() {
      return held?.handle;
    },

    move(hit, plane, view) {
      history.record(hit.atMs, hit.x, hit.y);
      // Before anything was told every place is far: a comparison with what is not a number is false.
      const still = Math.hypot(hit.x - lastX, hit.y - lastY) < FOLLOW_DMM;
      if (!held) {
        if (still) return;
        tellFrom(hit.x, hit.y);
        tools.get(viewer.store.getState().tool).hover?.(toolEvent(hit, plane, view));
        return;
      }
      const { start } = held;
      const far = Math.hypot(hit.x - start.x, hit.y - start.y) >= DRAG_DMM;
      if (far && hit.atMs - start.atMs >= DRAG_AFTER_MS) held.dragged = true;
      if (held.dragged && !still) drag(hit, plane, view);
    },

    press(pressed, plane, view) {
      const hit = before(pressed);
      const state = viewer.store.getState();
      const { annotations, placing, tool } = state;
      const at = lpsFromScreen(view, hit.x, hit.y);
      const grabs = !placing && (tool === 'crosshair' || tool === 'measure');
      const reachMm = GRAB_DMM * view.mmPerPixel;
      held = {
        id: viewer.newId(),
        tool: tools.get(tool),
        handle: grabs ? handleAt(annotations.measurements, view.plane, at, reachMm) : undefined,
        start: hit,
        dragged: false,
      };
      tellFrom(hit.x, hit.y);
      if (held.handle) dragHandle.press(toolEvent(hit, plane, view), held.handle);
      else held.tool.press?.({ ...toolEvent(hit, plane, view), aim: aimOf(pressed, hit, view) });
      if (tool === 'measure' && !held.handle) chooseDropped(viewer, state, hit.origin);
    },

    release(released, plane, view) {
      if (!held) return;
      const hit = before(released);
      // What was dragged stays where it was before the finger let go.
      if (held.dragged) drag(hit, plane, view);
      const state = viewer.store.getState();
      if (!held.handle)
        held.tool.release?.({ ...toolEvent(hit, plane, view), aim: aimOf(released, hit, view) });
      if (held.dragged && state.tool === 'measure' && !held.handle) chooseDropped(viewer, state, hit.origin);
      held = undefined;
      dragHandle.release({ viewer, origin: hit.origin });
    },

    cancel() {
      if (held) dragHandle.release({ viewer, origin: held.start.origin });
      held = undefined;
      tellFrom(Number.NaN, Number.NaN);
      history.clear();
    },
  };
}
