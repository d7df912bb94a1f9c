import type { ThreeEvent } from '@react-three/fiber';
import type { PointerHandlers } from './pointer-handlers.ts';
import { SQUEEZE_BUTTON } from './ray-event.ts';

/** Whether a press takes hold of the thing itself: the grip from afar, and any press of a hand that is at it. */
export function takesHold({ button, pointerType }: Pick<PointerEvent, 'button' | 'pointerType'>): boolean {
  // The library names its own kinds of pointers; a grab pointer is a hand within reach.
  return button === SQUEEZE_BUTTON || isHandAt({ pointerType });
}

const isHandAt = ({ pointerType }: Pick<PointerEvent, 'pointerType'>) => String(pointerType) === 'grab';

/**
 * Two ways to use one picture: a press from afar or with a fingertip is the tool's, taking hold is `hold`'s. What
 * a pointer began it goes on with until it lets go. A hand that is only near does not hover: it is about to hold.
 */
export function toolOrHold(tool: PointerHandlers, hold: PointerHandlers): Required<PointerHandlers> {
  const holding = new Set<number>();
  const of = ({ pointerId }: ThreeEvent<PointerEvent>) => (holding.has(pointerId) ? hold : tool);
  return {
    onPointerDown(event) {
      if (takesHold(event)) holding.add(event.pointerId);
      of(event).onPointerDown(event);
    },
    onPointerMove(event) {
      if (holding.has(event.pointerId) || !isHandAt(event)) of(event).onPointerMove(event);
    },
    onPointerUp(event) {
      of(event).onPointerUp(event);
      holding.delete(event.pointerId);
    },
    onPointerCancel(event) {
      of(event).onPointerCancel(event);
      holding.delete(event.pointerId);
    },
    onPointerLeave(event) {
      of(event).onPointerLeave?.(event);
    },
  };
}
