import { type PointerEvent, useRef } from 'react';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { useViewer } from '../../ui/viewer-context.ts';

/** Two fingers on a slice: pinch zooms, moving both pans. */
export interface Pinch {
  /** Each is true when two fingers are down, so that the event is not for the tool. */
  down(event: PointerEvent): boolean;
  move(event: PointerEvent, mmPerPixel: number): boolean;
  up(event: PointerEvent): boolean;
}

/** @param onStart called when the second finger lands: what the first began must stop. */
export function usePinch(plane: PlaneName, onStart: () => void): Pinch {
  const viewer = useViewer();
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const origin = { input: 'touch', condition: 'flat' } as const;
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
    move(event, mmPerPixel) {
      const before = place();
      if (!fingers.current.has(event.pointerId)) return false;
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const after = place();
      if (!before || !after) return false;
      const byMm = [(after.x - before.x) * mmPerPixel, (after.y - before.y) * mmPerPixel] as const;
      viewer.run('panSlice', { plane, byMm }, origin);
      viewer.run('zoomSlice', { plane, factor: after.apart / Math.max(1, before.apart) }, origin);
      return true;
    },
    up(event) {
      const two = fingers.current.size >= 2;
      fingers.current.delete(event.pointerId);
      return two;
    },
  };
}
