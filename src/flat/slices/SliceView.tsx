import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { slicePosition } from '../../imaging/slice-position.ts';
import { useImageSteps } from '../../ui/image-steps.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { acquiredPlane } from '../../viewer/acquired-plane.ts';
import type { Scan } from '../../viewer/scan.ts';
import { lpsFromScreen, type SliceViewport, sliceViewport } from '../../viewer/slice-viewport.ts';
import { SliceMarks } from '../measuring/SliceMarks.tsx';
import { MaximiseButton } from '../station/MaximiseButton.tsx';
import { PLANE_TITLES } from '../station/plane-titles.ts';
import { useElementSize } from '../station/use-element-size.ts';
import { useRegisteredView } from '../station/view-rects.ts';
import { imageKey } from './image-keys.ts';
import { SliceSlider } from './SliceSlider.tsx';
import { SliceTexts } from './SliceTexts.tsx';
import { scrollSlices, sliceKey } from './slice-keys.ts';
import { createSlicePointer, type PointerLike } from './slice-pointer.ts';
import { usePinch } from './use-pinch.ts';

/** Wheel movement (CSS pixels) that scrolls one slice; a notch of a usual mouse is 100. */
const WHEEL_PX_PER_SLICE = 50;

/** One plane of the scan: takes the pointer and the keys, draws marks and texts over the picture. */
export function SliceView({ scan, plane }: { scan: Scan; plane: PlaneName }) {
  const viewer = useViewer();
  const element = useRef<HTMLElement>(null);
  const size = useElementSize(element);
  const crosshair = useViewerState((s) => s.crosshair);
  const planes = useViewerState((s) => s.planes);
  const framing = useViewerState((s) => s.framing);
  const tool = useViewerState((s) => s.tool);
  const view = useMemo(
    () => sliceViewport(scan, plane, { crosshair, planes, framing }, size),
    [scan, plane, crosshair, planes, framing, size],
  );
  const steps = useImageSteps();
  /** Where the slices of a volume would be scrolled, single images are stepped through. */
  const images = plane === acquiredPlane(scan) ? steps : undefined;
  const [pointer] = useState(() => createSlicePointer(viewer, plane));
  const [cursor, setCursor] = useState<{ x: number; y: number } | undefined>(undefined);
  const pinch = usePinch({
    onStart: () => pointer.cancel(),
    onPinch(factor, [x, y]) {
      const by = { input: 'touch', condition: 'flat' } as const;
      viewer.run('panSlice', { plane, byMm: [x * view.mmPerPixel, y * view.mmPerPixel] }, by);
      viewer.run('zoomSlice', { plane, factor }, by);
    },
  });
  useRegisteredView(plane, element);
  /** The view as it is at this moment: an event can come before the render that a change before it asked for. */
  const now = (event: MouseEvent | PointerEvent) => {
    const state = viewer.store.getState();
    const rect = element.current!.getBoundingClientRect();
    const shown = sliceViewport(scan, plane, state, rect);
    return { view: shown, x: event.clientX - rect.left, y: event.clientY - rect.top };
  };
  useWheel(element, (event) => {
    const by = { input: 'mouse', condition: 'flat' } as const;
    const { view: shown, x, y } = now(event);
    const { size: whole, mmPerPixel } = shown;
    if (event.ctrlKey)
      viewer.run(
        'zoomSlice',
        {
          plane,
          factor: Math.exp(-event.deltaY / 200),
          aboutMm: [(x - whole.width / 2) * mmPerPixel, (y - whole.height / 2) * mmPerPixel],
        },
        by,
      );
    else if (images) void images.go(images.store.getState().wanted + wholeSlices(event), by);
    else scrollSlices(viewer, plane, wholeSlices(event), by);
  });
  const leftover = useRef(0);
  const wholeSlices = (event: WheelEvent): number => {
    const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 33 : event.deltaY;
    const wanted = leftover.current + px / WHEEL_PX_PER_SLICE;
    // A notch is one slice, however far it turns: small wheels send 100 px and more.
    if (Math.abs(px) >= 100) return Math.sign(px);
    leftover.current = wanted % 1;
    return Math.trunc(wanted);
  };

  const local = (event: PointerEvent): [PointerLike, SliceViewport] => {
    const { view: shown, x, y } = now(event);
    return [{ x, y, button: event.button, pointerType: event.pointerType }, shown];
  };

  const { number, count } = slicePosition(scan.volume, view.plane);
  return (
    <section
      ref={element}
      className="view"
      role="application"
      data-view={plane}
      data-tool={tool}
      aria-label={`${PLANE_TITLES[plane]} slice ${number} of ${count}`}
      aria-roledescription="slice view"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the view is a widget: arrows, page keys and Enter work on it
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        if (!pinch.down(event)) pointer.press(...local(event));
      }}
      onPointerMove={(event) => {
        const [at, shown] = local(event);
        setCursor({ x: at.x, y: at.y });
        if (!pinch.move(event)) pointer.move(at, shown);
      }}
      onPointerUp={(event) => {
        if (!pinch.up(event)) pointer.release(...local(event));
      }}
      onPointerCancel={(event) => {
        pinch.up(event);
        pointer.cancel();
      }}
      onPointerLeave={() => setCursor(undefined)}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event: KeyboardEvent) => {
        // Slider and button on the view use the same keys for themselves.
        if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
        const used =
          (images && imageKey(images, event.key, event.shiftKey)) ||
          sliceKey(viewer, plane, event.key, event.shiftKey);
        if (!used) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <SliceMarks scan={scan} view={view} plane={plane} />
      <SliceTexts
        scan={scan}
        view={view}
        plane={plane}
        under={cursor ? lpsFromScreen(view, cursor.x, cursor.y) : undefined}
      />
      <SliceSlider plane={plane} number={number} count={count} />
      <MaximiseButton view={plane} />
    </section>
  );
}

/** React's wheel listeners are passive and could not keep the page from scrolling. */
function useWheel(element: React.RefObject<HTMLElement | null>, onWheel: (event: WheelEvent) => void) {
  const latest = useRef(onWheel);
  latest.current = onWheel;
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const listen = (event: WheelEvent) => {
      event.preventDefault();
      latest.current(event);
    };
    target.addEventListener('wheel', listen, { passive: false });
    return () => target.removeEventListener('wheel', listen);
  }, [element]);
}
