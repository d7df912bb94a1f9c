import { type PointerEvent, useRef } from 'react';
import { createTwoFingers, type FingerPlace } from './two-fingers.ts';

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
  /** How far down both fingers went together, CSS pixels; without it they pan. */
  readonly onScroll?: (byPx: number) => void;
}

export function usePinch({ onStart, onPinch, onScroll }: PinchHandlers): Pinch {
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const gesture = useRef<ReturnType<typeof createTwoFingers> | undefined>(undefined);
  const place = (): FingerPlace | undefined => {
    const [a, b] = [...fingers.current.values()];
    if (!a || !b) return undefined;
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, apart: Math.hypot(a.x - b.x, a.y - b.y) };
  };
  return {
    down(event) {
      if (event.pointerType !== 'touch') return false;
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const start = place();
      if (!start) return false;
      gesture.current = createTwoFingers(start, onScroll !== undefined);
      onStart();
      return true;
    },
    move(event) {
      if (!fingers.current.has(event.pointerId)) return false;
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const now = place();
      if (!now) return false;
      const step = gesture.current?.move(now);
      if (step?.kind === 'scroll') onScroll?.(step.byPx);
      else if (step) onPinch(step.factor, step.byPx);
      return true;
    },
    up(event) {
      const two = fingers.current.size >= 2;
      fingers.current.delete(event.pointerId);
      return two;
    },
  };
}
