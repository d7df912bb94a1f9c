import { type PointerEvent, useRef } from 'react';

/** Two fingers on a view. Each is true when two fingers are down, so that the event is for nobody else. */
export interface Pinch {
  down(event: PointerEvent): boolean;
  move(event: PointerEvent): boolean;
  up(event: PointerEvent): boolean;
}

export interface PinchHandlers {
  /** The second finger has landed: what the first began must stop. */
  readonly onStart: () => void;
  /** How much further apart the fingers are than before, and how far their middle went, CSS pixels. */
  readonly onPinch: (factor: number, byPx: readonly [number, number]) => void;
}

export function usePinch({ onStart, onPinch }: PinchHandlers): Pinch {
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const place = () => {
    const [a, b] = [...fingers.current.values()];
    if (!a || !b) return undefined;
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, apart: Math.hypot(a.x - b.x, a.y - b.y) };
  };
  return {
    down(event) {
      if (event.pointerType !== 'touch') return false;
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (fingers.current.size < 2) return false;
      onStart();
      return true;
    },
    move(event) {
      const before = place();
      if (!fingers.current.has(event.pointerId)) return false;
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const after = place();
      if (!before || !after) return false;
      onPinch(after.apart / Math.max(1, before.apart), [after.x - before.x, after.y - before.y]);
      return true;
    },
    up(event) {
      const two = fingers.current.size >= 2;
      fingers.current.delete(event.pointerId);
      return two;
    },
  };
}
