import { type RefObject, useLayoutEffect, useState } from 'react';
import type { ViewportSize } from '../../viewer/slice-viewport.ts';

/** The element's size in CSS pixels, fractions included, kept up to date. */
export function useElementSize(ref: RefObject<HTMLElement | null>): ViewportSize {
  const [size, setSize] = useState<ViewportSize>({ width: 1, height: 1 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const { width, height } = element.getBoundingClientRect();
      setSize({ width: width || 1, height: height || 1 });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
