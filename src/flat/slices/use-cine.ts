import { useEffect } from 'react';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { playOn } from '../../viewer/cine-pace.ts';
import type { Origin } from '../../viewer/event-log.ts';

const byItself: Origin = { input: 'program', condition: 'flat' };

/** Plays this view's slices while the state says so. */
export function useCine(plane: PlaneName): void {
  const viewer = useViewer();
  const playing = useViewerState((s) => s.cine.playing === plane);
  useEffect(() => {
    if (!playing) return;
    let frame = requestAnimationFrame(function step(now) {
      frame = requestAnimationFrame(step);
      playOn(viewer, now, byItself);
    });
    return () => cancelAnimationFrame(frame);
  }, [viewer, playing]);
  useEffect(
    () => () => {
      // A view that is no longer shown must not go on playing unseen, nor start by itself when it comes back.
      const { cine, crosshair } = viewer.store.getState();
      if (cine.playing === plane) viewer.run('stopCine', { at: crosshair }, byItself);
    },
    [viewer, plane],
  );
}
