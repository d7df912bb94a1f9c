import { type RefObject, useEffect, useRef } from 'react';
import { createWholeSlices } from './whole-slices.ts';

/** Wheel movement (CSS pixels) that scrolls one slice; a notch of a usual mouse is 100. */
const WHEEL_PX_PER_SLICE = 50;
/** Height of a line where a browser counts in lines. */
const PX_PER_LINE = 33;

interface WheelUse {
  readonly scroll: (slices: number) => void;
  readonly zoom: (factor: number, event: WheelEvent) => void;
}

/** Scrolls by the wheel and zooms with Ctrl. React's own wheel listeners could not keep the page from scrolling. */
export function useSliceWheel(element: RefObject<HTMLElement | null>, use: WheelUse): void {
  const latest = useRef(use);
  latest.current = use;
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const slices = createWholeSlices(WHEEL_PX_PER_SLICE);
    const listen = (event: WheelEvent) => {
      event.preventDefault();
      const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * PX_PER_LINE : event.deltaY;
      if (event.ctrlKey) latest.current.zoom(Math.exp(-event.deltaY / 200), event);
      // A notch is one slice, however far it turns: small wheels send 100 px and more.
      else latest.current.scroll(Math.abs(px) >= 100 ? Math.sign(px) : slices(px));
    };
    target.addEventListener('wheel', listen, { passive: false });
    return () => target.removeEventListener('wheel', listen);
  }, [element]);
}
