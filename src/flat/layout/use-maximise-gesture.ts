import { type RefObject, useEffect } from 'react';
import type { Viewer } from '../../viewer/create-viewer.ts';
import { type ViewName, viewNames } from '../../viewer/viewer-state.ts';
import { createDoubleTap } from './double-tap.ts';

/** Enlarges the view that is clicked or tapped twice, and back. Not every browser makes a double click of taps. */
export function useMaximiseGesture(element: RefObject<HTMLElement | null>, viewer: Viewer): void {
  useEffect(() => {
    const views = element.current;
    if (!views) return;
    const doubleTap = createDoubleTap();
    let downAt = { x: 0, y: 0 };
    const down = (event: PointerEvent) => {
      downAt = { x: event.clientX, y: event.clientY };
    };
    const up = (event: PointerEvent) => {
      const view = viewOf(event.target);
      const { clientX: x, clientY: y, timeStamp: atMs } = event;
      const moved = Math.hypot(x - downAt.x, y - downAt.y);
      if (!view || event.button !== 0 || !doubleTap({ view, x, y, atMs, moved })) return;
      // Two quick clicks that place something are not a wish for a larger view.
      const { tool } = viewer.store.getState();
      if (view !== 'volume' && (tool === 'measure' || tool === 'pin' || tool === 'mark')) return;
      const input =
        event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse';
      viewer.run('maximise', { view }, { input, condition: 'flat' });
    };
    views.addEventListener('pointerdown', down);
    views.addEventListener('pointerup', up);
    return () => {
      views.removeEventListener('pointerdown', down);
      views.removeEventListener('pointerup', up);
    };
  }, [element, viewer]);
}

/** The view that the picture under the pointer belongs to; a control on it is not the picture. */
function viewOf(target: EventTarget | null): ViewName | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  return viewNames.find((name) => name === target.dataset.view);
}
