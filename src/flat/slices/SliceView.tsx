import { type PointerEvent, useContext, useMemo, useRef, useState } from 'react';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { slicePosition } from '../../imaging/slice-position.ts';
import { useImageSteps } from '../../ui/image-steps.ts';
import { SliceOverlayContext } from '../../ui/slice-overlay.ts';
import { useSliceViewport } from '../../ui/use-slice-viewport.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { acquiredPlane } from '../../viewer/acquired-plane.ts';
import type { Origin } from '../../viewer/event-log.ts';
import type { Scan } from '../../viewer/scan.ts';
import { lpsFromScreen, type SliceViewport, sliceViewport } from '../../viewer/slice-viewport.ts';
import { Loupe } from '../measuring/Loupe.tsx';
import { SliceMarks } from '../measuring/SliceMarks.tsx';
import { useElementSize } from '../station/use-element-size.ts';
import { screenPlace, useRegisteredView } from '../station/view-rects.ts';
import { CrosshairLines } from './CrosshairLines.tsx';
import { goToImage } from './go-to-image.ts';
import { planeName } from '../../ui/plane-name.ts';
import { SliceControls } from './SliceControls.tsx';
import { SliceTexts } from './SliceTexts.tsx';
import { scrollSlices } from './slice-keys.ts';
import { createSlicePointer, type PointerLike } from './slice-pointer.ts';
import { useCine } from './use-cine.ts';
import { usePinch } from './use-pinch.ts';
import { useSliceWheel } from './use-slice-wheel.ts';
import { createWholeSlices } from './whole-slices.ts';
import { byMouse } from '../by-mouse.ts';
import './slices.css';

/** Two fingers scroll one slice in this many CSS pixels. */
const FINGER_PX_PER_SLICE = 10;

const byTouch: Origin = { input: 'touch', condition: 'flat' };

/** One plane of the scan: takes the pointer, draws marks and texts over the picture. */
export function SliceView({ scan, plane }: { scan: Scan; plane: PlaneName }) {
  const viewer = useViewer();
  const element = useRef<HTMLElement>(null);
  const size = useElementSize(element);
  const view = useSliceViewport(scan, plane, size);
  const planes = useViewerState((s) => s.planes);
  const tool = useViewerState((s) => s.tool);
  const textsShown = useViewerState((s) => s.textsShown);
  const steps = useImageSteps();
  /** Where the slices of a volume would be scrolled, single images are stepped through. */
  const images = plane === acquiredPlane(scan) ? steps : undefined;
  const [pointer] = useState(() => createSlicePointer(viewer, plane));
  const [cursor, setCursor] = useState<{ x: number; y: number; turns: boolean } | undefined>(undefined);
  const Overlay = useContext(SliceOverlayContext);
  useRegisteredView(plane, element);
  useCine(plane);

  const scroll = (slices: number, by: Origin) => {
    if (slices === 0) return;
    if (images) goToImage(images, slices, by);
    else scrollSlices(viewer, plane, slices, by);
  };
  /** The view as it is at this moment: an event can come before the render that a change before it asked for. */
  const now = (event: MouseEvent | PointerEvent) => {
    const rect = element.current!.getBoundingClientRect();
    const shown = sliceViewport(scan, plane, viewer.store.getState(), rect);
    return { view: shown, x: event.clientX - rect.left, y: event.clientY - rect.top };
  };
  const fingerSlices = useMemo(() => createWholeSlices(FINGER_PX_PER_SLICE), []);
  const pinch = usePinch({
    onStart: () => pointer.cancel(),
    onPinch(factor, [x, y]) {
      viewer.run('panSlice', { plane, byMm: [x * view.mmPerPixel, y * view.mmPerPixel] }, byTouch);
      viewer.run('zoomSlice', { plane, factor }, byTouch);
    },
    onScroll: (byPx) => scroll(fingerSlices(-byPx), byTouch),
  });
  useSliceWheel(element, {
    scroll: (slices) => scroll(slices, byMouse),
    zoom(factor, event) {
      const { view: shown, x, y } = now(event);
      const fromMiddle = (at: number, whole: number) => (at - whole / 2) * shown.mmPerPixel;
      const aboutMm = [fromMiddle(x, shown.size.width), fromMiddle(y, shown.size.height)] as const;
      viewer.run('zoomSlice', { plane, factor, aboutMm }, byMouse);
    },
  });

  const local = (event: PointerEvent): [PointerLike, SliceViewport] => {
    const { view: shown, x, y } = now(event);
    const { button, pointerType, shiftKey } = event;
    return [{ x, y, button, pointerType, shiftKey }, shown];
  };

  const { number, count } = slicePosition(scan.volume, view.plane);
  return (
    <section
      ref={element}
      className="view"
      role="application"
      data-view={plane}
      data-tool={tool}
      data-turns={cursor?.turns}
      aria-label={`${planeName(scan, planes, plane)} slice ${number} of ${count}`}
      aria-roledescription="slice view"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the view is a widget: arrows, page keys and Enter work on it
      tabIndex={0}
      onPointerDown={(event) => {
        // What is pressed on a control is not for the picture below.
        if (event.target !== event.currentTarget) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        if (!pinch.down(event)) pointer.press(...local(event));
      }}
      onPointerMove={(event) => {
        if (event.target !== event.currentTarget) return;
        const [at, shown] = local(event);
        setCursor({ x: at.x, y: at.y, turns: pointer.wouldTurn(at, shown) });
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
    >
      <svg className="marks" aria-hidden="true">
        <CrosshairLines view={view} plane={plane} />
      </svg>
      <SliceMarks scan={scan} view={view} />
      {Overlay && <Overlay scan={scan} view={view} plane={plane} />}
      <Loupe scan={scan} plane={plane} view={view} />
      {textsShown && (
        <SliceTexts
          scan={scan}
          view={view}
          plane={plane}
          under={cursor ? lpsFromScreen(view, cursor.x, cursor.y) : undefined}
        />
      )}
      <SliceControls
        scan={scan}
        plane={plane}
        number={number}
        count={count}
        images={images !== undefined}
        placeNow={() => screenPlace(element.current ?? undefined)}
      />
    </section>
  );
}
