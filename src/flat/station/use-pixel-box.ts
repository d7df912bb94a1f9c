import { type CSSProperties, type RefObject, useLayoutEffect, useState } from 'react';
import { pixelBox } from '../stage/pixel-box.ts';

/** Style of a layer over an element that begins and ends on whole device pixels, as a canvas must to stay sharp. */
export function usePixelBox(ref: RefObject<HTMLElement | null>): CSSProperties {
  const [style, setStyle] = useState<CSSProperties>({});
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const outer = element.getBoundingClientRect();
      const { left, top, width, height } = pixelBox(outer, devicePixelRatio);
      setStyle({ left: left - outer.left, top: top - outer.top, width, height });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // The element can move without a change of its size.
    addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      removeEventListener('resize', measure);
    };
  }, [ref]);
  return style;
}
