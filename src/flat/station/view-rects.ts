import { createContext, type RefObject, useContext, useLayoutEffect } from 'react';
import type { ScreenPlace } from '../../viewer/true-pixels.ts';
import type { ViewName } from '../../viewer/viewer-state.ts';

/** The DOM elements that frame the views, so that the one canvas behind them knows where to draw. */
export type ViewElements = Map<ViewName, HTMLElement>;

export const ViewElementsContext = createContext<ViewElements>(new Map());

/** Lets the canvas draw this view where the element is, while it is mounted. */
export function useRegisteredView(view: ViewName, element: RefObject<HTMLElement | null>): void {
  const elements = useContext(ViewElementsContext);
  useLayoutEffect(() => {
    const framed = element.current;
    if (!framed) return;
    elements.set(view, framed);
    return () => {
      elements.delete(view);
    };
  }, [elements, view, element]);
}

/** Where an element lies on the screen's pixels. */
export function screenPlace(element: HTMLElement | undefined): ScreenPlace | undefined {
  if (!element) return undefined;
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height, pixelRatio: devicePixelRatio };
}
