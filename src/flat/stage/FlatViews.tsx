import { useFrame, useThree } from '@react-three/fiber';
import { useContext, useEffect, useMemo, useRef } from 'react';
import { showsDifferently, shownVolume } from '../../render/shown-volume.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useViewer } from '../../ui/viewer-context.ts';
import { noAnnotations } from '../../viewer/viewer-state.ts';
import type { ViewElements } from '../station/view-rects.ts';
import { ViewElementsContext } from '../station/view-rects.ts';
import { createFlatPainter, type ViewRect } from './flat-painter.ts';
import { PictureTakerContext } from './picture-taker.ts';
import { takePicture } from './take-picture.ts';
import { VolumePickContext } from './volume-pick.ts';

/** The 3D view refines this long after the last turn or mark, ms. */
const STILL_AFTER_MS = 180;

/** Draws the station's views into the canvas it is mounted in; only when something has changed. */
export function FlatViews() {
  const gpu = useScanGpu();
  const viewer = useViewer();
  const elements = useContext(ViewElementsContext);
  const picking = useContext(VolumePickContext);
  const taking = useContext(PictureTakerContext);
  const renderer = useThree((three) => three.gl);
  const taken = useRef(false);
  const invalidate = useThree((three) => three.invalidate);
  const painter = useMemo(() => createFlatPainter(gpu, () => invalidate()), [gpu, invalidate]);
  const changedAt = useRef(0);

  useEffect(() => () => painter.dispose(), [painter]);
  useEffect(() => {
    picking.current = (...place) => painter.pick(viewer.store.getState(), ...place);
    return () => {
      picking.current = undefined;
    };
  }, [picking, painter, viewer]);
  useEffect(() => {
    taking.current = async (view, marks) => {
      const state = viewer.store.getState();
      const shown = marks ? state : { ...state, annotations: noAnnotations, placing: undefined, truth: [] };
      taken.current = true;
      try {
        return await takePicture(renderer, painter, shown, rectsOf(elements, renderer.domElement), view);
      } finally {
        taken.current = false;
        invalidate();
      }
    };
    return () => {
      taking.current = undefined;
    };
  }, [taking, painter, viewer, renderer, elements, invalidate]);
  useEffect(
    () =>
      viewer.store.subscribe((state, before) => {
        if (
          state.orbit !== before.orbit ||
          state.annotations !== before.annotations ||
          state.placing !== before.placing ||
          showsDifferently(shownVolume(before), shownVolume(state))
        )
          changedAt.current = performance.now();
        invalidate();
      }),
    [viewer, invalidate],
  );
  useEffect(() => {
    const observer = new ResizeObserver(() => invalidate());
    for (const element of elements.values()) observer.observe(element);
    return () => observer.disconnect();
  });

  // A positive priority takes the drawing over from fiber.
  useFrame(({ gl }) => {
    // A picture that is being taken may leave the marks out.
    if (taken.current) return;
    const moving = performance.now() - changedAt.current < STILL_AFTER_MS;
    const owed = painter.paint(gl, viewer.store.getState(), rectsOf(elements, gl.domElement), moving);
    // While things move there is time; at rest the picture settles pass by pass.
    if (owed) setTimeout(invalidate, moving ? STILL_AFTER_MS : 0);
  }, 1);
  return null;
}

function rectsOf(elements: ViewElements, canvas: HTMLCanvasElement): ViewRect[] {
  const frame = canvas.getBoundingClientRect();
  return [...elements].map(([view, element]) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { view, left: left - frame.left, top: top - frame.top, width, height };
  });
}
