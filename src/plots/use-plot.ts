import { useCallback, useEffect, useRef, useState } from 'react';

/** The plotting library, handed to those who describe a plot: nobody else loads it. */
export type PlotLibrary = typeof import('@observablehq/plot');
export type PlotOptions = import('@observablehq/plot').PlotOptions;

/** Colours of the page as plots take them; plots follow the page's own. */
export const plotColours = {
  accent: 'var(--accent)',
  good: 'var(--truth)',
  bad: 'var(--wrong)',
  text: 'var(--text)',
  dim: 'var(--text-dim)',
  line: 'var(--line)',
  own: 'var(--own)',
} as const;

/**
 * Draws a plot into the element that the returned ref is given to, as wide as that element and again when it
 * changes. `describe` must be stable (`useCallback`). The library is fetched with the first plot.
 */
export function usePlot(
  describe: (plot: PlotLibrary, widthPx: number) => PlotOptions,
): (element: HTMLElement | null) => void {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const drawn = useRef<Element | undefined>(undefined);
  useEffect(() => {
    if (!element) return;
    let ended = false;
    let widthPx = 0;
    const draw = async () => {
      const plot = await import('@observablehq/plot');
      if (ended || widthPx === 0) return;
      const next = plot.plot({
        style: { background: 'none', color: plotColours.text, fontSize: '13px', overflow: 'visible' },
        ...describe(plot, widthPx),
        width: widthPx,
      });
      drawn.current?.remove();
      drawn.current = next;
      element.append(next);
    };
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      if (width === widthPx) return;
      widthPx = width;
      void draw();
    });
    observer.observe(element);
    return () => {
      ended = true;
      observer.disconnect();
      drawn.current?.remove();
    };
  }, [element, describe]);
  return useCallback((next: HTMLElement | null) => setElement(next), []);
}
