import type { PlaneName } from '../../imaging/slice-plane.ts';
import type { Viewer } from '../../viewer/create-viewer.ts';
import type { Origin } from '../../viewer/event-log.ts';
import { type TurnHandle, turnHandleAt, turnHandles } from '../../viewer/crosshair-lines.ts';
import { dragHandle } from '../../viewer/drag-handle.ts';
import { type Handle, handleAt } from '../../viewer/grab.ts';
import { lpsFromScreen, type SliceViewport } from '../../viewer/slice-viewport.ts';
import { tools } from '../../viewer/tools/index.ts';
import type { Tool, ToolEvent } from '../../viewer/tools/tool.ts';
import { turnBy } from '../../viewer/tools/turn.ts';
import type { ToolName } from '../../viewer/viewer-state.ts';

/** Pointer movement below this many CSS pixels is a shaky click, not a drag. */
const DRAG_PX = 4;
/** How near a measurement's end must be to be grabbed, CSS pixels. */
const GRAB_PX = { mouse: 9, pen: 12, touch: 22 };

/** Turns pointer events on one slice view into tool events; one per view, no DOM kept. */
export interface SlicePointer {
  press(event: PointerLike, view: SliceViewport): void;
  move(event: PointerLike, view: SliceViewport): void;
  release(event: PointerLike, view: SliceViewport): void;
  cancel(): void;
  /** Whether a press here would take one of the crosshair's lines and turn it. */
  wouldTurn(event: PointerLike, view: SliceViewport): boolean;
}

/** What is needed of a `PointerEvent`; x and y in CSS pixels from the view's top left corner. */
export interface PointerLike {
  readonly x: number;
  readonly y: number;
  readonly button: number;
  readonly pointerType: string;
  /** Turns one line alone. */
  readonly shiftKey?: boolean;
}

interface Gesture {
  readonly id: string;
  readonly tool: Tool;
  readonly handle: Handle | undefined;
  readonly turning: TurnHandle | undefined;
  readonly start: PointerLike;
  last: PointerLike;
  dragged: boolean;
}

export function createSlicePointer(viewer: Viewer, plane: PlaneName): SlicePointer {
  let gesture: Gesture | undefined;

  const toolEvent = (event: PointerLike, view: SliceViewport): ToolEvent => {
    const dx = event.x - (gesture?.last.x ?? event.x);
    const dy = event.y - (gesture?.last.y ?? event.y);
    return {
      viewer,
      origin: originOf(event),
      plane,
      shown: view.plane,
      at: lpsFromScreen(view, event.x, event.y),
      movedMm: [dx * view.mmPerPixel, dy * view.mmPerPixel],
      movedShare: [dx / view.size.height, dy / view.size.height],
      reachMm: GRAB_PX[kindOf(event)] * view.mmPerPixel,
      dragged: gesture?.dragged ?? false,
    };
  };

  const turnHandleUnder = (event: PointerLike, view: SliceViewport): TurnHandle | undefined => {
    const { tool, planes, crosshair, crosshairShown } = viewer.store.getState();
    if (event.button > 0 || !crosshairShown || (tool !== 'crosshair' && tool !== 'turn')) return undefined;
    return turnHandleAt(turnHandles(planes, crosshair, plane, view), event, GRAB_PX[kindOf(event)]);
  };

  return {
    press(event, view) {
      const { annotations, placing, tool } = viewer.store.getState();
      const reachMm = GRAB_PX[kindOf(event)] * view.mmPerPixel;
      const at = lpsFromScreen(view, event.x, event.y);
      const grabs = event.button === 0 && !placing && (tool === 'crosshair' || tool === 'measure');
      const handle = grabs ? handleAt(annotations.measurements, view.plane, at, reachMm) : undefined;
      gesture = {
        id: viewer.newId(),
        tool: tools.get(toolForButton(event.button, tool)),
        handle,
        turning: handle ? undefined : turnHandleUnder(event, view),
        start: event,
        last: event,
        dragged: false,
      };
      if (gesture.handle) dragHandle.press(toolEvent(event, view), gesture.handle);
      else if (!gesture.turning) gesture.tool.press?.(toolEvent(event, view));
    },

    move(event, view) {
      if (!gesture) {
        tools.get(viewer.store.getState().tool).hover?.(toolEvent(event, view));
        return;
      }
      gesture.dragged ||= Math.hypot(event.x - gesture.start.x, event.y - gesture.start.y) >= DRAG_PX;
      const moved = toolEvent(event, view);
      gesture.last = event;
      if (!gesture.dragged) return;
      if (gesture.handle) dragHandle.drag(moved, gesture.handle, gesture.id);
      else if (gesture.turning) turnBy(moved, event.shiftKey ? gesture.turning.plane : undefined);
      else gesture.tool.drag?.(moved);
    },

    release(event, view) {
      if (gesture && !gesture.handle && !gesture.turning) gesture.tool.release?.(toolEvent(event, view));
      gesture = undefined;
      dragHandle.release({ viewer, origin: originOf(event) });
    },

    cancel() {
      if (gesture) dragHandle.release({ viewer, origin: originOf(gesture.start) });
      gesture = undefined;
    },

    wouldTurn: (event, view) => !gesture && turnHandleUnder(event, view) !== undefined,
  };
}

/** Middle button pans and right button windows whatever the tool, as PACS readers expect. */
function toolForButton(button: number, chosen: ToolName): ToolName {
  if (button === 1) return 'pan';
  return button === 2 ? 'window' : chosen;
}

function kindOf(event: PointerLike): 'mouse' | 'pen' | 'touch' {
  return event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse';
}

function originOf(event: PointerLike): Origin {
  return { input: kindOf(event), condition: 'flat' };
}
